"""Dates in all spellings."""

import pytest

from citekit.formats.bibtex.dates import month_names, read_date, read_year, write_date
from citekit.model import Date

DATES = [
    ("2019", {"date-parts": [[2019]]}, "2019"),
    ("2019-03", {"date-parts": [[2019, 3]]}, "2019-03"),
    ("2019-03-04", {"date-parts": [[2019, 3, 4]]}, "2019-03-04"),
    ("2019/2020-05", {"date-parts": [[2019], [2020, 5]]}, "2019/2020-05"),
    ("2019/", {"date-parts": [[2019], [0]]}, "2019/.."),
    ("../2019", {"date-parts": [[0], [2019]]}, "../2019"),
    ("2019-21", {"date-parts": [[2019]], "season": 1}, "2019-21"),
    ("1999~", {"date-parts": [[1999]], "circa": True}, "1999~"),
    ("1999?", {"date-parts": [[1999]], "circa": True, "edtf": "1999?"}, "1999?"),
    ("199X", {"date-parts": [[1990], [1999]], "edtf": "199X"}, "199X"),
    ("-0044", {"date-parts": [[-44]]}, "-0044"),
    ("2004-04-05T14:34:00Z", {"date-parts": [[2004, 4, 5]], "edtf": "2004-04-05T14:34:00Z"}, "2004-04-05T14:34:00Z"),
    ("4.3.2019", {"date-parts": [[2019, 3, 4]]}, "2019-03-04"),
    ("2019-13", {"literal": "2019-13"}, None),
    ("in press", {"literal": "in press"}, None),
]


@pytest.mark.parametrize(("text", "expected", "written"), DATES)
def test_biblatex_dates(text: str, expected: dict[str, object], written: str | None) -> None:
    date = read_date(text)
    assert date.to_csl() == expected
    assert write_date(date) == written
    if written:
        assert read_date(written) == date


YEARS = [
    (("2019", "", ""), [[2019]]),
    (("2019", "mar", ""), [[2019, 3]]),
    (("2019", "March", "4"), [[2019, 3, 4]]),
    (("2019", "Sept.", ""), [[2019, 9]]),
    (("2019", "03", ""), [[2019, 3]]),
    (("2019", "4~mar", ""), [[2019, 3, 4]]),
    (("2019", "March 4", ""), [[2019, 3, 4]]),
    (("2019", "jan--feb", ""), [[2019, 1], [2019, 2]]),
    (("1914--1918", "", ""), [[1914], [1918]]),
    (("1998/99", "", ""), [[1998], [1999]]),
    (("2019", "Mayıs", ""), [[2019, 5]]),
    (("2019", "Kasım", ""), [[2019, 11]]),
    (("2019", "марта", ""), [[2019, 3]]),
]


@pytest.mark.parametrize(("parts", "expected"), YEARS)
def test_years_and_months(parts: tuple[str, str, str], expected: list[list[int]]) -> None:
    assert read_year(*parts).to_csl() == {"date-parts": expected}


def test_english_months_are_right() -> None:
    months = "january february march april may june july august september october november december"
    assert [month_names()[name] for name in months.split()] == list(range(1, 13))


@pytest.mark.parametrize("year", ["t.y.", "in press", "forthcoming", "[1990] 2002"])
def test_words_stay_words(year: str) -> None:
    assert read_year(year).to_csl() == {"literal": year}


def test_what_a_month_cannot_say_stays() -> None:
    assert read_year("2019", "Spring/Summer") == Date(date_parts=((2019,),), raw="Spring/Summer")
