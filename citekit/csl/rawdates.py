"""Dates written as strings: EDTF levels 0–1, and the common spellings of ``raw`` fields, ranges included."""

import re
from typing import NamedTuple

SEASON = 12
"""Months 13–16 stand for spring, summer, autumn, winter (CSL-JSON's ``season`` 1–4, EDTF's 21–24)."""

Parts = tuple[int, int, int]
"""Year, month, day; 0 for a part that is not given."""


class Raw(NamedTuple):
    """What a string says: first and last day, doubt, or the string itself when it says no date."""

    start: Parts
    end: Parts | None = None
    circa: bool = False
    literal: str = ""


_EDTF = re.compile(r"(?P<y>-?\d{4,})(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?(?P<q>[?~%]?)(?:T.*)?$")
_UNSPECIFIED = re.compile(r"(\d{2,3})(X{1,2})$")
_YEARS = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})$")
_YEAR = re.compile(r"-?\d{1,4}$")
_BEFORE = re.compile(r"(\d{1,4})\s?BCE?$")
_NUMERIC = re.compile(r"(\d{1,2})([/.])(\d{1,2})\2(\d{4})$")
_YEAR_FIRST = re.compile(r"(\d{4})([/-])(\d{1,2})\2(\d{1,2})$")
_MONTH_YEAR = re.compile(r"(\d{1,2})/(\d{4})$")
_MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec spr sum fal win"
MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES.split(), 1)} | {"aut": 15}
LATEST_YEAR = 9_999_999
_WORDS = re.compile(r"[^\W\d_]+|\d+")
_DELIMITERS = (" - ", " – ", "–", "/", "-")
_SILENT = ("circa", "ca", "c", "of", "st", "nd", "rd", "th")


def numbers(values: list[object]) -> Parts | None:
    """Year, month and day of one ``date-parts`` row; a part out of range ends the row.

    >>> numbers(["2004", 5]), numbers([2004, 23]), numbers([2004, 77]), numbers(["spring"])
    ((2004, 5, 0), (2004, 15, 0), (2004, 0, 0), None)
    """
    read: list[int] = []
    for value, limit in zip(values, (LATEST_YEAR, 24, 31), strict=False):
        if type(value) is int:
            number = value
        else:
            try:
                number = int(str(value).strip())
            except ValueError:
                break
        if abs(number) > limit or number == 0 == len(read) or (len(read) and number < 0):
            break
        read.append(number)
    if not read or (read[0] == 0 and len(read) == 1):
        return None
    year, month, day = [*read, 0, 0][:3]
    if month > SEASON:
        month = SEASON + 1 + (month - SEASON - 1) % 4
    return year, month, day if month else 0


def read_raw(text: str) -> Raw:
    """Read a date string: EDTF first, then common spellings; what cannot be read becomes a literal date.

    >>> read_raw("12 May 2019").start, read_raw("199X").end, read_raw("forthcoming").literal
    ((2019, 5, 12), (1999, 0, 0), 'forthcoming')
    >>> read_raw("May 12-15, 2006")[:2], read_raw("May/June 2006")[:2]
    (((2006, 5, 12), (2006, 5, 15)), ((2006, 5, 0), (2006, 6, 0)))
    """
    if "/" in text and not _MONTH_YEAR.match(text):
        first, _, second = text.partition("/")
        start, end = _edtf(first), _edtf(second)
        if start and end:
            return Raw(start.start, end.end or end.start, start.circa or end.circa)
        if start and second.strip() in ("", ".."):
            return Raw(start.start, (0, 0, 0), start.circa)
    read = _edtf(text)
    if read:
        return read
    years = _YEARS.match(text)
    if years:
        return Raw((int(years[1]), 0, 0), (int(years[2]), 0, 0))
    return _figures(text) or _spelled(text) or _range(text) or Raw((0, 0, 0), None, False, text)


def _edtf(text: str) -> Raw | None:
    text = text.strip()
    found = _EDTF.match(text)
    if found:
        parts = numbers([found["y"], *(found[k] for k in "md" if found[k])])
        return Raw(parts, None, bool(found["q"])) if parts else None
    found = _UNSPECIFIED.match(text)
    if found:
        hidden = len(found[2])
        return Raw((int(found[1] + "0" * hidden), 0, 0), (int(found[1] + "9" * hidden), 0, 0))
    if _YEAR.match(text) and int(text):
        return Raw((int(text), 0, 0))
    return None


def _figures(text: str) -> Raw | None:
    """Dates of figures alone: 5/12/2006, 12.5.2006, 2006/5/12, 5/2006, 100 BC."""
    found = _NUMERIC.match(text)
    if found:
        first, second = int(found[1]), int(found[3])
        month, day = (second, first) if found[2] == "." or first > 12 else (first, second)
        return Raw((int(found[4]), month, day)) if 1 <= month <= 12 else None
    found = _YEAR_FIRST.match(text)
    if found:
        parts = numbers([found[1], found[3], found[4]])
        return Raw(parts) if parts else None
    found = _MONTH_YEAR.match(text)
    if found and 1 <= int(found[1]) <= 12:
        return Raw((int(found[2]), int(found[1]), 0))
    found = _BEFORE.match(text)
    return Raw((-int(found[1]), 0, 0)) if found and int(found[1]) else None


def _spelled(text: str) -> Raw | None:
    """A date with an English month name."""
    circa = text.startswith(("circa ", "ca. ", "c. ", "[")) or text.endswith("?")
    parts = _words(text)
    if parts is None or not parts[0]:
        return None
    year, month, day = parts
    return Raw((year, month, day if month else 0), None, circa)


def _words(text: str) -> Parts | None:
    """Year, month and day among words in any order; None when there is a word that says none of them."""
    year = month = day = 0
    for word in _WORDS.findall(text):
        if word.isdigit():
            if 3 <= len(word) <= 4 and not year:
                year = int(word)
            elif len(word) <= 2 and not day and 1 <= int(word) <= 31:
                day = int(word)
            else:
                return None
        elif word.lower()[:3] in MONTHS and not month:
            month = MONTHS[word.lower()[:3]]
        elif word.lower() not in _SILENT:
            return None
    return year, month, day


def _range(text: str) -> Raw | None:
    """Two dates around a dash or slash; either lends the other the month or year it lacks."""
    for delimiter in _DELIMITERS:
        if text.count(delimiter) != 1:
            continue
        first, _, second = text.partition(delimiter)
        start, end = _words(first), _words(second)
        if start is None or end is None or not end[0] or not (start[1] or end[1]):
            return None
        if (start[1] > SEASON) != (end[1] > SEASON) or not any(start) or not (start[1] or start[2]):
            return None
        opening = (start[0] or end[0], start[1] or end[1], start[2])
        closing = (end[0], end[1] or start[1], end[2])
        return Raw(opening, closing if closing != opening else None)
    return None
