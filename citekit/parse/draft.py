"""The record while it is being made: values, where each came from, and what no field took."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from citekit.model import Evidence
from citekit.model.record import CslType, EvidenceSource
from citekit.parse.short_forms import ShortKind
from citekit.parse.strings import Prepared
from citekit.parse.tokens import Token


class Segment(NamedTuple):
    """Tokens ``first:last`` that carry one label; ``start:end`` are characters of the prepared text."""

    label: str
    first: int
    last: int
    start: int
    end: int
    confidence: float = 1.0
    source: EvidenceSource = "tagger"
    reason: str | None = None


@dataclass(slots=True)
class Draft:
    """A mutable record; normalisers put values into it, `record` freezes it."""

    prepared: Prepared
    tokens: list[Token]
    values: dict[str, Any] = field(default_factory=dict)
    evidence: list[Evidence] = field(default_factory=list)
    unparsed: list[str] = field(default_factory=list)
    custom: dict[str, Any] = field(default_factory=dict)
    pages: list[tuple[str, Segment]] = field(default_factory=list)
    language: str | None = None
    locator: str | None = None
    short_kind: ShortKind | None = None
    type: CslType = "document"

    def text(self, segment: Segment) -> str:
        """The characters of a segment."""
        return self.prepared.text[segment.start : segment.end]

    def put(self, name: str, value: Any, segment: Segment, reason: str | None = None) -> bool:
        """Set a field once; a second value for it goes to ``unparsed``. Whether it was taken."""
        if name in self.values:
            self.leave(segment)
            return False
        self.values[name] = value
        self.witness(name, segment, reason)
        return True

    def witness(self, name: str, segment: Segment, reason: str | None = None) -> None:
        """Record which characters a value came from."""
        start, end = self.prepared.source(segment.start, segment.end)
        self.evidence.append(
            Evidence.model_construct(
                field=name,
                start=start,
                end=end,
                source=segment.source,
                confidence=segment.confidence,
                reason=reason or segment.reason,
            )
        )

    def leave(self, segment: Segment) -> None:
        """Keep a stretch that no field could take."""
        text = self.text(segment).strip()
        if text:
            self.unparsed.append(text)
