"""One citation that may mean several works: two entries fit it, or an undated source stands for many statements.

`(Türk Devletleri Teşkilatı)` four times for four statements, `(Nye, 2004)` where the list has two works of 2004.
"""

from collections import defaultdict
from collections.abc import Iterator

from citekit.check.cited import Cited, cited_in, label, record_label
from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.authors import words_of
from citekit.model import Finding

_OFTEN = 3


def check(library: Library) -> Iterator[Finding]:
    """One finding for each such key of a chapter."""
    for extract in library.extracts:
        undecided: dict[str, list[Cited]] = defaultdict(list)
        undated: dict[str, list[Cited]] = defaultdict(list)
        for cited in cited_in(library, extract):
            item, link = cited.item, cited.link
            if link and link.reference and link.rivals:
                undecided[label(item)].append(cited)
            elif item.org and item.authors and not (item.year or item.date or item.suffix) and not link_is_sure(cited):
                undated["".join(words_of(item.authors[0]))].append(cited)
        for name, group in undecided.items():
            fitting = (group[0].link.record, *group[0].link.rivals) if group[0].link else ()
            works = "; ".join(record_label(library.record(record)) for record in dict.fromkeys(fitting))
            values = {"cited": name, "works": works}
            at = [cited.citation for cited in group]
            yield remark(library, extract.chapter, "one-key", "warning", at, variant="list", values=values)
        for group in undated.values():
            if len(group) >= _OFTEN:
                values = {"cited": label(group[0].item), "count": str(len(group))}
                at = [cited.citation for cited in group]
                yield remark(library, extract.chapter, "one-key", "info", at, values=values, confidence=0.6)


def link_is_sure(cited: Cited) -> bool:
    """Whether an item is tied to one described work."""
    return cited.link is not None and cited.link.reference is not None and cited.link.confidence >= 0.6
