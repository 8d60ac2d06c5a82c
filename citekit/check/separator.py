"""A wrong sign inside a citation: a colon between author and year, a comma or colon between two works."""

import re
from collections.abc import Iterator
from itertools import pairwise

from citekit.check.remark import remark
from citekit.check.shape import Shape, shapes
from citekit.library import Library
from citekit.model import ChapterExtract, Finding


def check(library: Library) -> Iterator[Finding]:
    """One finding for each such place."""
    for extract in library.extracts:
        found = list(shapes(library, extract))
        for shape in found:
            if shape.year and shape.separator in (":", ";") and shape.cited.item.authors:
                fix = f"{shape.head.rstrip()[:-1]}, {shape.year}{shape.tail}"
                values = {"sign": shape.separator}
                yield remark(library, extract.chapter, "separator", "error", [shape.span], values=values, fix=fix)
        yield from _between_works(library, extract, found)


def _between_works(library: Library, extract: ChapterExtract, found: list[Shape]) -> Iterator[Finding]:
    """Two works of different authors with a comma between them, where the chapter's habit is a semicolon."""
    signs: list[tuple[str, Shape, Shape]] = []
    for left, right in pairwise(found):
        if left.cited.citation.id == right.cited.citation.id and left.cited.item.authors != right.cited.item.authors:
            text = left.cited.citation.raw
            base = left.cited.citation.start
            between = text[left.end - base : right.start - base]
            signs.append((re.sub(r"\s+", " ", between).strip()[:1], left, right))
    semicolons = sum(1 for sign, _, _ in signs if sign == ";")
    for sign, left, right in signs:
        if (sign == "," and semicolons >= 1) or sign == ":":
            fix = f"{left.head}{left.year}{left.tail}; {right.head}{right.year}{right.tail}"
            at = [(left.start, right.end)]
            values = {"sign": sign}
            yield remark(library, extract.chapter, "separator", "error", at, variant="works", values=values, fix=fix)
