"""A stretch of a document's text, in code points, end exclusive."""

from typing import NamedTuple

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """The root of all records: immutable, unknown fields refused, aliases accepted beside field names."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Span(NamedTuple):
    """Code-point offsets into ``Document.text``; ``text[span.start:span.end]`` is what it covers."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two stretches share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether the other stretch lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


class Spanned(Frozen):
    """A record that stands somewhere in a document's text."""

    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands, in code points of ``Document.text``."""
        return Span(self.start, self.end)
