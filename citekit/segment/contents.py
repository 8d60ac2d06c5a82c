"""Tables of contents and lists of tables: lines that lead to a page number."""

import re
from collections.abc import Container

from citekit.model import Region
from citekit.segment.headings import heading_class
from citekit.segment.lines import Sheet

_LEADERS = re.compile(r"(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,7})$|…{2,}\s*\d{1,4}$|[_·•]{4,}\s*\d{1,4}$")
_ENDING = re.compile(r"^(?P<title>[\d.]{0,8}\s*[^\W\d_].{1,150}?)[\s.…]\s*(?P<page>\d{1,4})$")
_FEWEST_LED, _FEWEST_BARE = 4, 6
"""Lines: fewer with leaders, or with bare numbers, are no table of contents."""


def find_contents(sheet: Sheet, taken: Container[int] = ()) -> list[Region]:
    """Runs of lines that lead to page numbers, a line broken in two now and then between them.

    Leaders are enough; lines that merely end with a number must count up and name a part that every text has.
    ``taken`` are lines known to be something else.
    """
    lines = sheet.lines
    led: list[int] = []
    bare: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if index in taken or not line.text[-1].isdigit() or len(line.text) > 200:
            continue
        if _LEADERS.search(line.text):
            led.append(index)
        match = _ENDING.match(line.text)
        if match:
            bare.append((index, int(match["page"])))
    spans = [(run[0], run[-1]) for run in _runs(led, 4) if len(run) >= _FEWEST_LED]
    spans += _counted(sheet, bare)
    found: list[Region] = []
    for first, last in sorted(spans):
        if not found or lines[first].start >= found[-1].end:
            found.append(Region(start=lines[first].start, end=lines[last].end, kind="contents"))
    return found


def _runs(indices: list[int], reach: int) -> list[list[int]]:
    """Indices split where more than ``reach`` lines lie between two of them."""
    runs: list[list[int]] = []
    for index in indices:
        if runs and index - runs[-1][-1] <= reach:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _counted(sheet: Sheet, bare: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of lines whose last numbers never go down and one of which is a heading word such as `Giriş`."""
    spans: list[tuple[int, int]] = []
    pages = dict(bare)
    for run in _runs([index for index, _ in bare], 2):
        start = 0
        for at in range(1, len(run) + 1):
            if at < len(run) and pages[run[at]] >= pages[run[at - 1]]:
                continue
            part = run[start:at]
            start = at
            if len(part) >= _FEWEST_BARE and any(_names_part(sheet.lines[index].text) for index in part):
                spans.append((part[0], part[-1]))
    return spans


def _names_part(text: str) -> bool:
    match = _ENDING.match(text)
    return match is not None and heading_class(match["title"]) not in ("", "notes")
