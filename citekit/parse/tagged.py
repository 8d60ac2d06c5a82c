"""Records as tagged strings: what a person has put right becomes something to train on."""

from typing import Any

from citekit.model import Name, Record

LABELS = {
    "author": "author",
    "editor": "editor",
    "translator": "translator",
    "title": "title",
    "container-title": "container",
    "collection-title": "collection",
    "issued": "date",
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "publisher": "publisher",
    "publisher-place": "place",
    "edition": "edition",
    "genre": "genre",
    "note": "note",
    "URL": "url",
    "DOI": "doi",
}
"""CSL variable → label of the training strings."""

Span = tuple[int, int, str]


def tagged(record: Record) -> dict[str, Any] | None:
    """``{"raw", "spans": [[start, end, label]]}`` of a record, or None when it has no printed string.

    A value is placed where the evidence says it was printed, else where it stands in the string; spans do not overlap.

    >>> made = tagged(Record.from_csl({"id": "x", "title": "Nutuk", "publisher": "YKY"}, raw="Nutuk, YKY, 2004."))
    >>> made["spans"]
    [[0, 5, 'title'], [7, 10, 'publisher']]
    """
    if not record.raw:
        return None
    found: list[Span] = []
    known = {
        one.field: (one.start, one.end) for one in record.evidence if one.start is not None and one.end is not None
    }
    for variable, label in LABELS.items():
        value = getattr(record, variable.replace("-", "_"))
        if not value:
            continue
        place = known.get(variable) or _printed(record.raw, value)
        if place and place[0] is not None and place[1] is not None:
            found.append((place[0], place[1], label))
    return {"raw": record.raw, "spans": [list(span) for span in _apart(sorted(found))]}


def _printed(raw: str, value: Any) -> tuple[int, int] | None:
    """Where a value stands in the string: text as it is, names from the first family name to the last one's end."""
    if isinstance(value, str):
        at = raw.find(value)
        return (at, at + len(value)) if at >= 0 else None
    if isinstance(value, tuple) and value and isinstance(value[0], Name):
        spans = [place for name in value if (place := _printed(raw, name.literal or name.family or ""))]
        return (min(span[0] for span in spans), max(span[1] for span in spans)) if spans else None
    year = getattr(value, "year", None)
    return _printed(raw, str(year)) if year else None


def _apart(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
