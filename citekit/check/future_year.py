"""A source younger than it can be: of a year to come, read on a day to come, or later than the text itself.

The text's own year is the one printed at its beginning, after `©` or a city (`Бишкек – 2021`).
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache

from citekit.check.cited import Cited, cited_in, label, named
from citekit.check.remark import remark
from citekit.languages import words
from citekit.library import Library
from citekit.link.authors import words_of
from citekit.model import ChapterExtract, Date, Document, Finding, Severity

_FRONT = 6000
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)[^\d\n]{0,60}((?:19|20)\d\d)(?!\d)", re.I)
_IMPRINT = re.compile(
    r"^[ \t]*+([^\W\d_][^\d\n,–—-]{0,23}[^\W\d_])[ \t]*+[,–—-]?[ \t]*+((?:19|20)\d\d)"
    r"[ \t]*+(-?[^\W\d_]{1,5}\.?)?[ \t]*+$",
    re.M,
)
_FARTHEST = 100
"""Years ahead from which on a number is no year at all; `impossible-year` speaks of those."""


def check(library: Library) -> Iterator[Finding]:
    """One finding for each work of a year to come with all its citations, one for each such entry."""
    today = date.today()
    own = {document.id: text_year(document) for document in library.documents}
    for extract in library.extracts:
        yield from _cited(library, extract, today.year, own[extract.chapter.document])
        yield from _listed(library, extract, today)


def _cited(library: Library, extract: ChapterExtract, now: int, own: int | None) -> Iterator[Finding]:
    groups: dict[str, list[Cited]] = defaultdict(list)
    latest = min(now, own or now)
    for cited in cited_in(library, extract):
        year = cited.item.year or ""
        if year.isdigit() and len(year) == 4 and latest < int(year) <= now + _FARTHEST:
            groups[label(cited.item)].append(cited)
    for name, group in groups.items():
        ahead = int(group[0].item.year or 0) > now
        values = {"cited": name, "year": str(now if ahead else latest)}
        at = [cited.citation for cited in group]
        level: Severity = "error" if ahead else "info"
        variant = None if ahead else "own"
        yield remark(library, extract.chapter, "future-year", level, at, variant=variant, values=values)


def _listed(library: Library, extract: ChapterExtract, today: date) -> Iterator[Finding]:
    """Entries published or read on a day to come; what is in press has no year."""
    for entry in extract.references:
        record = entry.record
        if record is None:
            continue
        if _ahead(record.accessed, today):
            values = {"entry": named(entry)}
            yield remark(library, extract.chapter, "future-year", "error", [entry], variant="accessed", values=values)
        elif record.issued and record.issued.year and today.year < record.issued.year <= today.year + _FARTHEST:
            values = {"entry": named(entry), "year": str(record.issued.year)}
            yield remark(library, extract.chapter, "future-year", "error", [entry], variant="entry", values=values)


def _ahead(day: Date | None, today: date) -> bool:
    parts = day.date_parts[0] if day and day.date_parts else ()
    return len(parts) > 0 and tuple(parts) > (today.year, today.month, today.day)[: len(parts)]


def text_year(document: Document) -> int | None:
    """The year a text says it is of: after `©`, or after a city on a line of its own; None when it says none.

    >>> from citekit.model import Source
    >>> text_year(Document(id="d", source=Source(name="d", sha256=""), text="Тезис\\n\\nБишкек – 2021\\n"))
    2021
    """
    front = document.text[:_FRONT]
    marked = _COPYRIGHT.search(front)
    if marked:
        return int(marked[1])
    places = [int(match[2]) for match in _IMPRINT.finditer(front) if _is_imprint(match)]
    return max(places, default=None)


def _is_imprint(match: re.Match[str]) -> bool:
    """A known city, and behind the year nothing or a word for it (`Бишкек – 2021-жыл`)."""
    word = (match[3] or "").strip("-.").lower()
    return "".join(words_of(match[1])) in _cities() and (not word or word in _year_words())


@cache
def _year_words() -> frozenset[str]:
    return frozenset(word.strip("-.").lower() for word in words("year_words"))


@cache
def _cities() -> frozenset[str]:
    return frozenset("".join(words_of(place)) for place in words("places") if len(place) > 3)
