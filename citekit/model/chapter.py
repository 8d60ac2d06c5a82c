"""The separately cited parts of a document, and what in them is not running text."""

from typing import Literal

from citekit.model.span import Spanned

ChapterKind = Literal["front", "chapter", "article", "thesis-part", "report-section"]
CitationStyle = Literal["author-date", "notes", "numeric", "mixed", "none"]
RegionKind = Literal[
    "heading",  # a title or section heading line
    "author-line",  # the authors under a chapter title
    "running-head",  # page header or footer, with or without its page number
    "author-title-line",  # the repeated `Author: “Title”` line
    "page-number",
    "page-break",  # form feed and the blank lines around it
    "link-dump",  # URLs of link annotations, listed after the text they belong to
    "note-body",  # a footnote or endnote
    "reference-list",  # heading excluded
    "table",
    "caption",
    "source-line",  # `Kaynak:` / `Source:` / `Источник:` under a table or figure
    "contents",  # table of contents, list of tables
]


class Region(Spanned):
    """A stretch that is not running text; regions of one chapter are sorted and may nest, never cross."""

    kind: RegionKind
    label: str | None = None


class Note(Spanned):
    """A footnote or endnote body; ``label`` is its printed number or sign, ``body_start`` where its words begin."""

    id: str
    chapter: str
    label: str
    body_start: int
    raw: str
    place: Literal["footnote", "endnote"] = "footnote"
    parts: tuple[tuple[int, int], ...] = ()
    """Spans of a body split by a page break, in reading order; empty when it is in one piece."""


class Chapter(Spanned):
    """A separately cited part of a document; ``start`` to ``end`` covers its heading, notes and reference list."""

    id: str
    document: str
    kind: ChapterKind = "chapter"
    title: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    citation_style: CitationStyle = "none"
    regions: tuple[Region, ...] = ()
    notes: tuple[Note, ...] = ()
    confidence: float = 1.0
