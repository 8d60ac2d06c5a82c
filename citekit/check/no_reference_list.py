"""A chapter cites, but has neither a reference list nor notes that describe what it cites.

One finding for the chapter, not one for each citation.
"""

from collections.abc import Iterator

from citekit.check.cited import serving_list
from citekit.check.remark import remark
from citekit.library import Library
from citekit.model import ChapterExtract, Finding


def check(library: Library) -> Iterator[Finding]:
    """One finding for each chapter that cites by author, year or number and has no list to look in."""
    if library.known:
        return
    for extract in library.extracts:
        count = _citing(extract)
        if count and not serving_list(library, extract) and not _noted(library, extract, count):
            yield remark(
                library, extract.chapter, "no-reference-list", "error" if count > 1 else "warning",
                values={"citations": str(count)},
            )  # fmt: skip


def _citing(extract: ChapterExtract) -> int:
    """Citations that need a list: those with items that name a source or a number."""
    return sum(
        1
        for citation in extract.citations
        if (citation.form in ("parenthetical", "narrative") and any(item.authors for item in citation.items))
        or (citation.form == "numeric" and any(item.number for item in citation.items) and not extract.chapter.notes)
    )


def _noted(library: Library, extract: ChapterExtract, count: int) -> bool:
    """Whether most of these citations are described in the chapter's notes or source lines."""
    own = {reference.id for reference in extract.references}
    described = [
        citation
        for citation in extract.citations
        if any(link.reference in own and link.kind != "note" for link in library.links_of(citation.id))
    ]
    return len(described) * 2 > count
