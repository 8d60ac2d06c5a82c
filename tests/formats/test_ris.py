"""RIS: real habits of exporters are read, unknown tags survive, losses are told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.errors import InputError
from citekit.formats import losses, ris
from citekit.formats.ris_tags import CODE_OF_TYPE, TYPE_OF_CODE
from citekit.model import CSL_TYPES, Collection, Exchange, ExchangeNote, Name, Record


def read(*lines: str) -> dict[str, object]:
    """The CSL item of one record given by the lines after TY."""
    (record,) = ris.loads("\n".join(["TY  - JOUR", *lines, "ER  - "])).records
    item = record.to_csl()
    del item["id"]
    del item["type"]
    return item


READ = [
    (["TI  - Türk dış politikası"], {"title": "Türk dış politikası"}),
    (["T1  - Чоң окуя", "A1  - Уулу, Асан"], {"title": "Чоң окуя", "author": [{"family": "Уулу", "given": "Асан"}]}),
    (["TI  - Uzun bir", "başlık"], {"title": "Uzun bir başlık"}),
    (["AB  - Bir.", "", "İki."], {"abstract": "Bir.\n\nİki."}),
    (["AU  - King, Martin Luther, Jr."], {"author": [{"family": "King", "given": "Martin Luther", "suffix": "Jr."}]}),
    (["AU  - Türk Tarih Kurumu"], {"author": [{"literal": "Türk Tarih Kurumu"}]}),
    (["AU  - UNESCO,"], {"author": [{"literal": "UNESCO"}]}),
    (["AU  - University of California,, Berkeley"], {"author": [{"literal": "University of California, Berkeley"}]}),
    (["PY  - 2019", "DA  - 2019/03/05/"], {"issued": {"date-parts": [[2019, 3, 5]]}}),
    (["DA  - 2019/03/05", "PY  - 2019"], {"issued": {"date-parts": [[2019, 3, 5]]}}),
    (["Y1  - 2019///Bahar"], {"issued": {"date-parts": [[2019]], "season": "Bahar"}}),
    (["PY  - 2019/03//"], {"issued": {"date-parts": [[2019, 3]]}}),
    (["PY  - basımda"], {"issued": {"literal": "basımda"}}),
    (["SP  - 12", "EP  - 34"], {"page": "12-34"}),
    (["SP  - 12-34", "EP  - 34"], {"page": "12-34"}),
    (["SN  - 1300-0535"], {"ISSN": "1300-0535"}),
    (["JO  - Bilig"], {"container-title-short": "Bilig"}),
    (["JF  - Bilig", "JO  - Bil."], {"container-title": "Bilig", "container-title-short": "Bil."}),
    (["N1  - bir", "N1  - iki"], {"note": "bir\niki"}),
    (["C1  - x", "C1  - y", "ZZ  - z"], {"custom": {"ris": {"C1": ["x", "y"], "ZZ": ["z"]}}}),
    (["TI  - Bir", "TI  - Başka"], {"title": "Bir", "custom": {"ris": {"TI": ["Başka"]}}}),
]


@pytest.mark.parametrize(("lines", "expected"), READ)
def test_tags_are_read(lines: list[str], expected: dict[str, object]) -> None:
    assert read(*lines) == expected


@pytest.mark.parametrize(("lines", "expected"), READ)
def test_what_was_read_is_written_and_read_again(lines: list[str], expected: dict[str, object]) -> None:
    exchange = ris.loads("\n".join(["TY  - JOUR", *lines, "ER  - "]))
    written = ris.dumps(exchange)
    assert written.losses == ()
    assert ris.loads(written.text).records == exchange.records


@pytest.mark.parametrize("csl_type", sorted(CSL_TYPES))
def test_every_type_has_a_code_and_says_when_it_is_shared(csl_type: str) -> None:
    written = ris.dumps(Exchange(records=(Record.model_validate({"id": "a", "type": csl_type}),)))
    back = ris.loads(written.text).records[0].type
    assert (back == csl_type) == (written.losses == ())


PERSON = {"family": "Uslu", "given": "Nasuh"}
OWN = [
    ("book", {"editor": [PERSON]}, ["A3  - Uslu, Nasuh"]),
    (
        "book",
        {"editor": [PERSON], "collection-editor": [PERSON], "collection-number": "7"},
        ["A2  - Uslu, Nasuh", "M1  - 7"],
    ),
    ("chapter", {"editor": [PERSON], "collection-number": "7"}, ["A2  - Uslu, Nasuh", "SV  - 7"]),
    (
        "report",
        {"number": "WP/19", "collection-title": "Dizi", "editor": [PERSON]},
        ["SN  - WP/19", "T2  - Dizi", "ED  - Uslu, Nasuh"],
    ),
    ("report", {"number": "2019-1234", "ISBN": "978-605-09-3543-6"}, ["M1  - 2019-1234", "SN  - 978-605-09-3543-6"]),
    ("paper-conference", {"container-title": "Bildiriler"}, ["TY  - CONF", "C3  - Bildiriler"]),
    ("paper-conference", {"publisher-place": "Ankara", "event-place": "Бишкек"}, ["C1  - Ankara", "CY  - Бишкек"]),
    (
        "legal_case",
        {"container-title": "F.2d", "authority": "AYM", "number": "2014/5"},
        ["A2  - F.2d", "PB  - AYM", "SV  - 2014/5"],
    ),
    ("map", {"scale": "1:50000", "container-title": "Атлас"}, ["C1  - 1:50000", "JF  - Атлас"]),
    ("software", {"version": "4.1"}, ["ET  - 4.1"]),
    ("document", {"archive": "BCA", "source": "Katalog"}, ["DB  - BCA", "DP  - Katalog"]),
]


@pytest.mark.parametrize(("csl_type", "fields", "lines"), OWN)
def test_tags_that_mean_something_else_in_a_type(csl_type: str, fields: dict[str, object], lines: list[str]) -> None:
    """As the reference types of EndNote and Zotero have them."""
    record = Record.from_csl({"id": "a", "type": csl_type, **fields}, state="imported")
    written = ris.dumps(Exchange(records=(record,)))
    assert set(lines) <= set(written.text.splitlines())
    assert written.losses == ()
    assert ris.loads(written.text).records == (record,)


def test_a_role_without_a_tag_is_shown_under_another_and_told() -> None:
    made = {"id": "a", "type": "motion_picture", "director": [{"family": "Ceylan", "given": "Nuri Bilge"}]}
    written = ris.dumps(Exchange(records=(Record.from_csl(made),)))
    assert "AU  - Ceylan, Nuri Bilge" in written.text
    assert [(loss.field, loss.message) for loss in written.losses] == [("director", "written as AU")]


def test_every_code_is_read_as_a_csl_type() -> None:
    assert len(TYPE_OF_CODE) >= 55
    assert set(TYPE_OF_CODE.values()) <= CSL_TYPES
    assert set(CODE_OF_TYPE) == CSL_TYPES


def test_broken_files_lose_nothing_and_say_where() -> None:
    first = ["junk", "TI  - başlıksız", "TY  - XXXX", "TI  - Bir"]
    second = ["TY  - BOOK", "ID  - a", "TI  - İki", "ER  -", "lost", "TY  - BOOK\nID  - a"]
    exchange = ris.loads("\ufeff" + "\r\n".join(first + second))
    assert [(record.id, record.type, record.title) for record in exchange.records] == [
        ("ris-1", "document", "Bir"),
        ("a", "book", "İki"),
        ("a-2", "book", None),
    ]
    assert exchange.records[0].custom == {"ris": {"TY": ["XXXX"]}}
    assert {problem.line for problem in exchange.problems} == {3, 5, 9, 10, 11}


@pytest.mark.parametrize("text", ["", "@book{a, title = {x}}", "TI  - only a title"])
def test_what_has_no_record_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="line 1: not RIS"):
        ris.loads(text)


def test_the_export_says_what_it_could_not_carry() -> None:
    exchange = Exchange(
        records=(Record(id="a", type="book", title="Nutuk"),),
        notes=(ExchangeNote(record="a", text="x"),) * 3,
        collections=(Collection(name="A"), Collection(name="B")),
        tags={"a": ("tr", "kaynak, yok")},
    )
    written = ris.dumps(exchange)
    assert losses.summary("RIS", written.losses) == "RIS: 3 notes, 2 collections not carried"
    assert ris.loads(written.text).tags == exchange.tags


def test_a_value_that_looks_like_a_tag_stays_a_value() -> None:
    record = Record(id="a", type="book", abstract="Bir\nER  -\nTY  - BOOK", state="imported")
    assert ris.loads(ris.dumps(Exchange(records=(record,))).text).records == (record,)


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=20)


@settings(max_examples=80, deadline=None)
@given(title=WORDS, family=WORDS, given_name=WORDS, tag=WORDS)
def test_plain_words_survive(title: str, family: str, given_name: str, tag: str) -> None:
    author = Name(family=family.replace(",", "x"), given=given_name.replace(",", "x").replace("!", "y"))
    record = Record(id="a", type="article-journal", title=title, author=(author,), state="imported")
    exchange = Exchange(records=(record,), tags={"a": (tag.replace(";", "x"),)})
    back = ris.loads(ris.dumps(exchange).text)
    assert (back.records, back.tags) == (exchange.records, exchange.tags)
