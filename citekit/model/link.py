"""The tie between a cited item and a record."""

from typing import Literal

from citekit.model.span import Frozen

LinkKind = Literal["chapter", "volume", "stub", "note", "number", "back-reference", "person"]
LinkCause = Literal[
    "name-letter",  # a name is spelled a letter apart, or sounds so
    "name-script",  # a name is written in another script or transcription
    "given-name",  # an author is cited by the given name
    "et-al-count",  # et al. for a work of one or two authors
    "author-count",  # more or fewer authors cited than the work has
    "author-order",
    "year-differs",
    "cited-undated",  # the citation says n.d., the reference has a year
    "cited-without-year",
    "listed-undated",  # the citation has a year, the reference none
    "both-undated",
    "several-fit",  # ``Link.rivals`` fit as well
]
"""What in a citation and its record does not agree, for programs; ``Link.reason`` says it to people."""


class Link(Frozen):
    """Citation item ``item`` (index) of ``citation`` cites ``record``; ``reason`` says why, in checkable words.

    ``reference`` is the id of the reference the record came from, when there is one; ``causes`` say in codes what does
    not agree; ``rivals`` are the ids of other records that fit as well.
    """

    citation: str
    item: int
    record: str
    reference: str | None = None
    kind: LinkKind
    confidence: float = 1.0
    reason: str = ""
    causes: tuple[LinkCause, ...] = ()
    rivals: tuple[str, ...] = ()
