"""A library is built the same way every time, and answers what is asked of it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "link"))
from builders import chapter, record

from citekit.library import Library, assemble, exchange, extract_json
from citekit.link import link
from citekit.model import Document, Source

NYE = record("Nye, Joseph S.", 2004, "Soft Power", publisher="PublicAffairs")


def library() -> Library:
    extracts = [
        chapter("d-01", ["Nye 2004", "Uslu 2019", "Nye 2004: 5"], [record("Nye, J.", 2004, "Soft Power")], title="One"),
        chapter("d-02", ["Nye 2004"], [NYE], title="Two"),
        chapter("d-03", [], [], title="Empty"),
    ]
    documents = [Document(id="d", source=Source(name="d.txt", sha256="0"), text="x" * 2000, language="tr")]
    return assemble(documents, link(extracts))


def test_the_same_work_in_two_chapters_is_one_record() -> None:
    made = library()
    assert [(record.title, record.publisher, record.state) for record in made.records] == [
        ("Soft Power", "PublicAffairs", "parsed"),
        (None, None, "stub"),
    ]
    assert made.records[0].custom["merged"][0]["reason"] == "same author, year and title"
    assert {link.record for link in made.links} == {record.id for record in made.records}


def test_look_ups() -> None:
    made = library()
    nye, uslu = made.records
    assert [chapter.id for chapter in made.chapters_of(nye.id)] == ["d-01", "d-02"]
    assert [record.id for record in made.records_of("d-01")] == [nye.id, uslu.id]
    assert made.records_of("d-03") == ()
    assert [citation.id for citation in made.citations_of(nye.id)] == ["d-01-c0", "d-01-c2", "d-02-c0"]
    assert [citation.id for citation in made.citations_of(nye.id, "d-02")] == ["d-02-c0"]
    assert [reference.id for reference in made.references_of(nye.id)] == ["d-01-r0", "d-02-r0"]
    assert (made.sources_count(), made.sources_count("d-02")) == (2, 1)


def test_ids_and_keys_are_the_same_in_every_run() -> None:
    first, second = library(), library()
    assert first == second
    assert sorted(first.keys.values()) == ["nye2004", "uslu2019"]
    assert first.model_dump_json() == second.model_dump_json()


def test_a_new_chapter_does_not_rename_the_old_records() -> None:
    before = library()
    extracts = [*before.extracts, chapter("d-04", ["Keohane 1984"])]
    after = assemble(before.documents, link(extracts))
    assert {record.id for record in before.records} < {record.id for record in after.records}


def test_the_contract() -> None:
    made = extract_json(library())
    document = made["documents"][0]
    assert list(document) == ["source", "language", "chapters", "citations", "references", "findings"]
    assert document["citations"][0]["items"][0]["record"] == document["references"][0]["record"]["id"]
    assert document["chapters"][0]["citation_style"] == "none"
    assert document["references"][0]["origin"] == "reference-list"


def test_the_exchange_has_a_collection_for_each_chapter_with_records() -> None:
    made = exchange(library())
    assert [collection.name for collection in made.collections] == ["d.txt"]
    assert [inner.name for inner in made.collections[0].collections] == ["One", "Two"]
    nye, uslu = made.records
    assert made.tags[uslu.id] == ("stub",)
    assert made.tags[nye.id] == ("origin:reference-list",)
    assert [note.record for note in made.notes] == [nye.id, uslu.id, nye.id]
    assert nye.citation_key == "nye2004"


def test_one_chapter_can_be_exchanged_alone() -> None:
    made = exchange(library(), "d-02")
    assert [record.title for record in made.records] == ["Soft Power"]
    assert [note.record for note in made.notes] == [made.records[0].id]
