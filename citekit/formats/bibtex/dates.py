"""Dates both ways: biblatex's `date` with EDTF, and BibTeX's `year`, `month` and `day` in the spellings people use.

CSL's date parts hold what they can; what they cannot (an unspecified decade, an uncertain month) is kept in ``edtf``.
"""

import re
from functools import cache, lru_cache

from citekit.formats.bibtex.construction import build
from citekit.languages import languages
from citekit.model import Date

_ONE = re.compile(r"([-+]?\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)(?:T[\d:.]+(?:Z|[-+]\d\d:?\d\d)?)?")
_LOOSE = re.compile(r"(\d{4})(?:[-./](\d\d?))?(?:[-./](\d\d?))?")
_BACKWARDS = re.compile(r"(\d\d?)[./](\d\d?)[./](\d{4})")
_YEAR = re.compile(r"-?\d{1,4}")
_RANGE = re.compile(r"(\d{3,4})\s*(?:--?|–|—|/)\s*(\d{2,4})")
_SEASONS = {21: 1, 22: 2, 23: 3, 24: 4}
_MONTH_DAY = re.compile(r"(?:(\d{1,2})[\s.~]+)?([^\W\d_]+)\.?(?:[\s~]+(\d{1,2}))?")
_MONTH_RANGE = re.compile(r"\s*(?:--?|–|—|/)\s*")
_OPEN = ("", "..", "open")


@cache
def month_names() -> dict[str, int]:
    """Every month name and abbreviation of every language, in small letters, to its number."""
    names = {f"{number:02}": number for number in range(1, 13)} | {str(number): number for number in range(1, 13)}
    english = "jan feb mar apr may jun jul aug sep oct nov dec sept january february march april june july august "
    english += "september october november december"
    for place, name in enumerate(english.split()):
        names[name] = place + 1 if place < 12 else 9 if place == 12 else place - 12 + (place > 16)
    for language in languages().values():
        for number, forms in enumerate(language.month_forms, 1):
            for form in forms:
                names.setdefault(_lower(form), number)
    return names


def _lower(word: str) -> str:
    return word.replace("İ", "i").replace("I", "i").lower().replace("ı", "i").rstrip(".")


@lru_cache(maxsize=4096)
def read_date(text: str) -> Date:
    """A biblatex date; what is not one comes back as a literal.

    >>> read_date("2019-03-04/2020").to_csl()
    {'date-parts': [[2019, 3, 4], [2020]]}
    >>> read_date("1999~").to_csl(), read_date("199X").to_csl()
    ({'date-parts': [[1999]], 'circa': True}, {'date-parts': [[1990], [1999]], 'edtf': '199X'})
    """
    text = text.strip()
    first, slash, second = text.partition("/")
    ends = [_single(first), _single(second)] if slash else [_single(first)]
    if slash and first in _OPEN:
        ends[0] = ((0,), "")
    if slash and second.strip() in _OPEN:
        ends[1] = ((0,), "")
    if all(end is not None for end in ends) and (not slash or any(end != ((0,), "") for end in ends)):
        return _of_parts(text, [end for end in ends if end is not None])
    unspecified = _unspecified(text)
    if unspecified:
        return build(Date, {"date_parts": unspecified, "edtf": text})
    return _loose(text)


def _single(text: str) -> tuple[tuple[int, ...], str] | None:
    match = _ONE.fullmatch(text.strip())
    if not match or match[3] == "00":
        return None
    parts = tuple(int(part) for part in match.group(1, 2, 3) if part)
    if len(parts) > 1 and not (1 <= parts[1] <= 12 or (parts[1] in _SEASONS and len(parts) == 2)):
        return None
    if len(parts) > 2 and not 1 <= parts[2] <= 31:
        return None
    return parts, match[4]


def _of_parts(text: str, ends: list[tuple[tuple[int, ...], str]]) -> Date:
    values: dict[str, object] = {}
    parts, signs = [end[0] for end in ends], {end[1] for end in ends} - {""}
    plain = "T" not in text
    if len(parts) == 1 and len(parts[0]) == 2 and parts[0][1] in _SEASONS:
        values["season"] = _SEASONS[parts[0][1]]
        parts = [parts[0][:1]]
    elif any(len(part) == 2 and part[1] in _SEASONS for part in parts):
        parts, plain = [part[:1] if len(part) == 2 and part[1] in _SEASONS else part for part in parts], False
    values = {"date_parts": tuple(parts), **values}
    if signs:
        values["circa"] = True
        plain = plain and signs == {"~"} and len(ends) == 1
    if not plain:
        values["edtf"] = text
    return build(Date, values)


def _unspecified(text: str) -> tuple[tuple[int, ...], ...] | None:
    """`199X`, `19XX`, `1999-XX`: the years it may be."""
    match = re.fullmatch(r"(\d{2}[\dX]X|\d{4})(-XX)?(-XX)?", text, re.IGNORECASE)
    if not match or "X" not in text.upper():
        return None
    year = match[1].upper()
    if year.isdecimal():
        return ((int(year),),)
    return ((int(year.replace("X", "0")),), (int(year.replace("X", "9")),))


def _loose(text: str) -> Date:
    backwards = _BACKWARDS.fullmatch(text)
    if backwards and int(backwards[2]) <= 12:
        return build(Date, {"date_parts": ((int(backwards[3]), int(backwards[2]), int(backwards[1])),)})
    if _YEAR.fullmatch(text) and int(text):
        return build(Date, {"date_parts": ((int(text),),)})
    loose = _LOOSE.fullmatch(text)
    if loose:
        parts = tuple(int(part) for part in loose.groups() if part)
        if (len(parts) < 2 or 1 <= parts[1] <= 12) and (len(parts) < 3 or 1 <= parts[2] <= 31):
            return build(Date, {"date_parts": (parts,)})
    return build(Date, {"literal": text})


def read_year(year: str, month: str = "", day: str = "") -> Date:
    """BibTeX's `year`, with `month` and `day` when given.

    >>> read_year("2019", "15 Mart").to_csl(), read_year("1914--1918").to_csl(), read_year("t.y.").to_csl()
    ({'date-parts': [[2019, 3, 15]]}, {'date-parts': [[1914], [1918]]}, {'literal': 't.y.'})
    """
    return _read_year(year, month, day)


@lru_cache(maxsize=4096)
def _read_year(year: str, month: str, day: str) -> Date:
    if not _YEAR.fullmatch(year):
        found = _RANGE.fullmatch(year)
        if found and not month:
            end = found[2] if len(found[2]) >= 3 else found[1][: -len(found[2])] + found[2]
            if int(end) > int(found[1]):
                return build(Date, {"date_parts": ((int(found[1]),), (int(end),))})
        full = read_date(year) if not month else None
        if full is not None and full.literal is None:
            return full
        return build(Date, {"literal": " ".join(part for part in (day, month, year) if part)})
    number = int(year)
    if number == 0:
        return build(Date, {"literal": " ".join(part for part in (day, month, year) if part)})
    if not month:
        return build(Date, {"date_parts": ((number,),)})
    ends = [_month_day(part, day) for part in _MONTH_RANGE.split(month)]
    if len(ends) > 2 or any(end is None for end in ends):
        return build(Date, {"date_parts": ((number,),), "raw": f"{day} {month}".strip()})
    return build(Date, {"date_parts": tuple((number, *end) for end in ends if end is not None)})


def _month_day(text: str, day: str) -> tuple[int, ...] | None:
    """(month, day?) of `jan`, `1~jan`, `Mart`, `March 15`, `03`."""
    text = text.strip()
    names = month_names()
    number = names.get(_lower(text))
    written = day.strip()
    if number is None:
        match = _MONTH_DAY.fullmatch(text)
        number = names.get(_lower(match[2])) if match else None
        if match is None or number is None:
            return None
        written = match[1] or match[3] or written
    if written.isdecimal() and 1 <= int(written) <= 31:
        return number, int(written)
    return (number,)


def write_date(date: Date) -> str | None:
    """A biblatex date, or None when the date is only words.

    >>> write_date(Date.of(2019, 3)), write_date(Date(date_parts=((2019,), (0,))))
    ('2019-03', '2019/..')
    """
    if date.edtf:
        return date.edtf
    parts = date.date_parts
    if len(parts) == 1 and len(parts[0]) == 1 and parts[0][0] > 0 and not date.season and not date.circa:
        return f"{parts[0][0]:04}"  # a year alone, as almost always
    parts = tuple(part for part in parts if part)
    if not parts:
        return None
    if parts == ((0,),):
        return "0000"
    season = {str(value): key for key, value in _SEASONS.items()}.get(str(date.season))
    written = []
    for part in parts[:2]:
        if part == (0,):
            written.append("..")
            continue
        sign, year = ("-", -part[0]) if part[0] < 0 else ("", part[0])
        rest = "".join(f"-{number:02}" for number in part[1:3])
        if season and len(part) == 1:
            rest = f"-{season}"
        written.append(f"{sign}{year:04}{rest}{'~' if date.circa else ''}")
    return "/".join(written)
