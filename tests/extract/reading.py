"""A one-chapter document out of a string, and what was found in it, as compact strings for tables."""

from collections.abc import Iterable

from citekit.extract import extract
from citekit.model import Chapter, ChapterExtract, Citation, CitationItem, Document, Note, Region, Source


def document_of(text: str) -> Document:
    """A document that is this text."""
    return Document(id="d", source=Source(name="d.txt", sha256="0" * 64), text=text)


def extract_text(
    text: str, regions: Iterable[tuple[str, int, int]] = (), notes: Iterable[tuple[str, int, int]] = ()
) -> ChapterExtract:
    """Extract from a text that is one chapter; ``regions`` (kind, start, end), ``notes`` (label, start, end)."""
    made = [Region(kind=kind, start=start, end=end) for kind, start, end in regions]  # type: ignore[arg-type]
    bodies = tuple(
        Note(id=f"n{n}", chapter="c", label=label, start=start, end=end, body_start=start + len(label) + 1,
             raw=text[start:end])
        for n, (label, start, end) in enumerate(notes)
    )  # fmt: skip
    made += [Region(kind="note-body", start=note.start, end=note.end, label=note.label) for note in bodies]
    chapter = Chapter(
        id="c", document="d", start=0, end=len(text), regions=tuple(sorted(made, key=lambda r: r.start)), notes=bodies
    )
    return extract(document_of(text), chapter)


def item_text(item: CitationItem) -> str:
    """`Uslu+Kaya*|2019a|p. 35`: authors, `*` for et al., year or its substitute, locator."""
    year = f"{item.year or item.nodate or ''}{item.suffix or ''}"
    authors = "+".join(item.authors) + ("*" if item.et_al else "")
    return "|".join(part for part in (authors, item.number or item.date or year, item.locator) if part)


def cluster_texts(found: Iterable[Citation]) -> list[tuple[str, ...]]:
    """The items of each citation."""
    return [tuple(item_text(item) for item in citation.items) for citation in found]
