"""An entry with two dates that contradict, such as `(2023). … (n.d.)`, or read before it was published."""

import re
from collections.abc import Iterator
from functools import cache

from citekit.check.cited import named
from citekit.check.remark import remark
from citekit.languages import words
from citekit.library import Library
from citekit.model import Finding, Record


def check(library: Library) -> Iterator[Finding]:
    """One finding for each such reference."""
    for extract in library.extracts:
        for entry in extract.references:
            dates = [match.group() for match in _dates().finditer(entry.text)]
            if len({date.strip("()")[:4] for date in dates}) > 1 and entry.origin == "reference-list":
                values = {"entry": named(entry), "dates": " ".join(dates)}
                yield remark(library, extract.chapter, "entry-dates", "error", [entry], values=values)
            elif entry.record and entry.record.accessed and entry.record.issued and _later(entry.record):
                values = {"entry": named(entry)}
                yield remark(
                    library, extract.chapter, "entry-dates", "warning", [entry], variant="accessed", values=values
                )


@cache
def _dates() -> re.Pattern[str]:
    undated = "|".join(re.escape(mark) for mark in words("no_date"))
    return re.compile(rf"\((?:(?:1[89]|20)\d\d[a-z]?|{undated})(?:,[^()]{{0,30}})?\)")


def _later(record: Record) -> bool:
    """Whether it was published after it was accessed, as far as both dates go."""
    issued, accessed = (
        date.date_parts[0] if date and date.date_parts else () for date in (record.issued, record.accessed)
    )
    size = min(len(issued), len(accessed))
    return size > 0 and tuple(issued[:size]) > tuple(accessed[:size])
