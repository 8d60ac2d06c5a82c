"""Dates of CSL-JSON: parts, ranges, seasons, circa, literal, raw strings and EDTF levels 0–1."""

import re
from collections.abc import Mapping

SEASON = 12
"""Months 13–16 stand for spring, summer, autumn, winter (CSL-JSON's ``season`` 1–4, EDTF's 21–24)."""

Parts = tuple[int, int, int]
"""Year, month, day; 0 for a part that is not given."""


class Date:
    """One date or range: ``start``, ``end`` (None when not a range), doubt, or a literal text."""

    __slots__ = ("_sorted", "circa", "end", "literal", "start")

    def __init__(self, start: Parts, end: Parts | None = None, circa: bool = False, literal: str = "") -> None:
        self.start = start
        self.end = end
        self.circa = circa
        self.literal = literal
        self._sorted = ""

    def sort_text(self) -> str:
        """Text that sorts as the date does: years before our era first, ranges after their first day."""
        if not self._sorted:
            self._sorted = self.literal or _sortable(self.start) + (_sortable(self.end) if self.end else "")
        return self._sorted

    def __bool__(self) -> bool:
        return bool(self.start[0] or self.literal or self.start[1])


def _sortable(parts: Parts) -> str:
    year, month, day = parts
    sign, year = ("0", 99999 + year) if year < 0 else ("1", year)
    return f"{sign}{year:05}{month:02}{day:02}"


_EDTF = re.compile(r"(?P<y>-?\d{4,})(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?(?P<q>[?~%]?)(?:T.*)?$")
_UNSPECIFIED = re.compile(r"(\d{2,3})(X{1,2})$")
_YEARS = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})$")
_YEAR = re.compile(r"-?\d{1,4}$")
_NUMERIC = re.compile(r"(\d{1,2})([/.])(\d{1,2})\2(\d{4})$")
_MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec spr sum fal win"
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES.split(), 1)} | {"aut": 15}
_LATEST_YEAR = 9_999_999
_WORDS = re.compile(r"[^\W\d_]+|\d+")


def parse_date(value: object) -> Date | None:
    """Read a CSL-JSON date value; None when nothing in it can be read.

    >>> parse_date({"date-parts": [[2019, 5]]}).start, parse_date("2019-05~").circa, parse_date("1914/1918").end
    ((2019, 5, 0), True, (1918, 0, 0))
    """
    if isinstance(value, Mapping):
        return _from_mapping(value)
    if isinstance(value, int | float):
        return Date((int(value), 0, 0)) if abs(value) <= _LATEST_YEAR else None  # infinity and NaN are no years
    if isinstance(value, str) and value.strip():
        return parse_raw(value.strip())
    if isinstance(value, list):
        return _from_mapping({"date-parts": value if value and isinstance(value[0], list) else [value]})
    return None


def _from_mapping(value: Mapping[str, object]) -> Date | None:
    circa = bool(value.get("circa")) and value.get("circa") not in ("0", "false")
    parts = value.get("date-parts")
    dates: list[Parts] = []
    for one in parts if isinstance(parts, list) else []:
        numbers = _numbers(one if isinstance(one, list) else [one])
        if numbers is not None:
            dates.append(numbers)
    if dates:
        start = _with_season(dates[0], value["season"]) if "season" in value else dates[0]
        end = dates[1] if len(dates) > 1 and dates[1] != dates[0] else None
        return Date(start, end, circa)
    literal = value.get("literal")
    if literal:
        return Date((0, 0, 0), None, circa, str(literal))
    raw = value.get("raw")
    if raw:
        read = parse_raw(str(raw))
        return Date(read.start, read.end, circa or read.circa, read.literal)
    return None


def _with_season(parts: Parts, season: object) -> Parts:
    text = str(season or "").strip().lower()
    if not text or parts[1]:
        return parts
    number = int(text) if text.isdigit() else _MONTHS.get(text[:3], 0) - SEASON
    if 21 <= number <= 24:
        number -= 20
    return (parts[0], SEASON + number, 0) if 1 <= number <= 4 else parts


def _numbers(values: list[object]) -> Parts | None:
    """Year, month and day of one ``date-parts`` row; a part out of range ends the row."""
    read: list[int] = []
    for value, limit in zip(values, (_LATEST_YEAR, 24, 31), strict=False):
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


def parse_raw(text: str) -> Date:
    """Read a date string: EDTF first, then common spellings; what cannot be read becomes a literal date.

    >>> parse_raw("12 May 2019").start, parse_raw("199X").end, parse_raw("forthcoming").literal
    ((2019, 5, 12), (1999, 0, 0), 'forthcoming')
    """
    if "/" in text and not _NUMERIC.match(text):
        first, _, second = text.partition("/")
        start, end = _edtf(first), _edtf(second)
        if start and end:
            return Date(start.start, end.end or end.start, start.circa or end.circa)
        if start and second.strip() in ("", ".."):
            return Date(start.start, (0, 0, 0), start.circa)
    read = _edtf(text)
    if read:
        return read
    years = _YEARS.match(text)
    if years:
        return Date((int(years[1]), 0, 0), (int(years[2]), 0, 0))
    return _spelled(text) or Date((0, 0, 0), None, False, text)


def _edtf(text: str) -> Date | None:
    text = text.strip()
    found = _EDTF.match(text)
    if found:
        numbers = _numbers([found["y"], *(found[k] for k in "md" if found[k])])
        return Date(numbers, None, bool(found["q"])) if numbers else None
    found = _UNSPECIFIED.match(text)
    if found:
        hidden = len(found[2])
        return Date((int(found[1] + "0" * hidden), 0, 0), (int(found[1] + "9" * hidden), 0, 0))
    if _YEAR.match(text):
        return Date((int(text), 0, 0))
    return None


def _spelled(text: str) -> Date | None:
    """Dates with English month names or numbers between slashes, as ``raw`` fields often hold them."""
    found = _NUMERIC.match(text)
    if found:
        first, second = int(found[1]), int(found[3])
        month, day = (second, first) if found[2] == "." or first > 12 else (first, second)
        return Date((int(found[4]), month, day)) if month <= 12 else None
    circa = text.startswith(("circa ", "ca. ", "c. ", "[")) or text.endswith("?")
    year = month = day = 0
    for word in _WORDS.findall(text):
        if word.isdigit():
            if len(word) >= 3 and not year:
                year = int(word)
            elif len(word) <= 2 and not day and 1 <= int(word) <= 31:
                day = int(word)
            else:
                return None
        elif word.lower()[:3] in _MONTHS and not month:
            month = _MONTHS[word.lower()[:3]]
        elif word.lower() not in ("circa", "ca", "c", "of", "st", "nd", "rd", "th"):
            return None
    return Date((year, month, day if month else 0), None, circa) if year else None
