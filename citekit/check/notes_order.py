"""Note numbers that do not run on: one left out, one twice, one before its predecessor."""

from collections.abc import Iterator
from itertools import pairwise

from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.numbers import bare
from citekit.model import ChapterExtract, Citation, Finding


def check(library: Library) -> Iterator[Finding]:
    """One finding for each break in a chapter's run of markers; starting afresh at 1 is none."""
    for extract in library.extracts:
        markers = [c for c in extract.citations if c.form == "note-marker" and bare(c.note or c.raw).isdigit()]
        yield from _breaks(library, extract, markers)


def _breaks(library: Library, extract: ChapterExtract, markers: list[Citation]) -> Iterator[Finding]:
    for before, marker in pairwise(markers):
        last, number = int(bare(before.note or before.raw)), int(bare(marker.note or marker.raw))
        if number in (last + 1, 1):
            continue
        variant = "twice" if number == last else None if number > last else "back"
        values = {"number": str(number), "before": str(last)}
        yield remark(
            library, extract.chapter, "notes-order", "warning", [before, marker], variant=variant, values=values
        )
