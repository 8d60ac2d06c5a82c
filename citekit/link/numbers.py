"""Numeric citations: `[3]` is the third entry of the list."""

from collections.abc import Sequence

from citekit.model import ChapterExtract, Citation, Reference


def numbered(references: Sequence[Reference]) -> dict[str, Reference]:
    """List entries by their printed number; the first of a repeated number stands."""
    found: dict[str, Reference] = {}
    for reference in references:
        if reference.origin == "reference-list" and reference.note:
            found.setdefault(bare(reference.note), reference)
    return found


def list_of(extract: ChapterExtract, extracts: Sequence[ChapterExtract]) -> dict[str, Reference]:
    """The numbered list a chapter's numbers point to: its own, else the only one that follows in its document."""
    own = numbered(extract.references)
    if own:
        return own
    chapter = extract.chapter
    others = [
        numbers
        for other in extracts
        if other.chapter.document == chapter.document and other.chapter.start > chapter.start
        if (numbers := numbered(other.references))
    ]
    return others[0] if len(others) == 1 else {}


def numbers_of(citation: Citation) -> list[tuple[int, str]]:
    """(item index, number) of each numbered item, or of the bracket itself when it has no items."""
    found = [(index, bare(item.number)) for index, item in enumerate(citation.items) if item.number]
    if found or citation.form != "numeric":
        return found
    return [(0, bare(citation.note or citation.raw))]


def bare(number: str) -> str:
    """The digits of a printed number.

    >>> bare("[12]")
    '12'
    """
    return "".join(letter for letter in number if letter.isalnum())
