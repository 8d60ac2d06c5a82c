"""Names: particles, initials, order, scripts."""

import pytest

from citekit.csl.initials import initials
from citekit.csl.markup import strip_marks
from citekit.csl.nameform import NameForm
from citekit.csl.names import read_names

FORMS = [
    ({}, {"family": "Uslu", "given": "Ömer"}, False, "Ömer Uslu"),
    ({"sort-separator": ", "}, {"family": "Uslu", "given": "Ömer"}, True, "Uslu, Ömer"),
    ({"initialize-with": ". "}, {"family": "İnalcık", "given": "Halil İbrahim"}, True, "İnalcık, H. İ."),
    ({"initialize-with": ". "}, {"family": "Айтматов", "given": "Чыңгыз Төрөкулович"}, True, "Айтматов, Ч. Т."),
    ({"initialize-with": "."}, {"family": "Sartre", "given": "Jean-Paul"}, False, "J.-P. Sartre"),
    ({"form": "short"}, {"family": "van der Berg", "given": "Anna"}, False, "van der Berg"),
    ({}, {"family": "King", "given": "Martin Luther", "suffix": "Jr."}, True, "King, Martin Luther, Jr."),
    ({}, {"family": "毛", "given": "泽东"}, False, "毛泽东"),
    ({}, {"literal": "Türkiye İstatistik Kurumu"}, True, "Türkiye İstatistik Kurumu"),
    ({}, {"family": "Nagy", "given": "Imre", "static-ordering": True}, False, "Nagy Imre"),
]


@pytest.mark.parametrize(("options", "row", "inverted", "expected"), FORMS)
def test_one_name(options: dict[str, str], row: dict[str, object], inverted: bool, expected: str) -> None:
    name = read_names([row], {})[0]
    assert strip_marks(NameForm(options, None, {}).text(name, inverted, 0)) == expected


@pytest.mark.parametrize(
    ("demote", "expected"),
    [
        ("never", "van Gogh, Vincent"),
        ("sort-only", "van Gogh, Vincent"),
        ("display-and-sort", "Gogh, Vincent van"),
    ],
)
def test_where_the_particle_goes(demote: str, expected: str) -> None:
    name = read_names([{"family": "van Gogh", "given": "Vincent"}], {})[0]
    form = NameForm({}, None, {"demote-non-dropping-particle": demote})
    assert strip_marks(form.text(name, True, 0)) == expected


def test_equal_names_are_one_object() -> None:
    known: dict[tuple[object, ...], object] = {}
    row = {"family": "Uslu", "given": "Ömer"}
    assert read_names([row], known)[0] is read_names([dict(row)], known)[0]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "mark", "expected"),
    [
        ("Ömer Faruk", ". ", "Ö. F."),
        ("Ji-eun", ". ", "J."),
        ("Yu. A.", ". ", "Yu. A."),
        ("", ". ", ""),
        ("...", ".", ""),
    ],
)
def test_initials(given: str, mark: str, expected: str) -> None:
    assert initials(given, mark) == expected
