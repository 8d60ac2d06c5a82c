"""Two authors of one surname cited without initials: the reader cannot tell which is meant.

APA and Chicago ask for initials where the first authors of two works share a surname.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from citekit.check.cited import Cited, cited_in
from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.authors import words_of
from citekit.model import ChapterExtract, Finding, Name, Severity


def check(library: Library) -> Iterator[Finding]:
    """One finding for each surname of a chapter that two described first authors share."""
    for extract in library.extracts:
        people: dict[str, dict[str, list[Cited]]] = defaultdict(lambda: defaultdict(list))
        for cited in cited_in(library, extract):
            if (
                cited.link
                and cited.link.reference
                and cited.item.authors
                and not (cited.item.org or _initialled(cited))
            ):
                names = library.record(cited.link.record).author
                if names and names[0].family and names[0].given:
                    family = "".join(words_of(names[0].family))
                    people[family][_initial(names[0])].append(cited)
        for initials in people.values():
            yield from _remark(library, extract, initials)


def _initialled(cited: Cited) -> bool:
    """Whether the citation itself tells the people apart, by an initial or a given name beside the surname."""
    before, _, after = cited.item.raw.partition(cited.item.authors[0])
    return bool(re.search(r"[^\W\d_]\.?[\s-]*$", before) or re.match(r",?\s+[^\W\d_]\.", after))


def _initial(name: Name) -> str:
    return (words_of(name.given or "") or ("",))[0][:1]


def _remark(library: Library, extract: ChapterExtract, initials: dict[str, list[Cited]]) -> Iterator[Finding]:
    if len(initials) < 2:
        return
    groups = list(initials.values())
    years = [{cited.item.year for cited in group} for group in groups]
    first = groups[0][0]
    names = [library.record(group[0].link.record).author[0] for group in groups if group[0].link]
    values = {"name": first.item.authors[0], "people": ", ".join(f"{name.given} {name.family}" for name in names)}
    at = [group[0].citation for group in groups]
    level: Severity = "warning" if years[0] & years[1] else "info"
    yield remark(library, extract.chapter, "namesakes", level, at, values=values)
