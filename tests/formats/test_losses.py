"""What was not carried, told in one line."""

from citekit.formats import losses
from citekit.model import Collection, Exchange, ExchangeNote, Loss, Record

EXCHANGE = Exchange(
    records=(Record(id="a", type="book", title="Nutuk", scale="1:1"),),
    notes=(ExchangeNote(record="a", text="x"),) * 3,
    collections=(Collection(name="A", collections=(Collection(name="B"),)),),
    tags={"a": ("x", "y")},
)


def test_parts_are_counted_with_all_that_is_inside() -> None:
    told = losses.uncarried(EXCHANGE, "notes", "collections", "tags")
    assert [loss.message for loss in told] == ["3 notes not carried", "2 collections not carried", "2 tags not carried"]
    assert losses.uncarried(Exchange(), "notes", "collections", "tags") == []


def test_the_summary_is_the_sentence_a_person_reads() -> None:
    told = losses.uncarried(EXCHANGE, "notes", "collections")
    assert losses.summary("RIS", told) == "RIS: 3 notes, 2 collections not carried"
    told.append(Loss(record="a", field="scale", message="RIS has no tag for it"))
    assert losses.summary("RIS", told) == "RIS: 3 notes, 2 collections, 1 field not carried"
    assert losses.summary("RIS", []) == ""


def test_a_hint_stays_with_what_it_is_about() -> None:
    collections = Loss(field="collections", message="2 collections not carried (the format jabref carries them)")
    said = "biblatex: 2 collections (the format jabref carries them), 1 field not carried"
    assert losses.summary("biblatex", [collections, Loss(record="a", field="language", message="x")]) == said
