"""Case, transliteration and sorting by a language's own tables: the text functions with a language code."""

from collections.abc import Callable
from functools import cache, lru_cache

from citekit.languages.load import language, languages
from citekit.text import casing, collation, transliteration

_FIRST = ("ru", "ky", "kk", "uk", "uz", "az")
"""Who is asked first when the language of a Cyrillic word is not known: the first whose letters suffice."""


def lower(text: str, code: str | None = None) -> str:
    """Lower case as the language writes it.

    >>> lower("IŞIK", "tr"), lower("IŞIK", "en")
    ('ışık', 'işik')
    """
    return casing.lower(text, language(code).casing.lower if code else {})


def upper(text: str, code: str | None = None) -> str:
    """Upper case as the language writes it."""
    return casing.upper(text, language(code).casing.upper if code else {})


def title_case(text: str, code: str) -> str:
    """Every word capitalised but the language's small words, for titles printed in capitals.

    >>> title_case("ULUSLARARASI İLİŞKİLER VE BARIŞ", "tr"), title_case("THE END OF HISTORY", "en")
    ('Uluslararası İlişkiler ve Barış', 'The End of History')
    """
    known = language(code)
    small = frozenset(known.title_stop_words)
    return casing.capitalise_words(text, known.casing.lower, known.casing.upper, small)


def sentence_case(text: str, code: str) -> str:
    """The first letter upper case and the rest lower, for titles printed in capitals (names lose theirs)."""
    known = language(code)
    return casing.capitalise(text, known.casing.lower, known.casing.upper)


@lru_cache(maxsize=65536)
def to_ascii(text: str, code: str | None = None) -> str:
    """ASCII for keys and file names, by the language's letters, or by the first language that has them all.

    >>> to_ascii("Şükrü Elçin"), to_ascii("Жусупов"), to_ascii("Қасымов"), to_ascii("Müller", "de")
    ('Sukru Elcin', 'Zhusupov', 'Qasymov', 'Mueller')
    """
    if text.isascii():
        return text
    return transliteration.to_ascii(text, language(code or _guess(text)).transliteration.ascii, _all_ascii())


@lru_cache(maxsize=65536)
def to_latin(text: str, code: str | None = None) -> str:
    """A Latin reading of Cyrillic text; Latin letters stay as they are.

    >>> to_latin("Токтогул Сатылганов", "ky"), to_latin("Ўзбекистон", "uz"), to_latin("Пушкин")
    ('Toktogul Satylganov', 'Oʻzbekiston', 'Pushkin')
    """
    known = language(code or _guess(text))
    return transliteration.transliterate(text, known.transliteration.latin, known.casing.upper)


def to_native(text: str, code: str) -> str:
    """The language's Cyrillic spelling of a Latin reading, as far as the letters tell; a search form, not a fact.

    >>> to_native("Toktogul Satylganov", "ky")
    'Токтогул Сатылганов'
    """
    return transliteration.transliterate(text, language(code).transliteration.native)


@cache
def sort_key(code: str, first: str = "Latin") -> Callable[[str], collation.Key]:
    """A sort key for one list of names in many languages, in the order of the language ``code``.

    ``first`` names the script that comes first (`Latin` or `Cyrillic`).

    >>> sorted(["Şahin", "Işık", "İnan", "Jukov", "Çelik", "Cem", "Өмүралиев", "Орлов"], key=sort_key("tr"))
    ['Cem', 'Çelik', 'Işık', 'İnan', 'Jukov', 'Şahin', 'Орлов', 'Өмүралиев']
    """
    known = language(code)
    others = [known, *(other for other in languages().values() if other.code != code)]
    order = ("Latin", "Cyrillic") if first == "Latin" else ("Cyrillic", "Latin")
    scripts = [
        collation.merge(
            tuple(letter for letter in other.alphabet if letter not in _folded_away(other.code, code))
            for other in others
            if other.script == script and (len(max(other.alphabet, key=len)) == 1 or other.code == code)
        )
        for script in order
    ]
    same = {letter: plain for other in reversed(others) for letter, plain in other.sort_as.items()}
    own = {letter: plain for letter, plain in same.items() if letter not in known.alphabet or letter in known.sort_as}
    return collation.collator(scripts, own, known.casing.lower)


def _folded_away(code: str, wanted: str) -> frozenset[str]:
    """Letters a language does not count as letters of their own when sorting."""
    return frozenset(language(code).sort_as)


@cache
def _letters(code: str) -> frozenset[str]:
    known = language(code)
    return frozenset("".join(known.alphabet)) | frozenset("".join(known.transliteration.latin))


@lru_cache(maxsize=4096)
def _guess(text: str) -> str:
    return next((code for code in _FIRST if transliteration.covers(text, _letters(code))), _FIRST[0])


@cache
def _all_ascii() -> dict[str, str]:
    merged: dict[str, str] = {}
    for code in reversed(_FIRST):
        if code in languages():
            merged.update(language(code).transliteration.ascii)
    return {letter: plain for letter, plain in merged.items() if letter > "\u036f"}
