"""Numbers in fields: is it numeric, split into numbers and separators, ordinals, roman numerals, plural or not."""

import re

from citekit.csl.locale import Locale

_PIECE = r"[^\W\d_]{0,4}\d+[^\W\d_]{0,4}"
NUMERIC = re.compile(rf"\s*{_PIECE}(?:\s*(?:[-–—,&/]|,\s)\s*{_PIECE})*\s*$")
_SMALL_ROMAN = re.compile(r"\s*[ivxlcdm]+\s*$")
_ROMAN_RANGE = re.compile(r"[ivxlcdmIVXLCDM]+\s*-\s*[ivxlcdmIVXLCDM]+$")
TOKENS = re.compile(r"\s*([-–—,&/])\s*")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def is_numeric(text: str) -> bool:
    """Whether ``is-numeric`` holds: numbers, with short affixes, between separators (CSL 1.0.2, "Choose").

    >>> [is_numeric(t) for t in ("2nd", "D2", "L1d", "1, 2-3", "second", "2 & 4", "Vol. 2")]
    [True, True, True, True, False, True, False]
    """
    return bool(NUMERIC.match(text)) or bool(_SMALL_ROMAN.match(text))


def is_roman_range(text: str) -> bool:
    """Whether the text is two roman numbers and a hyphen.

    >>> is_roman_range("I-IV"), is_roman_range("Mid-Atlantic")
    (True, False)
    """
    return bool(_ROMAN_RANGE.match(text))


def is_plural(text: str) -> bool:
    """Whether a number field names several things.

    >>> is_plural("12"), is_plural("12-15"), is_plural("4 & 6"), is_plural("A-12")
    (False, True, True, False)
    """
    return bool(_SEVERAL.match(text))


_SEVERAL = re.compile(
    r"\W*[^\W\d_]{0,3}(?:\d+[^\W\d_]{0,2}|[ivxlcdmIVXLCDM]{1,9})"
    r"\s*(?:[-–—,&]+\s*(?:[^\W\d_]{1,4}\s+)?|\s[^\W\d_]{1,4}\s+)(?:[^\W\d_]{0,3}\d|[ivxlcdmIVXLCDM]{1,9}\b)"
)
"""A number, a separator or a short word such as "and", another number; what comes after is not asked."""


def to_roman(number: int) -> str:
    """Lower-case roman numerals of 1–4999; other numbers as they are.

    >>> to_roman(2019)
    'mmxix'
    """
    if not 0 < number < 5000:
        return str(number)
    out = ""
    for value, letters in _ROMAN:
        while number >= value:
            out += letters
            number -= value
    return out


def ordinal(number: int, locale: Locale, gender: str = "") -> str:
    """The number with its ordinal suffix, by the matching rules of the specification ("Ordinal suffixes").

    >>> from citekit.csl.locale import build_locale
    >>> from citekit.csl.bundled import locale_source
    >>> english = build_locale("en-US", locale_source)
    >>> [ordinal(n, english) for n in (1, 2, 11, 112, 23)]
    ['1st', '2nd', '11th', '112th', '23rd']
    """
    suffixes = locale.ordinals
    for form in (gender, "") if gender else ("",):
        exact = suffixes.get((f"ordinal-{number:02}", form))
        if exact and number < (10 if exact.match == "last-digit" else 100):
            return f"{number}{exact.text}"
        two = suffixes.get((f"ordinal-{number % 100:02}", form))
        if two and (two.match == "last-two-digits" or (not two.match and number % 100 >= 10)):
            return f"{number}{two.text}"
        one = suffixes.get((f"ordinal-{number % 10:02}", form))
        if one and one.match in ("", "last-digit"):
            return f"{number}{one.text}"
        plain = suffixes.get(("ordinal", form))
        if plain:
            return f"{number}{plain.text}"
    return str(number)


def long_ordinal(number: int, locale: Locale, gender: str = "") -> str:
    """ "third" for 1–10 where the locale has it, else the short ordinal."""
    name = f"long-ordinal-{number:02}"
    text = locale.term(f"{name}/{gender}") if gender else None
    return text or locale.term(name) or ordinal(number, locale, gender)
