"""EndNote XML as EndNote writes it: styled, on one line, with its own bookkeeping."""

import pytest
from lxml import etree

from citekit.errors import InputError
from citekit.formats import endnote_xml
from citekit.model import Exchange, Record

STYLE = '<style face="normal" font="default" size="100%">'
EXPORT = (
    '<?xml version="1.0" encoding="UTF-8" ?><xml><records><record><database name="a.enl" path="/a.enl">a.enl</database>'
    '<source-app name="EndNote" version="20.0">EndNote</source-app><rec-number>7</rec-number><foreign-keys>'
    '<key app="EN" db-id="x" timestamp="1">7</key></foreign-keys><ref-type name="Journal Article">17</ref-type>'
    f"<contributors><authors><author>{STYLE}Uslu, Nasuh</style></author>"
    f"<author>{STYLE}Türk Tarih Kurumu,</style></author>"
    f"</authors></contributors><titles><title>{STYLE}Türk-Amerikan </style>"
    f'<style face="italic" font="default" size="100%">İlişkileri</style></title><secondary-title>{STYLE}Bilig</style>'
    f"</secondary-title></titles><periodical><full-title>{STYLE}Bilig</style></full-title></periodical>"
    f"<pages>{STYLE}1-20</style></pages><volume>{STYLE}3</style></volume><number>{STYLE}2</style></number>"
    f"<keywords><keyword>{STYLE}dış politika</style></keyword><keyword>{STYLE}Kıbrıs</style></keyword></keywords>"
    f"<dates><year>{STYLE}2000</style></year><pub-dates><date>{STYLE}March</style></date></pub-dates></dates>"
    f"<isbn>{STYLE}1300-0535</style></isbn><urls><related-urls><url>{STYLE}https://a.b/?x=1&amp;y</style></url>"
    f"</related-urls></urls><electronic-resource-num>{STYLE}10.1/x</style></electronic-resource-num>"
    f"<auth-address>{STYLE}Ankara</style></auth-address></record></records></xml>"
)


def test_an_export_is_read_and_written_again() -> None:
    exchange = endnote_xml.loads(EXPORT)
    (record,) = exchange.records
    assert record.to_csl() == {
        "id": "endnote-1",
        "type": "article-journal",
        "author": [{"family": "Uslu", "given": "Nasuh"}, {"literal": "Türk Tarih Kurumu"}],
        "issued": {"date-parts": [[2000, 3]]},
        "container-title": "Bilig",
        "DOI": "10.1/x",
        "ISSN": "1300-0535",
        "issue": "2",
        "page": "1-20",
        "title": "Türk-Amerikan İlişkileri",
        "URL": "https://a.b/?x=1&y",
        "volume": "3",
        "custom": {"endnote-xml": {"auth-address": ["Ankara"]}},
    }
    assert exchange.tags == {"endnote-1": ("dış politika", "Kıbrıs")}
    written = endnote_xml.dumps(exchange)
    assert written.losses == ()
    back = endnote_xml.loads(written.text)
    assert back.records[0].to_csl() == {**record.to_csl(), "citation-key": "endnote-1"}
    assert back.tags == exchange.tags


def test_a_type_by_number_and_an_unknown_one() -> None:
    first, second = "<ref-type>32</ref-type>", "<ref-type name='Karikatür'>99</ref-type>"
    text = f"<xml><records><record>{first}</record><record>{second}</record></records></xml>"
    exchange = endnote_xml.loads(text)
    assert [record.type for record in exchange.records] == ["thesis", "document"]
    assert [problem.field for problem in exchange.problems] == ["ref-type"]
    assert '<ref-type name="Karikatür">' in endnote_xml.dumps(exchange).text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<xml><records/></xml>", "line 1: no <record>"),
        ("<xml>\n<records>", "line 2: not EndNote XML"),
        ('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xml>&e;</xml>', "remove the DOCTYPE"),
    ],
)
def test_what_is_no_endnote_xml_is_refused(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        endnote_xml.loads(text)


def test_a_book_s_second_names_are_its_series_editors() -> None:
    """As EndNote's reference type Book has them; a chapter's second names are its editors."""
    person = {"family": "Uslu", "given": "Nasuh"}
    item = {"id": "a", "type": "book", "editor": [person], "collection-title": "Dizi", "collection-editor": [person]}
    record = Record.from_csl(item, state="imported")
    text = endnote_xml.dumps(Exchange(records=(record,))).text
    root = etree.fromstring(text.encode())
    assert [name.tag for name in root.iter("secondary-authors", "tertiary-authors", "secondary-title")] == [
        "secondary-authors",
        "tertiary-authors",
        "secondary-title",
    ]
    assert ["".join(title.itertext()).strip() for title in root.iter("secondary-title")] == ["Dizi"]
    (back,) = endnote_xml.loads(text).records
    assert (back.editor, back.collection_editor, back.collection_title) == (record.editor, record.editor, "Dizi")
    alone = text.replace("tertiary-authors", "x").replace("secondary-title", "y")
    assert endnote_xml.loads(alone).records[0].editor == record.editor
