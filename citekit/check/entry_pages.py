"""The pages of an entry run backwards: `pp. 540–512`; a shortened end (`540–12`) is none."""

import re
from collections.abc import Iterator

from citekit.check.cited import named
from citekit.check.remark import remark
from citekit.library import Library
from citekit.model import Finding

_RANGE = re.compile(r"(\d{1,5})\s?[-–—]\s?(\d{1,5})")


def check(library: Library) -> Iterator[Finding]:
    """One finding for each such reference."""
    for extract in library.extracts:
        for entry in extract.references:
            pages = entry.record.page if entry.record else None
            found = _RANGE.fullmatch(pages.strip()) if pages else None
            if found and len(found[1]) == len(found[2]) and int(found[2]) < int(found[1]):
                values = {"entry": named(entry), "pages": found[0]}
                yield remark(library, extract.chapter, "entry-pages", "warning", [entry], values=values)
