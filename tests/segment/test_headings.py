"""Titles: in capitals, numbered, of a known word, or standing alone."""

import pytest

from citekit.segment.headings import find_headings, heading_class, shouted
from citekit.segment.lines import sheet

PROSE = (
    "Bu satır sayfanın dolu bir satırıdır ve cümle sonraki satırda da devam eder\n"
    "böylece paragraf birkaç satır sürer ve sonunda bir nokta ile biter, kısa da olsa.\n"
) * 3


def titles(text: str) -> list[tuple[str, str, int]]:
    return [(head.text, head.kind, head.level) for head in find_headings(sheet(text), set())]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("GİRİŞ", ("GİRİŞ", "introduction", 0)),
        ("1. Introduction", ("1. Introduction", "introduction", 1)),
        ("Киришүү", ("Киришүү", "introduction", 0)),
        ("ЗАКЛЮЧЕНИЕ", ("ЗАКЛЮЧЕНИЕ", "conclusion", 0)),
        ("SONUÇ VE ÖNERİLER", ("SONUÇ VE ÖNERİLER", "conclusion", 0)),
        ("References:", ("References:", "references", 0)),
        ("Әдебиеттер тізімі", ("Әдебиеттер тізімі", "references", 0)),
        ("2. BÖLÜM: KENT VE BELLEK", ("2. BÖLÜM: KENT VE BELLEK", "part", 1)),
        ("Глава 3. Память города", ("Глава 3. Память города", "part", 0)),
        ("KENTLERİN BELLEĞİ\nVE YÖNETİMİ", ("KENTLERİN BELLEĞİ VE YÖNETİMİ", "", 0)),
        ("2.1.Tarihsel Süreçte Kent", ("2.1.Tarihsel Süreçte Kent", "", 2)),
        ("Kentlerin Belleği", ("Kentlerin Belleği", "", 0)),
    ],
)
def test_a_title_between_paragraphs(printed: str, expected: tuple[str, str, int]) -> None:
    assert titles(f"{PROSE}\n{printed}\n\n{PROSE.capitalize()}") == [expected]


@pytest.mark.parametrize(
    "printed",
    [
        "7 Mayıs 2024 tarihinde Aşkabat’ta bir okul açılmıştır.",
        "ve bu durum sürmüştür",
        "Yazar bunu kabul eder.",
        "1) Birinci madde burada",
        "Kent (Uslu 2019: 12);",
    ],
)
def test_no_title(printed: str) -> None:
    assert titles(f"{PROSE}{printed}\n{PROSE.capitalize()}") == []


def test_a_signature_at_a_page_end_is_no_title() -> None:
    assert titles(f"{PROSE}\nMERKEZ BAŞKANI\n\f{PROSE.capitalize()}") == []


@pytest.mark.parametrize(
    ("text", "answer"), [("KENT VE BELLEK", True), ("SONUÇ ve ÖNERİLER", True), ("Kent", False), ("12", False)]
)
def test_shouted(text: str, answer: bool) -> None:
    assert shouted(text) is answer


@pytest.mark.parametrize(
    ("text", "name"), [("ÖNSÖZ", "foreword"), ("III. Sonuç", "conclusion"), ("Kent", ""), ("", "")]
)
def test_heading_class(text: str, name: str) -> None:
    assert heading_class(text) == name
