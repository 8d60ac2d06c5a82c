"""Note markers: the digit in the text stands for the works its note cites."""

from collections import defaultdict
from collections.abc import Sequence

from citekit.link.numbers import bare, numbered, numbers_of
from citekit.model import ChapterExtract, Citation, Note, Reference


def pair_notes(extract: ChapterExtract) -> dict[str, list[Note]]:
    """The notes each marker calls, by citation id; numbers that start afresh are paired in their order.

    A number printed once as a note and twice as a marker gives both markers the note (a repeated call). Bracketed
    numbers call notes where the chapter has no numbered list.
    """
    notes: dict[str, list[Note]] = defaultdict(list)
    for note in sorted(extract.chapter.notes, key=lambda note: note.start):
        notes[bare(note.label) or note.label].append(note)
    calls: dict[str, list[Citation]] = defaultdict(list)
    listed = bool(numbered(extract.references))
    for citation in extract.citations:
        for label in _labels(citation, listed):
            calls[label].append(citation)
    paired: dict[str, list[Note]] = defaultdict(list)
    for label, marks in calls.items():
        bodies = notes.get(label, [])
        for index, mark in enumerate(marks):
            if bodies:
                paired[mark.id].append(bodies[min(index, len(bodies) - 1)])
    return dict(paired)


def _labels(citation: Citation, listed: bool) -> list[str]:
    if citation.form == "note-marker":
        label = citation.note or citation.raw
        return [bare(label) or label]
    return [number for _, number in numbers_of(citation)] if citation.form == "numeric" and not listed else []


def references_in(note: Note, references: Sequence[Reference]) -> list[Reference]:
    """The works a note cites, in order: those that stand inside it."""
    spans = note.parts or ((note.start, note.end),)
    return [
        reference
        for reference in references
        if reference.origin in ("footnote", "endnote") and any(low <= reference.start < high for low, high in spans)
    ]
