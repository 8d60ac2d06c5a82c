"""Linking inside one chapter: its own list, notes and source lines are the first place to look."""

from collections.abc import Sequence

from citekit.link.candidates import Candidate, Scope
from citekit.link.match import Match, best
from citekit.model import CitationItem

_OTHER_YEAR = frozenset({"year-differs", "cited-undated", "cited-without-year"})


def find_in_chapter(item: CitationItem, scope: Scope) -> Match | None:
    """The record of the chapter that an item cites; None when its references hold none that fits.

    An item without authors is never matched here: a bare year names nothing that could be checked.
    """
    if not item.authors:
        return None
    near = scope.near(item.authors)
    match = best(item, near)
    if match and not _OTHER_YEAR.isdisjoint(match.causes) and _cited_year_known(item, near):
        return None
    return match


def _cited_year_known(item: CitationItem, near: Sequence[Candidate]) -> bool:
    """Whether the chapter has a work of the cited year among those the name leads to (then no other year is meant)."""
    return any(item.year in candidate.years for candidate in near if best(item, [candidate]))
