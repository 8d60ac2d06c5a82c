"""The publisher, university or producing body."""

from citekit.parse.draft import Draft, Segment
from citekit.parse.fields.title import words


def publisher(draft: Draft, segment: Segment) -> None:
    """The first one printed; a second (`Алматы : Социнвест ; Москва : Горизонт`) is kept aside."""
    value = words(draft, segment)
    if value:
        draft.put("publisher", value, segment)
