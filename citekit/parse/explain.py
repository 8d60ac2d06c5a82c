"""Why a string was read as it was: its fields marked, each with its value, its confidence and the reason."""

from citekit.model import Date, Name
from citekit.model.span import Frozen
from citekit.parse.reader import Parsed, read


class Mark(Frozen):
    """Characters ``start:end`` of the string belong to ``field``, read as ``value``; ``said_by`` is rule or tagger."""

    start: int
    end: int
    field: str
    value: str
    confidence: float
    said_by: str
    reason: str | None = None


class Explanation(Frozen):
    """A string with its marks in text order, the type and why, and what no field took."""

    raw: str
    type: str
    type_reason: str
    marks: tuple[Mark, ...]
    locator: str | None = None
    short_kind: str | None = None
    unparsed: tuple[str, ...] = ()
    confidence: float = 0.0


def explain(raw: str, language: str | None = None) -> Explanation:
    """Parse a string and say where every value came from.

    >>> [mark.field for mark in explain("Ibid., p. 3.").marks]
    ['locator']
    """
    parsed = read(raw, language)
    record = parsed.record
    marks = tuple(
        Mark(
            start=entry.start or 0,
            end=entry.end or 0,
            field=entry.field,
            value=_read_as(parsed, entry.field) or raw[entry.start or 0 : entry.end or 0],
            confidence=entry.confidence,
            said_by=entry.source,
            reason=entry.reason,
        )
        for entry in sorted(record.evidence, key=lambda entry: (entry.start or 0, entry.end or 0))
        if entry.field != "type"
    )
    reason = next((entry.reason for entry in record.evidence if entry.field == "type"), None)
    return Explanation(
        raw=raw,
        type=record.type,
        type_reason=reason or "",
        marks=marks,
        locator=parsed.locator,
        short_kind=parsed.short_kind,
        unparsed=record.unparsed,
        confidence=record.confidence,
    )


def _read_as(parsed: Parsed, field: str) -> str:
    """A field's value for a person to read: `Arı, T.; Roy, O.`, `2010-05-02`; empty when the record has none."""
    if field == "locator":
        return parsed.locator or ""
    value = getattr(parsed.record, field.replace("-", "_"), None) or parsed.record.custom.get(field)
    if isinstance(value, Date):
        return "/".join("-".join(f"{part:02}" for part in parts) for parts in value.date_parts)
    if isinstance(value, tuple):
        return "; ".join(_name(name) for name in value)
    return value if isinstance(value, str) else ""


def _name(name: Name) -> str:
    family = " ".join(part for part in (name.non_dropping_particle, name.family) if part)
    return name.literal or ", ".join(part for part in (family, name.given, name.suffix) if part)
