"""What stands in the year slot of a citation: a year with suffixes, a full date, `n.d.`, `in press`."""

import re
from dataclasses import dataclass, replace

from citekit.extract.lexicon import Lexicon
from citekit.text.casing import fold

_YEAR = re.compile(
    r"(?<![\d/_=])(?<!\d[.:\-–])(?P<year>1[4-9]\d\d|20\d\d)(?!\d)(?![-–/][a-zа-я]{2}|/\d{1,3}(?!\d))"
    r"(?P<suffix>(?:(?<=\d)[-–]?(?P<first>[a-zа-яёə])(?![\w’'])"
    r"(?P<more>(?:\s*[,;&]\s*[a-zа-яё](?![\w.’']))*)))?"
)
_MORE = re.compile(r"[a-zа-яё]")
_RANGE = re.compile(r"\s*[-–—]\s*(?:\d{4}|\d{2})(?!\d)")
_NUMERIC_DATE = re.compile(r"(?<![\d.])(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)(?!\d)")
_ISO_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_DAY_BEFORE = re.compile(r"(?<![\w-])(?:(\d{1,2})\.?\s*(?:[-–]\s*\d{1,2}\s*)?)?([^\W\d_]{3,12})\.?(,?)\s*$")
_MONTH_DAY_BEFORE = re.compile(r"([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s*$")
_MONTH_AFTER = re.compile(r"\s*,?\s*(?:(\d{1,2})\.?\s+)?([^\W\d_]{3,12})\.?(?:\s+(\d{1,2})(?!\d))?")
_URL = re.compile(r"(?:https?://|www\.)\S+|\S+/\S+\.\w{2,5}\b")


LONGEST_BETWEEN = 3


@dataclass(frozen=True, slots=True)
class YearMark:
    """A filled year slot at ``content[start:end]``; one mark may stand for several works (`2018a,b`)."""

    start: int
    end: int
    year: str | None
    suffixes: tuple[str | None, ...] = (None,)
    date: str | None = None
    nodate: str | None = None
    ranged: bool = False


def find_years(content: str, words: Lexicon) -> list[YearMark]:
    """All year slots of a parenthesis in order; years inside URLs and file paths are none."""
    urls = [match.span() for match in _URL.finditer(content)] if "/" in content or "www" in content else []
    dates = _numeric_dates(content)
    taken = urls + [(mark.start, mark.end) for mark in dates]
    marks = dates
    for match in _YEAR.finditer(content):
        if any(start <= match.start() < end for start, end in taken):
            continue
        mark = _year_mark(content, match, words)
        if not marks or mark.start >= max(m.end for m in marks) or mark.end <= min(m.start for m in marks):
            marks.append(mark)
    if not marks or ";" in content:
        marks.extend(_undated(content, words, marks))
    return _without_originals(content, sorted(marks, key=lambda mark: mark.start))


def _without_originals(content: str, marks: list[YearMark]) -> list[YearMark]:
    """`[1990] 2012`: of a reprint's two years the one in square brackets goes."""
    kept = []
    for index, mark in enumerate(marks):
        after = marks[index + 1] if index + 1 < len(marks) else None
        boxed = content[mark.start - 1 : mark.start] == "[" and content[mark.end : mark.end + 1] == "]"
        if not (after and boxed and after.start - mark.end <= LONGEST_BETWEEN):
            kept.append(mark)
    return kept


def _year_mark(content: str, match: re.Match[str], words: Lexicon) -> YearMark:
    year, start, end = match["year"], match.start(), match.end()
    if match["first"] == "s" and year.endswith("0") and not match["more"]:
        return YearMark(start, end, year, ranged=True)  # `1990s`: a decade
    if match["first"] and content[end : end + 1] == "." and not match["more"]:
        return YearMark(start, match.end("year"), year)  # `2019г.`: a year word stuck to the year, not a suffix
    suffixes: tuple[str | None, ...] = (None,)
    if match["first"]:
        suffixes = (match["first"], *_MORE.findall(match["more"] or ""))
    spread = _RANGE.match(content, end)
    if spread and not match["first"]:
        made = _with_month(content, YearMark(start, spread.end(), year), words)
        return replace(made, ranged=True)
    return _with_month(content, YearMark(start, end, year, suffixes), words)


def _with_month(content: str, mark: YearMark, words: Lexicon) -> YearMark:
    """Take in a day and month printed before the year, or after it as APA does (`2020, March 5`)."""
    before = content[max(0, mark.start - 30) : mark.start]
    offset = mark.start - len(before)
    for pattern, day_group, month_group in ((_MONTH_DAY_BEFORE, 2, 1), (_DAY_BEFORE, 1, 2)):
        found = pattern.search(before)
        month = words.months.get(fold(found[month_group])) if found else None
        if found and month and not (pattern is _DAY_BEFORE and _is_surname(before, found)):
            return _dated(mark, offset + found.start(), mark.end, month, found[day_group])
    after = _MONTH_AFTER.match(content, mark.end)
    month = words.months.get(fold(after[2])) if after else None
    if after and month:
        return _dated(mark, mark.start, after.end(), month, after[1] or after[3])
    return mark


def _is_surname(before: str, found: re.Match[str]) -> bool:
    """`(Kasım, 2022)`: a month's name alone at the head of a part, with a comma and no day, is an author."""
    head = before[: found.start()].rstrip()
    return not found[1] and bool(found[3]) and (not head or head[-1] in ";(&")


def _dated(mark: YearMark, start: int, end: int, month: int, day: str | None) -> YearMark:
    date = f"{mark.year}-{month:02d}" + (f"-{int(day):02d}" if day and 0 < int(day) < 32 else "")
    return YearMark(start, end, mark.year, mark.suffixes, date)


def _numeric_dates(content: str) -> list[YearMark]:
    made = []
    for match in _NUMERIC_DATE.finditer(content):
        day, month, year = int(match[1]), int(match[2]), match[3]
        if month > 12 >= day:
            day, month = month, day
        if 0 < month < 13 and 0 < day < 32:
            made.append(YearMark(match.start(), match.end(), year, date=f"{year}-{month:02d}-{day:02d}"))
    for match in _ISO_DATE.finditer(content):
        made.append(YearMark(match.start(), match.end(), match[1], date=match.group()))
    return made


def _undated(content: str, words: Lexicon, marks: list[YearMark]) -> list[YearMark]:
    made: list[YearMark] = []
    for pattern in (words.undated, words.in_press):
        for match in pattern.finditer(content):
            end = match.end() + (content[match.end() : match.end() + 1] == "." and not match.group().endswith("."))
            if all(end <= mark.start or match.start() >= mark.end for mark in (*marks, *made)):
                made.append(YearMark(match.start(), end, None, nodate=content[match.start() : end]))
    return made
