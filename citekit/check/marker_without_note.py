"""A note marker in the text whose note is not there.

When none of a chapter's markers has a note, the notes are lost: one finding for all.
"""

from collections.abc import Iterator

from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.notes import pair_notes
from citekit.link.numbers import list_of
from citekit.model import ChapterExtract, Citation, Finding

_WHOLE = 2


def check(library: Library) -> Iterator[Finding]:
    """One finding for each marker without note; one for the chapter when all its notes are missing."""
    for extract in library.extracts:
        called = pair_notes(extract)
        lost = [citation for citation in _markers(library, extract) if citation.id not in called]
        if len(lost) >= _WHOLE and not extract.chapter.notes:
            values = {"count": str(len(lost))}
            yield remark(library, extract.chapter, "marker-without-note", "error", lost, variant="all", values=values)
            continue
        for citation in lost:
            values = {"number": citation.note or citation.raw}
            yield remark(library, extract.chapter, "marker-without-note", "error", [citation], values=values)


def _markers(library: Library, extract: ChapterExtract) -> list[Citation]:
    """Note markers, and bracketed numbers where there is no numbered list they could point to."""
    numbered = bool(list_of(extract, library.extracts))
    return [
        citation
        for citation in extract.citations
        if citation.form == "note-marker" or (citation.form == "numeric" and not numbered)
    ]
