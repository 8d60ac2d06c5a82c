"""Merging into somebody's file touches only what is new or changed."""

from citekit import formats
from citekit.formats.bibtex.merging import merge
from citekit.model import Exchange, ExchangeNote, Record

HELD = """% My library
@string{ui = {Uluslararası İlişkiler}}

@article{uslu2019,
    author  = "Uslu, Nasuh",
    title   = {Türk Dış Politikası},
    journal = ui,
    year    = 2018,
    file    = {:uslu.pdf:PDF},
}

@book{other, title={X}} % a remark
"""


def record(**own: object) -> Record:
    item = {"id": "1", "type": "article-journal", "citation-key": "uslu2019", "title": "Türk Dış Politikası"}
    return Record.from_csl(
        {
            **item,
            "author": [{"family": "Uslu", "given": "Nasuh"}],
            "container-title": "Uluslararası İlişkiler",
            "issued": {"date-parts": [[2018]]},
            **own,
        },
        state="imported",
    )


def test_the_same_again_changes_nothing() -> None:
    assert merge(HELD, Exchange(records=(record(),)), classic=True).text == HELD


def test_a_changed_field_is_changed_in_its_place() -> None:
    changed = record(issued={"date-parts": [[2019]]}, volume="16")
    text = merge(HELD, Exchange(records=(changed,)), classic=True).text
    assert text == HELD.replace("year    = 2018", "year    = {2019}").replace(
        "    file    = {:uslu.pdf:PDF},", "    file    = {:uslu.pdf:PDF},\n    volume = {16},"
    )
    assert merge(text, Exchange(records=(changed,)), classic=True).text == text


def test_new_records_come_last() -> None:
    new = Record.from_csl({"id": "2", "type": "book", "citation-key": "can2020", "title": "Y"}, state="imported")
    text = merge(HELD, Exchange(records=(record(), new)), classic=True).text
    assert text == HELD + "\n@book{can2020,\n  title = {Y},\n}\n"
    assert merge(text, Exchange(records=(new,)), classic=True).text == text


def test_an_empty_file_is_just_written() -> None:
    assert merge("", Exchange(records=(record(),))).text.startswith("@article{uslu2019,")


def test_a_file_written_here_is_left_alone_titles_and_tags_with_it() -> None:
    """Capitals are protected when a record is written for the first time; that is no difference the next time."""
    item = {"id": "k", "citation-key": "k", "type": "book", "title": "Orta Asya'da Rusya", "publisher": "A & B"}
    record = Record.from_csl({**item, "issued": {"date-parts": [[2019]]}})
    stub = Record.from_csl({"id": "s", "citation-key": "s", "author": [{"family": "Can"}]}, state="stub")
    notes = (ExchangeNote(record="k", text="Giriş\n• cümle", chapter="Giriş: Şehir"),)
    exchange = Exchange(records=(record, stub), notes=notes, tags={"k": ("lang:tr",), "s": ("stub",)})
    for dialect in ("biblatex", "bibtex"):
        text = formats.get(dialect).dumps(exchange).text
        assert merge(text, exchange, classic=dialect == "bibtex").text == text


def test_line_breaks_are_those_of_the_file() -> None:
    text = "@book{a,\r\n  title = {Su},\r\n}\r\n"
    merged = merge(text, Exchange(records=(Record.from_csl({"id": "b", "type": "book", "title": "Dağ"}),))).text
    assert merged.startswith(text)
    assert merged.count("\n") == merged.count("\r\n") > 3


def test_a_changed_title_is_protected_as_a_new_one() -> None:
    text = "@book{k,\n  title = {Eski},\n  note = {x},\n}\n"
    record = Record.from_csl({"id": "k", "citation-key": "k", "type": "book", "title": "Orta Asya tarihi"})
    assert merge(text, Exchange(records=(record,))).text == text.replace("Eski", "Orta {Asya} tarihi")
