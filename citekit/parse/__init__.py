"""Floor 5: reference string → record.

``parse`` reads one string, ``parse_many`` many, ``fill`` the references of a chapter. Every string gives a record; what
could not be read stays in ``Record.unparsed``, and ``Record.evidence`` says which characters each value came from.

>>> parse("Arı, T. (2010). Uluslararası ilişkiler teorileri (6. Baskı). MKM Yayıncılık.").title
'Uluslararası ilişkiler teorileri'
"""

from collections.abc import Iterable, Sequence

from citekit.model import Record, Reference
from citekit.parse.reader import Parsed, read, read_many

__all__ = ["Parsed", "fill", "parse", "parse_many", "read", "read_many"]


def parse(raw: str, language: str | None = None) -> Record:
    """The record of one reference string; ``language`` (BCP 47) is a hint."""
    return read(raw, language).record


def parse_many(raws: Sequence[str], languages: Sequence[str | None] | None = None) -> list[Record]:
    """One record a string, in order."""
    return [parsed.record for parsed in read_many(raws, languages)]


def fill(references: Iterable[Reference]) -> tuple[Reference, ...]:
    """The references with ``record``, ``locator`` and ``short_kind``; a record's id is its reference's."""
    known = list(references)
    filled: list[Reference] = []
    for reference, parsed in zip(known, read_many([reference.text for reference in known]), strict=True):
        update = {
            "record": parsed.record.model_copy(update={"id": reference.id}),
            "locator": reference.locator or parsed.locator,
            "short_kind": reference.short_kind or parsed.short_kind,
        }
        filled.append(reference.model_copy(update=update))
    return tuple(filled)
