"""Balanced brackets of a text in one pass, however hostile the text."""

import re
from dataclasses import dataclass

_BRACKET = re.compile(r"[()\[\]]")
_PARTNER = {")": "(", "]": "["}
LONGEST = 1500
"""Code points inside a bracket; the longest citation cluster seen has thirty works in 900."""


@dataclass(frozen=True, slots=True)
class Bracket:
    """``text[start:end]`` runs from the opening to the closing sign inclusive; ``depth`` 0 is outermost."""

    start: int
    end: int
    sign: str
    depth: int


def pairs(text: str) -> list[Bracket]:
    """Every bracket no longer than LONGEST, in order of its opening sign; unclosed ones do not hide closed ones.

    >>> [(b.start, b.end, b.depth) for b in pairs("(a (b) [1]) (c (d)")]
    [(0, 11, 0), (3, 6, 1), (7, 10, 1), (15, 18, 0)]
    """
    open_at: dict[str, list[int]] = {"(": [], "[": []}
    found: list[tuple[int, int, str]] = []
    for match in _BRACKET.finditer(text):
        sign = match.group()
        if sign in open_at:
            open_at[sign].append(match.start())
            continue
        stack = open_at[_PARTNER[sign]]
        if stack:
            start = stack.pop()
            if match.end() - start <= LONGEST:
                found.append((start, match.end(), text[start]))
    return _with_depths(sorted(found))


def _with_depths(found: list[tuple[int, int, str]]) -> list[Bracket]:
    made: list[Bracket] = []
    ends: list[int] = []
    for start, end, sign in found:
        while ends and ends[-1] <= start:
            ends.pop()
        made.append(Bracket(start, end, sign, len(ends)))
        ends.append(end)
    return made


def unclosed(text: str) -> list[int]:
    """Where round brackets open that nothing closes within LONGEST.

    >>> unclosed("(a (b) (c")
    [0, 7]
    """
    waiting: list[int] = []
    for match in _BRACKET.finditer(text):
        if match.group() == "(":
            waiting.append(match.start())
        elif match.group() == ")" and waiting:
            start = waiting.pop()
            if match.end() - start > LONGEST:
                waiting.append(start)
    return waiting
