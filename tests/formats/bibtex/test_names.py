"""Names both ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.formats.bibtex.name_problems import name_problem
from citekit.formats.bibtex.names import read_names, write_names
from citekit.model import Name

READ = [
    ("Uslu, Nasuh", [{"family": "Uslu", "given": "Nasuh"}]),
    ("Nasuh Uslu", [{"family": "Uslu", "given": "Nasuh"}]),
    ("Кузьмина, Елена М.", [{"family": "Кузьмина", "given": "Елена М."}]),
    ("Чынгыз Айтматов", [{"family": "Айтматов", "given": "Чынгыз"}]),
    ("Ludwig van Beethoven", [{"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"}]),
    ("van der Berg, Jan", [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}]),
    ("Jean de la Fontaine", [{"family": "Fontaine", "given": "Jean", "non-dropping-particle": "de la"}]),
    ("King, Jr., Martin Luther", [{"family": "King", "given": "Martin Luther", "suffix": "Jr."}]),
    ("{Dışişleri Bakanlığı}", [{"literal": "Dışişleri Bakanlığı"}]),
    (
        "{T.C. Dışişleri Bakanlığı} and Uslu, N.",
        [{"literal": "T.C. Dışişleri Bakanlığı"}, {"family": "Uslu", "given": "N."}],
    ),
    ("{Barnes and Noble}", [{"literal": "Barnes and Noble"}]),
    (r"G{\"o}k{\c{c}}e, Ali", [{"family": "Gökçe", "given": "Ali"}]),
    (r"{\"O}zal, Turgut", [{"family": "Özal", "given": "Turgut"}]),
    (r"\'Etienne Dupont", [{"family": "Dupont", "given": "Étienne"}]),
    ("{de Gaulle}, Charles", [{"family": "de Gaulle", "given": "Charles"}]),
    ("Plato", [{"family": "Plato"}]),
    (
        "A. Uslu AND B. Can\n  and C. Er",
        [{"family": f, "given": g} for f, g in (("Uslu", "A."), ("Can", "B."), ("Er", "C."))],
    ),
    ("Anderson, A. and Sand, B.", [{"family": "Anderson", "given": "A."}, {"family": "Sand", "given": "B."}]),
    (
        "family=Beauvoir, given=Simone, prefix=de, useprefix=false",
        [{"family": "Beauvoir", "given": "Simone", "dropping-particle": "de"}],
    ),
    ("", []),
    (" and ", []),
    (",", [{"literal": ","}]),
]


@pytest.mark.parametrize(("value", "expected"), READ)
def test_reading(value: str, expected: list[dict[str, str]]) -> None:
    names, others = read_names(value)
    assert [name.to_csl() for name in names] == expected
    assert not others


def test_and_others_is_no_person() -> None:
    names, others = read_names("Uslu, Nasuh and others")
    assert [name.family for name in names] == ["Uslu"]
    assert others
    assert write_names(names, others=True, extended=True) == "Uslu, Nasuh and others"


PROBLEMS = [
    ("Uslu, Nasuh ve Can, Ali", "'ve'"),
    ("Smith, J. & Doe, A.", "'&'"),
    ("Иванов И. и Петров П.", "'и'"),
    ("Uslu, N.; Can, A.", "';'"),
    ("Uslu, N. and and Can, A.", "no name"),
    ("Uslu, Nasuh, Can, Ali", "too many commas"),
    ("Uslu, Nasuh and Can, Ali", None),
    ("{Sanayi ve Ticaret Bakanlığı}", None),
    ("{Smith & Wesson}", None),
]


@pytest.mark.parametrize(("value", "problem"), PROBLEMS)
def test_problems(value: str, problem: str | None) -> None:
    said = name_problem(value)
    assert (said is None) == (problem is None)
    assert problem is None or problem in (said or "")


WORD = st.text(alphabet="abcÇığŞжӨ.-' ,{}", max_size=8).map(lambda s: " ".join(s.split()))


@given(
    st.lists(
        st.fixed_dictionaries({"family": WORD, "given": WORD, "suffix": WORD, "literal": WORD}), min_size=1, max_size=3
    ),
    st.booleans(),
)
def test_reading_what_was_written_gives_the_same(rows: list[dict[str, str]], extended: bool) -> None:
    made = []
    for row in rows:
        parts = {key: value for key, value in row.items() if value.strip(" ,.{}-'")}
        if "family" in parts:
            parts.pop("literal", None)
        elif "literal" in parts:
            parts = {"literal": parts["literal"]}
        else:
            continue
        made.append(Name(**parts))
    once, _ = read_names(write_names(tuple(made), others=False, extended=extended))
    twice, _ = read_names(write_names(once, others=False, extended=extended))
    assert once == twice
    assert len(once) == len(made)
