"""What fields together make clear: titles inside containers, publishers taken for numbers, titles in brackets."""

import pytest

from citekit.parse import parse

ROWS = [
    ("Diener, A. C., & Hagen, J. (2013). From socialist to post-socialist cities: Narrating the nation through urban "
     "space. Nationalities Papers, 41(4), 487–514.",
     {"title": "From socialist to post-socialist cities: Narrating the nation through urban space",
      "container_title": "Nationalities Papers", "volume": "41", "issue": "4"}),
    ("Diener A. C., Hagen J. From socialist to post-socialist cities // Nationalities Papers. 2013. Vol. 41, no. 4. "
     "P. 487–514.", {"title": "From socialist to post-socialist cities", "container_title": "Nationalities Papers"}),
    ("Абашин С. Н. Советский кишлак: между колониализмом и модернизацией. М. : НЛО, 2015. 848 с.",
     {"publisher": "НЛО", "issue": None, "type": "book"}),
    ("Ergin, Osman Nuri, Mecelle-i Umûr-ı Belediyye, 9 cilt, İstanbul: İBB, 1995.",
     {"title": "Mecelle-i Umûr-ı Belediyye", "container_title": None, "publisher": "İBB", "type": "book"}),
    ("Aleida Assmann, Erinnerungsräume, Munich, Beck, 1999, p. 27.", {"title": "Erinnerungsräume", "type": "book"}),
    ("Pierre Nora (dir.), Les lieux de mémoire, t. 1, La République, Paris, Gallimard, 1984, p. xvii-xlii.",
     {"title": "Les lieux de mémoire", "container_title": None, "type": "book"}),
    ("Qeybullayev Q. Ə. Toponimiya Azərbaydjana. Baku: Elm, 1986, 192 s.",
     {"title": "Toponimiya Azərbaydjana", "number_of_pages": "192"}),
    ("Əhmədov T. M. Azərbaycan toponimikasının əsasları. Bakı: BDU, 1991, 312 s.", {"number_of_pages": "312"}),
    ("(Türkiye Cumhuriyeti ile Azerbaycan Cumhuriyeti Arasında Stratejik Ortaklık ve Karşılıklı Yardım "
     "Anlaşması, 2024)",
     {"title": "Türkiye Cumhuriyeti ile Azerbaycan Cumhuriyeti Arasında Stratejik Ortaklık ve Karşılıklı Yardım "
               "Anlaşması"}),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), ROWS, ids=[raw[:30] for raw, _ in ROWS])
def test_fields_settled_together(raw: str, expected: dict[str, str | None]) -> None:
    record = parse(raw)
    assert {name: getattr(record, name) for name in expected} == expected
    for entry in record.evidence:
        if entry.field in ("title", "container-title") and entry.start is not None:
            assert raw[entry.start : entry.end] == getattr(record, entry.field.replace("-", "_"))
