"""What the tagger knows about each token: its letters, its outline, its class in the lexicon, its company, its place.

A feature is a short string. Features come in groups that hang together (all that one word tells about itself, the
outlines of three words in a row, what has been seen so far), because a group is met again and again: here each group's
strings are made, `groups` gives each group a number, and the model adds up each group's weights once.
"""

import re
from typing import NamedTuple

from citekit.parse.lexicon import fold, lexicon

_ROMAN = re.compile(r"[IVXLCDMivxlcdm]+$")
_DASHES = "-–—‒−‐‑"
_PLAIN = "-.,:;()[]/"
_MARKS = ("la", "ro", "in", "ge", "av")
"""First letters of the classes that open a field: labels, roles, `in`, genres, `available`."""
EDGE = "^"
"""What stands before the first and after the last word."""


def shape(text: str) -> str:
    """A word's outline: `Xx`, `X`, `x`, `XX`, `d4`, or the sign itself (dashes as one).

    >>> [shape(word) for word in ("Uslu", "A", "ISPARTA", "ve", "1987", "1987a", "–", "GmbH")]
    ['Xx', 'X', 'XX', 'x', 'd4', 'd4x', '-', 'Xx-']
    """
    first = text[0]
    if first.isdigit():
        digits = len(text) if text.isdigit() else len(text) - 1
        return f"d{min(digits, 6)}" + ("" if text.isdigit() else "x")
    if not first.isalpha():
        return "-" if first in _DASHES else text[:3]
    if len(text) == 1:
        return "X" if first.isupper() else "x1"
    if text.isupper():
        return "XX" if len(text) > 3 else f"X{len(text)}"
    if text.islower():
        return "x"
    return "Xx" if first.isupper() and text[1:].islower() else "Xx-" if first.isupper() else "xX"


def _script(text: str) -> str:
    first = text[0]
    return "L" if first < "\u0250" else "G" if first < "\u0400" else "C" if first < "\u0530" else "O"


def _letters(text: str, low: str, form: str) -> list[str]:
    """The word, its outline, its ends and beginnings."""
    made = [f"w={low}", f"s={form}"]
    if text[0].isalpha():
        if len(text) > 2:
            made += [f"e={low[-3:]}", f"b={low[:3]}", f"z={low[-2:]}"]
        if len(text) > 5:
            made += [f"E={low[-4:]}", f"B={low[:4]}"]
        made.append(f"t={_script(text)}")
        if _ROMAN.match(text):
            made.append("roman")
    elif form == "d4":
        made.append(f"y={text[:2]}")
    return made


class Word(NamedTuple):
    """One word: its folded form, its outline, what its neighbours see of it, the field it opens, its own features."""

    folded: str
    form: str
    coarse: str
    joined: str
    mark: str
    own: tuple[str, ...]


def mark_of(kinds: str) -> str:
    """The field that a word or phrase of these classes opens, or nothing."""
    return kinds[:24] if kinds[:2] in _MARKS else ""


def word_of(text: str, kind: str) -> Word:
    """The word of a token, the edge when it is empty; ``kind`` is what a rule has recognised it as."""
    if kind:
        return _word(kind, kind, kind, (f"k={kind}",), "")
    if not text:
        return _word(EDGE, EDGE, EDGE, (EDGE,), "")
    low, form = fold(text), shape(text)
    classes = lexicon().words.get(low, ())
    joined = "+".join(classes) if classes else form
    own = (*_letters(text, low, form), *[f"c={name}" for name in classes])
    return _word(low, form, joined, own, mark_of(joined) if classes else "")


def _word(low: str, form: str, joined: str, own: tuple[str, ...], mark: str) -> Word:
    return Word(low, form, low if form in _PLAIN or joined != form else form, joined, mark, own)


def beside(word: Word, where: str) -> tuple[str, ...]:
    """What a word tells the token ``where`` (`-1`: it stands before it) places away."""
    if where in ("-1", "+1"):
        return (f"w{where}={word.folded}", f"c{where}={word.joined}")
    return (f"w{where}={word.folded}",)


def around(before: str, here: str, after: str) -> tuple[str, ...]:
    """Three words in a row, known ones as words, the others by outline."""
    return (f"k2={before}|{here}|{after}",)


def pair(before: str, here: str) -> tuple[str, ...]:
    """Two words in a row."""
    return (f"ww={before}|{here}",)


def place(index: int, left: int, spaced: bool) -> tuple[str, ...]:
    """Where in the string: how far from its beginning and end, and whether a blank stands before."""
    return (f"i={index}", f"j={left}", "_") if spaced else (f"i={index}", f"j={left}")


def outlines(where: str, before: str, here: str, after: str) -> tuple[str, ...]:
    """Three outlines in a row, to the left of the token (`l`), around it (`s`) or to its right (`r`)."""
    return (f"{where}3={before}|{here}|{after}",)


def opened(mark: str, form: str) -> tuple[str, ...]:
    """The last field opened before the token, by a label, a role, `in`."""
    return f"m={mark}", f"m={mark}|{form}"


def looking(look: str, form: str) -> tuple[str, ...]:
    """The look of the whole string."""
    return f"g={look}", f"g={look}|{form}"
