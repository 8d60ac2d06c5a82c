"""A year that cannot be one: three or five digits, two digits where others have four, a letter without a year.

`(Kara, 12)` beside `(Kara, 2012)`, `(Gleijeses, 200: 98)`, `20224`, `(Valdai Club (a))`.
"""

import re
from collections.abc import Iterator

from citekit.check.remark import remark
from citekit.check.shape import Shape, shapes
from citekit.library import Library
from citekit.link.authors import words_of
from citekit.model import ChapterExtract, Finding

_CUT = re.compile(r",\s*(\d{3}|\d{5,6})(?=\s*(?:[:,;)]|$))")
_SHORT = re.compile(r",\s*(\d{2})\s*$")
_LETTER = re.compile(r"(?:[^\W\d_]{3,}|\))\s*\(([a-e])\)")
_OLDEST, _NEWEST = 1000, 2100


def check(library: Library) -> Iterator[Finding]:
    """One finding for each such year; one for each chapter's letters without a year."""
    for extract in library.extracts:
        found = list(shapes(library, extract, ("parenthetical", "narrative")))
        years = _years(found)
        for shape in found:
            yield from _check_shape(library, extract, shape, years)
        letters = [shape for shape in found if not shape.year and _LETTER.search(shape.head)]
        if letters:
            at = [shape.span for shape in letters]
            yield remark(library, extract.chapter, "impossible-year", "warning", at, variant="letter")


def _years(found: list[Shape]) -> dict[str, set[str]]:
    years: dict[str, set[str]] = {}
    for shape in found:
        year = shape.cited.item.year or ""
        if len(year) == 4 and shape.cited.item.authors:
            years.setdefault("".join(words_of(shape.cited.item.authors[0])), set()).add(year)
    return years


def _check_shape(
    library: Library, extract: ChapterExtract, shape: Shape, years: dict[str, set[str]]
) -> Iterator[Finding]:
    item = shape.cited.item
    wrong = wrong_year(shape)
    if wrong is None:
        return
    name = re.split(r"[,(:]", shape.head)[0].strip() or (item.authors[0] if item.authors else "")
    other = sorted(years.get("".join(words_of(name)), ()), key=lambda year: (not year.endswith(wrong), year))
    fits = [year for year in other if year.endswith(wrong) or year.startswith(wrong) or wrong.startswith(year)]
    values = {"cited": " ".join(shape.raw.split()), "year": wrong}
    candidates = [(f"{name} {year}", "the same author elsewhere in the chapter") for year in fits or other]
    fix = shape.raw.replace(wrong, fits[0], 1) if len(fits) == 1 else None
    yield remark(
        library,
        extract.chapter,
        "impossible-year",
        "error",
        [shape.span],
        values=values,
        fix=fix,
        candidates=candidates,
    )


def wrong_year(shape: Shape) -> str | None:
    """The digits that stand where a year should, and are none."""
    item = shape.cited.item
    year = item.year
    if year and year.isdigit():
        return None if len(year) == 4 and _OLDEST <= int(year) <= _NEWEST else year
    if year or item.nodate or item.date:
        return None
    found = _CUT.search(shape.head) if shape.cited.citation.form == "parenthetical" else None
    if found and (found[1] != item.locator or len(found[1]) > 4):
        return found[1]
    short = _SHORT.search(shape.head) or (item.locator if item.locator and not shape.year else None)
    if isinstance(short, str):
        return short if re.fullmatch(r"\d{2}", short) and re.search(rf",\s*{short}\s*$", shape.head) else None
    return short[1] if short else None
