"""Note markers: the digit in the text stands for the works its note cites."""

from bisect import bisect_left
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
    return NoteReferences(references).of(note)


class NoteReferences:
    """The references of a chapter's notes, in order of their places, so that each note finds its own."""

    def __init__(self, references: Sequence[Reference]) -> None:
        noted = (one for one in enumerate(references) if one[1].origin in ("footnote", "endnote"))
        self._placed = sorted(noted, key=lambda one: one[1].start)
        self._starts = [reference.start for _, reference in self._placed]

    def of(self, note: Note) -> list[Reference]:
        """The works a note cites, in the order in which the references were given."""
        found: dict[int, Reference] = {}
        for low, high in note.parts or ((note.start, note.end),):
            found.update(self._placed[bisect_left(self._starts, low) : bisect_left(self._starts, high)])
        return [found[place] for place in sorted(found)]
