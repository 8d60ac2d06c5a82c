"""Similarity, scripts and numerals: tables and laws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.text import numerals, script, similarity


@pytest.mark.parametrize(
    ("one", "other", "most", "expected"),
    [
        ("", "", None, 0),
        ("uslu", "", None, 4),
        ("uslu", "ulsu", None, 1),
        ("karaca", "karcaa", None, 1),
        ("жусупов", "жусубов", None, 1),
        ("davutoğlu", "davutoglu", None, 1),
        ("ca", "abc", None, 3),
        ("keohane", "kehoane", 1, 1),
        ("ankara", "moskva", 2, 3),
    ],
)
def test_edit_distance(one: str, other: str, most: int | None, expected: int) -> None:
    assert similarity.edit_distance(one, other, most) == expected
    assert similarity.edit_distance(other, one, most) == expected


WORDS = st.text(alphabet="abcжi", max_size=8)


@given(WORDS, WORDS, st.integers(0, 8))
def test_distance_laws(one: str, other: str, most: int) -> None:
    whole = similarity.edit_distance(one, other)
    assert (whole == 0) == (one == other)
    assert abs(len(one) - len(other)) <= whole <= max(len(one), len(other))
    assert similarity.edit_distance(one, other, most) == min(whole, most + 1)


@given(WORDS, WORDS)
def test_likenesses_lie_between_nought_and_one(one: str, other: str) -> None:
    for measure in (similarity.ratio, similarity.jaro_winkler, similarity.token_set, similarity.token_subset):
        assert 0.0 <= measure(one, other) <= 1.0
        assert measure(one, one) == 1.0
    assert similarity.jaro(one, other) == pytest.approx(similarity.jaro(other, one))


def test_a_title_and_its_subtitle() -> None:
    assert similarity.token_subset("türk dış politikası", "türk dış politikası olgular belgeler") == 1.0
    assert similarity.token_subset("türk dış politikası", "rus dış ticareti") < 0.5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Кыргызстан", "Cyrillic"),
        ("Türkiye", "Latin"),
        ("Ελλάδα", "Greek"),
        ("123", None),
        ("БДТ (BDT) ve öncesi", "Latin"),
    ],
)
def test_script(text: str, expected: str | None) -> None:
    assert script.script_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cоветский Союз", [(0, 9, "Советский")]),
        ("Paдио и Москва", [(0, 5, "Радио")]),
        ("Тhe еnd", [(0, 3, "The"), (4, 7, "end")]),
        ("Советский Soyuz", []),
        ("Türkiye", []),
    ],
)
def test_mixed_words(text: str, expected: list[tuple[int, int, str]]) -> None:
    assert script.mixed_words(text) == expected


@given(st.integers(1, 3999))
def test_roman_numerals_come_back(number: int) -> None:
    assert numerals.from_roman(numerals.to_roman(number)) == number
    assert numerals.from_roman(numerals.to_roman(number).lower()) == number


@pytest.mark.parametrize("text", ["IIII", "VX", "ABC", "", "X X", "İstanbul", "с"])
def test_no_numerals(text: str) -> None:
    assert numerals.from_roman(text) in (None, 100)


@pytest.mark.parametrize("number", [0, 4000, -1])
def test_no_numeral_for_it(number: int) -> None:
    with pytest.raises(ValueError, match="1 to 3999"):
        numerals.to_roman(number)
