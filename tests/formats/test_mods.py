"""MODS as libraries write it."""

import pytest

from citekit.errors import InputError
from citekit.formats import mods
from citekit.model import Collection, Exchange, ExchangeNote, Record

CATALOGUE = """<?xml version="1.0" encoding="UTF-8"?>
<modsCollection xmlns="http://www.loc.gov/mods/v3"><mods version="3.5">
  <titleInfo><nonSort>The</nonSort><title>Türk-Amerikan ilişkileri</title><subTitle>bir tarih</subTitle></titleInfo>
  <name type="personal" usage="primary"><namePart>Uslu, Nasuh</namePart><namePart type="date">1960-</namePart>
    <role><roleTerm type="text">author</roleTerm></role></name>
  <name type="corporate"><namePart>Türk Tarih Kurumu</namePart></name>
  <name type="personal"><namePart type="family">Yılmaz</namePart><namePart type="given">Ayşe</namePart>
    <role><roleTerm authority="marcrelator" type="code">trl</roleTerm></role></name>
  <typeOfResource>text</typeOfResource><genre authority="marcgt">book</genre>
  <originInfo><place><placeTerm type="code" authority="marccountry">tu</placeTerm></place>
    <place><placeTerm type="text">Ankara</placeTerm></place><publisher>21. Yüzyıl</publisher>
    <dateIssued>2000</dateIssued><dateIssued encoding="marc">2000</dateIssued></originInfo>
  <language><languageTerm authority="iso639-2b" type="code">tur</languageTerm></language>
  <subject><topic>Dış politika</topic></subject>
  <identifier type="isbn">9789758609000</identifier>
  <recordInfo><recordIdentifier source="TR-AnTOB">b123</recordIdentifier></recordInfo>
</mods><mods>
  <titleInfo><title>Чоң окуя</title></titleInfo>
  <relatedItem type="host"><titleInfo><title>Ала-Тоо</title></titleInfo>
    <name type="personal"><namePart type="family">Асанов</namePart><role><roleTerm>editor</roleTerm></role></name>
    <part><detail type="volume"><number>3</number></detail><extent unit="pages"><start>12</start><end>34</end></extent>
      <date>1998</date></part></relatedItem>
</mods></modsCollection>"""


def test_a_catalogue_s_record_is_read() -> None:
    exchange = mods.loads(CATALOGUE)
    book, article = exchange.records
    assert book.to_csl() == {
        "id": "b123",
        "type": "book",
        "author": [{"family": "Uslu", "given": "Nasuh"}, {"literal": "Türk Tarih Kurumu"}],
        "translator": [{"family": "Yılmaz", "given": "Ayşe"}],
        "issued": {"date-parts": [[2000]]},
        "ISBN": "9789758609000",
        "language": "tur",
        "publisher": "21. Yüzyıl",
        "publisher-place": "Ankara",
        "title": "The Türk-Amerikan ilişkileri: bir tarih",
        "custom": {
            "mods": {"typeOfResource": ["text"], "originInfo/place/placeTerm[code]": ["tu"]},
        },
    }
    assert exchange.tags == {"b123": ("Dış politika",)}
    assert article.to_csl() == {
        "id": "mods-2",
        "type": "chapter",
        "editor": [{"family": "Асанов"}],
        "issued": {"date-parts": [[1998]]},
        "container-title": "Ала-Тоо",
        "page": "12-34",
        "title": "Чоң окуя",
        "volume": "3",
    }


def test_notes_and_tags_come_back_and_collections_are_told() -> None:
    exchange = Exchange(
        records=(Record(id="a", type="book", title="Nutuk", note="not", state="imported"),),
        notes=(ExchangeNote(record="a", text="1. Bölüm\n• … (Atatürk, 1927)"),),
        tags={"a": ("lang:tr", "Rusya, Çarlık")},
        collections=(Collection(name="Kitap", records=("a",)),),
    )
    written = mods.dumps(exchange)
    assert [loss.message for loss in written.losses] == ["1 collection not carried"]
    back = mods.loads(written.text)
    assert (back.records, back.notes, back.tags) == (exchange.records, exchange.notes, exchange.tags)


@pytest.mark.parametrize(
    ("text", "message"),
    [("<mods/>", "line 1: not MODS"), ("<modsCollection>\n<mods>", "line 2: not MODS"), ("x", "not MODS")],
)
def test_what_is_no_mods_is_refused(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        mods.loads(text)


@pytest.mark.parametrize(
    ("page", "written"),
    [
        ("12-34", "<start>12</start>"),
        ("5", "<end>5</end>"),
        ("5-5", "<list>5-5</list>"),
        ("5, 7-9", "<list>5, 7-9</list>"),
    ],
)
def test_pages_and_item_types_stand_where_zotero_looks(page: str, written: str) -> None:
    item = {"id": "a", "type": "article-newspaper", "container-title": "Милли газета", "page": page}
    record = Record.from_csl(item, state="imported")
    text = mods.dumps(Exchange(records=(record,))).text
    assert written in text
    assert '<genre authority="local">newspaperArticle</genre>' in text
    (back,) = mods.loads(text).records
    assert back.to_csl() == record.to_csl()
    foreign = text.replace('<genre authority="csl">article-newspaper</genre>', "")
    assert mods.loads(foreign).records[0].type == "article-newspaper"
