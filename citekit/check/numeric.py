"""Numeric citations: a number beyond the list, numbers first cited out of order."""

from collections.abc import Iterator

from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.numbers import list_of, numbers_of
from citekit.model import ChapterExtract, Citation, Finding

_ALPHABETICAL = 0.2


def check(library: Library) -> Iterator[Finding]:
    """One finding for each number that has no entry; one for a chapter whose numbers start out of order."""
    for extract in library.extracts:
        entries = list_of(extract, library.extracts)
        if not entries:
            continue
        used = [(citation, number) for citation in extract.citations for _, number in numbers_of(citation)]
        for citation, number in used:
            if number.isdigit() and number not in entries:
                values = {"number": number, "last": str(max((int(n) for n in entries if n.isdigit()), default=0))}
                yield remark(library, extract.chapter, "numeric", "error", [citation], values=values)
        yield from _order(library, extract, [one for one in used if one[1] in entries])


def _order(library: Library, extract: ChapterExtract, used: list[tuple[Citation, str]]) -> Iterator[Finding]:
    """Numbers first cited out of order; said once, and not of lists that are plainly ordered otherwise."""
    seen: set[int] = set()
    wrong: list[Citation] = []
    for citation, number in used:
        if not number.isdigit() or int(number) in seen:
            continue
        if int(number) > max(seen, default=0) + 1:
            wrong.append(citation)
        seen.add(int(number))
    if wrong and len(wrong) <= max(1, _ALPHABETICAL * len(seen)):
        values = {"count": str(len(wrong))}
        yield remark(library, extract.chapter, "numeric", "info", wrong, variant="order", values=values)
