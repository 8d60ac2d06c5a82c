"""Stubs meet a person's records across scripts and romanisations, and only as proposals."""

import pytest

from citekit.model import Date, Name, Record
from citekit.zotero import proposals
from citekit.zotero.matching import complete

KNOWN = (
    Record(id="usubaliev", title="Чоң окуя", author=(Name(family="Усубалиев", given="Т."),), issued=Date.of(2003)),
    Record(id="uslu", title="Türk-Amerikan İlişkileri", author=(Name(family="Uslu"),), issued=Date.of(2000)),
    Record(id="uslu19", title="Başka", author=(Name(family="Uslu", given="N."),), issued=Date.of(2019)),
    Record(id="sukru", title="Eser", author=(Name(family="Şükrü"), Name(family="Işık")), issued=Date.of(1998)),
    Record(id="mid", title="Rapor", author=(Name(literal="T.C. Dışişleri Bakanlığı"),), issued=Date.of(2010)),
    Record(id="nye", title="Soft Power", author=(Name(family="Nye"),), issued=Date.of(2004)),
    Record(id="aitmatov", title="Джамиля", author=(Name(family="Айтматов"),), issued=Date.of(1958)),
)
MEETS = [
    (("Usubaliev",), 2003, "usubaliev"),
    (("Usubaliyev",), 2003, "usubaliev"),
    (("USLU",), 2000, "uslu"),
    (("Uslu",), 2019, "uslu19"),
    (("Sukru", "Isik"), 1998, "sukru"),
    (("ŞÜKRÜ",), 1999, "sukru"),
    (("Aytmatov",), 1958, "aitmatov"),
    (("Aitmatov",), 1958, "aitmatov"),
]


def stub(authors: tuple[str, ...], year: int | None, **more: str) -> Record:
    """A work known only from citations."""
    names = tuple(Name(family=author) for author in authors)
    issued = Date.of(year) if year else None
    return Record.model_validate({"id": "s", "state": "stub", "author": names, "issued": issued, **more})


@pytest.mark.parametrize(("authors", "year", "expected"), MEETS)
def test_names_meet_across_scripts(authors: tuple[str, ...], year: int, expected: str) -> None:
    found = proposals([stub(authors, year)], KNOWN)
    assert found[0].record.id == expected
    assert found[0].reasons


def test_an_organisation_is_met() -> None:
    body = Record(id="s", author=(Name(literal="T.C. DIŞİŞLERİ BAKANLIĞI"),), issued=Date.of(2010), state="stub")
    assert proposals([body], KNOWN)[0].record.id == "mid"


AGAINST = [(("Uslu",), 2010), (("Bilinmeyen",), 2003), (("Nay",), 2004), ((), 2003)]


@pytest.mark.parametrize(("authors", "year"), AGAINST)
def test_what_speaks_against_it_is_no_proposal(authors: tuple[str, ...], year: int) -> None:
    assert proposals([stub(authors, year)], KNOWN) == ()


def test_another_title_rules_a_record_out() -> None:
    assert proposals([stub(("Uslu",), 2000, title="Kıbrıs Sorunu ve Avrupa Birliği")], KNOWN) == ()
    (found,) = proposals([stub(("Uslu",), 2000, title="Türk–Amerikan ilişkileri")], KNOWN)
    assert found.score > 0.95


def test_the_likeliest_comes_first_with_reasons() -> None:
    first, second = proposals([stub(("Uslu",), None)], KNOWN)
    assert {first.record.id, second.record.id} == {"uslu", "uslu19"}
    (sure,) = proposals([stub(("Uslu",), 2019)], KNOWN)
    assert sure.reasons == ("author Uslu", "year 2019")
    assert sure.score > first.score


def test_a_completed_stub_keeps_its_id_and_says_who_decided() -> None:
    done = complete(stub(("Uslu",), 2019, raw="Uslu 2019"), KNOWN[2])
    assert (done.id, done.title, done.raw, done.state) == ("s", "Başka", "Uslu 2019", "corrected")
    assert {evidence.source for evidence in done.evidence} == {"person"}
