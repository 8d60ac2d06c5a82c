"""The entries of a reference list: where one ends and the next begins."""

from citekit.model import Document, Region, Span
from citekit.segment.lines import sheet


def entries(document: Document, region: Region) -> tuple[Span, ...]:
    """The spans of a list's entries, in order; white space around them is left out."""
    page = sheet(document.text, region.start, region.end)
    return tuple(Span(line.start, line.end) for line in page.lines)
