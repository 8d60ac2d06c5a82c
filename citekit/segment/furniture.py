"""What a page prints around its text: page numbers, running heads, the repeated `Author: “Title”` line."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from citekit.model import Region
from citekit.segment.headings import heading_class
from citekit.segment.lines import Line, Sheet

_NUMBER = re.compile(r"^(?:[-–—|·\[(]\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*[-–—|·\])])?$")
_NUMBERED_HEAD = re.compile(r"^(?:(\d{1,4})[\s|·–—-]+(\D.*?)|(\S.*?[^\d\s].*?)[\s|·–—-]+(\d{1,4}))$")
_PAGE_OF = re.compile(r"^\w{1,8}\.?\s*(\d{1,4})(?:\s*(?:/|of|von|из|sur|de)\s*\d{1,4})?$")
_AUTHOR_TITLE = re.compile(r"^(?P<names>[^:“”\"«»]{4,120}?)\s*:+\s*[“\"«„](?P<title>[^\n]{12,400})[”\"»“]\s*\*?$")
_LONGEST_HEAD = 110


def author_title(line: Line, sheet: Sheet) -> re.Match[str] | None:
    """The repeated `Author: “Title”` line of an edited volume; groups ``names`` and ``title``.

    Told from a quotation in the text by its names: two to twelve words that all begin with a capital, commas between.
    """
    if line.text[-1] not in '”"»“*' or ":" not in line.text:
        return None
    match = _AUTHOR_TITLE.match(line.text)
    if match is None:
        return None
    names = match["names"].replace(",", " ").replace("*", " ").split()
    if not 2 <= len(names) <= 20 or not all(name[0].isupper() or name in "&-" for name in names if len(name) > 3):
        return None
    shouted = any(len(name) > 2 and name.isupper() for name in names)
    return match if shouted or len(line.text) > sheet.width * 1.1 else None


def find_page_furniture(sheet: Sheet) -> list[Region]:
    """Page numbers and running heads of a stretch, in order."""
    lines = sheet.lines
    found: dict[int, Region] = {}
    for index in _page_numbers(lines):
        found[index] = _region(lines[index], "page-number")
        for beside in _heads_beside(lines, index):
            found[beside] = _region(lines[beside], "running-head")
    for index in _running_heads(lines):
        found[index] = _region(lines[index], "running-head")
    return [found[index] for index in sorted(found)]


def _region(line: Line, kind: str) -> Region:
    return Region(start=line.start, end=line.end, kind=kind)


def _page_numbers(lines: Sequence[Line]) -> list[int]:
    """Lines that hold only a number, as far as their numbers grow with the text as page numbers do."""
    candidates: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if len(line.text) > 14:
            continue
        match = _NUMBER.match(line.text) or _PAGE_OF.match(line.text)
        if match:
            value = int(match[1]) if match[1].isdigit() else 0
            candidates.append((index, value))
    numbers = [(i, v) for i, v in candidates if v]
    kept = _growing([(lines[i].start, v) for i, v in numbers], 1500)
    return [numbers[k][0] for k in kept if _at_page_edge(lines, numbers[k][0]) or len(kept) > 2]


def _at_page_edge(lines: Sequence[Line], index: int) -> bool:
    """Whether a lone number stands at a page top or bottom, or one short line away from the gap a page break leaves."""
    line = lines[index]
    after = lines[index + 1] if index + 1 < len(lines) else None
    if line.top or after is None or after.top or line.blanks > 2 or after.blanks > 2 or index == 0:
        return True
    return bool(_heads_beside(lines, index))


def _heads_beside(lines: Sequence[Line], index: int) -> list[int]:
    """A short line between a lone number and a wide gap: the running head printed with the page number."""
    above, below = index - 1, index + 1
    if above > 0 and lines[above].blanks > 2 and lines[index].blanks <= 2 and _head_like(lines[above]):
        return [above]
    if below + 1 < len(lines) and lines[below].blanks <= 2 < lines[below + 1].blanks and _head_like(lines[below]):
        return [below]
    return []


def _head_like(line: Line) -> bool:
    text = line.text
    return len(text) <= _LONGEST_HEAD and text[-1] not in ".,;:?!-" and not heading_class(text) and not text.isdigit()


def _running_heads(lines: Sequence[Line]) -> list[int]:
    """Short lines that come again with another number, or word for word at page edges."""
    numbered: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    bare: defaultdict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if len(line.text) > _LONGEST_HEAD:
            continue
        if not heading_class(line.text):
            bare[line.text.casefold()].append(index)
        match = _NUMBERED_HEAD.match(line.text)
        if match:
            words = (match[2] or match[3]).strip(" |·–—-").casefold()
            if len(words) > 3:
                numbered[words].append((index, int(match[1] or match[4])))
    found: set[int] = set()
    for same in numbered.values():
        if len(same) < 2:
            continue
        kept = _growing([(lines[i].start, v) for i, v in same], 700)
        if len(kept) >= 2:
            found.update(same[k][0] for k in kept)
    for indices in bare.values():
        if len(indices) >= 2:
            edges = [i for i in indices if _head_edge(lines, i)]
            if len(edges) >= 2 and len(edges) * 2 >= len(indices) and _interrupts(lines, indices):
                found.update(indices)
    return sorted(found)


def _interrupts(lines: Sequence[Line], indices: Sequence[int]) -> bool:
    """Whether a repeated line is no title: now and then it stands within a sentence, or it is everywhere."""
    broken = 0
    for index in indices:
        above = lines[index - 1].text if index else "."
        below = lines[index + 1].text if index + 1 < len(lines) else "."
        broken += below[0].islower() or above[-1].isalpha() or above[-1] in ",-"
    return broken > 0 or len(indices) > 5


def _head_edge(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands where a page ends or begins: beside a page top, or beside a bare number."""
    near = [lines[i] for i in (index - 1, index + 1) if 0 <= i < len(lines)]
    return (
        lines[index].top
        or any(_NUMBER.match(line.text) for line in near)
        or (index + 1 < len(lines) and lines[index + 1].top)
    )


def _growing(pairs: Sequence[tuple[int, int]], least: int) -> list[int]:
    """Positions in ``pairs`` of the longest run whose values grow with the offsets, ``least`` characters a page.

    ``pairs`` are (offset, value) in order of offset; patience sorting, so n log n.
    """
    tails: list[int] = []
    values: list[int] = []
    parent: list[int] = []
    for position, (_, value) in enumerate(pairs):
        at = bisect_left(values, value)
        parent.append(tails[at - 1] if at else -1)
        if at == len(tails):
            tails.append(position)
            values.append(value)
        else:
            tails[at] = position
            values[at] = value
    chain: list[int] = []
    position = tails[-1] if tails else -1
    while position >= 0:
        chain.append(position)
        position = parent[position]
    chain.reverse()
    return [
        k
        for n, k in enumerate(chain)
        if n == 0 or pairs[k][0] - pairs[chain[n - 1]][0] >= least * min(pairs[k][1] - pairs[chain[n - 1]][1], 20) * 0.5
    ]
