"""Zotero RDF: what Zotero makes of the file, what comes back, and what a hostile file gets."""

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))
from zotero_import import ZoteroImport

from citekit.errors import InputError
from citekit.formats import zotero_rdf
from citekit.formats.zotero_items import to_item
from citekit.formats.zotero_rdf_terms import UNREAD_ROLES
from citekit.model import CSL_TYPES, Collection, Date, Exchange, ExchangeNote, Name, Record

AUTHOR = (Name(family="Uslu", given="Nasuh"),)


def shown(creators: list[dict[str, str]]) -> list[tuple[str, str, str]]:
    """Creators as Zotero shows them: a person without a given name is one field."""
    return [
        (creator["creatorType"], creator.get("name") or creator["lastName"], creator.get("firstName", ""))
        for creator in creators
    ]


def test_zotero_reads_every_field_of_every_type(every: Exchange) -> None:
    imported = ZoteroImport(zotero_rdf.dumps(every).text)
    assert len(imported.items) == len(CSL_TYPES)
    for record, item in zip(every.records, imported.items.values(), strict=True):
        expected = to_item(record, [], without=UNREAD_ROLES)
        assert item.pop("notes") == []
        assert item.pop("tags") == ["dış politika", "Rusya"]
        assert shown(item.pop("creators")) == shown(expected.pop("creators")), record.id
        if "ISBN" in expected:
            expected["ISBN"] = expected["ISBN"].upper()
        assert item == expected, record.id


ACCESSED = [
    (Date.of(2019, 3), "2019-03", "2020-01-02"),
    (None, None, "2020-01-02"),  # Zotero would take dcterms:dateSubmitted for the missing date
]


@pytest.mark.parametrize(("issued", "date", "access_date"), ACCESSED)
def test_an_access_date_never_becomes_the_date(issued: Date | None, date: str | None, access_date: str) -> None:
    record = Record(id="a", type="webpage", title="Sayfa", issued=issued, accessed=Date.of(2020, 1, 2))
    (item,) = ZoteroImport(zotero_rdf.dumps(Exchange(records=(record,))).text).items.values()
    assert (item.get("date"), item["accessDate"]) == (date, access_date)


def test_an_item_in_many_collections_stands_once() -> None:
    records = tuple(Record(id=name, type="article-journal", title=name, ISSN="1300-0535") for name in "abc")
    tree = Collection(
        name="Kitap",
        records=("a", "b", "c"),
        collections=(Collection(name="1. Bölüm", records=("a", "b")), Collection(name="2. Bölüm", records=("b", "b"))),
    )
    text = zotero_rdf.dumps(Exchange(records=records, collections=(tree,))).text
    imported = ZoteroImport(text)
    assert list(imported.items) == ["#item_1", "#item_2", "#item_3"]
    assert [item["ISSN"] for item in imported.items.values()] == ["1300-0535"] * 3
    assert imported.collections == [
        {
            "name": "Kitap",
            "children": [
                {"name": "1. Bölüm", "children": ["#item_1", "#item_2"]},
                {"name": "2. Bölüm", "children": ["#item_2"]},
                "#item_1",
                "#item_2",
                "#item_3",
            ],
        }
    ]
    assert "urn:issn" not in text and "urn:isbn" not in text


def test_notes_and_tags_reach_the_item() -> None:
    exchange = Exchange(
        records=(Record(id="a", type="book", title="Nutuk"),),
        notes=(ExchangeNote(record="a", text="s. 5 < 6 & “söz”"), ExchangeNote(record="a", text="<b>x</b>", html=True)),
        tags={"a": ("kaynakta yok", "tr")},
    )
    text = zotero_rdf.dumps(exchange).text
    (item,) = ZoteroImport(text).items.values()
    assert item["notes"] == ["<p>s. 5 &lt; 6 &amp; “söz”</p>", "<b>x</b>"]
    assert item["tags"] == ["kaynakta yok", "tr"]
    back = zotero_rdf.loads(text)
    assert (back.notes, back.tags) == (exchange.notes, exchange.tags)


ROLES = [
    ("motion_picture", {"director": AUTHOR}, ["director"]),
    ("motion_picture", {"author": AUTHOR}, ["director"]),
    ("song", {"performer": AUTHOR}, ["performer"]),
    ("song", {"author": AUTHOR, "composer": AUTHOR}, ["performer", "composer"]),
    ("map", {"author": AUTHOR}, ["cartographer"]),
    ("interview", {"author": AUTHOR, "interviewer": AUTHOR}, ["interviewee", "interviewer"]),
    ("broadcast", {"director": AUTHOR, "author": AUTHOR}, ["director"]),
    ("broadcast", {"producer": AUTHOR, "script_writer": AUTHOR}, ["producer"]),
]


@pytest.mark.parametrize(("csl_type", "names", "roles"), ROLES)
def test_roles_are_zotero_s_and_come_back(csl_type: str, names: dict[str, object], roles: list[str]) -> None:
    record = Record.model_validate({"id": "a", "type": csl_type, "state": "imported", **names})
    text = zotero_rdf.dumps(Exchange(records=(record,))).text
    (item,) = ZoteroImport(text).items.values()
    assert [creator["creatorType"] for creator in item["creators"]] == roles
    back = zotero_rdf.loads(text).records[0]
    assert {key: getattr(back, key) for key in names} == names
    assert back.to_csl().keys() - {"citation-key"} == record.to_csl().keys()


def test_what_came_with_an_item_goes_back() -> None:
    """A Zotero export with an attachment, an automatic tag, a shared journal node and a field CSL has no word for."""
    text = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
     xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/"
     xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/"
     xmlns:link="http://purl.org/rss/1.0/modules/link/">
    <bib:Article rdf:about="https://dergi.org/1"><z:itemType>journalArticle</z:itemType>
        <dcterms:isPartOf rdf:resource="urn:issn:1300-0535"/>
        <bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Uslu</foaf:surname>
            <foaf:givenName>Nasuh</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
        <link:link rdf:resource="#item_9"/>
        <dc:subject><z:AutomaticTag><rdf:value>Dış politika</rdf:value></z:AutomaticTag></dc:subject>
        <dc:subject>elle</dc:subject><dc:title>Makale</dc:title><dc:date>Mart 2019</dc:date>
        <dc:rights>CC BY</dc:rights><z:seriesText>ek</z:seriesText>
        <dcterms:dateSubmitted>2020-01-02 10:11:12</dcterms:dateSubmitted>
    </bib:Article>
    <bib:Journal rdf:about="urn:issn:1300-0535"><prism:volume>3</prism:volume><prism:number>2</prism:number>
        <dc:title>Bilig</dc:title><dcterms:alternative>Bil.</dcterms:alternative>
        <dc:identifier>ISSN 1300-0535</dc:identifier></bib:Journal>
    <z:Attachment rdf:about="#item_9"><z:itemType>attachment</z:itemType><rdf:resource rdf:resource="files/9/a.pdf"/>
        <dc:title>a.pdf</dc:title><link:type>application/pdf</link:type></z:Attachment>
    </rdf:RDF>"""
    exchange = zotero_rdf.loads(text)
    (record,) = exchange.records
    assert record.to_csl() | {"id": "", "custom": {}} == {
        "id": "",
        "type": "article-journal",
        "author": [{"family": "Uslu", "given": "Nasuh"}],
        "issued": {"date-parts": [[2019, 3]]},
        "accessed": {"date-parts": [[2020, 1, 2]]},
        "container-title": "Bilig",
        "container-title-short": "Bil.",
        "ISSN": "1300-0535",
        "volume": "3",
        "issue": "2",
        "title": "Makale",
        "custom": {},
    }
    assert exchange.tags[record.id] == ("elle",)
    again = zotero_rdf.loads(zotero_rdf.dumps(exchange).text)
    assert again.records[0].custom == record.custom
    assert record.custom["zotero"] == {
        "attachments": [{"title": "a.pdf", "contentType": "application/pdf", "path": "files/9/a.pdf"}],
        "automaticTags": ["Dış politika"],
        "rights": "CC BY",
        "seriesText": "ek",
        "accessDate": "2020-01-02 10:11:12",
    }


HOSTILE = [
    ("<rdf:RDF", "line 1: not RDF"),
    (
        '<?xml version="1.0"?>\n<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<r>&x;</r>',
        "line 2: not read as RDF",
    ),
    ('<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><r>&b;</r>', "line 1: not read as RDF"),
    ("<html><body/></html>", "line 1: not RDF: the root element is html"),
    ('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>', "no Zotero items"),
    ("[{}]", "not RDF"),
    ("a\x00b", "not RDF"),
]


@pytest.mark.parametrize(("text", "message"), HOSTILE)
def test_bad_input_is_refused_with_its_line(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        zotero_rdf.loads(text)


def test_collections_that_hold_each_other_end() -> None:
    text = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/">
        <z:Collection rdf:about="#c1"><dc:title>A</dc:title><dcterms:hasPart rdf:resource="#c2"/></z:Collection>
        <z:Collection rdf:about="#c2"><dc:title>B</dc:title><dcterms:hasPart rdf:resource="#c1"/></z:Collection>
    </rdf:RDF>"""
    assert zotero_rdf.loads(text).collections == (Collection(name="A", collections=(Collection(name="B"),)),)


def test_characters_xml_forbids_are_left_out() -> None:
    record = Record(id="a", type="book", title="Nu\x00tuk\x0b")
    assert zotero_rdf.loads(zotero_rdf.dumps(Exchange(records=(record,))).text).records[0].title == "Nutuk"


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=30).map(
    lambda text: " ".join(text.split()) or "x"
)


def test_a_stub_shows_its_citation_and_stays_without_a_title() -> None:
    stub = Record(id="s", state="stub", author=(Name(family="Uslu"),), issued=Date.of(2019), year_suffix="a")
    untitled = Record(id="u", author=(Name(family="Uslu"),), issued=Date.of(2019))
    text = zotero_rdf.dumps(Exchange(records=(stub, untitled))).text
    shown, bare = ZoteroImport(text).items.values()
    assert (shown["title"], bare.get("title")) == ("[Uslu 2019a]", None)
    assert [record.title for record in zotero_rdf.loads(text).records] == [None, None]


NOTE = st.lists(st.lists(st.sampled_from(["a < b", "• söz", "• ", "x & y"]), min_size=1), min_size=1)


@given(NOTE)
def test_any_plain_note_comes_back(paragraphs: list[list[str]]) -> None:
    note = ExchangeNote(record="a", text="\n\n".join("\n".join(lines) for lines in paragraphs))
    exchange = Exchange(records=(Record(id="a"),), notes=(note,))
    assert zotero_rdf.loads(zotero_rdf.dumps(exchange).text).notes == (note,)


@settings(max_examples=60, deadline=None)
@given(title=WORDS, publisher=WORDS, note=WORDS, tag=WORDS, csl_type=st.sampled_from(sorted(CSL_TYPES)))
def test_any_text_survives(title: str, publisher: str, note: str, tag: str, csl_type: str) -> None:
    record = Record.model_validate(
        {"id": "a", "type": csl_type, "title": title, "publisher": publisher, "note": note, "state": "imported"}
    )
    exchange = Exchange(records=(record,), tags={"a": (tag,)}, collections=(Collection(name=title, records=("a",)),))
    back = zotero_rdf.loads(zotero_rdf.dumps(exchange).text)
    assert back.records[0].to_csl() == {**record.to_csl(), "citation-key": "a"}
    assert (back.tags, back.collections) == (exchange.tags, exchange.collections)


def test_a_program_s_language_goes_to_extra_and_its_programmer_where_zotero_looks() -> None:
    made = Record(id="a", type="software", title="R", language="en", author=(Name(family="Ihaka", given="Ross"),))
    (item,) = ZoteroImport(zotero_rdf.dumps(Exchange(records=(made,))).text).items.values()
    assert item["extra"].splitlines() == ["Citation Key: a", "Language: en"]
    assert item["creators"] == [{"creatorType": "programmer", "lastName": "Ihaka", "firstName": "Ross"}]
