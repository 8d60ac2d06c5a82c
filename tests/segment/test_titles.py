"""Author lines, title pages and the beginnings of articles."""

import pytest

from citekit.read import read_text
from citekit.segment import chapters
from citekit.segment.titles import author_line

PROSE = "Bu satır sayfanın dolu bir satırıdır ve cümle sonraki satırda da devam eder ya\n" * 12


@pytest.mark.parametrize(
    ("text", "names", "sure"),
    [
        ("Nasuh USLU *", ("Nasuh USLU",), True),
        ("Doç. Dr. Esma ÖZDAŞLI1", ("Esma ÖZDAŞLI",), True),
        ("Mesude USLU* Narkulova Saatkan MAMATOVNA**", ("Mesude USLU", "Narkulova Saatkan MAMATOVNA"), True),
        ("Peter STONE and Mary GREEN", ("Peter STONE", "Mary GREEN"), True),
        ("Иван ПЕТРОВ, Мария ИВАНОВА", ("Иван ПЕТРОВ", "Мария ИВАНОВА"), True),
        ("проф. Болат Жұмабаев", ("Болат Жұмабаев",), True),
        ("Н. А. Соколова", ("Н. А. Соколова",), False),
        ("Leyla Həsənova", ("Leyla Həsənova",), False),
    ],
)
def test_author_lines(text: str, names: tuple[str, ...], sure: bool) -> None:
    found = author_line(text)
    assert found is not None
    assert (found.names, found.votes >= 0.8) == (names, sure)


@pytest.mark.parametrize("text", ["Bu çalışma kentleri ele alır.", "1. Giriş", "kent ve bellek", "Kent", "Bkz: Uslu"])
def test_no_author_lines(text: str) -> None:
    assert author_line(text) is None


@pytest.mark.parametrize(
    ("head", "title", "authors"),
    [
        ("KENT VE\nBELLEK\n\nDoç. Dr. Ayşe Kara1\n\nÖZ\n", "KENT VE BELLEK", ("Ayşe Kara",)),
        ("Н. А. Соколова\n\nКНИЖНАЯ КУЛЬТУРА\n\n", "КНИЖНАЯ КУЛЬТУРА", ("Н. А. Соколова",)),
        ("BAKI ŞƏHƏRİ\n\nLeyla Həsənova\n\nGiriş\n", "BAKI ŞƏHƏRİ", ("Leyla Həsənova",)),
        ("Kent ve bellek üzerine\n\nSelim AKSOY*\n\nGiriş\n", "Kent ve bellek üzerine", ("Selim AKSOY",)),
        ("", None, ()),
    ],
)
def test_an_article_begins(head: str, title: str | None, authors: tuple[str, ...]) -> None:
    (found,) = chapters(read_text("a.txt", head + PROSE))
    assert (found.title, found.authors) == (title, authors)
