"""Seams of broken lines: which hyphens go, which stay, where a space stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.text import joining
from citekit.text.view import TextView

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("left", "right", "vocabulary", "expected"),
    [
        ("mese-", "lesi", NONE, "meselesi"),
        ("государст-", "венный", NONE, "государственный"),
        ("мамле-", "кеттик", NONE, "мамлекеттик"),
        ("inter-", "national", NONE, "international"),
        ("ULUSLA-", "RARASI", NONE, "ULUSLARARASI"),
        ("ABD-", "TÜRKİYE", {"türkiye", "turkiye"}, "ABD-TÜRKİYE"),
        ("Türkiye-", "Azerbaycan", NONE, "Türkiye-Azerbaycan"),
        ("Рим-", "Корсакова", NONE, "Рим-Корсакова"),
        ("sosyo-", "ekonomik", {"sosyo-ekonomik"}, "sosyo-ekonomik"),
        ("siyasi-", "ekonomik", {"siyasi", "ekonomik"}, "siyasi-ekonomik"),
        ("siya-", "setname", {"siya", "siyasetname"}, "siyasetname"),
        ("1991-", "1995", NONE, "1991-1995"),
        ("COVID-", "19", NONE, "COVID-19"),
        ("2000-", "жылдары", NONE, "2000-жылдары"),
        ("Rusya –", "Türkiye", NONE, "Rusya – Türkiye"),
        ("45–", "56", NONE, "45–56"),
        ("kelime -", "bir açıklama", NONE, "kelime - bir açıklama"),
        ("soft\u00ad", "ware", NONE, "software"),
        ("(Uslu", "2019)", NONE, "(Uslu 2019)"),
        ("(Uslu, 2019", ")", NONE, "(Uslu, 2019)"),
        ("(", "Uslu", NONE, "(Uslu"),
        ("Edirne’", "nin", NONE, "Edirne’nin"),
        ("Uslu", "’nun", NONE, "Uslu’nun"),
        ("‘uluslararası toplum’", "ve", NONE, "‘uluslararası toplum’ ve"),
        ("1991/", "1992", NONE, "1991/1992"),
        ("https://www.example.org/a-", "b/c.html", NONE, "https://www.example.org/a-b/c.html"),
        ("https://www.example.org/", "haber", NONE, "https://www.example.org/haber"),
        ("https://www.example.org/haber", "detay.aspx?id=3", NONE, "https://www.example.org/haberdetay.aspx?id=3"),
        ("https://www.example.org/haber", "Erişim tarihi", NONE, "https://www.example.org/haber Erişim tarihi"),
        (
            "https://www.example.org/haber",
            "(Erişim: 2/3/2020)",
            NONE,
            "https://www.example.org/haber (Erişim: 2/3/2020)",
        ),
        ("https://www.example.org/haber.", "Şahin, A. (2019)", NONE, "https://www.example.org/haber. Şahin, A. (2019)"),
        (
            "https://www.example.org/a",
            "https://www.example.org/b",
            NONE,
            "https://www.example.org/a https://www.example.org/b",
        ),
        ("https://doi.org/10.1000/", "xyz-123", NONE, "https://doi.org/10.1000/xyz-123"),
    ],
)
def test_join(left: str, right: str, vocabulary: frozenset[str], expected: str) -> None:
    seam = joining.join(left, right, vocabulary)
    assert left[: len(left) - seam.cut] + seam.glue + right == expected


def test_words_join_over_a_page() -> None:
    text = "siyaset bilimin-\n\n\f 45 \nKİTABIN BAŞLIĞI\n\nde tartışılır  (Uslu,\r\n2019)."
    start = text.index("45")
    furniture = [(start, start + 2), (text.index("KİTABIN"), text.index("\n\nde"))]
    edits = joining.break_edits(text, 0, len(text), skip=furniture)
    assert TextView.of(text, edits=edits).text == "siyaset biliminde tartışılır  (Uslu, 2019)."


def test_only_the_stretch_asked_for() -> None:
    text = "a\nb\nc\nd"
    assert joining.break_edits(text, 2, 5) == [(3, 4, " ")]


def test_evidence_comes_from_unbroken_words() -> None:
    words = joining.vocabulary_of("sosyo-ekonomik Yapı kırıl-\ngan")
    assert {"sosyo-ekonomik", "yapi"} <= words
    assert "kiril" not in words and "gan" not in words


def test_spaces_and_ligatures() -> None:
    text = "ﬁrst  ofﬁce\u00a0of\u200b it"
    edits = joining.space_edits(text, 0, len(text)) + joining.ligature_edits(text, 0, len(text))
    assert TextView.of(text, edits=edits).text == "first office of it"


@pytest.mark.parametrize(
    ("text", "vocabulary", "expected"),
    [
        ("цивилиза\u00ad ций", NONE, "цивилизаций"),
        ("цивилиза\u00adций", NONE, "цивилизаций"),
        ("Возмож- ности", {"возможности"}, "Возможности"),
        ("Başkan- lığı", {"baskan"}, "Başkanlığı"),
        ("mikro- ve makro", {"ve", "makro"}, "mikro- ve makro"),
        ("ön- ve son", NONE, "ön- ve son"),
        ("Türk- Rus", {"turk"}, "Türk- Rus"),
    ],
)
def test_hyphens_left_inside_a_line(text: str, vocabulary: frozenset[str], expected: str) -> None:
    edits = joining.stray_hyphen_edits(text, 0, len(text), vocabulary)
    assert TextView.of(text, edits=edits).text == expected


@given(st.text(alphabet="abİ-\n\f \r()’/.1А"), st.integers(0, 20), st.integers(0, 20))
def test_no_break_is_left_and_edits_stay_inside(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    edits = joining.break_edits(text, start, end)
    assert all(start <= left <= right <= end for left, right, _ in edits)
    read = TextView.of(text, start, end, edits).text
    assert not any(mark in read for mark in "\n\f\r")
    letters = [letter for letter in text[start:end] if letter.isalnum()]
    assert [letter for letter in read if letter.isalnum()] == letters
