"""Where pages begin and end, as far as the text still shows it."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from citekit.segment.lines import LONGEST_PAGE, Sheet


@dataclass(frozen=True, slots=True)
class Pages:
    """Edges are the indices of lines that begin a page or are page furniture; ``skipped`` the furniture itself."""

    edges: tuple[int, ...]
    skipped: frozenset[int]
    known: bool

    def end(self, line: int) -> int:
        """The index after the last line of the page a line stands on."""
        at = bisect_right(self.edges, line)
        return self.edges[at] if at < len(self.edges) else self.edges[-1] if self.edges else line + 1

    def start(self, line: int) -> int:
        """The index of the first line of the page a line stands on."""
        at = bisect_right(self.edges, line) - 1
        return self.edges[at] if at >= 0 else 0


def find_pages(sheet: Sheet, furniture: Iterable[int]) -> Pages:
    """Page edges from page tops, running heads, page numbers and link dumps; the end of the text is one too."""
    skipped = frozenset(furniture)
    edges = {index for index, line in enumerate(sheet.lines) if line.top}
    size = sheet.lines[-1].end - sheet.lines[0].start if sheet.lines else 0
    known = len(skipped) > 2 or (bool(edges) and len(edges) * LONGEST_PAGE > size)
    for index in skipped:
        edges.add(index)
        if index + 1 not in skipped:
            edges.add(index + 1)
    edges.add(len(sheet.lines))
    return Pages(tuple(sorted(edges)), skipped, known)
