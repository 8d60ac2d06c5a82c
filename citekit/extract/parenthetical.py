"""Decides whether a bracket that holds a year is a citation, and of which works."""

from dataclasses import dataclass

from citekit.extract.authors import DOUBTFUL, LIKELY, NONE, SURE, AuthorZone
from citekit.extract.evidence import Evidence
from citekit.extract.keys import is_remark
from citekit.extract.lexicon import Lexicon
from citekit.extract.works import Reading, Work

CONFIDENCE = {SURE: 0.98, LIKELY: 0.93, DOUBTFUL: 0.65, NONE: 0.2}
ACCEPTED = 0.5


@dataclass(frozen=True, slots=True)
class Verdict:
    """The works kept, how sure, and why in a few words."""

    works: tuple[Work, ...]
    confidence: float
    reason: str


def is_years_only(reading: Reading, words: Lexicon) -> bool:
    """Whether the bracket holds nothing but years and places: `(2019)`, `(2006: 163)`, `(2002, hereafter H02)`."""
    if not reading.works or any(not work.carried or work.zone.authors for work in reading.works):
        return False
    tail = reading.tail
    return not tail or any(p.match(tail) for p in (words.short_name, words.lead_in, words.any_label))


def judge(reading: Reading, evidence: Evidence, words: Lexicon) -> Verdict | None:
    """Keep the works whose author part is no prose; None when the bracket cites nothing."""
    kept = [work for work in reading.works if work.zone.authors and _stands(work, evidence, words)]
    if not kept or _is_event(reading, words):
        return None
    confidence = min(_confidence(work, evidence) for work in kept)
    reason = "names and year" if confidence > CONFIDENCE[LIKELY] else "title-like author and year"
    if any(_known(work, evidence) for work in kept):
        reason = "author known from the document"
    if len(kept) < len(reading.works):
        confidence *= 0.9
    return Verdict(tuple(kept), confidence, reason) if confidence >= ACCEPTED else None


def _known(work: Work, evidence: Evidence) -> bool:
    return any(evidence.knows(author) for author in work.zone.authors)


def _stands(work: Work, evidence: Evidence, words: Lexicon) -> bool:
    zone = work.zone
    if zone.quality == NONE or (work.ranged and not _known(work, evidence)):
        return False
    if is_remark(zone.authors[0], words):
        return False
    return not _is_label(zone, words)


def _is_label(zone: AuthorZone, words: Lexicon) -> bool:
    """`Tablo 3, 2019`, `Fig. 2`: a numbered thing is no author."""
    label = words.other_label.match(zone.authors[0])
    return bool(label) and zone.authors[0][label.end() :].strip(" .").isdigit() if label else False


def _is_event(reading: Reading, words: Lexicon) -> bool:
    """`1998 yıllarında`, `2004 году`: words after the last year that make it a date."""
    return bool(words.after_year.match(reading.tail))


def _confidence(work: Work, evidence: Evidence) -> float:
    base = CONFIDENCE[work.zone.quality]
    if _known(work, evidence) or work.zone.prefix:
        base = max(base, 0.9)
    if work.date and work.zone.quality == DOUBTFUL:
        base -= 0.3
    return base
