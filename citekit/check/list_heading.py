"""A reference list that no heading announces."""

from collections.abc import Iterator

from citekit.check.cited import listed
from citekit.check.remark import remark
from citekit.library import Library
from citekit.model import Finding

_NEAR = 60


def check(library: Library) -> Iterator[Finding]:
    """One finding for each list without a heading right above it."""
    for extract in library.extracts:
        lists = [region for region in extract.chapter.regions if region.kind == "reference-list"]
        headings = [region.end for region in extract.chapter.regions if region.kind == "heading"]
        entries = listed(extract)
        if lists and entries and not any(0 <= lists[0].start - end <= _NEAR for end in headings):
            yield remark(library, extract.chapter, "list-heading", "info", [entries[0]])
