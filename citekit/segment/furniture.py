"""What a page prints around its text: page numbers, running heads, the repeated `Author: “Title”` line."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from citekit.model import Region
from citekit.segment.headings import heading_class
from citekit.segment.lines import Line, Sheet
from citekit.text.casing import fold

_NUMBER = re.compile(r"^(?:[-–—|·\[(]\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*[-–—|·\])])?$")
_NUMBER_FIRST = re.compile(r"^(\d{1,4})[\s|·–—-]+(\D.*)$")
_NUMBER_LAST = re.compile(r"[\s|·–—-](\d{1,4})$")
_PAGE_OF = re.compile(r"^(?:[^\W\d_]{1,8}\.?\s+|[^\W\d_]{1,2}\.)(\d{1,4})(?:\s*(?:/|[^\W\d_]{2,3})\s*\d{1,4})?$")
_AUTHOR_TITLE = re.compile(r"^(?P<names>[^:“”\"«»]{4,120}?)\s*:+\s*[“\"«„](?P<title>[^\n]{12,400})[”\"»“]\s*\*?$")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LONGEST_HEAD = 110
_LONGEST_OPENING = 600


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
    for index in _running_heads(sheet):
        found[index] = _region(lines[index], "running-head")
    return [found[index] for index in sorted(found)]


def _region(line: Line, kind: str) -> Region:
    return Region(start=line.start, end=line.end, kind=kind)


def _page_numbers(lines: Sequence[Line]) -> list[int]:
    """Lines that hold only a number, as far as their numbers grow with the text as page numbers do."""
    pairs: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if len(line.text) > 14:
            continue
        match = _NUMBER.match(line.text) or _PAGE_OF.match(line.text)
        if match:
            pairs.append((index, int(match[1]) if match[1].isdigit() else -_roman(match[1])))
    edges = {index for index, _ in pairs if _at_page_edge(lines, index)}
    chain = _page_chain(lines, [pair for pair in pairs if pair[1] > 0], edges)
    early = _page_chain(lines, [(index, -value) for index, value in pairs if value < 0], edges)
    few = [index for index in chain if index in edges or len(chain) > 2]
    return sorted([*few, *(index for index in early if index in edges or len(early) > 1)])


def _roman(text: str) -> int:
    """The value of a number in small roman letters: `xiv` is 14."""
    values = [_ROMAN[letter] for letter in text]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def _page_chain(lines: Sequence[Line], pairs: Sequence[tuple[int, int]], edges: set[int]) -> list[int]:
    """The longest run of (line, number) in which each step has room for its pages (at edges any room will do)."""
    best: list[int] = []
    back: list[int] = []
    for at, (index, value) in enumerate(pairs):
        length, link = 1, -1
        for before in range(max(at - 40, 0), at):
            other, less = pairs[before]
            room = lines[index].start - lines[other].start
            next_one = value == less + 1
            wide = (index in edges and (other in edges or next_one)) or (
                next_one and room >= 8 and _apart(lines, index)
            )
            room_enough = room >= (450 if next_one else 750 * min(value - less, 20))
            if less < value and (wide or room_enough) and best[before] + 1 > length:
                length, link = best[before] + 1, before
        best.append(length)
        back.append(link)
    chain: list[int] = []
    at = max(range(len(pairs)), key=best.__getitem__) if pairs else -1
    while at >= 0:
        chain.append(pairs[at][0])
        at = back[at]
    return chain[::-1]


def _apart(lines: Sequence[Line], index: int) -> bool:
    """Whether a lone number stands off from the lines around it."""
    below = lines[index + 1].blanks if index + 1 < len(lines) else 9
    return lines[index].blanks + below >= 2


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


def _running_heads(sheet: Sheet) -> list[int]:
    """Short lines that come again with another number, or word for word at page edges."""
    lines = sheet.lines
    numbered: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    bare: defaultdict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if len(line.text) > _LONGEST_HEAD:
            continue
        if _may_repeat(line, sheet):
            bare[fold(line.text)].append(index)
        for words, number in _numbered_head(line.text):
            numbered[words].append((index, number))
    tops = [index for index, line in enumerate(lines) if line.top]
    found: set[int] = set()
    for same in numbered.values():
        if len(same) < 2:
            continue
        kept = _growing([(lines[i].start, v) for i, v in same], 700)
        heads = [same[k] for k in kept]
        sure = len(heads) > 2 or all(_head_edge(lines, index) for index, _ in heads)
        if len(heads) >= 2 and sure and _paged([(lines[index].start, value) for index, value in heads]):
            found.update(index for index, _ in heads)
            if len(heads) > 2:
                found.update(same[k][0] for k in _growing([(lines[i].start, v) for i, v in same], 0))
    for indices in bare.values():
        if len(indices) >= 2:
            edges = [i for i in indices if _head_edge(lines, i)]
            many = len(edges) >= 2 and len(edges) * 2 >= len(indices) and len(indices) * 3 >= _tops(tops, indices)
            if many and _interrupts(lines, indices):
                found.update(i for i in indices if i in edges or lines[i].start > _LONGEST_OPENING)  # the title stays
            elif lines[indices[0]].start < _LONGEST_OPENING:
                found.update(_title_repeated(lines, indices[1:]))
    return sorted(found)


def _title_repeated(lines: Sequence[Line], indices: Sequence[int]) -> list[int]:
    """Page tops that print the title of the text's first lines again, within a sentence or under page numbers."""
    tops = [index for index in indices if lines[index].top]
    broken = sum(
        _words_beside(lines, index, 1)[0].islower() or _words_beside(lines, index, -1)[-1] in ",-" for index in tops
    )
    numbered = sum(bool(_NUMBER.match(lines[index - 1].text)) for index in tops)
    return tops if tops and (broken or numbered == len(tops) or len(tops) > 2) else []


def _numbered_head(text: str) -> list[tuple[str, int]]:
    """The words and the page number of a line that begins or ends with one: `66 IV. Manas Forumu`."""
    match = _NUMBER_FIRST.match(text) if text[0].isdigit() else None
    if match:
        words, number = match[2], match[1]
    else:
        match = _NUMBER_LAST.search(text) if text[-1].isdigit() else None
        if match is None:
            return []
        words, number = text[: match.start()], match[1]
    words = words.strip(" |·–—-").casefold()
    return [(words, int(number))] if len(words) > 3 else []


def _tops(tops: Sequence[int], indices: Sequence[int]) -> int:
    """How many pages begin from the first to the last of the indices."""
    return bisect_right(tops, indices[-1]) - bisect_left(tops, indices[0])


def _paged(pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether numbers grow as page numbers do: about as many characters for each (notes come thicker, unevenly)."""
    rates = sorted((b[0] - a[0]) / (b[1] - a[1]) for a, b in pairwise(pairs) if b[1] > a[1])
    if not rates:
        return False
    middle = rates[len(rates) // 2]
    even = sum(middle * 0.5 <= rate <= middle * 2 for rate in rates)
    return middle >= 1000 and even * 10 >= len(rates) * 7


def _interrupts(lines: Sequence[Line], indices: Sequence[int]) -> bool:
    """Whether a repeated line is no title: now and then it stands within a sentence, or it is everywhere."""
    broken = 0
    for index in indices:
        above, below = _words_beside(lines, index, -1), _words_beside(lines, index, 1)
        broken += below[0].islower() or above[-1].isalpha() or above[-1] in ",-"
    return broken * 3 > len(indices) or len(indices) > 5


def _words_beside(lines: Sequence[Line], index: int, step: int) -> str:
    """The next line above (-1) or below (1) that is no lone number; a full stop where there is none."""
    at = index + step
    while 0 <= at < len(lines) and _NUMBER.match(lines[at].text):
        at += step
    return lines[at].text if 0 <= at < len(lines) else "."


def _may_repeat(line: Line, sheet: Sheet) -> bool:
    """Whether a line may be a running head without a number: words that are no sentence, no prose and no title."""
    text = line.text
    if len(text) < 6 or text[-1] in ".,;:" or text[0].islower() or (sheet.wrapped and len(text) > 0.85 * sheet.width):
        return False
    return not heading_class(text)


def _head_edge(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands where a page ends or begins: beside a page top, a wide gap or a bare number."""
    near = [lines[i] for i in (index - 1, index + 1) if 0 <= i < len(lines)]
    return (
        lines[index].top
        or lines[index].blanks > 2
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
