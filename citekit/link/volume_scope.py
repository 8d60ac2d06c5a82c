"""Linking across the document and the whole set, for what a chapter's own references do not hold."""

from citekit.link.candidates import Candidate, Scope
from citekit.link.match import Match, best
from citekit.model import CitationItem

_NEARLY_SURE = 0.8
_TRUST = 0.75


def find_in_volume(item: CitationItem, document: Scope, everything: Scope) -> tuple[Match, str] | None:
    """The record another chapter's references hold, and where it stands; only full agreement counts, never a choice.

    Two people of one surname publish in one year often enough, so confidence is lowered by a quarter; organisations,
    which publish much in one year, and undated works are not sought outside their chapter.
    """
    if not item.authors or item.org or not item.year:
        return None
    for scope, where in ((document, "in the references of another chapter"), (everything, "in another document")):
        match = best(item, scope.near(item.authors), accepted=_NEARLY_SURE)
        if match and not match.rivals:
            return _lowered(match), where
        if match:
            return None
    return None


def _lowered(match: Match) -> Match:
    candidate: Candidate = match.candidate
    return Match(candidate, round(match.score * _TRUST, 3), match.reason, (), match.causes)
