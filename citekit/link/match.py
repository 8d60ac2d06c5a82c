"""How well a cited item fits a candidate, and which candidate fits best."""

from collections.abc import Iterable
from dataclasses import dataclass

from citekit.link.authors import NONE, Agreement, compare_lists
from citekit.link.candidates import Candidate
from citekit.model import CitationItem, LinkCause

ACCEPTED = 0.4
SURE_NAME = 0.85


@dataclass(frozen=True, slots=True)
class Match:
    """A chosen candidate; ``rivals`` fit equally well, so the choice is open when there are any."""

    candidate: Candidate
    score: float
    reason: str
    rivals: tuple[Candidate, ...] = ()
    causes: tuple[LinkCause, ...] = ()


def fit(item: CitationItem, candidate: Candidate) -> Agreement:
    """How well an item fits a candidate: the agreement of the authors times that of the year and its suffix."""
    names = compare_lists(item.authors, item.et_al, candidate.names, candidate.open_ended)
    if not names.score:
        return NONE
    years = _fit_year(item, candidate, names.score)
    if not years.score:
        return NONE
    suffix = _fit_suffix(item.suffix, candidate.suffix)
    score = names.score * years.score * suffix.score * (0.9 if candidate.by_title else 1.0)
    title = "cited by its title" if candidate.by_title else ""
    reasons = [part for part in (names.reason, title, years.reason, suffix.reason) if part]
    return Agreement(round(score, 3), "; ".join(reasons), names.causes + years.causes)


def _fit_year(item: CitationItem, candidate: Candidate, names: float) -> Agreement:
    year = (item.year or (item.date or "")[:4]) or None
    if year in candidate.years:
        return Agreement(1.0, "same year")
    if year is None:
        if not candidate.years:
            return Agreement(0.97, "both undated", ("both-undated",))
        if item.nodate:
            return Agreement(0.6, f"cited as undated, the reference says {min(candidate.years)}", ("cited-undated",))
        said = f"cited without a year, the reference says {min(candidate.years)}"
        return Agreement(0.65, said, ("cited-without-year",))
    if not candidate.years:
        undated = Agreement(0.6, f"cited as {year}, the reference is undated", ("listed-undated",))
        return undated if names >= SURE_NAME else NONE
    nearest = min(candidate.years, key=lambda known: (_distance(year, known), known))
    if names >= SURE_NAME and _distance(year, nearest) <= 3:
        return Agreement(0.5, f"cited as {year}, the reference says {nearest}", ("year-differs",))
    return NONE


def _distance(one: str, other: str) -> int:
    """Years between two years; a digit mistaken or two swapped counts as one, a digit too many or too few as two."""
    if not (one.isdigit() and other.isdigit()):
        return 2 if one[:4] == other else 99
    if len(one) != len(other):
        return 2 if one in other or other in one else 99
    differing = [index for index in range(len(one)) if one[index] != other[index]]
    swapped = sorted(one) == sorted(other) and len(differing) == 2
    slip = swapped or (len(differing) == 1 and one[:2] == other[:2])
    return 1 if slip and abs(int(one) - int(other)) <= 10 else abs(int(one) - int(other))


def _fit_suffix(cited: str | None, known: str | None) -> Agreement:
    cited = cited.lower() if cited else None
    if cited == known:
        return Agreement(1.0, f"same letter {cited}" if cited else "")
    if known is None:
        return Agreement(0.85, f"the reference has no letter {cited}")
    if cited is None:
        return Agreement(0.75, f"cited without the letter {known}")
    return NONE


def best(item: CitationItem, candidates: Iterable[Candidate], accepted: float = ACCEPTED) -> Match | None:
    """The candidate that fits best, with those of other records that fit as well; None when none fits.

    A different year is believed only when the author has no work of the cited year and only one that is near.
    """
    fits = [(agreement, candidate) for candidate in candidates if (agreement := fit(item, candidate)).score >= accepted]
    if not fits:
        return None
    top = max(agreement.score for agreement, _ in fits)
    chosen = [(agreement, candidate) for agreement, candidate in fits if agreement.score >= top - 0.02]
    agreement, candidate = chosen[0]
    rivals = tuple({other.record.id: other for _, other in chosen if other.record.id != candidate.record.id}.values())
    if rivals:
        others = ", ".join(_short(other) for other in (candidate, *rivals))
        reason = f"{agreement.reason}; {len(rivals) + 1} fit: {others}"
        return Match(candidate, round(top * 0.5, 3), reason, rivals, (*agreement.causes, "several-fit"))
    return Match(candidate, top, agreement.reason, (), agreement.causes)


def _short(candidate: Candidate) -> str:
    names = " ".join(key.printed for key in candidate.names[:1])
    year = min(candidate.years, default="n.d.")
    title = (candidate.record.title or "")[:40]
    return f"{names} {year}{candidate.suffix or ''} {title}".strip()
