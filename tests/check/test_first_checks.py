"""The first questions: is it listed, is it cited, is the note there, do the letters run on?"""

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "link"))
sys.path.insert(0, str(Path(__file__).parent))
from builders import chapter, record
from planting import findings

from citekit.check import check
from citekit.errors import UnknownNameError
from citekit.library import Library, assemble
from citekit.link import link
from citekit.model import ChapterExtract, Document, Finding, Source
from citekit.settings import CheckSettings

NYE = record("Nye, J.", 2004, "Soft Power")
USLU = record("Uslu, N.", 2019, "Dış Politika")


def library(*extracts: ChapterExtract) -> Library:
    documents = [Document(id="d", source=Source(name="d.txt", sha256="0"), text=" " * 9000)]
    return assemble(documents, link(extracts))


def found(*extracts: ChapterExtract, only: str) -> tuple[Finding, ...]:
    return check(library(*extracts), CheckSettings(select=(only,)))


ROWS: list[tuple[str, list[str], list[dict[str, Any]], list[list[dict[str, Any]]], str, list[str]]] = [
    ("listed", ["Nye 2004"], [NYE], [], "missing-reference", []),
    ("not listed", ["Nye 2004", "Ağca 1999"], [NYE], [], "missing-reference", ["missing-reference"]),
    ("one finding for a source", ["Nye 2004", "Ağca 1999", "Ağca 1999: 5"], [NYE], [], "missing-reference",
     ["missing-reference"]),
    ("no list", ["Nye 2004", "Ağca 1999"], [], [], "missing-reference", []),
    ("no list at all", ["Nye 2004", "Ağca 1999"], [], [], "no-reference-list", ["no-reference-list"]),
    ("list", ["Nye 2004", "Ağca 1999"], [NYE], [], "no-reference-list", []),
    ("cites nothing", [], [], [], "no-reference-list", []),
    ("described in notes", ["^1"], [], [[NYE]], "no-reference-list", []),
    ("all cited", ["Nye 2004"], [NYE], [], "uncited-reference", []),
    ("never cited", ["Nye 2004"], [NYE, USLU], [], "uncited-reference", ["uncited-reference"]),
    ("spelled otherwise", ["Nye 2004", "Usluu 2019"], [NYE, USLU], [], "uncited-reference", []),
    ("note there", ["^1"], [], [[NYE]], "marker-without-note", []),
    ("note missing", ["^1", "^2"], [], [[NYE]], "marker-without-note", ["marker-without-note"]),
    ("all notes missing", ["^1", "^2", "^3"], [], [], "marker-without-note", ["marker-without-note.all"]),
    ("note called", ["^1"], [], [[NYE]], "note-without-marker", []),
    ("note not called", ["^1"], [], [[NYE], [USLU]], "note-without-marker", ["note-without-marker"]),
    ("letters from a", ["Nye 2004a", "Nye 2004b"], [], [], "year-suffix-gap", []),
    ("b and c", ["Nye 2004c", "Nye 2004b"], [], [], "year-suffix-gap", ["year-suffix-gap"]),
    ("a alone", ["Nye 2004a"], [], [], "year-suffix-gap", ["year-suffix-gap"]),
    ("bare beside a", ["Nye 2004", "Nye 2004a", "Nye 2004b"], [], [], "year-suffix-gap", ["year-suffix-gap.bare"]),
    ("different years", ["Nye 2004", "Nye 2005"], [], [], "year-suffix-gap", []),
]  # fmt: skip


@pytest.mark.parametrize(("name", "cited", "listed", "notes", "only", "messages"), ROWS, ids=[row[0] for row in ROWS])
def test_first_checks(
    name: str,
    cited: list[str],
    listed: list[dict[str, Any]],
    notes: list[list[dict[str, Any]]],
    only: str,
    messages: list[str],
) -> None:
    assert [finding.message for finding in found(chapter("d-01", cited, listed, notes), only=only)] == messages


def test_the_places_are_those_of_the_citations() -> None:
    made = found(chapter("d-01", ["Nye 2004", "Ağca 1999", "Ağca 1999: 5"], [NYE]), only="missing-reference")
    assert [place.start for place in made[0].places] == [100, 200]
    assert made[0].values["cited"] == "Ağca 1999"


def test_candidates_say_why() -> None:
    made = found(chapter("d-01", ["Nye 1990"], [NYE]), only="missing-reference")
    assert made[0].candidates == (("Nye · 2004 · Soft Power", "same name; year 2004 in the list"),)
    assert made[0].message == "missing-reference.near"


def test_a_list_that_closes_the_document_serves_all() -> None:
    closing = chapter("d-02", [], [NYE, USLU])
    assert found(chapter("d-01", ["Nye 2004"]), closing, only="no-reference-list") == ()
    assert [f.values["entry"] for f in found(chapter("d-01", ["Nye 2004"]), closing, only="uncited-reference")] == [
        "Uslu · 2019 · Dış Politika"
    ]


def test_severity_is_set_and_switched_off() -> None:
    made = library(chapter("d-01", ["Nye 2004", "Ağca 1999"], [NYE, USLU]))
    names = ("missing-reference", "uncited-reference")
    settings = CheckSettings(select=names, severity={"missing-reference": "info", "uncited-reference": "off"})
    assert [(finding.check, finding.severity) for finding in check(made, settings)] == [("missing-reference", "info")]


def test_an_unknown_check_is_named() -> None:
    with pytest.raises(UnknownNameError, match="missing-reference"):
        check(library(), CheckSettings(select=("mising-reference",)))


def test_one_surname_two_people() -> None:
    listed = [record("Kara, Ahmet", 2004, "A"), record("Kara, Mehmet", 2010, "B")]
    made = found(chapter("d-01", ["Kara 2004", "Kara 2010"], listed), only="namesakes")
    assert [(finding.severity, finding.values["people"]) for finding in made] == [("info", "Ahmet Kara, Mehmet Kara")]
    alone = [record("Kara, Ahmet", 2004, "A"), record("Kara, A.", 2010, "B")]
    assert found(chapter("d-01", ["Kara 2004", "Kara 2010"], alone), only="namesakes") == ()


def test_one_work_described_differently_in_two_chapters() -> None:
    chapters = [
        chapter(name, ["Nye 2004"], [{**NYE, "publisher": publisher}], title=name)
        for name, publisher in (("d-01", "PublicAffairs"), ("d-02", "Basic Books"), ("d-03", "Public Affairs"))
    ]
    made = found(*chapters, only="described-differently")
    assert [(finding.chapter, finding.values["fields"]) for finding in made] == [("d-02", "publisher")]


def test_a_fact_told_twice_with_one_citation_is_a_hint() -> None:
    first = (
        "In June 2023, Tajikistan and Uzbekistan began constructing two hydropower plants on the Zarafshan River, "
        "which shows that the countries of the region can share their water (UzDaily, 2023)."
    )
    again = (
        "On June 14, 2023, Tajikistan and Uzbekistan began the first stage of the construction of two hydropower "
        "plants on the Zarafshan River near Yavan (UzDaily, 2023)."
    )
    other = first.replace("Zarafshan", "Naryn").replace("Tajikistan", "Kyrgyzstan").replace("June", "August")
    text = "Introduction\n\n{}\n\nCooperation goes on.\n\n{}\n"
    made = [[f.message for f in findings(text.format(first, last))] for last in (again, other)]
    assert ["duplicate-sentence.again" in messages for messages in made] == [True, False]


def quoting(through: str, *listed: dict[str, Any]) -> ChapterExtract:
    """A chapter that cites Mead as quoted in another work."""
    base = chapter("d-01", ["Mead 1934", "Nye 2004"], [NYE, *listed])
    cited = base.citations[0]
    item = cited.items[0].model_copy(update={"secondary": chapter("x", [through]).citations[0].items[0]})
    first = cited.model_copy(update={"items": (item,)})
    return base.model_copy(update={"citations": (first, *base.citations[1:])})


def test_only_the_work_that_was_read_must_be_listed() -> None:
    assert found(quoting("Uslu 2019", USLU), only="missing-reference") == ()
    assert [f.values["cited"] for f in found(quoting("Uslu 2019"), only="missing-reference")] == ["Uslu 2019"]
    assert found(quoting("Uslu 2019", USLU), only="uncited-reference") == ()


def test_a_passage_pasted_twice_is_one_finding() -> None:
    passage = (
        "Trade between the two unions grew in the first years of the agreement on all goods. "
        "Textiles and medicines were exported to the north, grain and metals to the south. "
    )
    text = f"Introduction\n\n{passage}{passage}\n\nCooperation goes on (Nye, 2004).\n"
    made = [finding for finding in findings(text) if finding.check == "duplicate-sentence"]
    assert [[" ".join(place.raw.split()) for place in finding.places] for finding in made] == [[passage.strip()] * 2]
