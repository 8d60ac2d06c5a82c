"""What the tagger knows about each token: its letters, its outline, its class in the lexicon, its company, its place.

A feature is a short string. Features come in groups that hang together (all that one word tells about itself, the
outlines of three words in a row, what has been seen so far), because a group is met again and again: :class:`Groups`
gives each a number, and the model adds up each group's weights once.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from citekit.parse.lexicon import lexicon
from citekit.parse.tokens import Token

_ROMAN = re.compile(r"[IVXLCDMivxlcdm]+$")
_DASHES = "-–—‒−‐‑"
_MARKS = ("la", "ro", "in", "ge", "av")
"""First letters of the classes that open a field: labels, roles, `in`, genres, `available`."""
_QUOTES = frozenset('“”«»„"')
MOST = 250_000
"""Groups kept before all are forgotten, so that memory stays bounded."""


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


class Word(NamedTuple):
    """What one word gives to itself and to its neighbours; ``own`` to ``far_after`` are group numbers."""

    folded: str
    form: str
    coarse: str
    mark: str
    own: int
    before: int
    """Told to the token after it."""
    after: int
    """Told to the token before it."""
    far_before: int
    far_after: int


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


class Groups:
    """Every feature group met so far, by number; ``strings[number]`` are its features."""

    def __init__(self) -> None:
        self.strings: list[tuple[str, ...]] = []
        self._numbers: dict[object, int] = {}
        self._words: dict[tuple[str, str], Word] = {}
        self._edge = self._make_word("^", "^", "^", ("^",), "")

    def forget(self) -> None:
        """Start anew when there are too many."""
        if len(self.strings) > MOST:
            self.__init__()  # type: ignore[misc]

    def _number(self, key: object, strings: tuple[str, ...]) -> int:
        number = self._numbers[key] = len(self.strings)
        self.strings.append(strings)
        return number

    def _make_word(self, low: str, form: str, joined: str, own: tuple[str, ...], mark: str) -> Word:
        coarse = low if form in "-.,:;()[]/" or joined != form else form
        add = self._number
        return Word(
            low,
            form,
            coarse,
            mark,
            add(("own", low, form, own), own),
            add(("w-1", low, joined), (f"w-1={low}", f"c-1={joined}")),
            add(("w+1", low, joined), (f"w+1={low}", f"c+1={joined}")),
            add(("w-2", low, joined), (f"w-2={low}",)),
            add(("w+2", low, joined), (f"w+2={low}",)),
        )

    def word(self, token: Token, low: str) -> Word:
        """The word of a token, made once."""
        key = (token.text, token.kind) if not token.kind else ("", token.kind)
        found = self._words.get(key)
        if found is None:
            found = self._words[key] = self._new_word(token, low)
        return found

    def _new_word(self, token: Token, low: str) -> Word:
        if token.kind:
            return self._make_word(token.kind, token.kind, token.kind, (f"k={token.kind}",), "")
        form = shape(token.text)
        classes = lexicon().words.get(low, ())
        joined = "+".join(classes) if classes else form
        own = (*_letters(token.text, low, form), *(f"c={name}" for name in classes))
        return self._make_word(low, form, joined, own, joined[:24] if classes and joined[:2] in _MARKS else "")

    def _outlines(self, a: str, b: str, c: str, d: str, e: str) -> int:
        key = (a, b, c, d, e)
        found = self._numbers.get(key)
        return self._number(key, (f"l3={a}|{b}|{c}", f"s3={b}|{c}|{d}", f"r3={c}|{d}|{e}")) if found is None else found

    def _around(self, before: str, here: str, after: str) -> int:
        key = (before, here, after)
        found = self._numbers.get(key)
        return self._number(key, (f"k2={before}|{here}|{after}",)) if found is None else found

    def _place(self, from_start: int, from_end: int, blank: bool) -> int:
        key = (from_start, from_end, blank)
        found = self._numbers.get(key)
        made = (f"i={from_start}", f"j={from_end}", *(("_",) if blank else ()))
        return self._number(key, made) if found is None else found

    def _seen(self, state: str, mark: str, form: str, look: str) -> int:
        key = (state, mark, form, look)
        found = self._numbers.get(key)
        made = (f"q={state}", f"m={mark}", f"m={mark}|{form}", f"g={look}", f"g={look}|{form}")
        return self._number(key, made) if found is None else found

    def _phrase(self, kind: str) -> int:
        found = self._numbers.get(kind)
        return self._number(kind, (f"c={kind}",)) if found is None else found

    def _pair(self, before: str, here: str) -> int:
        key = (before, here)
        found = self._numbers.get(key)
        return self._number(key, (f"ww={before}|{here}",)) if found is None else found

    def of(self, tokens: Sequence[Token], text: str, folded: Sequence[str], phrases: dict[int, str]) -> list[list[int]]:
        """Group numbers of each token, in order."""
        count = len(tokens)
        edge = self._edge
        words = [edge, edge, *map(self.word, tokens, folded), edge, edge]
        look = _look(words)
        state = _State()
        made: list[list[int]] = []
        for i in range(count):
            before2, before, here, after, after2 = words[i : i + 5]
            state.enter(here.folded)
            start = tokens[i].start
            row = [
                here.own,
                before.before,
                after.after,
                before2.far_before,
                after2.far_after,
                self._outlines(before2.form, before.form, here.form, after.form, after2.form),
                self._around(before.coarse, here.coarse, after.coarse),
                self._pair(before.folded, here.folded),
                self._place(
                    i if i < 6 else 6 + 6 * i // count,
                    min(count - i, 6),
                    start > 0 and text[start - 1] == " ",
                ),
                self._seen(state.told(), state.mark, here.form, look),
            ]
            mark = here.mark
            if i in phrases:
                phrase = phrases[i]
                row.append(self._phrase(phrase))
                mark = phrase[:24] if phrase[:2] in _MARKS else mark
            made.append(row)
            state.leave(here.folded, here.form, mark)
        return made

    def features(
        self, tokens: Sequence[Token], text: str, folded: Sequence[str], phrases: dict[int, str]
    ) -> list[list[str]]:
        """The features themselves, for training."""
        strings = self.strings
        return [[name for group in row for name in strings[group]] for row in self.of(tokens, text, folded, phrases)]


def _look(words: Sequence[Word]) -> str:
    """The look of the whole string: `//`, quotation marks, a URL, a year early or late."""
    forms = [word.folded for word in words]
    slashes = "/" if "//" in forms else ""
    quoted = "q" if not _QUOTES.isdisjoint(forms) else ""
    linked = "u" if "url" in forms else ""
    years = [i for i, word in enumerate(words) if word.form == "d4" and word.folded[:2] in ("19", "20", "18")]
    early = "" if not years else "e" if years[0] * 5 < len(words) * 2 else "l"
    return slashes + quoted + linked + early


class _State:
    """What has been seen so far: an open quotation mark or bracket, a year, `//`, the last label or role word."""

    __slots__ = ("bracket", "mark", "quoted", "slashes", "year")

    def __init__(self) -> None:
        self.quoted = self.bracket = self.slashes = self.year = ""
        self.mark = "0"

    def enter(self, word: str) -> None:
        if self.quoted and word in '”»“"':
            self.quoted = ""
        elif word in '“«„"':
            self.quoted = "“"
        if word in ")]":
            self.bracket = ""

    def leave(self, word: str, form: str, mark: str) -> None:
        if word in "([":
            self.bracket = word
        elif word == "//":
            self.slashes = "//"
        elif form == "d4" and word[:2] in ("19", "20", "18"):
            self.year = "y"
        if mark:
            self.mark = mark

    def told(self) -> str:
        return self.quoted + self.bracket + self.year + self.slashes
