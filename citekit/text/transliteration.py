"""Letters of one script in those of another, by tables passed in: `{"щ": "shch"}`, lower case, longest match first."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from citekit.text.casing import fold

Table = Mapping[str, str]
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ‘ʻ”][^\W\d_]+)*['’ʼ”]?")


def transliterate(text: str, table: Table, raising: Table | None = None) -> str:
    """Replace the table's letters, keeping case: `Щ` → `Shch`, in a word of capitals `SHCH`; the rest stays.

    ``raising`` holds letters whose upper case is not Unicode's (Turkish `i` → `İ`).

    >>> transliterate("Жуков ЖУРНАЛ съезд", {"ж": "zh", "у": "u", "к": "k", "о": "o", "в": "v", "р": "r", "н": "n",
    ...     "а": "a", "л": "l", "с": "s", "ъ": "", "е": "e", "з": "z", "д": "d"})
    'Zhukov ZHURNAL sezd'
    """
    pattern, letters = _compiled(tuple(table.items()))
    if pattern is None:
        return text
    upper = raising or {}

    def raised(letter: str) -> str:
        return "".join(upper.get(sign, sign.upper()) for sign in letter)

    def word(match: re.Match[str]) -> str:
        whole = match.group()
        shouted = len(whole) > 1 and whole.isupper()

        def letter(found: re.Match[str]) -> str:
            sign = found.group()
            new = letters.get(_lowered(sign), sign)
            if not new or new == sign or not sign[0].isupper():
                return new
            return raised(new) if shouted else raised(new[0]) + new[1:]

        return pattern.sub(letter, whole)

    return _WORD.sub(word, text)


def to_ascii(text: str, *tables: Table) -> str:
    """ASCII for keys and file names: the tables' letters (the first that knows one wins), then plain Latin letters.

    What neither says is left out; case is kept.

    >>> to_ascii("Şükrü Elçin – Issık, Əliyev", {})
    'Sukru Elcin - Issik, Eliyev'
    """
    if text.isascii():
        return text
    merged: dict[str, str] = {}
    for table in reversed(tables):
        merged.update(table)
    read = transliterate(unicodedata.normalize("NFC", text), merged)
    if read.isascii():
        return read
    return "".join(sign if sign.isascii() else _plain(sign) for sign in unicodedata.normalize("NFC", read))


def covers(text: str, letters: frozenset[str]) -> bool:
    """Whether every letter of the text (lower case) is among ``letters``."""
    return all(sign in letters for sign in _lowered(text) if sign.isalpha())


@lru_cache(maxsize=4096)
def _plain(sign: str) -> str:
    plain = fold(sign)
    if not plain.isascii():
        return ""
    return plain[:1].upper() + plain[1:] if sign.isupper() else plain


def _lowered(text: str) -> str:
    return text.replace("İ", "i").lower()


@lru_cache(maxsize=64)
def _compiled(items: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str] | None, dict[str, str]]:
    letters = dict(items)
    if not letters:
        return None, letters
    longest_first = sorted(letters, key=lambda letter: (-len(letter), letter))
    return re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE), letters
