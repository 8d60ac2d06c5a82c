"""From cited items to links: the chapter first, then the document and the set, then a stub."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from citekit.link.candidates import Scope
from citekit.link.chapter_scope import find_in_chapter
from citekit.link.gather import Gathered
from citekit.link.notes import NoteReferences, pair_notes
from citekit.link.numbers import list_of, numbers_of
from citekit.link.stubs import Stubs
from citekit.link.volume_scope import find_in_volume
from citekit.model import ChapterExtract, Citation, CitationItem, Link, Reference


@dataclass(slots=True)
class Surroundings:
    """What the items of one chapter are linked against."""

    gathered: Gathered
    document: Scope
    everything: Scope
    record_of: Mapping[str, str]
    targets: Mapping[str, tuple[str, str, float]]
    """Back-references that are resolved: reference id → (record id, reason, confidence)."""
    stubs: Stubs
    extracts: Sequence[ChapterExtract]


def link_chapter(around: Surroundings) -> Iterator[Link]:
    """The links of a chapter's citations, in text order."""
    extract = around.gathered.extract
    notes = pair_notes(extract)
    noted = NoteReferences(extract.references)
    numbers = list_of(extract, around.extracts)
    for citation in extract.citations:
        if citation.id in notes:
            called = [ref for note in notes[citation.id] for ref in noted.of(note)]
            yield from _link_note(citation, called, around)
        for index, number in numbers_of(citation):
            if number in numbers and citation.id not in notes:
                reference = numbers[number]
                yield _to_reference(citation, index, reference, around, "number", f"entry {number} of the list")
        for index, item in enumerate(citation.items):
            if not item.number:
                yield from _link_item(citation, index, item, around)


def _link_note(citation: Citation, references: Sequence[Reference], around: Surroundings) -> Iterator[Link]:
    for index, reference in enumerate(references):
        if reference.id in around.record_of or reference.id in around.targets:
            label = citation.note or citation.raw
            yield _to_reference(citation, index, reference, around, "note", f"cited in note {label}")


def _to_reference(
    citation: Citation, index: int, reference: Reference, around: Surroundings, kind: str, reason: str
) -> Link:
    record, confidence = around.record_of.get(reference.id), 0.97
    if record is None and reference.id in around.targets:
        record, why, confidence = around.targets[reference.id]
        kind, reason = "back-reference", f"{reason}; {why}"
    return Link.model_validate(
        {
            "citation": citation.id,
            "item": index,
            "record": record or reference.id,
            "reference": reference.id,
            "kind": kind,
            "confidence": round(confidence * citation.confidence, 3),
            "reason": reason,
        }
    )


def _link_item(citation: Citation, index: int, item: CitationItem, around: Surroundings) -> Iterator[Link]:
    link = _find(citation, index, item, around)
    through = _find(citation, index, item.secondary, around) if item.secondary else None
    if link:
        yield link
    if through:
        yield through.model_copy(update={"reason": f"quoted through it; {through.reason}"})


def _find(citation: Citation, index: int, item: CitationItem, around: Surroundings) -> Link | None:
    chapter = around.gathered.extract.chapter
    match = find_in_chapter(item, around.gathered.scope)
    if match:
        candidate, kind, score, where = match.candidate, "chapter", match.score, "in the chapter's references"
        if candidate.chapter != chapter.id:
            kind, where = "volume", "in the list that serves the whole document"
        if not candidate.chapter:
            where = "in the given bibliography"
    else:
        wider = find_in_volume(item, around.document, around.everything)
        if wider is None:
            return _to_stub(citation, index, item, around)
        match, where = wider
        candidate, kind, score = match.candidate, "volume", match.score
    return Link.model_validate(
        {
            "citation": citation.id,
            "item": index,
            "record": around.record_of.get(candidate.reference, candidate.record.id),
            "reference": candidate.reference if candidate.chapter else None,
            "kind": kind,
            "confidence": round(score * item.confidence, 3),
            "reason": f"{match.reason}; {where}",
            "causes": match.causes,
            "rivals": [around.record_of.get(rival.reference, rival.record.id) for rival in match.rivals],
        }
    )


def _to_stub(citation: Citation, index: int, item: CitationItem, around: Surroundings) -> Link | None:
    found = around.stubs.find(item, around.gathered.extract.chapter.id)
    if found is None:
        return None
    record, reason = found
    confidence = round(0.5 * item.confidence, 3)
    return Link(citation=citation.id, item=index, record=record, kind="stub", confidence=confidence, reason=reason)
