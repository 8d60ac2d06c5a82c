"""The year in the text and the year in the reference differ, or one of them has none.

`(Nye, 2004)` where the only work of Nye is of 2005; `(TITR, n.d.)` where the list has a date.
"""

from collections import defaultdict
from collections.abc import Iterator

from citekit.check.cited import Cited, cited_in, label, record_label
from citekit.check.remark import remark
from citekit.library import Library
from citekit.model import Finding, LinkCause, Severity

_VARIANTS: dict[LinkCause, str | None] = {"year-differs": None, "cited-undated": "undated", "listed-undated": "list"}


def check(library: Library) -> Iterator[Finding]:
    """One finding for each source and printed year of a chapter."""
    for extract in library.extracts:
        groups: dict[tuple[str, str], list[Cited]] = defaultdict(list)
        for cited in cited_in(library, extract):
            if cited.link and cited.link.reference and not _VARIANTS.keys().isdisjoint(cited.link.causes):
                groups[(cited.link.record, label(cited.item))].append(cited)
        for (record, name), group in groups.items():
            causes = group[0].link.causes if group[0].link else ()
            variant = next((_VARIANTS[cause] for cause in causes if cause in _VARIANTS), None)
            entry = library.reference(group[0].link.reference) if group[0].link and group[0].link.reference else None
            if entry and group[0].item.year and group[0].item.year in entry.text:
                continue  # the entry prints that year, whatever its record says
            values = {"cited": name, "listed": record_label(library.record(record))}
            at = [*(c.citation for c in group), *([entry] if entry and entry.chapter == extract.chapter.id else [])]
            level: Severity = "info" if variant else "warning"
            yield remark(library, extract.chapter, "year-differs", level, at, variant=variant, values=values)
