"""A person's corrections as tagged strings, for the next training: the inverse of parsing.

The fields of a corrected record are looked up in its raw string; what is found there verbatim is marked, in the form
that `corpus/references/hand-*.txt` has.
"""

from citekit.model import Name, Record

_LABELS = {
    "title": "title",
    "container_title": "container",
    "collection_title": "collection",
    "publisher": "publisher",
    "publisher_place": "place",
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "edition": "edition",
    "genre": "genre",
    "number": "number",
    "number_of_pages": "extent",
    "authority": "authority",
    "archive": "archive",
    "archive_location": "archloc",
    "event_title": "event",
    "event_place": "eventplace",
}
_ROLES = ("author", "editor", "translator", "director")


def tagged_string(record: Record) -> str | None:
    """The raw string with its fields marked as `{title …}`; None when there is no raw string or nothing is found in it.

    >>> tagged_string(Record(id="a", title="Nutuk", publisher_place="Ankara", raw="Nutuk. Ankara, 1927."))
    '{title Nutuk}. {place Ankara}, 1927.'
    """
    raw = " ".join((record.raw or "").split())
    if any(sign in raw for sign in "{}"):
        return None
    spans: list[tuple[int, int, str]] = []
    for field, label in _LABELS.items():
        value = getattr(record, field)
        if value:
            _mark(raw, value, label, spans)
    for role in _ROLES:
        _mark_people(raw, getattr(record, role), role, spans)
    if record.issued and record.issued.year:
        _mark(raw, str(record.issued.year), "date", spans)
    if not spans:
        return None
    made, at = "", 0
    for start, end, label in sorted(spans):
        made += f"{raw[at:start]}{{{label} {raw[start:end]}}}"
        at = end
    return made + raw[at:]


def _mark(raw: str, value: str, label: str, spans: list[tuple[int, int, str]]) -> None:
    """Mark the first free place where the value stands."""
    words = " ".join(value.split())
    start = raw.find(words)
    while start >= 0:
        end = start + len(words)
        if not any(start < other[1] and other[0] < end for other in spans):
            spans.append((start, end, label))
            return
        start = raw.find(words, start + 1)


def _mark_people(raw: str, people: tuple[Name, ...], role: str, spans: list[tuple[int, int, str]]) -> None:
    """Mark from the first name's first word to the last name's last word, when nothing else stands between."""
    places: list[tuple[int, int]] = []
    for name in people:
        for part in (name.literal, name.family, name.given):
            start = raw.find(part) if part else -1
            if part and start >= 0:
                places.append((start, start + len(part)))
    if places:
        start, end = min(place[0] for place in places), max(place[1] for place in places)
        if not any(start < other[1] and other[0] < end for other in spans):
            spans.append((start, end, role))
