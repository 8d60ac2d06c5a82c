"""Dates of CSL-JSON: parts, ranges, seasons, circa, literal, raw strings and EDTF levels 0–1."""

from collections.abc import Mapping

from citekit.csl.rawdates import LATEST_YEAR, MONTHS, SEASON, Parts, numbers, read_raw
from citekit.csl.richtext import rich_text


class Date:
    """One date or range: ``start``, ``end`` (None when not a range), doubt, or a literal text.

    ``season`` is the text of a season that is none of the four, as "Trinity".
    """

    __slots__ = ("_sorted", "circa", "end", "literal", "season", "start")

    def __init__(self, start: Parts, end: Parts | None = None, circa: bool = False, literal: str = "") -> None:
        self.start = start
        self.end = end
        self.circa = circa
        self.literal = literal
        self.season = ""
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


def parse_date(value: object) -> Date | None:
    """Read a CSL-JSON date value; None when nothing in it can be read.

    >>> parse_date({"date-parts": [[2019, 5]]}).start, parse_date("2019-05~").circa, parse_date("1914/1918").end
    ((2019, 5, 0), True, (1918, 0, 0))
    """
    if isinstance(value, Mapping):
        return _from_mapping(value)
    if isinstance(value, int | float):
        return Date((int(value), 0, 0)) if abs(value) <= LATEST_YEAR else None  # infinity and NaN are no years
    if isinstance(value, str) and value.strip():
        return _from_mapping({"raw": value})
    if isinstance(value, list):
        return _from_mapping({"date-parts": value if value and isinstance(value[0], list) else [value]})
    return None


def _from_mapping(value: Mapping[str, object]) -> Date | None:
    circa = bool(value.get("circa")) and value.get("circa") not in ("0", "false")
    parts = value.get("date-parts")
    dates: list[Parts] = []
    for one in parts if isinstance(parts, list) else []:
        row = numbers(one if isinstance(one, list) else [one])
        if row is not None:
            dates.append(row)
    if dates:
        end = dates[1] if len(dates) > 1 and dates[1] != dates[0] else None
        date = Date(dates[0], end, circa)
        if value.get("season") and not dates[0][1]:
            _set_season(date, str(value["season"]).strip())
        return date
    literal = value.get("literal")
    if literal:
        return Date((0, 0, 0), None, circa, rich_text(str(literal)))
    raw = value.get("raw")
    if raw:
        read = read_raw(str(raw).strip())
        return Date(read.start, read.end, circa or read.circa, rich_text(read.literal))
    return None


def _set_season(date: Date, text: str) -> None:
    """Put a season where the month stands: 1–4, 21–24, an English name, or any other text."""
    number = int(text) if text.isdigit() and len(text) < 3 else MONTHS.get(text.lower()[:3], 0) - SEASON
    if 21 <= number <= 24:
        number -= 20
    if 1 <= number <= 4:
        date.start = (date.start[0], SEASON + number, 0)
    else:
        date.season = text
