"""What the tagger knows about each token: its letters, its shape, its class in the lexicon, its company, its place.

A feature is a short string; a token has some thirty. What depends on one word alone is made once and kept.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from citekit.parse.lexicon import fold, lexicon, phrase_at
from citekit.parse.tokens import Token

_ROMAN = re.compile(r"[IVXLCDMivxlcdm]+$")
_DASHES = "-–—‒−‐‑"
_MARKS = ("la", "ro", "in", "ge", "av")
"""First letters of the classes that open a field: labels, roles, `in`, genres, `available`."""


@lru_cache(maxsize=200_000)
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
        return "-" if first in _DASHES else text
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


class _Word(NamedTuple):
    """All that one word contributes, to itself and to its neighbours."""

    own: tuple[str, ...]
    form: str
    folded: str
    coarse: str
    mark: str
    before: tuple[str, str]
    """What it tells the token after it: word and class."""
    after: tuple[str, str]
    """What it tells the token before it."""
    far_before: str
    far_after: str


_NO_CLASSES: tuple[str, ...] = ()


@lru_cache(maxsize=200_000)
def _word(text: str, kind: str) -> _Word:
    if kind:
        low = form = kind
        made, classes = [f"k={kind}"], _NO_CLASSES
    else:
        low, form = fold(text), shape(text)
        classes = lexicon().words.get(low, ())
        made = _letters(text, low, form)
        made += [f"c={name}" for name in classes]
    joined = "+".join(classes) if classes else form
    coarse = low if form in "-.,:;()[]/" or classes else form
    mark = joined[:24] if classes and joined[:2] in _MARKS else ""
    return _Word(
        tuple(made),
        form,
        low,
        coarse,
        mark,
        (f"w-1={low}", f"c-1={joined}"),
        (f"w+1={low}", f"c+1={joined}"),
        f"w-2={low}",
        f"w+2={low}",
    )


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


_EDGE = _Word((), "^", "^", "^", "", ("w-1=^", "c-1=^"), ("w+1=^", "c+1=^"), "w-2=^", "w+2=^")


@lru_cache(maxsize=400_000)
def _outlines(before2: str, before: str, here: str, after: str, after2: str) -> tuple[str, str, str]:
    """Outlines of three in a row: ending here, around here, beginning here."""
    return f"l3={before2}|{before}|{here}", f"s3={before}|{here}|{after}", f"r3={here}|{after}|{after2}"


@lru_cache(maxsize=400_000)
def _around(before: str, here: str, after: str) -> str:
    return f"k2={before}|{here}|{after}"


def _phrases(folded: Sequence[str]) -> dict[int, str]:
    """Token index → class of the phrase it stands in."""
    found: dict[int, str] = {}
    known = lexicon().phrases
    for index, word in enumerate(folded):
        if word in known and index not in found and (match := phrase_at(folded, index)):
            for inside in range(index, match[0]):
                found[inside] = match[1]
    return found


class _State:
    """What has been seen so far: an open quotation mark or bracket, a year, `//`, the last label or role word."""

    __slots__ = ("bracket", "mark", "quoted", "slashes", "year")

    def __init__(self) -> None:
        self.quoted = self.bracket = ""
        self.year = self.slashes = False
        self.mark = "0"

    def enter(self, word: str) -> None:
        if self.quoted and word in '”»“"':
            self.quoted = ""
        elif word in '“«„"':
            self.quoted = word
        if word in ")]":
            self.bracket = ""

    def leave(self, word: str, form: str, mark: str) -> None:
        if word in "([":
            self.bracket = word
        elif word == "//":
            self.slashes = True
        elif form == "d4" and word[:2] in ("19", "20", "18"):
            self.year = True
        if mark:
            self.mark = mark

    def told(self, form: str) -> tuple[str, str, str]:
        return (
            f"q={bool(self.quoted)}{self.bracket}{self.year:d}{self.slashes:d}",
            f"m={self.mark}",
            f"m={self.mark}|{form}",
        )


def features(tokens: Sequence[Token], text: str) -> list[list[str]]:
    """One list of features a token, in order."""
    count = len(tokens)
    words = [_EDGE, _EDGE, *[_word(token.text, token.kind) for token in tokens], _EDGE, _EDGE]
    phrases = _phrases([word.folded for word in words[2:-2]])
    state = _State()
    made: list[list[str]] = []
    for i in range(count):
        before2, before, here, after, after2 = words[i : i + 5]
        state.enter(here.folded)
        row = [
            *here.own,
            *before.before,
            *after.after,
            before2.far_before,
            after2.far_after,
            *_outlines(before2.form, before.form, here.form, after.form, after2.form),
            _around(before.coarse, here.coarse, after.coarse),
            f"i={i if i < 6 else 6 + 6 * i // count}",
            f"j={min(count - i, 6)}",
            *state.told(here.form),
        ]
        phrase = phrases.get(i)
        if phrase:
            row.append(f"c={phrase}")
        start = tokens[i].start
        if start and text[start - 1] == " ":
            row.append("_")
        made.append(row)
        mark = phrase[:24] if phrase and phrase[:2] in _MARKS else here.mark
        state.leave(here.folded, here.form, mark)
    return made
