"""The date of publication."""

from collections.abc import Sequence
from functools import lru_cache

from citekit.model import Date
from citekit.parse.construct import make_date
from citekit.parse.dates import read_date, read_day_month, year_of
from citekit.parse.draft import Draft, Segment


def read_words(words: Sequence[str]) -> tuple[tuple[tuple[int, ...], ...], str] | None:
    """Date parts (one, or two for a range) and year suffix of a stretch; None when no year stands in it.

    >>> read_words(["2014", ",", "October", "16", "-", "19"])
    (((2014, 10, 16), (2014, 10, 19)), '')
    """
    for at in range(len(words)):
        found = read_date(words, at)
        if not found:
            continue
        first, end = found.parts, found.end
        rest = words[end : end + 2]
        if len(rest) == 2 and rest[0] in ("-", "–", "—", "/", "‒"):
            if len(first) == 1 and (year := year_of(rest[1])) and year > first[0]:
                return (first, (year,)), found.suffix
            if len(first) == 3 and rest[1].isdigit() and first[2] < int(rest[1]) <= 31:
                return (first, (*first[:2], int(rest[1]))), found.suffix
        return (first,), found.suffix
    return None


@lru_cache(maxsize=10_000)
def _remembered(words: tuple[str, ...]) -> tuple[tuple[tuple[int, ...], ...], str] | None:
    return read_words(words)


def issued(draft: Draft, segment: Segment) -> None:
    """Year, month and day; a later stretch with only day and month completes a bare year (`2020. – 9 қаңтар`)."""
    words = tuple([token.text for token in draft.reading.tokens[segment.first : segment.last]])
    present: Date | None = draft.values.get("issued")
    found = _remembered(words)
    if found is None:
        loose = next((read for at in range(len(words)) if (read := read_day_month(words, at))), None)
        if loose and present and len(present.date_parts) == 1 and len(present.date_parts[0]) == 1:
            draft.values["issued"] = make_date(((*present.date_parts[0], *loose[1]),))
            draft.witness("issued", segment)
        elif loose and not present:
            draft.custom["day-month"] = loose[1]
        else:
            draft.leave(segment)
        return
    parts, suffix = found
    if present is None:
        if "day-month" in draft.custom and len(parts[0]) == 1:
            parts = ((*parts[0], *draft.custom.pop("day-month")),)
        draft.put("issued", make_date(parts), segment)
        if suffix:
            draft.values["year-suffix"] = suffix
    elif len(present.date_parts[0]) < len(parts[0]) and present.date_parts[0][0] == parts[0][0]:
        draft.values["issued"] = make_date(parts)
        draft.witness("issued", segment)
    else:
        draft.leave(segment)
