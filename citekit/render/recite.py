"""A chapter in another citation style: every citation found gives way to the style's own form.

Notes become parentheses or parentheses notes, as the style wants. What was not found or has no record stays as it was
printed and is listed in ``Recited.untouched``.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from citekit.languages import words
from citekit.library import Library
from citekit.link.notes import references_in
from citekit.model import Citation, Frozen, Note
from citekit.render.engine import cited
from citekit.render.pandoc import pandoc_citation
from citekit.render.styles import style_path
from citekit.segment import note_view, running_view
from citekit.text.casing import fold

GLUED = re.compile(r"[\w.,;:)\]”»]$")
"""A raised number stands close to its word or after the punctuation, where no parenthesis can stand."""
AFTER_WORD = re.compile(r"[.,;:!?…]?[”»\"’]?")


class Recited(Frozen):
    """The chapter's text, the notes it calls (in order), its bibliography, and the citations left as printed."""

    text: str
    notes: tuple[str, ...] = ()
    bibliography: tuple[str, ...] = ()
    untouched: tuple[Citation, ...] = ()


class Place(NamedTuple):
    """A citation in the running text: its span in the view, the cited works, and words around them that stay."""

    start: int
    end: int
    citation: Citation
    cites: tuple[dict[str, Any], ...]
    before: str
    """What stays in front of the cite: the author's name of a narrative citation."""


def recite(library: Library, chapter: str, style: str, locale: str | None = None, output: str = "text") -> Recited:
    """Rewrite a chapter in a CSL style; ``output``: text, html or markdown (its notes are `[^n]`).

    Raises KeyError for an unknown chapter, UnknownNameError or InputError for the style.
    """
    extract = library.extract(chapter)
    view = running_view(library.document(extract.chapter.document), extract.chapter)
    places = list(_places(library, chapter))
    clusters = [{"items": list(place.cites)} for place in places]
    items = [record.to_csl() for record in library.records_of(chapter)]
    made = cited(items, style_path(style), clusters, locale, output)
    notes: list[str] = []
    forms = []
    for place, form in zip(places, made.citations, strict=True):
        if made.in_notes:
            notes.append(form)
            form = f"[^{len(notes)}]" if output == "markdown" else f"[{len(notes)}]"
        forms.append(f"{place.before} {form}" if place.before and not made.in_notes else form)
    return Recited(
        text=_replaced(view.text, places, forms, made.in_notes),
        notes=tuple(notes),
        bibliography=tuple(text for _, text in made.bibliography),
        untouched=_untouched(extract.citations, places),
    )


def recite_pandoc(library: Library, chapter: str) -> Recited:
    """Rewrite a chapter in pandoc's Markdown, citations as `[@key, s. 35]`, for a .bib with the library's keys."""
    extract = library.extract(chapter)
    view = running_view(library.document(extract.chapter.document), extract.chapter)
    places = list(_places(library, chapter))
    forms = [pandoc_citation(place.cites, library.keys, place.before) for place in places]
    return Recited(text=_replaced(view.text, places, forms), untouched=_untouched(extract.citations, places))


def _untouched(citations: Sequence[Citation], places: Sequence[Place]) -> tuple[Citation, ...]:
    moved = {place.citation.id for place in places}
    return tuple(citation for citation in citations if citation.id not in moved and not citation.in_note)


def _replaced(text: str, places: Sequence[Place], forms: Sequence[str], in_notes: bool = False) -> str:
    """The view's text with each place's form in it, paragraphs set apart by a blank line."""
    made = text[: places[0].start] if places else text
    followers: list[Place | None] = [*places[1:], None]
    for place, form, following in zip(places, forms, followers[: len(places)], strict=True):
        rest = text[place.end : following.start if following else len(text)]
        if in_notes:
            made, rest = _called(made, place, form, rest)
        elif place.citation.form == "note-marker" or GLUED.search(made):
            made = _dissolved(made, form) + rest
            rest = ""
        else:
            made += form
        made += rest
    return "\n\n".join(_paragraphs(made)) + "\n"


def _called(before: str, place: Place, form: str, rest: str) -> tuple[str, str]:
    """A call of a note stands close to its word, after the punctuation that follows: `disiplindir.[1]`."""
    stops = AFTER_WORD.match(rest)
    after = stops[0] if stops else ""
    text = before + place.before if place.before else before.rstrip(" ")
    return text + after + form, rest[len(after) :]


def _dissolved(before: str, form: str) -> str:
    """A call that becomes a parenthesis stands before the full stop: `değildir (Şimşir, 1992).`"""
    words = before.rstrip(" .,;:")
    return f"{words} {form}{before[len(words) :]}"


def _paragraphs(text: str) -> list[str]:
    """The paragraphs with words in them; the heading of the list, which makes way for the new one, is left out."""
    found = [line.strip() for line in text.split("\n") if line.strip()]
    headings = {fold(word) for word in words("headings.references")}
    while found and fold(found[-1].strip(" .:0123456789")) in headings:
        found.pop()
    return found


def _places(library: Library, chapter: str) -> Iterator[Place]:
    """The citations of the running text all of whose works have a record, in order, without overlaps."""
    extract = library.extract(chapter)
    document = library.document(extract.chapter.document)
    view = running_view(document, extract.chapter)
    notes = {note.label: note for note in extract.chapter.notes}
    found = []
    for citation in extract.citations:
        cites = () if citation.in_note else _cites(library, citation, notes)
        if not cites:
            continue
        if citation.form == "note-marker" and not _only_references(library, chapter, notes[citation.note or ""]):
            continue
        before = citation.raw[: citation.raw.rfind("(")].strip() if citation.form == "narrative" else ""
        if before and "(" in citation.raw:
            cites = tuple({**cite, "suppress-author": True} for cite in cites)
        start, last = view.position(citation.start), view.position(citation.end - 1)
        if start is not None and last is not None:
            found.append(Place(start, last + 1, citation, cites, " ".join(before.split())))
    found.sort(key=lambda place: place.start)
    apart = [place for place, following in pairwise(found) if place.end <= following.start]
    yield from [*apart, *found[-1:]]


def _cites(library: Library, citation: Citation, notes: Mapping[str, Note]) -> tuple[dict[str, Any], ...]:
    """CSL cite items of a citation; empty when any of its works is unknown."""
    if citation.form == "note-marker":
        note = notes.get(citation.note or "")
        references = references_in(note, library.extract(citation.chapter).references) if note else []
        records = [(one.record.id if one.record else None, one.locator, "page") for one in references]
    elif citation.items:
        records = [(item.record, item.locator, item.label or "page") for item in citation.items]
    else:
        records = [(link.record, None, "page") for link in library.links_of(citation.id)]
    if not records or any(record is None for record, _, _ in records):
        return ()
    return tuple(
        {"id": record, "locator": locator, "label": label} if locator else {"id": record}
        for record, locator, label in records
    )


def _only_references(library: Library, chapter: str, note: Note) -> bool:
    """Whether a note holds nothing but references, so that it may become a citation."""
    extract = library.extract(chapter)
    words = note_view(library.document(extract.chapter.document), note).text
    covered = sum(len(one.text) for one in references_in(note, extract.references))
    return len(words) - covered <= 12
