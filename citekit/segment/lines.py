"""Lines with what their shape says: where they stand, how wide they are, whether a page begins with them.

A ``Sheet`` is read once per stretch of text; every other file of this folder decides by it.
"""

import itertools
import re
from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

_LINE = re.compile(r"[^\s\ufeff][^\n\f\r]*")


SHORTEST_PAGE, LONGEST_PAGE = 700, 20_000
"""Characters."""


class Line(NamedTuple):
    """One line that is not blank, without the white space around it.

    ``start``/``end`` count code points of the document; ``blanks`` the blank lines above it, ``indent`` the white space
    before it on its line; ``top`` says that a page begins here.
    """

    start: int
    end: int
    text: str
    blanks: int
    indent: int
    top: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """The lines of a stretch of text, and what most of them have in common.

    ``width`` is the usual length of a full line in characters, ``gap`` the usual number of blank lines between two
    lines of one paragraph, ``wrapped`` whether paragraphs are broken into lines at all.
    """

    lines: tuple[Line, ...]
    width: int
    gap: int
    wrapped: bool

    def full(self, line: Line) -> bool:
        """Whether the line goes (nearly) to the right margin, so that its sentence may run on."""
        return len(line.text) >= self.width * 0.8


def sheet(text: str, start: int = 0, end: int | None = None) -> Sheet:
    """Read the lines of ``text[start:end]``.

    >>> [line.text for line in sheet("One\\n\\n  two \\n").lines]
    ['One', 'two']
    """
    end = len(text) if end is None else end
    raw = _raw_lines(text, start, end)
    tops = _page_tops(raw)
    lines = tuple(
        Line(at, at + len(words), words, blanks, indent, top)
        for (at, words, blanks, indent, _), top in zip(raw, tops, strict=True)
    )
    width = _usual_width(lines)
    wrapped = _is_wrapped(lines, width)
    return Sheet(lines, width, _usual_gap(lines, width), wrapped)


def _raw_lines(text: str, start: int, end: int) -> list[tuple[int, str, int, int, bool]]:
    """(start, stripped text, blank lines above, indent, after a form feed) of each line that is not blank."""
    found: list[tuple[int, str, int, int, bool]] = []
    at = start
    for match in _LINE.finditer(text, start, end):
        begin = match.start()
        above = text[at:begin]
        at = match.end()
        if above == "\n":
            found.append((begin, match.group().rstrip(), 0, 0, False))
            continue
        breaks = above.count("\n") or above.count("\r")
        fed = "\f" in above
        edge = max(above.rfind("\n"), above.rfind("\f")) + 1
        words = match.group().rstrip()
        found.append((begin, words, max(breaks - 1, 0), len(above) - edge, fed))
    return found


def _page_tops(raw: list[tuple[int, str, int, int, bool]]) -> list[bool]:
    """Which lines begin a page: after a form feed, or after the single space some extractors leave of it.

    A single leading space counts only where it is rare and far between (many indented lines are paragraphs) and form
    feeds do not already show the pages.
    """
    fed = [line[4] for line in raw]
    span = raw[-1][0] - raw[0][0] if raw else 0
    if sum(fed) * LONGEST_PAGE > span:
        return fed
    single = [line[3] == 1 for line in raw]
    count = sum(single)
    if not count or count * 6 > len(raw) or span < count * SHORTEST_PAGE:
        return fed
    return [form or space for form, space in zip(fed, single, strict=True)]


def _usual_width(lines: tuple[Line, ...]) -> int:
    """The length that the fullest common lines reach: the 70th percentile of lines of prose."""
    lengths = sorted(len(line.text) for line in lines if len(line.text) > 25)
    return lengths[len(lengths) * 7 // 10] if lengths else 80


def _is_wrapped(lines: tuple[Line, ...], width: int) -> bool:
    """Whether a paragraph goes over several lines: long lines are of one length and often end in mid-sentence."""
    if width > 220:
        return False
    long = [line for line in lines if len(line.text) >= width * 0.7]
    if len(long) < 2:
        return False
    overlong = sum(len(line.text) for line in lines if len(line.text) > width * 1.6)
    if overlong * 3 > sum(len(line.text) for line in lines):
        return False
    open_ended = sum(line.text.rstrip("0123456789")[-1:] not in '.!?:;…”»"' for line in long)
    return open_ended * 3 > len(long)


def _usual_gap(lines: tuple[Line, ...], width: int) -> int:
    """Blank lines that stand between two lines of one paragraph (0, or 1 in double-spaced text)."""
    gaps = Counter(
        min(after.blanks, 3)
        for before, after in itertools.pairwise(lines)
        if len(before.text) >= width * 0.8 and before.text[-1] not in ".!?:"
    )
    return gaps.most_common(1)[0][0] if gaps else 0
