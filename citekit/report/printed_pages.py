"""Which page a place stands on, as far as the text still shows it: printed numbers, page breaks, else the line."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from citekit.model import Chapter, Region

_FIRST = re.compile(r"\W*(\d{1,4})(?!\w)")
_LAST = re.compile(r"(?<!\w)(\d{1,4})\W*$")
NEAR = 3
"""So many pages between two printed numbers are named as a range; of more, one is estimated from the distances."""
_MOST = 10**9


@dataclass(frozen=True)
class Places:
    """Where the pages of one text begin: ``begins`` are (offset, page), rising in both; ``lines`` its line starts."""

    begins: tuple[tuple[int, int], ...]
    lines: tuple[int, ...]
    printed: bool = True
    """Whether the numbers are printed ones; else pages are counted from the start of the file."""

    @classmethod
    def of(cls, text: str, chapters: Iterable[Chapter]) -> "Places":
        """Read page numbers out of running heads and page numbers; without any, count form feeds."""
        lines = (0, *(match.end() for match in re.finditer("\n", text)))
        feeds = [match.start() for match in re.finditer("\f", text)]
        marks = [mark for one in chapters for region in one.regions if (mark := _mark(text, region))]
        begins = _rising(sorted(marks))
        if len(begins) > 1:
            return cls(tuple(_between(text, begins, feeds)), lines)
        return cls(tuple((at, n) for n, at in enumerate([0, *feeds], 1)) if feeds else (), lines, printed=False)

    def at(self, offset: int) -> tuple[str, str]:
        """("page", "250"), ("page", "250–252"), ("page", "≈250"), ("sheet", "3") or ("line", "4567") of a character.

        >>> places = Places(((0, 7), (90, 8), (200, 10), (300, 11)), (0, 50, 100))
        >>> places.at(95), places.at(250), places.at(9)
        (('page', '8–9'), ('page', '10'), ('page', '7'))
        >>> Places(((0, 10), (9000, 19), (9900, 20)), (0,)).at(5500)
        ('page', '≈15')
        """
        found = self._page(offset)
        if found:
            return ("page" if self.printed else "sheet"), found
        return "line", str(bisect_right(self.lines, offset))

    def _page(self, offset: int) -> str:
        at = bisect_right(self.begins, (offset, _MOST)) - 1
        if not 0 <= at < len(self.begins) - 1:
            return self._beyond(offset, at)
        (start, first), (end, after) = self.begins[at : at + 2]
        if after - first <= NEAR:
            return str(first) if first >= after - 1 else f"{first}–{after - 1}"
        return f"≈{first + int((after - first) * (offset - start) / (end - start))}"

    def _beyond(self, offset: int, at: int) -> str:
        """The page of a place before the first or after the last number, when it can be no other."""
        if not self.begins:
            return ""
        (start, first), (end, last) = self.begins[0], self.begins[-1]
        size = 0.7 * (end - start) / max(last - first, 1)
        if at < 0:
            return str(first - 1) if first > 1 and start - offset < size else ""
        return str(last) if offset - end < size or not self.printed else ""


def _mark(text: str, region: Region) -> tuple[int, int] | None:
    """(where a page begins, its number) by a page number: below the number when it stands at a page's foot."""
    if region.kind not in ("page-number", "running-head"):
        return None
    raw = text[region.start : region.end]
    found = _FIRST.match(raw) or _LAST.search(raw)
    if found is None:
        return None
    before = text[max(region.start - 40, 0) : region.start]
    after = text[region.end : region.end + 40]
    above = before[len(before.rstrip()) :]
    below = after[: len(after) - len(after.lstrip())]
    gaps = [9 * gap.count("\f") + gap.count("\n") for gap in (above, below)]
    foot = gaps[1] > gaps[0] or (gaps[1] == gaps[0] and region.kind == "page-number")
    return (region.end + len(below), int(found[1]) + 1) if foot else (region.start, int(found[1]))


def _rising(marks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of marks whose numbers rise: a misread number spoils no other."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for n, (_, page) in enumerate(marks):
        at = bisect_right(tops, page - 1)
        before.append(ends[at - 1] if at else -1)
        tops[at : at + 1] = [page]
        ends[at : at + 1] = [n]
    kept = []
    n = ends[-1] if ends else -1
    while n >= 0:
        kept.append(marks[n])
        n = before[n]
    return kept[::-1]


def _between(text: str, begins: list[tuple[int, int]], feeds: list[int]) -> list[tuple[int, int]]:
    """The marks, and the form feeds between two of them when there are as many as pages without a number."""
    found = list(begins)
    for (start, first), (end, after) in pairwise(begins):
        inside = feeds[bisect_right(feeds, start) : bisect_right(feeds, end)]
        breaks = [at for at in inside if not text[at:end].isspace()]
        if len(breaks) == after - first - 1:
            found += [(at, first + n) for n, at in enumerate(breaks, 1)]
    return sorted(found)
