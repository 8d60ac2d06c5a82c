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
_TURNING = frozenset(')]“”«»„"')
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

    def _new_outlines(self, key: tuple[str, str, str, str, str]) -> int:
        a, b, c, d, e = key
        return self._number(key, (f"l3={a}|{b}|{c}", f"s3={b}|{c}|{d}", f"r3={c}|{d}|{e}"))

    def _new_around(self, key: tuple[str, str, str]) -> int:
        return self._number(key, (f"k2={key[0]}|{key[1]}|{key[2]}",))

    def _new_pair(self, key: tuple[str, str]) -> int:
        return self._number(key, (f"ww={key[0]}|{key[1]}",))

    def _new_place(self, key: tuple[int, int, bool]) -> int:
        return self._number(key, (f"i={key[0]}", f"j={key[1]}", *(("_",) if key[2] else ())))

    def _new_seen(self, key: tuple[str, str, str, str]) -> int:
        state, mark, form, look = key
        made = (f"q={state}", f"m={mark}", f"m={mark}|{form}", f"g={look}", f"g={look}|{form}")
        return self._number(key, made)

    def _phrase(self, kind: str) -> int:
        found = self._numbers.get(kind)
        return self._number(kind, (f"c={kind}",)) if found is None else found

    def of(self, tokens: Sequence[Token], text: str, folded: Sequence[str], phrases: dict[int, str]) -> list[list[int]]:
        """Group numbers of each token, in order."""
        count = len(tokens)
        edge = self._edge
        words = [edge, edge, *map(self.word, tokens, folded), edge, edge]
        look = _look(words)
        state = _State()
        known = self._numbers.get
        made: list[list[int]] = []
        for i in range(count):
            before2, before, here, after, after2 = words[i : i + 5]
            form = here.form
            state.enter(here.folded)
            start = tokens[i].start
            outlines = (before2.form, before.form, form, after.form, after2.form)
            around = (before.coarse, here.coarse, after.coarse)
            pair = (before.folded, here.folded)
            place = (i if i < 6 else 6 + 6 * i // count, min(count - i, 6), start > 0 and text[start - 1] == " ")
            seen = (state.told, state.mark, form, look)
            row = [
                here.own,
                before.before,
                after.after,
                before2.far_before,
                after2.far_after,
                known(outlines) or self._new_outlines(outlines),
                known(around) or self._new_around(around),
                known(pair) or self._new_pair(pair),
                known(place) or self._new_place(place),
                known(seen) or self._new_seen(seen),
            ]
            mark = here.mark
            if i in phrases:
                row.append(self._phrase(phrases[i]))
                mark = phrases[i][:24] if phrases[i][:2] in _MARKS else mark
            made.append(row)
            state.leave(here.folded, form, mark)
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
    """What has been seen so far: an open quotation mark or bracket, a year, `//`, the last label or role word.

    ``told`` is all of it but the last word in one string, made anew only when something changes.
    """

    __slots__ = ("bracket", "mark", "quoted", "slashes", "told", "year")

    def __init__(self) -> None:
        self.quoted = self.bracket = self.slashes = self.year = self.told = ""
        self.mark = "0"

    def enter(self, word: str) -> None:
        if word not in _TURNING:
            return
        if word in ")]":
            self.bracket = ""
        elif self.quoted and word in '”»“"':
            self.quoted = ""
        elif word in '“«„"':
            self.quoted = "“"
        self._tell()

    def leave(self, word: str, form: str, mark: str) -> None:
        if mark:
            self.mark = mark
        if form == "d4":
            if not self.year and word[:2] in ("19", "20", "18"):
                self.year = "y"
                self._tell()
        elif word in ("(", "["):
            self.bracket = word
            self._tell()
        elif word == "//":
            self.slashes = "//"
            self._tell()

    def _tell(self) -> None:
        self.told = self.quoted + self.bracket + self.year + self.slashes
