"""Readable ASCII from any script, by the language files' own letter tables: what citation keys are made of."""

import re
import unicodedata
from functools import cache, lru_cache

from citekit.errors import UnknownNameError
from citekit.languages import language, languages, words
from citekit.text import transliteration

_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W\d_]+)*")
_MARKUP = re.compile(r"</?(?:i|b|sup|sub|sc|span)\b[^>]*>")
# Letters that no language file need know: Unicode gives them no decomposition.
_UNDECOMPOSED = str.maketrans(
    {
        "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h",
        "ŋ": "ng", "ə": "e", "ĸ": "k", "ſ": "s",
    }
)  # fmt: skip


@cache
def _letters(code: str | None) -> dict[str, str]:
    """One language's letters over those of all others (a Kyrgyz name in a Russian list keeps its ң)."""
    letters: dict[str, str] = {}
    for other in reversed(list(languages().values())):
        if other.script == "Cyrillic":
            letters.update(other.transliteration.ascii)
    for first in ("ru", code):
        if first:
            try:
                letters.update(language(first).transliteration.ascii)
            except UnknownNameError:
                continue
    return letters


@lru_cache(maxsize=20_000)
def to_ascii(text: str, code: str | None = None) -> str:
    """Lower-case ASCII letters, digits and spaces: what no table and no decomposition can say is left out.

    >>> to_ascii("Isparta'lı Şükrü"), to_ascii("Müller-Lüdenscheidt")
    ('ispartali sukru', 'muller ludenscheidt')
    """
    lowered = unicodedata.normalize("NFC", _MARKUP.sub("", text)).replace("İ", "i").replace("I", "i").lower()
    if not lowered.isascii():
        read = transliteration.transliterate(lowered, _letters(code))
        decomposed = unicodedata.normalize("NFKD", read.lower().translate(_UNDECOMPOSED))
        lowered = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    words = (re.sub(r"[^a-z0-9]", "", word) for word in _WORD.findall(lowered))
    return " ".join(word for word in words if word)


@lru_cache(maxsize=20_000)
def transliterate(text: str, code: str | None = None) -> str:
    """The text in ASCII with its capitals, spaces and signs; what no table knows is left out.

    >>> transliterate("Çağrı ŞEN, 2"), transliterate("Müller")
    ('Cagri SEN, 2', 'Muller')
    """
    if text.isascii():
        return text
    return "".join(sign if sign.isascii() else _letter(sign, code) for sign in unicodedata.normalize("NFC", text))


@lru_cache(maxsize=4_000)
def _letter(sign: str, code: str | None) -> str:
    if not sign.isalnum():
        return ""
    made = to_ascii(sign, code).replace(" ", "")
    return made.capitalize() if sign.isupper() else made


@cache
def stop_words() -> frozenset[str]:
    """The small words of all languages, in ASCII: they tell nothing in a key."""
    listed = words("title_stop_words") + words("stopwords") if languages() else ()
    return frozenset(to_ascii(word) for word in listed)
