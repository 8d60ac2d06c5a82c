"""Cited names against a record's names, in four languages and two scripts."""

import pytest

from citekit.link.authors import compare, compare_lists, key_of
from citekit.model import Name

AGREE = [
    ("Uslu", Name(family="Uslu", given="Nasuh"), 1.0),
    ("USLU", Name(family="Uslu"), 1.0),
    ("İşcan", Name(family="İŞCAN"), 1.0),
    ("Isik", Name(family="Işık"), 1.0),
    ("de Waal", Name(family="Waal", non_dropping_particle="de"), 1.0),
    ("Al-Attas", Name(family="al Attas"), 1.0),
    ("Ө. Осмонов", Name(family="Осмонов", given="Ө."), 0.97),
    ("Иванов", Name(family="Ivanov"), 0.9),
    ("Юсупов", Name(family="Yusupov"), 0.9),
    ("Zhumagulov", Name(family="Jumagulov"), 0.9),
    ("Baktubek Kyzy", Name(family="Kyzy", given="Baktubek"), 0.97),
    ("ШОС", Name(literal="Шанхайская организация сотрудничества"), 0.85),
    ("WHO", Name(literal="World Health Organization"), 0.85),
    ("DSÖ", Name(literal="Dünya Sağlık Örgütü"), 0.85),
    ("TITR", Name(literal="TITR (Trans-Caspian International Transport Route)"), 0.95),
    ("Dışişleri Bakanlığı", Name(literal="T.C. Dışişleri Bakanlığı"), 0.8),
    ("Laitinan", Name(family="Laitinen"), 0.7),
    ("Nasuh", Name(family="Uslu", given="Nasuh"), 0.6),
]


@pytest.mark.parametrize(("cited", "name", "score"), AGREE, ids=[row[0] for row in AGREE])
def test_agreement(cited: str, name: Name, score: float) -> None:
    assert compare(cited, key_of(name)).score == score


@pytest.mark.parametrize(
    ("cited", "name"),
    [
        ("Kara", Name(family="Kaya")),
        ("Demir", Name(family="Demirel")),
        ("Bakanlığı", Name(literal="Dışişleri Bakanlığı")),
        ("Hasanov", Name(family="Gasanova")),
        ("", Name(family="Uslu")),
        ("Uslu", Name()),
    ],
)
def test_no_agreement(cited: str, name: Name) -> None:
    assert compare(cited, key_of(name)).score == 0


@pytest.mark.parametrize(
    ("cited", "et_al", "listed", "reason"),
    [
        (["Kim", "Sil"], False, ["Kim", "Sil"], "same authors"),
        (["Karasayev"], True, ["Karasayev", "Abenova", "Osmonov"], "same authors"),
        (["Kenderdine"], True, ["Kenderdine", "Bucsky"], "et al. for a work of 2 authors"),
        (["Akçay"], False, ["Akçay", "Changgang"], "1 of 2 authors cited"),
        (["Kim", "Sil"], False, ["Kim"], "2 authors cited, the work has 1"),
        (["Sil", "Kim"], False, ["Kim", "Sil"], "same authors in another order"),
        (["Kim", "Jin"], False, ["Kim", "Sil"], ""),
        (["Kim"], False, [], ""),
    ],
)
def test_lists(cited: list[str], et_al: bool, listed: list[str], reason: str) -> None:
    assert compare_lists(cited, et_al, [key_of(Name(family=name)) for name in listed]).reason == reason
