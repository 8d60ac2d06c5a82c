"""In the bibliography the text is held against (`--against`), but cited nowhere in the text.

One finding for each document with all such works, as a bibliography serves many texts.
"""

from collections.abc import Iterator

from citekit.check.cited import record_label
from citekit.check.remark import remark
from citekit.library import Library
from citekit.library.identity import content_id
from citekit.link.duplicates import Works
from citekit.model import Finding, Record

_SHOWN = 5


def check(library: Library) -> Iterator[Finding]:
    """One finding for each document, at its first chapter that cites; every work stands among the candidates."""
    first = next((extract for extract in library.extracts if extract.citations), None)
    rest = _never_cited(library) if library.known else []
    if first is None or not rest:
        return
    names = [record_label(record) for record in rest]
    shown = "; ".join(names[:_SHOWN]) + ("; …" if len(names) > _SHOWN else "")
    values = {"count": str(len(rest)), "of": str(len(library.known)), "entries": shown}
    keys = [(name, record.citation_key or record.id) for name, record in zip(names, rest, strict=True)]
    yield remark(library, first.chapter, "uncited-known", "info", values=values, candidates=keys)


def _never_cited(library: Library) -> list[Record]:
    """Works of the bibliography that no cited record is, neither itself nor as an entry of the text's own list."""
    used = {link.record for link in library.links}
    cited = [record for record in library.records if record.id in used]
    contents = {content_id(record) for record in cited}
    works = Works()
    for record in cited:
        works.add(record)
    imported = [record.model_copy(update={"state": "imported"}) for record in library.known]
    return [record for record in imported if content_id(record) not in contents and works.find(record) is None]
