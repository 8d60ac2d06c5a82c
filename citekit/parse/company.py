"""Where in its string a token stands and what stood before it, as whole numbers, for many strings at once."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

CLOSING, ENDING, QUOTING, OPENING, ROUND, SQUARE, YEAR, STROKES = range(1, 9)
"""What a word does to the state: closes a bracket, ends a quotation, opens or ends one, opens one, and so on."""
_TURNS = {
    **dict.fromkeys(")]", CLOSING),
    **dict.fromkeys("”»", ENDING),
    **dict.fromkeys('“"', QUOTING),
    **dict.fromkeys("«„", OPENING),
    "(": ROUND,
    "[": SQUARE,
    "//": STROKES,
}
_QUOTED, _YEAR, _SLASHES = 1, 8, 16
_BRACKETS = {ROUND: 2, SQUARE: 4}
_ANY_BRACKET = 6
_MARK_BITS = 5
_LOOKS = {"//": 1, "url": 4, **dict.fromkeys('“”«»„"', 2)}
_LATE, _EARLY = 8, 16
_FAR = 1 << 20


def turn_of(folded: str, form: str) -> int:
    """What a word does to the state, 0 for nothing; it takes effect on itself only when it closes or quotes."""
    if form == "d4":
        return YEAR if folded[:2] in ("19", "20", "18") else 0
    return _TURNS.get(folded, 0)


def look_of(folded: str) -> int:
    """What a word says of the whole string: `//`, a quotation mark, a URL."""
    return _LOOKS.get(folded, 0)


def state_name(state: int) -> str:
    """The state as the features print it."""
    bracket = ("", "(", "[")[(state & _ANY_BRACKET) >> 1]
    return f"{'“' if state & _QUOTED else ''}{bracket}{'y' if state & _YEAR else ''}{'//' if state & _SLASHES else ''}"


def look_name(look: int) -> str:
    """The look as the features print it."""
    signs = ((1, "/"), (2, "q"), (4, "u"), (_EARLY, "e"), (_LATE, "l"))
    return "".join(sign for bit, sign in signs if look & bit)


class Layout(NamedTuple):
    """Tokens of several strings in a row: each one's string, its index there, its string's length; where they begin."""

    string: Numbers
    within: Numbers
    length: Numbers
    begins: Numbers

    @classmethod
    def of(cls, lengths: Numbers) -> "Layout":
        """From the strings' lengths, each at least 1."""
        string = np.repeat(np.arange(len(lengths)), lengths)
        begins = np.cumsum(lengths) - lengths
        return cls(string, np.arange(len(string)) - begins[string], lengths[string], begins)


def places(layout: Layout, spaced: list[bool]) -> Numbers:
    """Index from the beginning (12 steps), from the end (at most 6), blank before: one number a token."""
    index, length = layout.within, layout.length
    ahead = np.where(index < 6, index, 6 + 6 * index // length)
    packed: Numbers = (ahead * 8 + np.minimum(length - index, 6)) * 2 + np.array(spaced, dtype=np.int64)
    return packed


def looks(layout: Layout, signs: Numbers, turns: Numbers) -> Numbers:
    """The look of each token's string: the signs in it, and whether its first year stands early or late."""
    first = np.minimum.reduceat(np.where(turns == YEAR, layout.within, _FAR), layout.begins)
    length = layout.length[layout.begins]
    dated = np.where((first + 2) * 5 < (length + 4) * 2, _EARLY, _LATE) * (first < _FAR)
    found: Numbers = np.bitwise_or.reduceat(signs, layout.begins) | dated
    return found[layout.string]


def states(layout: Layout, turns: Numbers, marks: Numbers) -> tuple[Numbers, Numbers]:
    """The state before each token, and the last mark; both start anew with each string."""
    turning = (turns != 0) | (marks != 0)
    turning[layout.begins] = True
    events = np.flatnonzero(turning)
    begins = (layout.within[events] == 0).tolist()
    at: list[int] = []
    told: list[int] = []
    state = mark = 0
    for place, turn, said, new in zip(
        events.tolist(), turns[events].tolist(), marks[events].tolist(), begins, strict=True
    ):
        if new:
            state = mark = 0
        if 0 < turn <= OPENING:
            state = _entered(state, turn)
        at.append(place)
        told.append(mark << _MARK_BITS | state)
        mark = said or mark
        if turn > OPENING:
            state = _left(state, turn)
        at.append(place + 1)
        told.append(mark << _MARK_BITS | state)
    at.append(len(turns))
    both = np.repeat(np.array(told), np.diff(np.array(at)))
    return both & (1 << _MARK_BITS) - 1, both >> _MARK_BITS


def _entered(state: int, turn: int) -> int:
    """A closing sign or quotation mark counts for itself already."""
    if turn == CLOSING:
        return state & ~_ANY_BRACKET
    if state & _QUOTED and turn in (ENDING, QUOTING):
        return state & ~_QUOTED
    return state if turn == ENDING else state | _QUOTED


def _left(state: int, turn: int) -> int:
    """A year, `//` or an opening bracket counts for what follows."""
    if turn in _BRACKETS:
        return state & ~_ANY_BRACKET | _BRACKETS[turn]
    return state | (_YEAR if turn == YEAR else _SLASHES)
