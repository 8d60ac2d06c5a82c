"""The tie between a cited item and a record."""

from typing import Literal

from citekit.model.span import Frozen

LinkKind = Literal["chapter", "volume", "stub", "note", "number", "back-reference", "person"]


class Link(Frozen):
    """Citation item ``item`` (index) of ``citation`` cites ``record``; ``reason`` says why, in checkable words.

    ``reference`` is the id of the reference the record came from, when there is one.
    """

    citation: str
    item: int
    record: str
    reference: str | None = None
    kind: LinkKind
    confidence: float = 1.0
    reason: str = ""
