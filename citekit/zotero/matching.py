"""Which of the records a person has may be the works that stubs stand for: proposals, never a decision.

Names meet across scripts through the ASCII letters of the languages (Усубалиев and Usubaliev, Şükrü and Sukru); the
year must be the same or one apart; a title, when the stub has one, must share its words.
"""

from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher

from citekit.library.key_letters import to_ascii
from citekit.model import Evidence, Name, Record
from citekit.model.span import Frozen

_LOWEST = 0.5
_MOST = 5
_LATINISED = str.maketrans({"c": "k", "q": "k", "y": "i", "j": "i", "w": "v", "x": "k"})


class Proposal(Frozen):
    """Stub ``stub`` (id) may be ``record``; ``score`` 0 to 1, ``reasons`` in words a person can check."""

    stub: str
    record: Record
    score: float
    reasons: tuple[str, ...]


def proposals(stubs: Iterable[Record], known: Iterable[Record]) -> tuple[Proposal, ...]:
    """The best few candidates of each stub, stubs in order and the likeliest first.

    >>> stub = Record(id="s1", state="stub", author=(Name(family="Усубалиев"),), raw="Усубалиев 2003")
    >>> proposals([stub], [Record(id="k", author=(Name(family="Usubaliev", given="T."),))])[0].reasons
    ('author Usubaliev',)
    """
    by_initial: dict[str, dict[str, list[Record]]] = defaultdict(lambda: defaultdict(list))
    for record in known:
        for name in sorted({_letters(author) for author in _creators(record)} - {""}):
            by_initial[name[0]][name].append(record)
    found: list[Proposal] = []
    for stub in stubs:
        candidates: dict[str, Record] = {}
        for author in _creators(stub):
            letters = _letters(author)
            for name, records in by_initial.get(letters[:1], {}).items():
                if _close(letters, name):
                    candidates.update((record.id, record) for record in records)
        scored = [proposal for record in candidates.values() if (proposal := _weigh(stub, record))]
        found += sorted(scored, key=lambda proposal: (-proposal.score, proposal.record.id))[:_MOST]
    return tuple(found)


def complete(stub: Record, record: Record) -> Record:
    """The stub with the record's variables, once a person has said yes; its id stays, so links hold."""
    item = record.to_csl()
    evidence = tuple(
        Evidence(field=key, source="person", reason="taken from Zotero") for key in item if key not in ("id", "custom")
    )
    return record.model_copy(
        update={"id": stub.id, "state": "corrected", "raw": stub.raw, "variants": stub.variants, "evidence": evidence}
    )


def _weigh(stub: Record, record: Record) -> Proposal | None:
    """None when year or title speak against it."""
    reasons: list[str] = []
    shared = [
        theirs
        for ours in _creators(stub)
        for theirs in _creators(record)[:8]
        if _close(_letters(ours), _letters(theirs))
    ]
    reasons += dict.fromkeys(f"author {theirs.literal or theirs.family}" for theirs in shared)
    score = 0.5 * min(len(shared) / max(len(_creators(stub)), 1), 1.0)
    year, theirs_year = _year(stub), _year(record)
    if year and theirs_year:
        if abs(year - theirs_year) > 1:
            return None
        score += 0.4 if year == theirs_year else 0.1
        reasons.append(f"year {theirs_year}" + ("" if year == theirs_year else f" beside {year}"))
    elif not year:
        score += 0.05
    if stub.title and record.title:
        likeness = SequenceMatcher(None, to_ascii(stub.title), to_ascii(record.title)).ratio()
        if likeness < 0.5:
            return None
        score += 0.1 * likeness
        reasons.append(f"title {likeness:.0%} alike")
    return (
        Proposal(stub=stub.id, record=record, score=round(min(score, 1.0), 3), reasons=tuple(reasons))
        if (score >= _LOWEST)
        else None
    )


def _creators(record: Record) -> tuple[Name, ...]:
    return record.author or record.editor or record.director or record.container_author


def _letters(name: Name) -> str:
    """ASCII letters of a family or organisation's name, romanisations that differ by habit made one."""
    particle = f"{name.non_dropping_particle} " if name.non_dropping_particle else ""
    return to_ascii(particle + (name.literal or name.family or "")).translate(_LATINISED).replace(" ", "")


def _close(first: str, second: str) -> bool:
    """The same name, or two romanisations of it: one letter in six may differ, never the first."""
    if not first or not second or first[0] != second[0]:
        return False
    if first == second:
        return True
    shortest, longest = sorted((len(first), len(second)))
    return (
        longest > 4
        and shortest * 6 >= longest * 5 - 2
        and SequenceMatcher(None, first, second, autojunk=False).ratio() >= 1 - 1 / 6
    )


def _year(record: Record) -> int | None:
    return record.issued.year if record.issued else None
