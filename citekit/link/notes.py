"""Note markers: the digit in the text stands for the works its note cites."""

from collections import defaultdict
from collections.abc import Sequence

from citekit.link.numbers import bare
from citekit.model import ChapterExtract, Citation, Note, Reference


def pair_notes(extract: ChapterExtract) -> dict[str, Note]:
    """The note of each marker, by citation id; numbers that start afresh are paired in their order.

    A number printed once as a note and twice as a marker gives both markers the note (a repeated call).
    """
    notes: dict[str, list[Note]] = defaultdict(list)
    for note in sorted(extract.chapter.notes, key=lambda note: note.start):
        notes[bare(note.label) or note.label].append(note)
    markers: dict[str, list[Citation]] = defaultdict(list)
    for citation in extract.citations:
        if citation.form == "note-marker" or (citation.form == "numeric" and not citation.items):
            label = citation.note or citation.raw
            markers[bare(label) or label].append(citation)
    paired: dict[str, Note] = {}
    for label, marks in markers.items():
        bodies = notes.get(label, [])
        for index, mark in enumerate(marks):
            if bodies:
                paired[mark.id] = bodies[min(index, len(bodies) - 1)]
    return paired


def references_in(note: Note, references: Sequence[Reference]) -> list[Reference]:
    """The works a note cites, in order: those that stand inside it."""
    spans = note.parts or ((note.start, note.end),)
    return [
        reference
        for reference in references
        if reference.origin in ("footnote", "endnote") and any(low <= reference.start < high for low, high in spans)
    ]
