"""In the reference list, but cited nowhere in the text it serves.

A list that closes a document serves all its chapters; an entry one letter or one year away from a citation without
reference is named there, so that one slip does not give two findings.
"""

from collections.abc import Iterator

from citekit.check.cited import listed, record_label
from citekit.check.remark import remark
from citekit.library import Library
from citekit.model import ChapterExtract, Finding, Reference


def check(library: Library) -> Iterator[Finding]:
    """One finding for each entry that no citation links to; none when a chapter cites nothing that could link."""
    for extract in library.extracts:
        entries = listed(extract)
        if entries and _cites(library, extract):
            for entry in entries:
                if not _is_cited(library, extract, entry):
                    yield _remark(library, extract, entry)


def _cites(library: Library, extract: ChapterExtract) -> bool:
    """Whether the chapter cites anything; a list in a chapter that cites nothing serves the whole document."""
    document = extract.chapter.document
    served = [extract] if extract.citations else [
        other for other in library.extracts if other.chapter.document == document
    ]  # fmt: skip
    return any(link.kind != "stub" for other in served for c in other.citations for link in library.links_of(c.id))


def _is_cited(library: Library, extract: ChapterExtract, entry: Reference) -> bool:
    record = entry.record
    if record is None or entry.short_form_of:
        return True
    document = extract.chapter.document
    for link in library.links_to(record.id):
        chapter = library.chapter(library.citation(link.citation).chapter)
        if chapter.id == extract.chapter.id or (chapter.document == document and link.reference == entry.id):
            return True
    return False


def _remark(library: Library, extract: ChapterExtract, entry: Reference) -> Finding:
    name = record_label(entry.record) if entry.record else entry.raw[:60]
    sure = entry.confidence * (entry.record.confidence if entry.record else 1.0)
    return remark(
        library, extract.chapter, "uncited-reference", "warning", [entry], values={"entry": name}, confidence=sure
    )
