"""An author cited by the given name: `(Ahmet, 2004)` where the list has `Kara, Ahmet`.

Names of one word, and those of languages that put the surname first, are easily taken so.
"""

from collections import defaultdict
from collections.abc import Iterator

from citekit.check.cited import Cited, cited_in, label, record_label
from citekit.check.remark import remark
from citekit.library import Library
from citekit.model import Finding


def check(library: Library) -> Iterator[Finding]:
    """One finding for each such author and work of a chapter, with all its citations and the entry."""
    for extract in library.extracts:
        groups: dict[tuple[str, str], list[Cited]] = defaultdict(list)
        for cited in cited_in(library, extract):
            if cited.link and cited.link.reference and "given-name" in cited.link.causes:
                groups[(cited.link.record, label(cited.item))].append(cited)
        for (record, name), group in groups.items():
            entry = library.reference(group[0].link.reference) if group[0].link and group[0].link.reference else None
            at = [
                *(cited.citation for cited in group),
                *([entry] if entry and entry.chapter == extract.chapter.id else []),
            ]
            work = library.record(record)
            values = {"cited": name, "listed": record_label(work)}
            fix = work.author[0].family if work.author else None
            yield remark(library, extract.chapter, "given-name", "warning", at, values=values, fix=fix)
