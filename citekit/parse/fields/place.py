"""Places: of the publisher, of the event; archives and their call numbers."""

from citekit.parse.draft import Draft, Segment
from citekit.parse.fields.title import words


def place(draft: Draft, segment: Segment) -> None:
    """As printed, with the stop of an abbreviation (`М.`, `СПб.`, `Washington, D.C.`)."""
    value = words(draft, segment)
    whole = draft.whole
    if segment.end < len(whole) and whole[segment.end] == "." and _abbreviated(value):
        value += "."
    if value:
        draft.put("publisher-place", value, segment)


def _abbreviated(value: str) -> bool:
    last = value.replace(".", " ").split()[-1:] or [""]
    return len(last[0]) <= 2 or (
        len(last[0]) == 3 and last[0][0].isupper() and last[0][-1].islower() and last[0][1].isupper()
    )


def event_place(draft: Draft, segment: Segment) -> None:
    """Where a conference was held."""
    value = words(draft, segment)
    if value:
        draft.put("event-place", value, segment)


def archive(draft: Draft, segment: Segment) -> None:
    """The archive's name."""
    value = words(draft, segment)
    if value:
        draft.put("archive", value, segment)


def archive_location(draft: Draft, segment: Segment) -> None:
    """The call number: `ф. 12, оп. 3, д. 45`."""
    value = words(draft, segment)
    if value:
        draft.put("archive_location", value, segment)
