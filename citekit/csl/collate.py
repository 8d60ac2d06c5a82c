"""Sorting text as readers of a language do: base letters first, then accents, then case (after UTS #10).

The alphabet of a language is its letters in order; letters outside it sort with the letter they are built on.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache

from citekit.csl.textcase import lower

_HIGH = 0x10FF00
_SKIP = re.compile("[\ufdd0-\ufdef\"'“”‘’«»„‟`´()\\[\\]{}⁅⁆.,;:!?…]|^[\\s-]+")
_ORDINARY = re.compile("[a-z0-9 ]*$")
_KEPT = frozenset("йї")
_LIGATURES = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ð": "d", "þ": "th", "ı": "i"}
)

_MARKS = str.maketrans({mark: chr(place) for place, mark in enumerate("_-–—,;:!?./@*\\&#%+<=>|~$", 0x21)})
_CYRILLIC = re.compile("[а-ӿ]")
SortKey = tuple[str, str, str]


class _Table(dict[int, str]):
    """Code points and what they sort as."""

    def __init__(self, letters: dict[str, str]) -> None:
        super().__init__({ord(letter): placed for letter, placed in letters.items() if len(letter) == 1})

    def __missing__(self, code: int) -> str:
        placed = self[code] = _base(chr(code)).translate(_MARKS)
        return placed


class Collation:
    """A sort order: ``key(text)`` compares as the text should.

    ``alphabets`` gives the alphabets to follow, the first the strongest; it is called when a letter beyond a–z is
    first met.
    """

    def __init__(
        self,
        alphabets: Callable[[], Iterable[Sequence[str]]] = tuple,
        dotted: bool = False,
        cyrillic_first: bool = False,
    ) -> None:
        self.alphabets = alphabets
        self.dotted = dotted
        self.cyrillic_first = cyrillic_first
        self.key = lru_cache(maxsize=200_000)(self._key)

    @cached_property
    def letters(self) -> dict[str, str]:
        """For each letter outside a–z and а–я, what it sorts as."""
        placed: dict[str, str] = {}
        for alphabet in self.alphabets():
            placed = {**_placed(alphabet), **placed}
        return placed

    @cached_property
    def table(self) -> "_Table":
        """For ``str.translate``: each character's place, worked out when it is first met."""
        return _Table(self.letters)

    @cached_property
    def digraphs(self) -> list[tuple[str, str]]:
        """Letters written with several characters, and the private character each is sorted as."""
        many = sorted((letter for letter in self.letters if len(letter) > 1), key=len, reverse=True)
        return [(letter, self.letters[letter]) for letter in many]

    def _key(self, text: str) -> SortKey:
        """Base letters, accents, case: three strings that compare in that order."""
        plain = _SKIP.sub("", text)
        small = lower(plain, "tr" if self.dotted else "")
        if _ORDINARY.match(small) and not self.dotted:
            return small, "", plain.swapcase()
        for letter, placed in self.digraphs:
            small = small.replace(letter, placed)
        base = unicodedata.normalize("NFC", small).translate(self.table)
        if self.cyrillic_first:
            base = _CYRILLIC.sub("9\x7f\\g<0>", base)
        return base, small, plain.swapcase()


def _base(char: str) -> str:
    """The letter a letter is built on."""
    if char < "\x7f" or char in _KEPT:
        return char
    char = char.translate(_LIGATURES)
    return "".join(c for c in unicodedata.normalize("NFD", char) if not unicodedata.combining(c))


def _placed(alphabet: Sequence[str]) -> dict[str, str]:
    """For each letter that is not where code points put it: the letter before it, and a mark that sorts after all else.

    >>> sorted("çcdıhi", key=lambda c: _placed(tuple("abcçdefgğhıi")).get(c, c))
    ['c', 'ç', 'd', 'h', 'ı', 'i']
    >>> sorted("xıhi", key=lambda c: _placed(tuple("əfgğhxıijkqlm")).get(c, c))
    ['h', 'x', 'ı', 'i']
    """
    placed: dict[str, str] = {}
    natural = _rising([letter for letter in alphabet if _plain(letter)])
    before = ""
    count = 0
    for letter in alphabet:
        if letter in natural:
            before, count = letter, 0
        else:
            count += 1
            placed[letter] = before + chr(_HIGH + count)
    return placed


def _plain(letter: str) -> bool:
    return "a" <= letter <= "z" or "а" <= letter <= "я"


def _rising(letters: Sequence[str]) -> set[str]:
    """The longest run of letters, gaps allowed, that is already in code point order."""
    runs: list[list[str]] = [[]]
    for letter in letters:
        longest: list[str] = []
        for run in runs:
            if len(run) > len(longest) and run[-1] < letter:
                longest = run
        runs.append([*longest, letter])
    longest = []
    for run in runs:
        longest = run if len(run) > len(longest) else longest
    return set(longest)
