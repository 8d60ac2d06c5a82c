"""A source older than the event it is cited for, or younger than the text itself.

A sentence that tells of 2020 and cites only a work of 2017 may cite the wrong year. Plans and forecasts look the same,
so this is a hint.
"""

import re
from collections.abc import Iterator

from citekit.check.cited import label
from citekit.check.remark import remark
from citekit.library import Library
from citekit.model import ChapterExtract, Citation, Finding

_YEAR = re.compile(r"(?<![\d./:-])((?:19|20)\d\d)(?!\d|[/-]\d)")
_BRACKETS = re.compile(r"\([^()]*\)")


def check(library: Library) -> Iterator[Finding]:
    """One finding for each citation right after a year later than all the works it cites."""
    for extract in library.extracts:
        newest = max((_year(citation) for citation in extract.citations), default=0)
        for citation in extract.citations:
            year = _year(citation)
            if citation.form == "parenthetical" and year and citation.in_note is None:
                yield from _compare(library, extract, citation, year, newest)


def _year(citation: Citation) -> int:
    years = [int(item.year) for item in citation.items if item.year and item.year.isdigit() and len(item.year) == 4]
    return max(years, default=0)


def _compare(
    library: Library, extract: ChapterExtract, citation: Citation, year: int, newest: int
) -> Iterator[Finding]:
    text = _BRACKETS.sub(" ", _before(library, extract, citation))
    events = [int(found) for found in _YEAR.findall(text)]
    if events and year < events[-1] <= newest:
        values = {"cited": label(citation.items[0]), "year": str(events[-1])}
        yield remark(library, extract.chapter, "later-event", "info", [citation], values=values, confidence=0.5)


def _before(library: Library, extract: ChapterExtract, citation: Citation) -> str:
    """The citation's sentence up to it, in running text."""
    view = library.running_view(extract.chapter.id)
    start = view.position(citation.sentence[0]) if citation.sentence else None
    end = view.position(citation.start)
    return view.text[start:end] if start is not None and end is not None else ""
