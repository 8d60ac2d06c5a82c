"""Tables of contents and lists of tables: lines that end with leaders and a page number."""

import re

from citekit.model import Region
from citekit.segment.lines import Sheet

_LEADERS = re.compile(r"(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,7})$|…{2,}\s*\d{1,4}$|[_·•]{4,}\s*\d{1,4}$")
_ENDING = re.compile(r"^\D.{3,150}?[\s.]\s*\d{1,4}$")


def find_contents(sheet: Sheet) -> list[Region]:
    """Runs of at least four lines that lead to page numbers, a line broken in two now and then between them."""
    lines = sheet.lines
    marked = [index for index, line in enumerate(lines) if line.text[-1].isdigit() and _LEADERS.search(line.text)]
    found: list[Region] = []
    at = 0
    while at < len(marked):
        run = at
        while run + 1 < len(marked) and marked[run + 1] - marked[run] <= 4:
            run += 1
        if run - at >= 3:
            first, last = marked[at], marked[run]
            found.append(Region(start=lines[first].start, end=lines[last].end, kind="contents"))
        at = run + 1
    return found
