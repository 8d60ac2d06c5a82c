"""Dates as strings, in the languages citekit reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.formats import plain_dates
from citekit.model import Date

ROWS = [
    ("2019", {"date-parts": [[2019]]}),
    ("2019-03-05", {"date-parts": [[2019, 3, 5]]}),
    ("2019-03/2019-04", {"date-parts": [[2019, 3], [2019, 4]]}),
    ("2019/..", {"date-parts": [[2019], [0]]}),
    ("-0043", {"date-parts": [[-43]]}),
    ("1850~", {"date-parts": [[1850]], "circa": True}),
    ("2019-21", {"date-parts": [[2019]], "season": 1}),
    ("2019/03/05", {"date-parts": [[2019, 3, 5]]}),
    ("05.03.2019", {"date-parts": [[2019, 3, 5]]}),
    ("25/03/2019", {"date-parts": [[2019, 3, 25]]}),
    ("03/25/2019", {"date-parts": [[2019, 3, 25]]}),
    ("05/03/2019", {"literal": "05/03/2019"}),  # May or March: not ours to guess
    ("5 марта 2019 г.", {"date-parts": [[2019, 3, 5]]}),
    ("2019-жылдын 5-марты", {"date-parts": [[2019, 3, 5]]}),
    ("March 5, 2019", {"date-parts": [[2019, 3, 5]]}),
    ("5 Mart 2019", {"date-parts": [[2019, 3, 5]]}),
    ("Ağustos 2019", {"date-parts": [[2019, 8]]}),
    ("2019-13-01", {"literal": "2019-13-01"}),
    ("basımda", {"literal": "basımda"}),
    ("Mart-Nisan 2019", {"literal": "Mart-Nisan 2019"}),
    ("/", {"literal": "/"}),
]


@pytest.mark.parametrize(("text", "date"), ROWS)
def test_strings_are_read(text: str, date: dict[str, object]) -> None:
    assert plain_dates.from_text(text).to_csl() == date


POINT = (
    st.tuples(st.integers(-999, 2999).filter(bool))
    | st.tuples(st.integers(1, 2999), st.integers(1, 12))
    | st.tuples(st.integers(1, 2999), st.integers(1, 12), st.integers(1, 31))
)


@given(st.lists(POINT, min_size=1, max_size=2), st.sampled_from([None, True]))
def test_numbers_come_back(points: list[tuple[int, ...]], circa: bool | None) -> None:
    date = Date(date_parts=tuple(points), circa=circa)
    assert plain_dates.is_exact(date)
