"""Dates in the languages of references."""

import pytest

from citekit.parse.dates import read_date
from citekit.parse.fields.date import read_words
from citekit.parse.tokens import tokenize


def words(text: str) -> list[str]:
    return [token.text for token in tokenize(text)[0]]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("15 Ekim 2019", (2019, 10, 15)),
        ("27.01.1992", (1992, 1, 27)),
        ("2010, April 8", (2010, 4, 8)),
        ("April 8, 2010", (2010, 4, 8)),
        ("2 апреля 2004 года", (2004, 4, 2)),
        ("2006. – 15 сентября", (2006, 9, 15)),
        ("2021-жылдын 5-майы", (2021, 5, 5)),
        ("2016-жыл, 12-март", (2016, 3, 12)),
        ("2020. – 9 қаңтар", (2020, 1, 9)),
        ("12 mart 1999", (1999, 3, 12)),
        ("16 листопада 2015 р.", (2015, 11, 16)),
        ("3. März 2004", (2004, 3, 3)),
        ("14 février 2015", (2015, 2, 14)),
        ("Haziran 2015", (2015, 6)),
        ("2023-02-10", (2023, 2, 10)),
        ("10-2022", (2022, 10)),
        ("1996a", (1996,)),
        ("1895", (1895,)),
    ],
)
def test_read(text: str, parts: tuple[int, ...]) -> None:
    found = read_date(words(text), 0)
    assert found is not None
    assert found.parts == parts


@pytest.mark.parametrize("text", ["112-115", "s. 45", "Ekim", "99/2688", "12345", "45 Ekim 2019", "0999"])
def test_no_date(text: str) -> None:
    assert read_date(words(text), 0) is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2014, October 16-19", ((2014, 10, 16), (2014, 10, 19))),
        ("1928 - 37", ((1928,),)),
        ("1879-1903", ((1879,), (1903,))),
        ("Yaz 2008", ((2008,),)),
        ("1995 [1992]", ((1995,),)),
    ],
)
def test_ranges(text: str, parts: tuple[tuple[int, ...], ...]) -> None:
    found = read_words(words(text))
    assert found is not None
    assert found[0] == parts
