"""Citation keys: readable, ASCII, unique without case, stable."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.languages import languages
from citekit.library.keys import assign, natural, usable
from citekit.model import Date, Name, Record


def work(**own: object) -> Record:
    return Record.model_validate({"id": "r", **own})


def by(family: str, year: int | None = 2019, **own: object) -> Record:
    issued = {"issued": Date.of(year)} if year else {}
    return work(author=(Name(family=family),), **issued, **own)


@pytest.mark.parametrize(
    ("record", "key"),
    [
        (by("Uslu", language="tr"), "uslu2019"),
        (by("Şahin", language="tr"), "sahin2019"),
        (by("Işık", language="tr"), "isik2019"),
        (by("İNALCIK", language="tr"), "inalcik2019"),
        (by("Smith", language="en"), "smith2019"),
        (by("O'Brien", language="en"), "obrien2019"),
        (by("García Márquez"), "garciamarquez2019"),
        (by("Uslu", None), "uslu"),
        (by("Uslu", year_suffix="b"), "uslu2019b"),
        (work(author=(Name(family="Beauvoir", **{"non-dropping-particle": "de"}),)), "debeauvoir"),
        (work(author=(Name(literal="UNDP"),), issued=Date.of(2020)), "undp2020"),
        (work(author=(Name(literal="World Bank"),), issued=Date.of(2020)), "worldbank2020"),
        (work(title="Nutuk", issued=Date.of(1927)), "nutuk1927"),
        (work(URL="https://ydyo.manas.edu.kg/tr/x", type="webpage"), "ydyomanas"),
        (work(URL="http://www.24.kg"), "24"),
        (work(), "anon"),
    ],
)
def test_natural_key(record: Record, key: str) -> None:
    assert natural(record) == key


@pytest.mark.parametrize(
    ("code", "family", "key"),
    [
        ("tr", "Öğüt", "ogut2019"),
        ("ru", "Соловьёв", "solovyev2019"),
        ("ru", "Кузьмина", "kuzmina2019"),
        ("ky", "Өмүрбекова", "omurbekova2019"),
        ("ky", "Жеңишбек", "jenishbek2019"),
        ("az", "Əliyev", "eliyev2019"),
        ("kk", "Қасымов", "qasymov2019"),
    ],
)
def test_key_from_other_scripts(code: str, family: str, key: str) -> None:
    if code not in languages():
        pytest.skip(f"no language file for {code}")
    made = natural(by(family, language=code))
    assert usable(made)
    assert made[0] == key[0]
    if code in ("tr", "az"):
        assert made == key


def test_twins_get_letters_and_keys_given_stay() -> None:
    first = [by("Uslu").model_copy(update={"id": "one"})]
    keys = assign(first)
    more = [*first, *(by("USLU").model_copy(update={"id": f"n{number}"}) for number in range(30))]
    again = assign(more, keys)
    assert again["one"] == "uslu2019"
    assert {"uslu2019a", "uslu2019z", "uslu2019ab"} <= set(again.values())
    assert len({key.lower() for key in again.values()}) == len(more)


def test_existing_keys_of_an_imported_file_are_kept() -> None:
    records = [
        by("Uslu").model_copy(update={"id": "a", "citation_key": "Uslu:2019"}),
        by("Uslu").model_copy(update={"id": "b", "citation_key": "uslu:2019"}),
        by("Uslu").model_copy(update={"id": "c", "citation_key": "bad key}"}),
    ]
    assert assign(records) == {"a": "Uslu:2019", "b": "uslu2019", "c": "uslu2019a"}


def test_keys_do_not_depend_on_the_order() -> None:
    records = [by("Uslu", title=f"Title {n}").model_copy(update={"id": str(n)}) for n in range(20)]
    expected = assign(records)
    random.Random(1).shuffle(records)
    assert assign(records) == expected


@given(st.lists(st.tuples(st.text(max_size=12), st.integers(1, 2030) | st.none()), max_size=15))
def test_every_record_gets_a_key_tex_takes(rows: list[tuple[str, int | None]]) -> None:
    records = [by(name, year).model_copy(update={"id": str(place)}) for place, (name, year) in enumerate(rows)]
    keys = assign(records)
    assert set(keys) == {record.id for record in records}
    assert all(usable(key) for key in keys.values())
    assert len({key.lower() for key in keys.values()}) == len(records)


def test_many_twins_take_linear_time() -> None:
    records = [by("Uslu").model_copy(update={"id": str(n)}) for n in range(5_000)]
    assert len(set(assign(records).values())) == 5_000
