"""Upper and lower case by a language's own letters, and the fold under which spellings of one word meet.

Casing tables are `{letter: letter}` for the letters in which a language differs from Unicode's default (Turkish
`{"İ": "i", "I": "ı"}`); `citekit.languages` holds them, nothing here knows a language.
"""

import unicodedata
from collections.abc import Container, Mapping
from functools import cache

Table = Mapping[str, str]
_NOTHING: Table = {}

# Letters without a decomposition that a careless keyboard, an OCR or another alphabet writes plainly.
_PLAIN = {
    "ı": "i",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ħ": "h",
    "ŧ": "t",
    "ŋ": "n",
    "ə": "e",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ð": "d",
    "ё": "е",
    "ѐ": "е",
    "ѝ": "и",
    "ſ": "s",
    **dict.fromkeys("’‘ʼʻ`´ʹʿʾ′", "'"),
    **dict.fromkeys("‐‑–—―−", "-"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    "\u00a0": " ",
}
# Letters of their own, though Unicode builds them from another one and a mark.
_WHOLE = frozenset("йїўӣӯӂ")


def lower(text: str, table: Table = _NOTHING) -> str:
    """Lower case; ``table`` first, Unicode for the rest, and no combining dot left behind by `İ`.

    >>> lower("IŞIK İLİ", {"I": "ı", "İ": "i"})
    'ışık ili'
    >>> lower("İli")
    'ili'
    """
    return text.translate(_ordinals(table)).replace("İ", "i").lower()


def upper(text: str, table: Table = _NOTHING) -> str:
    """Upper case; ``table`` first, Unicode for the rest.

    >>> upper("ışık ili", {"i": "İ", "ı": "I"})
    'IŞIK İLİ'
    """
    return text.translate(_ordinals(table)).upper()


def capitalise(text: str, lowering: Table = _NOTHING, raising: Table = _NOTHING) -> str:
    """The first letter upper case, every other lower.

    >>> capitalise("İLİŞKİLER ve", {"I": "ı", "İ": "i"}, {"i": "İ", "ı": "I"})
    'İlişkiler ve'
    >>> capitalise("«МЫЙЗАМ»")
    '«Мыйзам»'
    """
    first = next((at for at, letter in enumerate(text) if letter.isalpha()), len(text))
    return text[:first] + upper(text[first : first + 1], raising) + lower(text[first + 1 :], lowering)


def capitalise_words(
    text: str, lowering: Table = _NOTHING, raising: Table = _NOTHING, stay_lower: Container[str] = ()
) -> str:
    """Every word's first letter upper case, words in ``stay_lower`` (lower-case forms) lower unless they come first.

    >>> capitalise_words("SOĞUK SAVAŞ VE SONRASI", {"I": "ı", "İ": "i"}, {"i": "İ"}, {"ve"})
    'Soğuk Savaş ve Sonrası'
    """
    words = text.split(" ")
    made: list[str] = []
    for word in words:
        low = lower(word, lowering)
        if made and low in stay_lower:
            made.append(low)
        else:
            made.append("-".join(capitalise(part, lowering, raising) for part in word.split("-")))
    return " ".join(made)


def fold(text: str) -> str:
    """The form under which spellings of one word meet: no case, no Latin diacritics, `ё` as `е`, plain quotes.

    `ısparta`, `Isparta`, `ISPARTA` and `İsparta` meet; so do `Çelik` and `CELIK`. Cyrillic letters keep their identity
    (`й` is not `и`, `ө` not `о`), stress marks go. The length may change; `fold_in_place` keeps it.

    >>> {fold(word) for word in ("ısparta", "Isparta", "ISPARTA", "İsparta", "I\\u0307sparta")}
    {'isparta'}
    >>> fold("Ёлкин Ййө, Müller–Groß")
    'елкин ййө, muller-gross'
    """
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", text).translate(_FOLDING)


def fold_in_place(text: str) -> str:
    """As `fold`, one code point for each code point of ``text``, so that offsets hold (`ß` stays, marks stay).

    >>> fold_in_place("İstanbul – Groß")
    'istanbul - groß'
    """
    if text.isascii():
        return text.lower()
    return text.translate(_IN_PLACE)


class _Folding(dict[int, str]):
    """A translation table that works out each character once, when it is first met."""

    def __missing__(self, code: int) -> str:
        made = self[code] = _fold_letter(chr(code))
        return made


class _InPlace(dict[int, str]):
    """The same, keeping to one character for each."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        folded = _fold_letter(letter)
        if len(folded) != 1:
            folded = letter.lower()
        made = self[code] = folded if len(folded) == 1 else letter
        return made


def _fold_letter(letter: str) -> str:
    low = "i" if letter == "İ" else letter.lower()
    if low in _PLAIN:
        return _PLAIN[low]
    if low in _WHOLE:
        return low
    if unicodedata.combining(low[:1]):
        return ""
    parts = unicodedata.normalize("NFKD" if "\ufb00" <= low <= "\ufb06" else "NFD", low)
    return "".join(_PLAIN.get(part, part) for part in parts if not unicodedata.combining(part))


_FOLDING = _Folding()
_IN_PLACE = _InPlace()


def _ordinals(table: Table) -> Mapping[int, str]:
    return _translation(tuple(table.items())) if table else {}


@cache
def _translation(items: tuple[tuple[str, str], ...]) -> Mapping[int, str]:
    return {ord(letter): other for letter, other in items}
