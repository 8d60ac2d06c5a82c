"""The record while it is being made: values, where each came from, and what no field took."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from citekit.model.record import CslType, EvidenceSource
from citekit.parse.reading import Reading
from citekit.parse.short_forms import ShortKind


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


class Witness(NamedTuple):
    """What becomes a :class:`citekit.model.Evidence`: the same fields."""

    field: str
    start: int | None
    end: int | None
    source: EvidenceSource
    confidence: float
    reason: str | None


@dataclass(slots=True)
class Draft:
    """A mutable record; normalisers put values into it, `construct` freezes it. Keys of ``values`` are CSL's."""

    reading: Reading
    language: str | None = None
    values: dict[str, Any] = field(default_factory=dict)
    evidence: list[Witness] = field(default_factory=list)
    unparsed: list[str] = field(default_factory=list)
    custom: dict[str, Any] = field(default_factory=dict)
    pages: list[tuple[str, Segment]] = field(default_factory=list)
    locator: str | None = None
    short_kind: ShortKind | None = None
    type: CslType = "document"
    type_reason: str = ""

    @property
    def whole(self) -> str:
        """The prepared text."""
        return self.reading.prepared.text

    def text(self, segment: Segment) -> str:
        """The characters of a segment."""
        return self.reading.prepared.text[segment.start : segment.end]

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
        start, end = self.reading.prepared.source(segment.start, segment.end)
        self.evidence.append(
            Witness(name, start, end, segment.source, round(segment.confidence, 3), reason or segment.reason)
        )

    def leave(self, segment: Segment) -> None:
        """Keep a stretch that no field could take."""
        text = self.text(segment).strip()
        if text:
            self.unparsed.append(text)
