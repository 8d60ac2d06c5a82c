"""How a chapter cites: author-date, notes, numbers, or none of them, by counting marks in its text."""

import re

from citekit.model import CitationStyle

_AUTHOR_DATE = re.compile(
    r"\([^()\d]{2,80}[\s,:]\s?(?:1[5-9]|20)\d\d[a-zа-я]?(?:[,:;][^()]{0,80})?\)|\w \((?:1[5-9]|20)\d\d[a-z]?[):,]"
)
_BRACKETS = re.compile(r"\[\d{1,3}(?:[\s,;–-]+\d{1,3}|, [сspS]\.\s?\d+)*\]")


def citation_style(text: str, notes: int) -> CitationStyle:
    """The style that most marks of a chapter speak for; ``notes`` is the number of its note bodies."""
    dates = sum(1 for _ in _AUTHOR_DATE.finditer(text))
    numbers = sum(1 for _ in _BRACKETS.finditer(text))
    if dates >= 3 and notes >= 2:
        return "mixed"
    if numbers >= 3 and numbers >= dates:
        return "numeric"
    if dates >= 2:
        return "author-date"
    return "notes" if notes else "none"
