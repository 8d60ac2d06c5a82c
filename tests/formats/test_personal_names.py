"""Names as two strings and on one line, in the languages citekit reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.formats import personal_names
from citekit.model import Name

ROWS = [
    ("Uslu", "Nasuh", {"family": "Uslu", "given": "Nasuh"}),
    ("Иванов", "И. И.", {"family": "Иванов", "given": "И. И."}),
    ("Асан кызы", "Айгүл", {"family": "Асан кызы", "given": "Айгүл"}),
    ("Гасанов", "Эльнур Гасан оглы", {"family": "Гасанов", "given": "Эльнур Гасан оглы"}),
    ("el-Cezerî", "İsmail", {"family": "el-Cezerî", "given": "İsmail"}),
    ("van Gogh", "Vincent", {"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"}),
    ("Goethe", "J. W. von", {"family": "Goethe", "given": "J. W.", "dropping-particle": "von"}),
    ("King", "Martin Luther, Jr.", {"family": "King", "given": "Martin Luther", "suffix": "Jr."}),
    ("Doe", "John,! III", {"family": "Doe", "given": "John", "suffix": "III", "comma-suffix": True}),
    ("Öztürk", "", {"family": "Öztürk"}),
]


@pytest.mark.parametrize(("family", "given", "expected"), ROWS)
def test_pairs_are_read_and_written(family: str, given: str, expected: dict[str, object]) -> None:
    name = personal_names.from_pair(family, given)
    assert name.to_csl() == expected
    assert personal_names.to_pair(name) == (family, given)


LINES = [
    ("Uslu, Nasuh", {"family": "Uslu", "given": "Nasuh"}),
    ("Uslu", {"family": "Uslu"}),
    ("UNESCO,", {"literal": "UNESCO"}),
    ("Türk Tarih Kurumu,", {"literal": "Türk Tarih Kurumu"}),
    ("Ankara Üniversitesi,, Ankara", {"literal": "Ankara Üniversitesi, Ankara"}),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_lines_are_read_and_written(line: str, expected: dict[str, object]) -> None:
    name = personal_names.from_inverted(line)
    assert name.to_csl() == expected
    assert personal_names.to_inverted(name) == line


def test_what_comes_back_otherwise_is_known_beforehand() -> None:
    whole = Name(family="van Gogh", given="Vincent")
    assert personal_names.changed_pair([whole]) and personal_names.changed_inverted([whole])
    ordered = Name(family="Mao", given="Zedong", static_ordering=True)
    assert personal_names.changed_pair([ordered])
    assert not personal_names.changed_pair([Name(literal="van Gogh Museum"), Name(family="Uslu")])


PART = st.text("AĞİışж ёю.-'", min_size=1, max_size=8).map(lambda text: " ".join(text.split()) or "A")


@given(PART, PART, st.none() | PART)
def test_ordinary_names_come_back(family: str, given_name: str, suffix: str | None) -> None:
    name = Name(family=family, given=given_name, suffix=suffix)
    assert personal_names.from_pair(*personal_names.to_pair(name)) == name
