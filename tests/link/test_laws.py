"""Laws of linking: nothing dangles, nothing is lost, the same input gives the same answer."""

import sys
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))
from builders import chapter, record

from citekit.library import assemble
from citekit.link import Linked, link
from citekit.link.authors import apart, compare, key_of
from citekit.model import Name

NAMES = ["Nye", "Uslu", "Işık", "İşcan", "Ибрагимов", "Veliev", "Veliyev", "Kara", "Kaya", "de Waal", "Жумагулов"]
YEARS = st.sampled_from(["1999", "2004", "2005", "2023"])
CITED = st.builds(lambda name, year, letter: f"{name} {year}{letter}", st.sampled_from(NAMES), YEARS,
                  st.sampled_from(["", "", "a", "b"]))  # fmt: skip
LISTED = st.builds(lambda name, year, title: record(f"{name}, A.", int(year), title), st.sampled_from(NAMES), YEARS,
                   st.sampled_from(["First Work", "Second Work", "Third Work: Its Subtitle"]))  # fmt: skip
CHAPTERS = st.lists(st.tuples(st.lists(CITED, max_size=6), st.lists(LISTED, max_size=6)), min_size=1, max_size=3)


def linked(chapters: list[tuple[list[str], list[dict[str, Any]]]]) -> Linked:
    return link([chapter(f"c{index}", cited, listed) for index, (cited, listed) in enumerate(chapters)])


@settings(deadline=None, max_examples=60)
@given(CHAPTERS)
def test_every_item_with_a_name_has_a_link_to_a_record_that_exists(chapters: list[Any]) -> None:
    made = linked(chapters)
    known = {found.id for found in made.records}
    assert {found.record for found in made.links} <= known
    assert all(0 < found.confidence <= 1 and found.reason for found in made.links)
    cited = {(citation.id, 0) for extract in made.extracts for citation in extract.citations}
    assert {(found.citation, found.item) for found in made.links} == cited


@settings(deadline=None, max_examples=60)
@given(CHAPTERS)
def test_no_reference_is_lost(chapters: list[Any]) -> None:
    made = assemble([], linked(chapters))
    known = {found.id for found in made.records}
    entries = [entry for extract in made.extracts for entry in extract.references]
    assert all(entry.record and entry.record.id in known for entry in entries)
    assert sum(len(made.references_of(found.id)) for found in made.records) == len(entries)
    assert len(set(made.keys.values())) == len(made.records)


@settings(deadline=None, max_examples=30)
@given(CHAPTERS)
def test_the_same_input_gives_the_same_answer(chapters: list[Any]) -> None:
    assert linked(chapters) == linked(chapters)


@given(st.text("abçığЖж", max_size=8), st.text("abçığЖж", max_size=8))
def test_being_a_letter_apart_goes_both_ways(one: str, other: str) -> None:
    assert apart(one, other) == apart(other, one)
    assert not apart(one, one)


@given(st.sampled_from(NAMES), st.text(max_size=30))
def test_comparing_never_fails(name: str, other: str) -> None:
    assert compare(name, key_of(Name(family=name))).score == 1.0
    assert 0 <= compare(other, key_of(Name(literal=name))).score <= 1
    assert 0 <= compare(name, key_of(Name(family=other, given=other))).score <= 1
