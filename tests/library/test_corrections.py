"""A person's decisions hold on the next run."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "link"))
from builders import chapter, record

from citekit.errors import SettingsError
from citekit.library import Library, assemble
from citekit.library.corrections import Correction, apply, correct_field, correct_link
from citekit.link import link

SOFT = record("Nye, J.", 2004, "Soft Power")
LEAD = record("Nye, J.", 2008, "The Powers to Lead")


def library(*cited: str) -> Library:
    return assemble([], link([chapter("d-01", cited, [SOFT, LEAD])]))


def test_a_field_is_corrected_and_says_so() -> None:
    before = library("Nye 2004")
    after = apply(library("Uslu 2019", "Nye 2004"), [correct_field(before.records[0], "publisher", "PublicAffairs")])
    corrected = after.record(before.records[0].id)
    assert (corrected.publisher, corrected.state, corrected.title) == ("PublicAffairs", "corrected", "Soft Power")
    assert [evidence.source for evidence in corrected.evidence if evidence.field == "publisher"] == ["person"]


def test_a_link_is_corrected() -> None:
    before = library("Nye 2004")
    after = apply(before, [correct_link(before.citation("d-01-c0"), 0, before.records[1], "the later book")])
    assert [(made.record, made.kind, made.reason) for made in after.links] == [
        (before.records[1].id, "person", "the later book")
    ]


def test_a_correction_of_what_is_gone_waits() -> None:
    made = library("Nye 2004")
    assert apply(made, [Correction(content="r0", name="title", value='"X"')]) is made


@pytest.mark.parametrize(("name", "value"), [("titel", "X"), ("id", "X"), ("author", "Nye"), ("issued", 2004)])
def test_a_correction_must_be_csl(name: str, value: object) -> None:
    with pytest.raises(SettingsError):
        correct_field(library().records[0], name, value)
