"""Reference lists: under a heading in any language, or, where the heading is lost, by the shape of their lines."""

import itertools
from bisect import bisect_right
from collections.abc import Container, Sequence

from citekit.segment.headings import Heading
from citekit.segment.lines import Line, Sheet
from citekit.segment.openings import entry_number, has_year, opens_entry, without_number

_ENDING = frozenset({"appendix", "notes", "abstract", "introduction", "conclusion", "foreword", "contents", "part"})
_LONGEST_ENTRY = 9
"""Lines: an entry seldom has more; prose shows no opening for longer."""


def find_lists(
    sheet: Sheet, heads: Sequence[Heading], skipped: Container[int], firsts: Sequence[int]
) -> list[tuple[int, int]]:
    """(first, last + 1) line indices of reference lists, their headings excluded.

    ``skipped`` lines are furniture, ``firsts`` the first lines of chapters, beyond which no list goes.
    """
    found: list[tuple[int, int]] = []
    for position, head in enumerate(heads):
        if head.kind != "references" or (found and head.first < found[-1][1]):
            continue
        at = bisect_right(firsts, head.last)
        limit = firsts[at] if at < len(firsts) else len(sheet.lines)
        limit = min(limit, next((after.first for after in heads[position + 1 :] if after.kind in _ENDING), limit))
        stop = _shape_end(sheet, head.last + 1, limit, skipped)
        if stop > head.last + 1:
            found.append((head.last + 1, stop))
    return found


def opening(line: Line) -> bool:
    """Whether a line opens an entry of a list, its number left aside, and is no heading."""
    text = without_number(line.text) if entry_number(line.text) is not None else line.text
    return bool(text) and opens_entry(text) >= 0.7


def _shape_end(sheet: Sheet, first: int, limit: int, skipped: Container[int]) -> int:
    """Where the list ends: at ``limit``, or before prose, seen by long stretches in which no entry opens."""
    last = first
    quiet = 0
    highest = 0
    for index in range(first, limit):
        if index in skipped:
            continue
        line = sheet.lines[index]
        number = entry_number(line.text)
        if number == 1 and highest > 2:
            break
        highest = max(highest, number if number == highest + 1 else 0)
        if opening(line) or number is not None or "http" in line.text or "doi" in line.text:
            quiet = 0
            last = index + 1
            continue
        quiet += 1
        if quiet > _LONGEST_ENTRY:
            break
        if has_year(line.text) or quiet <= 3:
            last = max(last, index + 1)
    else:
        last = limit
    while last > first and last - 1 in skipped:
        last -= 1
    return last


def find_headless_list(
    sheet: Sheet, first: int, stop: int, skipped: Container[int], least: int = 4
) -> list[tuple[int, int]]:
    """At most one list without a heading at the end of ``sheet.lines[first:stop]``: its entries open often, dated.

    Walks up from the end as long as no more than a few lines pass without an opening.
    """
    lines = [index for index in range(first, stop) if index not in skipped]
    openings: list[int] = []
    sure = quiet = 0
    begin = len(lines)
    for at in range(len(lines) - 1, -1, -1):
        if opening(sheet.lines[lines[at]]):
            openings.append(at)
            sure += opens_entry(without_number(sheet.lines[lines[at]].text)) >= 0.8
            begin = at
            quiet = 0
        else:
            quiet += 1
            if quiet > 5:
                break
    if len(openings) < least or sure * 2 < len(openings):
        return []
    bounds = [*reversed(openings), len(lines)]
    dated = sum(
        any(has_year(sheet.lines[lines[at]].text) for at in range(left, right))
        for left, right in itertools.pairwise(bounds)
    )
    if dated * 4 < len(openings) * 3 or len(openings) * 6 < len(lines) - begin:
        return []
    return [(lines[begin], lines[-1] + 1)]
