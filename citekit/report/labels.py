"""How chapters and sources are called in pictures, tables and pages."""

from citekit.library import Library
from citekit.model import Chapter, Record
from citekit.report.svg import cut

_NOT_WORDS = frozenset({"heading", "running-head", "page-number", "page-break", "author-line", "author-title-line"})
"""Regions that say nothing of what an untitled chapter is about: half of them begin with `Introduction`."""


def chapter_label(library: Library, chapter: Chapter, length: int = 40) -> str:
    """A chapter's title; without one its authors, else its first words in quotation marks."""
    if chapter.title:
        return cut(chapter.title, length)
    if chapter.authors:
        return cut(", ".join(chapter.authors), length)
    text = library.document(chapter.document).text
    start = chapter.start
    for region in sorted(chapter.regions, key=lambda one: one.start):
        if region.kind in _NOT_WORDS and not text[start : region.start].strip():
            start = region.end
    first = text[start : min(start + 400, chapter.end)] or text[chapter.start : min(chapter.start + 400, chapter.end)]
    return f"“{cut(first, max(length - 2, 8))}”" if first.strip() else chapter.id


def source_label(record: Record, length: int = 40) -> str:
    """Authors and year: `Uslu 2019`, `Landau & Kellner-Heinkele 2001`, `Wezeman et al. 2017`; else the title.

    >>> source_label(Record(id="a", title="Türk dış politikası üzerine", year_suffix=""), 20)
    'Türk dış politikası…'
    """
    names = [name.literal or name.family or name.given or "" for name in record.author or record.editor]
    if len(names) > 2:
        who = f"{names[0]} et al."
    else:
        who = " & ".join(names) or (record.title or record.id)
    year = str(record.issued.year) if record.issued and record.issued.year else ""
    year = f" {year}{record.year_suffix or ''}" if year or record.year_suffix else ""
    return f"{cut(who, length - len(year))}{year}"
