"""Choosing between readings of a citation: the one whose works the chapter's references hold wins."""

from citekit.link.candidates import Scope
from citekit.link.chapter_scope import find_in_chapter
from citekit.model import ChapterExtract, Citation, CitationItem


def decide(extract: ChapterExtract, scope: Scope) -> ChapterExtract:
    """The extract with doubtful citations read as the references suggest; untouched where these say nothing."""
    if not any(citation.alternatives for citation in extract.citations):
        return extract
    return extract.model_copy(update={"citations": tuple(_decide(citation, scope) for citation in extract.citations)})


def _decide(citation: Citation, scope: Scope) -> Citation:
    if not citation.alternatives:
        return citation
    readings = [citation.items, *citation.alternatives]
    scores = [_score(items, scope) for items in readings]
    best = max(range(len(readings)), key=lambda index: (scores[index], -index))
    if best == 0 or scores[best] <= scores[0]:
        return citation
    others = tuple(items for index, items in enumerate(readings) if index != best)
    reason = "read as the references have it"
    return citation.model_copy(update={"items": readings[best], "alternatives": others, "reason": reason})


def _score(items: tuple[CitationItem, ...], scope: Scope) -> float:
    """The mean agreement of a reading's items with the chapter's records."""
    found = [match.score if (match := find_in_chapter(item, scope)) else 0.0 for item in items]
    return sum(found) / len(found) if found else 0.0
