"""What was found in one chapter."""

from citekit.model.chapter import Chapter
from citekit.model.citation import Citation
from citekit.model.reference import Reference
from citekit.model.span import Frozen


class ChapterExtract(Frozen):
    """A chapter with its citations and references, both in text order."""

    chapter: Chapter
    citations: tuple[Citation, ...] = ()
    references: tuple[Reference, ...] = ()
