"""Sorting by an alphabet instead of by code point: ı before i, Ç after C, digraphs as letters, scripts apart.

Three levels as in Unicode's collation (UTS 10): letters, then marks the alphabet does not count as letters, then case.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence

from citekit.text.casing import fold

Key = tuple[tuple[int, ...], tuple[int, ...], str]
_SPACE, _DIGITS, _LETTERS, _OTHER = 1, 100, 1_000, 9_000_000
_BASE = "abcdefghijklmnopqrstuvwxyz"


def merge(alphabets: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """One alphabet of several: a letter that an earlier one lacks stands after its neighbour in the later one.

    >>> "".join(merge([tuple("abcçd"), tuple("abcdə"), tuple("aäb")]))
    'aäbcçdə'
    """
    merged: list[str] = []
    for alphabet in alphabets:
        before: str | None = None
        for letter in alphabet:
            if letter not in merged:
                at = merged.index(before) + 1 if before is not None else 0
                merged.insert(at if merged else 0, letter)
            before = letter
    return tuple(merged)


def collator(
    scripts: Sequence[Sequence[str]], same: Mapping[str, str] | None = None, lowering: Mapping[str, str] | None = None
) -> Callable[[str], Key]:
    """A sort key function: one alphabet for each script, in the order in which the scripts follow each other.

    ``same`` sorts a letter as others but for ties (`ё` as `е`, `ß` as `ss`); ``lowering`` is a casing table
    (`{"I": "ı", "İ": "i"}`). Digits come before letters and count as numbers; punctuation is passed over; a space
    comes before everything, so that `Kara A` stands before `Karaca`.

    >>> key = collator([tuple("abcçdefgğhıijklmnoöprsştuüvyz")], lowering={"I": "ı", "İ": "i"})
    >>> sorted(["Şahin", "İnan", "Çelik", "Sander", "Işık", "Can", "Dal"], key=key)
    ['Can', 'Çelik', 'Dal', 'Işık', 'İnan', 'Sander', 'Şahin']
    """
    ranks: dict[str, int] = {}
    for alphabet in scripts:
        for letter in alphabet:
            ranks.setdefault(letter, _LETTERS + 10 * len(ranks))
    longest = sorted(ranks, key=lambda letter: (-len(letter), letter))
    pattern = re.compile("|".join([*map(re.escape, longest), r"\d+", r"\s+", "."]), re.DOTALL)
    lower = str.maketrans({**(lowering or {}), "İ": (lowering or {}).get("İ", "i")})
    equal = dict(same or {})

    def key(text: str) -> Key:
        low = unicodedata.normalize("NFC", text).translate(lower).lower()
        primary: list[int] = []
        secondary: list[int] = []
        for token in pattern.findall(low):
            plain = equal.get(token, token)
            for part in [plain] if plain in ranks else plain:
                _weigh(part, ranks, primary, secondary)
            if plain != token:
                secondary[-1] += 1
        return tuple(primary), tuple(secondary), text.swapcase()

    return key


def _weigh(token: str, ranks: Mapping[str, int], primary: list[int], secondary: list[int]) -> None:
    rank = ranks.get(token)
    if rank is not None:
        primary.append(rank)
        secondary.append(0)
    elif token.isspace():
        primary.append(_SPACE)
        secondary.append(0)
    elif token.isdecimal():
        primary.extend((_DIGITS, int(token[:300])))
        secondary.append(0)
    elif token.isalpha():
        base = fold(token)
        known = [letter for letter in base if letter in ranks]
        primary.extend(ranks[letter] for letter in known)
        if not known:
            primary.append(_OTHER + ord(token[0]))
        secondary.append(ord(token[0]))
