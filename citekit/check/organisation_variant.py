"""One organisation under two names: with and without its acronym, state or article, in capitals, two web domains.

`Eurasian Development Bank (EDB)` beside `Eurasian Development Bank`, `Türkiye Cumhuriyeti Dışişleri Bakanlığı` beside
`Dışişleri Bakanlığı`, `azattyk.com` beside `azattyk.org`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from citekit.check.cited import Cited, cited_in
from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.authors import acronyms_of, words_of
from citekit.model import ChapterExtract, Finding, Severity

_DOMAIN = re.compile(r"^([\w.-]{4,})\.([a-z]{2,5})$", re.I)
_MOST = 1000
"""Names of one chapter that are compared, each with each; no chapter has as many."""


def check(library: Library) -> Iterator[Finding]:
    """One finding for each pair of names in a chapter, pointing at the rarer one."""
    for extract in library.extracts:
        places: dict[str, list[Cited]] = defaultdict(list)
        for cited in cited_in(library, extract):
            if len(cited.item.authors) == 1 and (cited.item.org or _DOMAIN.match(cited.item.authors[0])):
                places[_printed(cited)].append(cited)
        for one, other in combinations(list(places)[:_MOST], 2):
            why = _alike(one, other)
            if why:
                yield _remark(library, extract, places, one, other, why)


def _printed(cited: Cited) -> str:
    """The name as printed before the year, its acronym in brackets included."""
    name = cited.item.authors[0]
    raw = " ".join(cited.item.raw.split())
    found = re.search(re.escape(name) + r"\s*(\([^\W\d_][\w.&-]{1,12}\))", raw)
    return f"{name} {found[1]}" if found else name


def _alike(one: str, other: str) -> str | None:
    domains = _DOMAIN.match(one), _DOMAIN.match(other)
    if domains[0] and domains[1]:
        return "domain" if domains[0][1].lower() == domains[1][1].lower() else None
    left, right = words_of(one), words_of(other)
    if one.split(" (")[0] == other.split(" (")[0]:
        return "acronym"
    if left == right:
        return "case" if one.casefold() == other.casefold() else None
    short, long = sorted((left, right), key=len)
    if len(short) >= 2 and len(long) > len(short) and long[len(long) - len(short) :] == short:
        return "part"
    if _spelled_out(left, right) or _spelled_out(right, left):
        return "acronym"
    joined = "".join(left), "".join(right)
    if joined[0] in acronyms_of(other) or joined[1] in acronyms_of(one):
        return "acronym"
    return None


def _spelled_out(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one name begins with the initials of the other's first words: `T.C. …` and `Türkiye Cumhuriyeti …`."""
    size = next((n for n in range(1, len(long)) if long[n:] == short[len(short) - (len(long) - n) :]), len(long))
    initials = "".join(word[0] for word in long[:size])
    return 2 <= size < len(long) and "".join(short[: len(short) - (len(long) - size)]) == initials


def _remark(
    library: Library, extract: ChapterExtract, places: dict[str, list[Cited]], one: str, other: str, why: str
) -> Finding:
    usual, rare = sorted((one, other), key=lambda name: (-len(places[name]), len(name), name))
    values = {"rare": rare, "usual": usual, "count": str(len(places[usual]))}
    at = [cited.citation for cited in (*places[rare], *places[usual][:1])]
    level: Severity = "warning" if why == "domain" else "info"
    return remark(library, extract.chapter, "organisation-variant", level, at, values=values, fix=usual)
