"""The stage itself: one chapter in, everything found in it out."""

from citekit.extract.citations import citations
from citekit.extract.references import references
from citekit.model import Chapter, ChapterExtract, Document
from citekit.segment import running_view
from citekit.uncollected import uncollected


def extract(document: Document, chapter: Chapter) -> ChapterExtract:
    """Citations (with their sentences) and references of one chapter, both in text order."""
    with uncollected():
        view = running_view(document, chapter)
        found = citations(document, chapter, view)
        listed = references(document, chapter, view, found)
    return ChapterExtract(chapter=chapter, citations=found, references=listed)
