"""Cited items as checks see them: with their citation, chapter and links, and named for people."""

from collections.abc import Iterator
from dataclasses import dataclass

from citekit.library import Library
from citekit.model import Chapter, ChapterExtract, Citation, CitationItem, Link, Record, Reference

FIELDS = {
    "author": "author", "issued": "year", "title": "title", "container_title": "journal or book", "volume": "volume",
    "issue": "issue", "page": "pages", "publisher": "publisher", "URL": "address", "event_title": "conference",
}  # fmt: skip
"""Fields of a record as messages name them; the message files say them in other languages."""


@dataclass(frozen=True, slots=True)
class Cited:
    """One cited work in its place. ``link`` is the first link of the item, None when there is none."""

    chapter: Chapter
    citation: Citation
    index: int
    item: CitationItem
    link: Link | None


def cited_in(library: Library, extract: ChapterExtract) -> tuple[Cited, ...]:
    """Every cited work of a chapter in text order; note markers have no items and give none."""
    return library.once(("cited", extract.chapter.id), lambda: tuple(_cited_in(library, extract)))


def _cited_in(library: Library, extract: ChapterExtract) -> Iterator[Cited]:
    for citation in extract.citations:
        links = library.links_of(citation.id)
        for index, item in enumerate(citation.items):
            link = next((link for link in links if link.item == index), None)
            yield Cited(extract.chapter, citation, index, item, link)


def label(item: CitationItem) -> str:
    """An item named in a message: authors, year and letter.

    >>> label(CitationItem(authors=("Kim", "Sil"), year="2019", suffix="a", raw="Kim & Sil, 2019a"))
    'Kim, Sil 2019a'
    """
    names = ", ".join(item.authors) or " ".join(item.raw.split())
    year = (item.year or item.nodate or "") + (item.suffix or "")
    return " ".join(filter(None, (names + (" et al." if item.et_al else ""), year)))


def record_label(record: Record) -> str:
    """A record named in a message: first names, year, beginning of the title."""
    names = record.author or record.editor
    shown = ", ".join(name.literal or name.family or name.given or "" for name in names[:3])
    year = str(record.issued.year) if record.issued and record.issued.year else ""
    title = record.title or ""
    short = title if len(title) <= 60 else title[:57].rsplit(" ", 1)[0] + " …"
    return " · ".join(filter(None, (shown, year + (record.year_suffix or ""), short))) or (record.raw or record.id)[:60]


def named(reference: Reference) -> str:
    """A reference named in a message."""
    return record_label(reference.record) if reference.record else " ".join(reference.raw.split())[:60]


def listed(extract: ChapterExtract) -> tuple[Reference, ...]:
    """The entries of a chapter's own reference list."""
    return tuple(reference for reference in extract.references if reference.origin == "reference-list")


def serving_list(library: Library, extract: ChapterExtract) -> tuple[Reference, ...]:
    """The list a chapter's citations should be in: its own, else the one that closes its document and serves all."""
    own = listed(extract)
    if own:
        return own
    others = [other for other in library.extracts if other.chapter.document == extract.chapter.document]
    lists = [other for other in others if listed(other)]
    if len(lists) != 1 or (lists[0] is not others[-1] and lists[0].citations):
        return ()
    return listed(lists[0])
