"""One author spelled two ways: `Minassian` and `Minasyan`, `Ibrahimov` and `İbrahimov`, a name in two scripts.

Two citations of one year whose names sound alike, or differ by a letter, a dot or an accent. The rarer spelling is
pointed at; nothing is said when the reference list has both spellings, since then they are two people.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from citekit.check.cited import Cited, cited_in
from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.authors import apart, words_of
from citekit.link.scripts import sound
from citekit.model import ChapterExtract, Finding, Severity

_LONG = 5
_SURE = 9
"""Letters from which on two names one letter apart are hardly two people, whatever their years."""
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_CAUSES = frozenset({"name-letter", "name-script"})


def check(library: Library) -> Iterator[Finding]:
    """One finding for each pair of spellings in a chapter, and for each spelling the list has otherwise."""
    for extract in library.extracts:
        places: dict[str, list[Cited]] = defaultdict(list)
        for cited in cited_in(library, extract):
            for author in cited.item.authors:
                places[author].append(cited)
        listed = _listed(extract)
        for one, other in _pairs(places):
            why = _alike(one, other)
            if why and not {one, other} <= listed and _same_year(places[one], places[other], why):
                if {cited.citation.id for cited in places[one]} & {cited.citation.id for cited in places[other]}:
                    continue  # (Niyazov and Niyazova, 2024): two people
                yield _remark(library, extract, places, one, other, why)
        yield from _against_list(library, extract)


def _pairs(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Names that begin with one sound, two by two: only those can be spellings of one."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for name in names:
        blocks[sound(name)[:1]].append(name)
    for block in blocks.values():
        yield from combinations(block, 2)


def _listed(extract: ChapterExtract) -> set[str]:
    names = (name for reference in extract.references if reference.record for name in reference.record.author)
    return {name.literal or name.family or "" for name in names}


def _alike(one: str, other: str) -> str | None:
    """How two spellings differ: by `accent`, by `sound` (script, transcription), by a `letter`; None: too much."""
    left, right = "".join(words_of(one)), "".join(words_of(other))
    if left == right:
        return None if one.casefold() == other.casefold() and one.isupper() != other.isupper() else "accent"
    shorter, longer = sorted((words_of(one), words_of(other)), key=len)
    if len(shorter) == 1 and len(longer) == 2 and shorter[0] in longer and len(shorter[0]) >= _LONG:
        return "given"
    if min(len(left), len(right)) < _LONG:
        return None
    if sound(one) == sound(other):
        return "sound"
    if left[0] != right[0] and left.isascii() == right.isascii():
        return None
    if left.rstrip("0123456789") == right.rstrip("0123456789") or {left, right} in (
        {left, left + "a"},
        {right, right + "a"},
    ):
        return None  # CICA1 and CICA2; Ivanov and Ivanova
    if apart(left, right):
        return "letter"
    close = min(len(left), len(right)) >= 7 and left[:4] == right[:4] and apart(sound(one), sound(other))
    return "letter" if close else None


def _same_year(one: list[Cited], other: list[Cited], why: str) -> bool:
    years = [{cited.item.year for cited in group} for group in (one, other)]
    shared = years[0] & years[1]
    names = ["".join(words_of(group[0].item.authors[0])) for group in (one, other)]
    return bool(shared) or why in ("accent", "sound", "given") or (why == "letter" and min(map(len, names)) >= _SURE)


def _remark(
    library: Library, extract: ChapterExtract, places: dict[str, list[Cited]], one: str, other: str, why: str
) -> Finding:
    usual, rare = sorted((one, other), key=lambda name: (-len(places[name]), name))
    values = {
        "rare": rare, "usual": usual, "count": str(len(places[usual])),
        "rare_count": str(len(places[rare])),
    }  # fmt: skip
    at = [cited.citation for cited in (*places[rare], *places[usual][:1])]
    shared = {cited.item.year for cited in places[one]} & {cited.item.year for cited in places[other]}
    level: Severity = "error" if why == "letter" and shared and len(places[usual]) > 1 else "warning"
    level = "info" if why == "given" else level
    return remark(
        library, extract.chapter, "author-spelling", level, at, values=values, fix=usual,
        candidates=[(usual, f"{len(places[usual])} times in the chapter")], confidence=0.7 if why == "letter" else 0.9,
    )  # fmt: skip


def _against_list(library: Library, extract: ChapterExtract) -> Iterator[Finding]:
    """Citations linked to a reference whose author is spelled a letter apart or in another transcription."""
    groups: dict[tuple[str, str], list[Cited]] = defaultdict(list)
    for cited in cited_in(library, extract):
        link = cited.link
        if link and link.reference and not _CAUSES.isdisjoint(link.causes):
            names = library.record(link.record).author
            if names:
                groups[(cited.item.authors[0], names[0].literal or names[0].family or "")].append(cited)
    for (printed, listed), group in groups.items():
        if words_of(printed) == words_of(listed) or bool(_CYRILLIC.search(printed)) != bool(_CYRILLIC.search(listed)):
            continue  # a name in two scripts is the business of author-script
        count = Counter(cited.citation.id for cited in group)
        values = {"rare": printed, "usual": listed, "count": "1", "rare_count": str(len(count))}
        at = [*(cited.citation for cited in group)]
        yield remark(
            library, extract.chapter, "author-spelling", "warning", at, variant="list", values=values, fix=listed
        )
