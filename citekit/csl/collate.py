"""Sorting text as readers of a language do: base letters first, then accents, then case (after UTS #10).

The alphabet of a language is a string of its letters in order, e.g. "abcçdefgğhıijklmnoöprsştuüvyz"; letters
outside it sort with the letter they are built on.
"""

import re
import unicodedata
from functools import lru_cache

_HIGH = 0x10FF00
_SKIP = re.compile("[\ufdd0-\ufdef\"'“”‘’«»„‟`´()\\[\\]{}⁅⁆.,;:!?…]|^[\\s-]+")
_ORDINARY = re.compile("[a-z0-9 ]*$")
_KEPT = frozenset("йї")
_LIGATURES = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ð": "d", "þ": "th", "ı": "i"}
)

_MARKS = str.maketrans({mark: chr(place) for place, mark in enumerate("_-–—,;:!?./@*\\&#%+<=>|~$", 0x21)})
SortKey = tuple[str, str, str]


class Collation:
    """A sort order: ``key(text)`` compares as the text should."""

    def __init__(self, alphabet: str = "", dotted: bool = False, cyrillic_first: bool = False) -> None:
        self.letters = _placed(alphabet)
        self.dotted = dotted
        self.cyrillic_first = cyrillic_first
        self.key = lru_cache(maxsize=200_000)(self._key)

    def _key(self, text: str) -> SortKey:
        """Base letters, accents, case: three strings that compare in that order."""
        plain = _SKIP.sub("", text)
        if self.dotted:
            plain = plain.replace("İ", "i").replace("I", "ı")
        small = plain.lower()
        if _ORDINARY.match(small) and not self.dotted:
            return small, "", plain.swapcase()
        letters = self.letters
        base = "".join([letters.get(char) or _base(char) for char in unicodedata.normalize("NFC", small)])
        if self.cyrillic_first:
            base = "".join(["\x7f" + char if "а" <= char <= "ӿ" and char < "ԯ" else char for char in base])
            base = base.replace("\x7f", "\x39\x7f")
        return base.translate(_MARKS), small, plain.swapcase()


def _base(char: str) -> str:
    """The letter a letter is built on."""
    if char < "\x7f" or char in _KEPT:
        return char
    char = char.translate(_LIGATURES)
    return "".join(c for c in unicodedata.normalize("NFD", char) if not unicodedata.combining(c))


def _placed(alphabet: str) -> dict[str, str]:
    """For each letter outside a–z and а–я: the plain letter before it, and a mark that sorts after all else.

    >>> sorted("çcdıhi", key=lambda c: _placed("abcçdefgğhıi").get(c, c))
    ['c', 'ç', 'd', 'h', 'ı', 'i']
    """
    placed: dict[str, str] = {}
    plain = ""
    count = 0
    for letter in alphabet:
        if "a" <= letter <= "z" or "а" <= letter <= "я":
            plain, count = letter, 0
        else:
            count += 1
            placed[letter] = plain + chr(_HIGH + count)
    return placed
