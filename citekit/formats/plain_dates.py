"""Dates as strings: EDTF where it says all (`2019-03-05`, `2019/2020`, `1850~`, `2019-21` for spring), else words.

Source: Library of Congress, EDTF levels 0 and 1 (the part CSL can hold).
"""

import re
from functools import cache, lru_cache

from citekit import languages
from citekit.model import Date

_POINT = re.compile(r"(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)")
_NUMERIC = re.compile(r"(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?|(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
_FIRST_SEASON = 21  # EDTF: 21 spring, 22 summer, 23 autumn, 24 winter


def to_text(date: Date) -> str:
    """The shortest string for a date: EDTF for what is known by numbers, else its own words.

    >>> to_text(Date(date_parts=((2019, 3), (2019, 4)))), to_text(Date(date_parts=((1850,),), circa=True))
    ('2019-03/2019-04', '1850~')
    >>> to_text(Date(literal="y. 5. yüzyıl"))
    'y. 5. yüzyıl'
    """
    if date.date_parts:
        return "/".join(_point(date, parts) for parts in date.date_parts)
    return date.literal or date.raw or date.edtf or ""


def is_exact(date: Date) -> bool:
    """Whether :func:`from_text` of :func:`to_text` gives this very date back."""
    return from_text(to_text(date)) == date


@lru_cache(maxsize=4096)
def from_text(text: str) -> Date:
    """The date a string stands for; what is not understood stays as ``literal``.

    >>> from_text("2019-03/2019-04").date_parts, from_text("05.03.2019").date_parts
    (((2019, 3), (2019, 4)), ((2019, 3, 5),))
    >>> from_text("bahar 2019?").literal
    'bahar 2019?'
    """
    text = text.strip()
    return _edtf(text) or _numeric(text) or _worded(text) or Date(literal=text)


def _point(date: Date, parts: tuple[int, ...]) -> str:
    if not parts or parts == (0,):
        return ".."
    year = f"{parts[0]:04d}" if parts[0] >= 0 else f"-{-parts[0]:04d}"
    written = "-".join([year, *(f"{part:02d}" for part in parts[1:3])])
    season = str(date.season or "")
    if len(parts) == 1 and season.isdigit():
        written += f"-{_FIRST_SEASON + int(season) - 1:02d}"
    return written + ("~" if date.circa else "")


def _edtf(text: str) -> Date | None:
    points: list[tuple[int, ...]] = []
    season: int | None = None
    circa = False
    for piece in text.split("/"):
        if piece in ("..", "") and "/" in text:
            points.append((0,))
            continue
        match = _POINT.fullmatch(piece)
        if not match:
            return None
        year, month, day, doubt = match.groups()
        circa = circa or bool(doubt)
        parts = [int(part) for part in (year, month, day) if part]
        if len(parts) > 1 and _FIRST_SEASON <= parts[1] < _FIRST_SEASON + 4:
            season = parts[1] - _FIRST_SEASON + 1
            parts = parts[:1]
        elif not _is_calendar(parts):
            return None
        points.append(tuple(parts))
    if len(points) > 2 or all(point == (0,) for point in points):
        return None
    return Date(date_parts=tuple(points), season=season, circa=circa or None)


def _is_calendar(parts: list[int]) -> bool:
    return (len(parts) < 2 or 1 <= parts[1] <= 12) and (len(parts) < 3 or 1 <= parts[2] <= 31)


def _numeric(text: str) -> Date | None:
    match = _NUMERIC.fullmatch(text.rstrip("/"))
    if not match:
        return None
    year, month, day, first, second, last = match.groups()
    if not year and "/" in text:
        first, second = _slashed(first, second)
    parts = [int(part) for part in ((year, month, day) if year else (last, second, first)) if part]
    return Date(date_parts=(tuple(parts),)) if _is_calendar(parts) else None


def _slashed(first: str, second: str) -> tuple[str, str]:
    """Day and month of `05/03/2019`: read only when one of them cannot be a month, or both are the same."""
    if int(first) > 12 or int(first) == int(second):
        return first, second
    return (second, first) if int(second) > 12 else ("99", "99")


def _worded(text: str) -> Date | None:
    """`5 Mart 2019`, `March 5, 2019`, `март 2019 г.`: one month name, one year, at most one day and nothing else."""
    words, numbers = _WORD.findall(text), [int(number) for number in _NUMBER.findall(text)]
    months = [_months()[_fold(word)] for word in words if _fold(word) in _months()]
    rest = [word for word in words if _fold(word) not in _months() and _fold(word) not in _year_words()]
    years = [number for number in numbers if 1000 <= number <= 2999]
    days = [number for number in numbers if 1 <= number <= 31]
    if rest or len(months) != 1 or len(years) != 1 or len(years) + len(days) != len(numbers) or len(days) > 1:
        return None
    return Date(date_parts=((years[0], months[0], *days),))


def _fold(word: str) -> str:
    return word.casefold().replace("i\u0307", "i").replace("ı", "i")


@cache
def _months() -> dict[str, int]:
    forms: dict[str, int] = {}
    for language in languages.languages().values():
        for number, names in enumerate(language.month_forms, 1):
            forms.update({_fold(name.rstrip(".")): number for name in names})
    return forms


@cache
def _year_words() -> frozenset[str]:
    return frozenset(_fold(word.rstrip(".")) for word in languages.words("year_words"))
