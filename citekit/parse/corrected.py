"""A person's corrections as tagged strings, for the next training: the inverse of parsing.

The fields of a corrected record are looked up in its raw string and marked there, in the form that
`corpus/references/hand-*.txt` has. A value the string does not print (a misprint put right, a fuller title) is marked
where the parser had read the field: left unmarked it would teach that there is none.
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
    printed = record.raw or ""
    raw = " ".join(printed.split())
    if any(sign in raw for sign in "{}"):
        return None
    spans: list[tuple[int, int, str]] = []
    for field, label in _LABELS.items():
        value = getattr(record, field)
        if value and not _mark(raw, value, label, spans):
            _mark_read(record, printed, field, label, spans)
    for role in _ROLES:
        if getattr(record, role) and not _mark_people(raw, getattr(record, role), role, spans):
            _mark_read(record, printed, role, role, spans)
    if record.issued and not (record.issued.year and _mark(raw, str(record.issued.year), "date", spans)):
        _mark_read(record, printed, "issued", "date", spans)
    if not spans:
        return None
    made, at = "", 0
    for start, end, label in sorted(spans):
        made += f"{raw[at:start]}{{{label} {raw[start:end]}}}"
        at = end
    return made + raw[at:]


def _free(start: int, end: int, spans: list[tuple[int, int, str]]) -> bool:
    return not any(start < other[1] and other[0] < end for other in spans)


def _mark_read(record: Record, printed: str, field: str, label: str, spans: list[tuple[int, int, str]]) -> None:
    """Mark the characters from which the parser had read the field, if it had."""
    name = field.replace("_", "-")
    for entry in record.evidence:
        if entry.field.replace("_", "-") == name and entry.start is not None and entry.end is not None:
            start = len(" ".join(f"{printed[: entry.start]}|".split())) - 1
            end = start + len(" ".join(printed[entry.start : entry.end].split()))
            if start < end and _free(start, end, spans):
                spans.append((start, end, label))
                return


def _mark(raw: str, value: str, label: str, spans: list[tuple[int, int, str]]) -> bool:
    """Mark the first free place where the value stands; whether there is one."""
    words = " ".join(value.split())
    start = raw.find(words)
    while start >= 0:
        end = start + len(words)
        if _free(start, end, spans):
            spans.append((start, end, label))
            return True
        start = raw.find(words, start + 1)
    return False


def _mark_people(raw: str, people: tuple[Name, ...], role: str, spans: list[tuple[int, int, str]]) -> bool:
    """Mark from the first name's first word to the last name's last word; whether all family names stand there."""
    if not all((name.literal or name.family or "") in raw for name in people):
        return False
    places: list[tuple[int, int]] = []
    for name in people:
        for part in (name.literal, name.family, name.given):
            start = raw.find(part) if part else -1
            if part and start >= 0:
                places.append((start, start + len(part)))
    start, end = (min(place[0] for place in places), max(place[1] for place in places)) if places else (0, 0)
    if start == end or not _free(start, end, spans):
        return False
    spans.append((start, end, role))
    return True
