"""One work described in several chapters becomes one record; what each entry said stays known."""

from collections.abc import Sequence
from typing import Any

from citekit.link import group_same
from citekit.model import Evidence, Record

_OWN = frozenset({"id", "type", "custom", "state", "raw", "variants", "evidence", "unparsed", "confidence"})


def merge_duplicates(records: Sequence[Record]) -> tuple[tuple[Record, ...], dict[str, str]]:
    """The records without duplicates, and for each one merged away the id of the record it became.

    Stubs are never merged here: `link` made one of each already.
    """
    described = [record for record in records if record.state != "stub"]
    same = group_same(described)
    others: dict[str, list[tuple[Record, str]]] = {}
    for record in described:
        if record.id in same:
            kept, reason = same[record.id]
            others.setdefault(kept, []).append((record, reason))
    merged = tuple(
        complete(record, others[record.id]) if record.id in others else record
        for record in records
        if record.id not in same
    )
    return merged, {name: kept for name, (kept, _) in same.items()}


def complete(first: Record, others: Sequence[tuple[Record, str]]) -> Record:
    """The earliest record, completed by what only the others say; ``custom`` names each merged entry and why."""
    added: dict[str, Any] = {}
    evidence = list(first.evidence)
    also: list[dict[str, str]] = list(first.custom.get("merged", ()))
    for other, reason in others:
        entry = {"raw": other.raw or "", "reason": reason}
        also += [entry] if entry not in also else []
        for name in Record.model_fields:
            value = getattr(other, name)
            if name in _OWN or name in added or not value or getattr(first, name):
                continue
            added[name] = value
            evidence.append(Evidence(field=name, source="inferred", confidence=0.8, reason=f"another entry: {reason}"))
    custom = {**first.custom, "merged": also}
    return first.model_copy(update={**added, "custom": custom, "evidence": tuple(evidence)})
