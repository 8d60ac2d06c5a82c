"""Every CSL type with every variable goes to BibTeX and BibLaTeX and comes back as it was."""

from typing import Any

import pytest

from citekit import formats
from citekit.model import CSL_TYPES, DATE_VARIABLES, NAME_VARIABLES, Collection, Exchange, ExchangeNote, Record
from citekit.model.record import STRING_VARIABLES

SPECIAL = {
    "URL": "https://example.org/a_b%20c?d=1&e=~f",
    "DOI": "10.1000/a_b<c>",
    "ISBN": "978-3-16-148410-0",
    "ISSN": "1234-5679",
    "page": "12-34",
    "page-first": "12",
    "language": "tr",
    "keyword": "dış politika, NATO",
    "citation-key": "k",
}


def full_item(csl_type: str) -> dict[str, Any]:
    """An item with all variables; each text names its variable and holds signs TeX would misread."""
    item: dict[str, Any] = {"id": "k", "type": csl_type, "categories": ["x", "y"]}
    item |= {name: [{"family": f"Şen{place}", "given": "Ali"}] for place, name in enumerate(sorted(NAME_VARIABLES))}
    item |= {name: {"date-parts": [[2000 + place, 1 + place]]} for place, name in enumerate(sorted(DATE_VARIABLES))}
    item |= {name: SPECIAL.get(name, f"{name} değeri & 5% {{a}} ң") for name in STRING_VARIABLES}
    return item


@pytest.mark.parametrize("csl_type", sorted(CSL_TYPES))
@pytest.mark.parametrize("dialect", ["biblatex", "bibtex"])
def test_all_variables_of_all_types(dialect: str, csl_type: str) -> None:
    item = full_item(csl_type)
    module = formats.get(dialect)
    text = module.dumps(Exchange(records=(Record.from_csl(item, state="imported"),))).text
    assert module.loads(text).records[0].to_csl() == item


@pytest.mark.parametrize("variable", sorted(STRING_VARIABLES - {"citation-key"}))
@pytest.mark.parametrize("dialect", ["biblatex", "bibtex"])
def test_each_variable_alone(dialect: str, variable: str) -> None:
    module = formats.get(dialect)
    for csl_type in ("article-journal", "book", "webpage", "legislation", "document"):
        item = {"id": "k", "citation-key": "k", "type": csl_type, variable: SPECIAL.get(variable, "Değer")}
        text = module.dumps(Exchange(records=(Record.from_csl(item, state="imported"),))).text
        assert module.loads(text).records[0].to_csl() == item


@pytest.mark.parametrize("csl_type", sorted(CSL_TYPES))
def test_our_own_records_lose_nothing_but_the_look_of_titles(csl_type: str) -> None:
    """What citekit read itself is fitted to biblatex's data model: what it has no field for is carried."""
    item = full_item(csl_type)
    text = formats.get("biblatex").dumps(Exchange(records=(Record.from_csl(item),))).text
    back = formats.get("biblatex").loads(text).records[0].to_csl()
    assert back.keys() >= item.keys() - {"container-title"}
    assert back["type"] == csl_type
    assert back["author"] == item["author"]


def test_a_stub_shows_that_it_is_one() -> None:
    stub = Record.from_csl({"id": "s", "author": [{"family": "Uslu"}], "citation-key": "uslu"}, state="stub")
    for dialect in ("biblatex", "bibtex"):
        text = formats.get(dialect).dumps(Exchange(records=(stub,))).text
        assert text.startswith("@misc{uslu,")
        assert "  title = {[?]},\n" in text
        assert "  keywords = {stub},\n" in text
        assert formats.get(dialect).loads(text).records[0].title is None


def test_an_article_without_author_still_prints_where_it_stands() -> None:
    """biblatex demands an author of @article; @misc prints `howpublished`, and the parts come back from the carrier."""
    item = {
        "id": "k",
        "citation-key": "k",
        "type": "article-journal",
        "title": "Yazarsız makale",
        "container-title": "Bilig",
        "volume": "3",
        "issue": "2",
        "page": "5-9",
        "issued": {"date-parts": [[1999]]},
    }
    for dialect in ("biblatex", "bibtex"):
        text = formats.get(dialect).dumps(Exchange(records=(Record.from_csl(item),))).text
        assert text.startswith("@misc{k,")
        assert "  howpublished = {Bilig 3(2), 5--9},\n" in text
        assert {**formats.get(dialect).loads(text).records[0].to_csl(), "custom": {}} == {**item, "custom": {}}


def test_groups_are_collections() -> None:
    records = tuple(Record.from_csl({"id": key, "citation-key": key, "title": key}) for key in ("a", "b"))
    tree = (Collection(name="Kitap; \\ bir", collections=(Collection(name="Bölüm 1", records=("a", "b")),)),)
    exchange = Exchange(records=records, collections=tree)
    assert formats.get("jabref").loads(formats.get("jabref").dumps(exchange).text).collections == tree
    losses = formats.get("biblatex").dumps(exchange).losses
    assert [loss.message for loss in losses] == ["2 collections not carried (the format jabref carries them)"]


def test_notes_stand_in_the_annotation_never_in_the_note() -> None:
    record = Record.from_csl({"id": "a", "title": "x"})
    note = ExchangeNote(record="a", text="<p>Uslu (2019) der ki &amp; sonra</p>", html=True)
    text = formats.get("biblatex").dumps(Exchange(records=(record,), notes=(note,), tags={"a": ("Bölüm 1",)})).text
    assert r"annotation = {Uslu (2019) der ki \& sonra}" in text
    assert "keywords = {Bölüm 1}" in text
    assert "note = " not in text.replace("annotation = ", "")
