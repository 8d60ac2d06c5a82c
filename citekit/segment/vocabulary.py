"""Heading and label words of all languages, folded once, so that a line is looked up and not searched."""

import re
from functools import cache

from citekit.languages import languages, words
from citekit.text.casing import fold

_NOT_WORD = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """Letters and digits of a line without case, diacritics and signs, single spaces between words.

    >>> plain(" 1.  GİRİŞ: ") == plain("1 giriş")
    True
    """
    return _NOT_WORD.sub(" ", fold(text)).strip()


@cache
def headings(name: str) -> frozenset[str]:
    """The heading words of a class (`references`, `introduction` …) in every language, as :func:`plain` gives them."""
    return frozenset(plain(word) for word in words(f"headings.{name}"))


@cache
def openings(name: str) -> tuple[str, ...]:
    """The words of a top-level class (`source_lines` …), plain, longest first."""
    return tuple(sorted({plain(word) for word in words(name)}, key=lambda word: (-len(word), word)))


@cache
def month_words() -> frozenset[str]:
    """Names, cases and abbreviations of months in every language, plain."""
    return frozenset(
        plain(form) for language in languages().values() for month in language.month_forms for form in month
    )


@cache
def note_openings() -> frozenset[str]:
    """First words of lead-ins and of back-references (`bkz.`, `vgl.`, `ibid.`) in every language, plain."""
    found = (*words("lead_ins"), *words("back_references.ibid"))
    return frozenset(plain(word).split()[0] for word in found if plain(word))


@cache
def joiners() -> frozenset[str]:
    """Words for `and` in every language, plain."""
    return frozenset(plain(word) for word in words("joiners"))


@cache
def particles() -> frozenset[str]:
    """Small words that open a surname (`von`, `de la`) in every language, plain."""
    return frozenset(plain(word) for word in words("names.particles"))
