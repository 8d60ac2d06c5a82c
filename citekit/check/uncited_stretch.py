"""A chapter without any citation, or a long stretch of it without one. A hint: not every page needs a source."""

from collections.abc import Iterator
from itertools import pairwise

from citekit.check.remark import remark
from citekit.library import Library
from citekit.model import ChapterExtract, Finding

_CHAPTER = 8000
_STRETCH = 6000
_KINDS = frozenset({"chapter", "article"})


def check(library: Library) -> Iterator[Finding]:
    """One finding for a chapter without citations, or for each stretch longer than two to three pages."""
    for extract in library.extracts:
        view = library.running_view(extract.chapter.id)
        if extract.chapter.kind not in _KINDS or len(view.text) < _CHAPTER:
            continue
        if not extract.citations:
            yield remark(library, extract.chapter, "uncited-stretch", "info", variant="chapter")
            continue
        positions = [view.position(citation.start) for citation in extract.citations]
        at = [0, *sorted(place for place in positions if place is not None), len(view.text)]
        for left, right in pairwise(at[1:-1]):
            if right - left > _STRETCH:
                yield _stretch(library, extract, left, right)


def _stretch(library: Library, extract: ChapterExtract, left: int, right: int) -> Finding:
    view = library.running_view(extract.chapter.id)
    values = {"characters": str((right - left) // 100 * 100)}
    after = view.text.find("\n", left)
    first = after + 1 if 0 <= after < right else left
    span = view.source(first, min(first + 80, right))
    return remark(library, extract.chapter, "uncited-stretch", "info", [span], values=values, confidence=0.5)
