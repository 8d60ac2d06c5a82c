"""Whole strings in four languages: what the record must hold."""

import pytest

from citekit.parse import parse, read


@pytest.mark.parametrize(
    ("raw", "author", "year", "title"),
    [
        (
            "Aydın, M. (1996). Uluslararası ilişkilerde yaklaşım. \nAnkara Üniversitesi SBF Dergisi, 51(1), 71-114.",
            "Aydın",
            1996,
            "Uluslararası ilişkilerde yaklaşım",
        ),
        (
            "Roy, O. (2000). The new Central Asia: The creation of nations. New York: New York University Press.",
            "Roy",
            2000,
            "The new Central Asia: The creation of nations",
        ),
        (
            "Тишков В.А. Реквием по этносу. - М. : Наука, 2003. - 544 с.",
            "Тишков",
            2003,
            "Реквием по этносу",
        ),
        ("Осмонов, Ө. (2012). Кыргызстан тарыхы. Бишкек: Мектеп.", "Осмонов", 2012, "Кыргызстан тарыхы"),
    ],
)
def test_author_year_title(raw: str, author: str, year: int, title: str) -> None:
    record = parse(raw)
    assert record.author[0].family == author
    assert record.issued is not None
    assert record.issued.year == year
    assert record.title == title


@pytest.mark.parametrize(
    "raw", ["", " ", "\n\n", "x", "?", "\x00\x01", "<p><b>", "1999", "漢字" * 50, "(" * 3000, "a," * 50_000]
)
def test_bad_input_gives_one_record(raw: str) -> None:
    parsed = read(raw)
    assert parsed.record.raw == raw


def test_evidence_points_into_raw() -> None:
    raw = "Oran B. (2001).Türk dış\n politikası. İstanbul:İletişim Yayınları."
    record = parse(raw)
    spans = {entry.field: (entry.start, entry.end) for entry in record.evidence}
    start, end = spans["issued"]
    assert raw[start:end] == "2001"
    assert record.title == "Türk dış politikası"
