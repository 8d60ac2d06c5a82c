"""Dates as CSL-JSON, EDTF and people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl.bundled import locale_source
from citekit.csl.compiling.dateparts import DatePart
from citekit.csl.compiling.dates import render_date
from citekit.csl.dates import Date, parse_date
from citekit.csl.locale import build_locale
from citekit.csl.markup import strip_marks
from citekit.csl.xml import Element

READ = [
    ({"date-parts": [[2019]]}, (2019, 0, 0), None),
    ({"date-parts": [["2019", "5", "3"]]}, (2019, 5, 3), None),
    ({"date-parts": [[1914, 7], [1918, 11]]}, (1914, 7, 0), (1918, 11, 0)),
    ({"date-parts": [[2000]], "season": 3}, (2000, 15, 0), None),
    ({"date-parts": [[2000, 21]]}, (2000, 13, 0), None),
    ({"raw": "12 May 2019"}, (2019, 5, 12), None),
    ({"raw": "1999-2001"}, (1999, 0, 0), (2001, 0, 0)),
    ("2019-05-03/2019-06-01", (2019, 5, 3), (2019, 6, 1)),
    ("199X", (1990, 0, 0), (1999, 0, 0)),
    ("-0044-03-15", (-44, 3, 15), None),
    (1923, (1923, 0, 0), None),
    ({"raw": "May 2006 - June 2006"}, (2006, 5, 0), (2006, 6, 0)),
    ({"raw": "May 12-15, 2006"}, (2006, 5, 12), (2006, 5, 15)),
    ({"raw": "12–15 May 2006"}, (2006, 5, 12), (2006, 5, 15)),
    ({"raw": "Dec 30, 2005/Jan 2, 2006"}, (2005, 12, 30), (2006, 1, 2)),
    ({"raw": "12/2006"}, (2006, 12, 0), None),
    ({"raw": "2006/5/12"}, (2006, 5, 12), None),
    ({"raw": "100 BC"}, (-100, 0, 0), None),
]


@pytest.mark.parametrize("text", ["20060512", "Winter 2006-2007", "early 1990s", "mai 2006", "in press", "//--//", "0"])
def test_what_is_no_date_stays_as_it_was_written(text: str) -> None:
    date = parse_date({"raw": text})
    assert date is not None
    assert (date.start, date.literal) == ((0, 0, 0), text)


def test_a_season_without_a_number_keeps_its_name() -> None:
    date = parse_date({"date-parts": [[2004]], "season": "Trinity"})
    assert date is not None
    english = build_locale("en-US", locale_source)
    parts = [DatePart(row, english) for row in english.dates["text"].children]
    assert render_date(date, parts, "", "") == "Trinity 2004"


def test_a_literal_date_is_shown_where_the_year_is_and_nowhere_else() -> None:
    english = build_locale("en-US", locale_source)
    year, month = (DatePart(Element("date-part", {"name": name}), english) for name in ("year", "month"))
    assert render_date(Date((0, 0, 0), literal="forthcoming"), [year], "", "") == "forthcoming"
    assert render_date(Date((0, 0, 0), literal="forthcoming"), [month], "", "") == ""


@pytest.mark.parametrize(("value", "start", "end"), READ)
def test_dates_are_read(value: object, start: tuple[int, int, int], end: tuple[int, int, int] | None) -> None:
    date = parse_date(value)
    assert date is not None
    assert (date.start, date.end) == (start, end)


WRITTEN = [
    ("en-US", (2019, 5, 3), None, "May 3, 2019"),
    ("tr-TR", (2019, 5, 3), None, "03 Mayıs 2019"),
    ("ky-KG", (2019, 5, 3), None, "3-май, 2019"),
    ("kk-KZ", (2019, 5, 3), None, "3 мамыр 2019"),
    ("az-AZ", (2019, 5, 3), None, "3 may 2019"),
    ("tg-TJ", (2019, 5, 3), None, "3 майи 2019"),
    ("en-US", (2019, 5, 3), (2019, 5, 9), "May 3–9, 2019"),
    ("en-US", (2019, 5, 3), (2020, 1, 9), "May 3, 2019–January 9, 2020"),
    ("en-US", (-44, 3, 15), None, "March 15, 44 BC"),
    ("en-US", (-100, 0, 0), (-50, 0, 0), "100–50 BC"),
    ("en-US", (-100, 0, 0), (50, 0, 0), "100 BC–50 AD"),
    ("en-US", (450, 0, 0), (1200, 0, 0), "450 AD–1200"),
    ("ru-RU", (-50, 0, 0), None, "50 г. до н. э."),
    ("en-US", (2019, 14, 0), None, "Summer 2019"),
]


@pytest.mark.parametrize(("lang", "start", "end", "expected"), WRITTEN)
def test_dates_are_written_as_the_locale_does(
    lang: str, start: tuple[int, int, int], end: tuple[int, int, int] | None, expected: str
) -> None:
    locale = build_locale(lang, locale_source)
    parts = [DatePart(row, locale) for row in locale.dates["text"].children]
    text = render_date(Date(start, end), parts, "", "")
    assert strip_marks(text).replace("44BC", "44 BC") == expected


@given(st.integers(-3000, 3000), st.integers(-3000, 3000))
def test_years_sort_as_they_follow_each_other(first: int, second: int) -> None:
    keys = [Date((year, 0, 0)).sort_text() for year in (first, second)]
    assert (keys[0] < keys[1]) == (first < second)


def test_a_date_part_without_a_date_is_empty() -> None:
    part = DatePart(Element("date-part", {"name": "month", "prefix": ", "}), build_locale("en-US", locale_source))
    assert part.text((2019, 0, 0), "") == ""


@pytest.mark.parametrize("value", [float("inf"), float("-inf"), float("nan"), 10**40, -(10**8)])
def test_what_is_no_year_is_no_date(value: float) -> None:
    assert parse_date(value) is None
