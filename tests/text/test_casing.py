"""Case and folding: one row a language, and the laws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.text import casing

TURKISH_LOWER = {"I": "ı", "İ": "i"}
TURKISH_UPPER = {"ı": "I", "i": "İ"}


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        (("ısparta", "Isparta", "ISPARTA", "İsparta", "I\u0307SPARTA", "i\u0307sparta"), "isparta"),
        (("Çelik", "ÇELİK", "CELIK", "c\u0327elik"), "celik"),
        (("Kâzım", "KAZIM", "kazım"), "kazim"),
        (("Müller", "MULLER"), "muller"),
        (("Groß", "GROSS", "GROẞ"), "gross"),
        (("Артёмов", "АРТЕМОВ", "Арте\u0301мов"), "артемов"),
        (("Й", "й", "и\u0306"), "й"),
        (("Өмүралиев", "ӨМҮРАЛИЕВ"), "өмүралиев"),
        (("Əliyev", "əliyev", "Eliyev"), "eliyev"),
        (("Ўзбекистон", "ўзбекистон"), "ўзбекистон"),
        (("O‘zbekiston", "Oʻzbekiston", "O'ZBEKISTON"), "o'zbekiston"),
        (("Türkiye–Rusya", "TÜRKİYE-RUSYA"), "turkiye-rusya"),
    ],
)
def test_spellings_of_one_word_meet(words: tuple[str, ...], folded: str) -> None:
    assert {casing.fold(word) for word in words} == {folded}


@pytest.mark.parametrize(("one", "other"), [("й", "и"), ("ө", "о"), ("ү", "у"), ("қ", "к"), ("ң", "н"), ("ї", "і")])
def test_cyrillic_letters_keep_apart(one: str, other: str) -> None:
    assert casing.fold(one) != casing.fold(other)


@pytest.mark.parametrize(
    ("text", "table", "expected"),
    [
        ("IŞIK İLİ", TURKISH_LOWER, "ışık ili"),
        ("ISTANBUL İli", {}, "istanbul ili"),
        ("КЫРГЫЗСТАН ӨҮҢ", {}, "кыргызстан өүң"),
        ("ЁЖИК", {}, "ёжик"),
        ("THE END", {}, "the end"),
    ],
)
def test_lower(text: str, table: dict[str, str], expected: str) -> None:
    assert casing.lower(text, table) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("ışık ili", "IŞIK İLİ"), ("kırgız", "KIRGIZ")],
)
def test_upper_is_the_way_back(text: str, expected: str) -> None:
    assert casing.upper(text, TURKISH_UPPER) == expected
    assert casing.lower(expected, TURKISH_LOWER) == text


@pytest.mark.parametrize(
    ("text", "stay", "expected"),
    [
        ("ULUSLARARASI İLİŞKİLER VE BARIŞ", {"ve"}, "Uluslararası İlişkiler ve Barış"),
        ("VE BARIŞ", {"ve"}, "Ve Barış"),
        ("SOVYET-RUS “IŞIĞI”", set(), "Sovyet-Rus “Işığı”"),
        ("", set(), ""),
    ],
)
def test_capitalise_words(text: str, stay: set[str], expected: str) -> None:
    assert casing.capitalise_words(text, TURKISH_LOWER, TURKISH_UPPER, stay) == expected


@given(st.text())
def test_fold_is_settled_after_once(text: str) -> None:
    once = casing.fold(text)
    assert casing.fold(once) == once


@given(st.text())
def test_fold_in_place_keeps_offsets(text: str) -> None:
    assert len(casing.fold_in_place(text)) == len(text)


@given(st.text(alphabet="abcçdefgğhıijklmnoöprsştuüvyz ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ"))
def test_turkish_case_goes_there_and_back(text: str) -> None:
    low = casing.lower(text, TURKISH_LOWER)
    assert casing.lower(casing.upper(low, TURKISH_UPPER), TURKISH_LOWER) == low
    assert casing.fold(casing.upper(low, TURKISH_UPPER)) == casing.fold(low)
