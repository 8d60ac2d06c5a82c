"""One chapter, two habits: the rare way of writing citations beside the usual one.

Looks at the sign before the year, the sign before the page, and the word that joins two authors. A chapter without a
clear habit is left alone.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from citekit.check.remark import remark
from citekit.check.shape import Shape, minority, shapes
from citekit.library import Library
from citekit.model import ChapterExtract, Finding

HABITS = {"year": (0.75, 3), "locator": (0.5, 3), "joiner": (0.99, 2)}
"""Per kind: how often the rare form may stand for each usual one, and the fewest usual ones that make a habit."""


def check(library: Library) -> Iterator[Finding]:
    """Up to three findings for each chapter, each with all the places that are written the rare way."""
    for extract in library.extracts:
        found = list(shapes(library, extract))
        yield from _mixed(library, extract, found, "year", _year_form)
        yield from _mixed(library, extract, found, "locator", _locator_form)
        yield from _mixed(library, extract, found, "joiner", _joiner_form)


def _year_form(shape: Shape) -> str | None:
    item, head = shape.cited.item, shape.head
    if not item.year or "-" in (item.date or "") or not item.authors or shape.separator not in (",", ""):
        return None
    if not head.strip() or head.rstrip()[-1] in "([" or head[-1] not in " ,":
        return None
    return shape.separator or "∅"


def _locator_form(shape: Shape) -> str | None:
    if re.search(r"[^\W\d_]{1,4}\.", shape.tail):
        return "p."  # `s. 12`, `pp. 12-14`, `45-б.`: labelled, whatever the label
    return shape.locator_separator or ("∅" if shape.cited.item.locator and shape.year else None)


def _joiner_form(shape: Shape) -> str | None:
    words = re.findall(r"&|[^\W\d_]+", shape.joiner)
    return words[0].lower() if len(words) == 1 and len(shape.cited.item.authors) == 2 else None


def _mixed(
    library: Library,
    extract: ChapterExtract,
    found: list[Shape],
    variant: str,
    form_of: Callable[[Shape], str | None],
) -> Iterator[Finding]:
    forms = [(form_of(shape), shape) for shape in found]
    counts = Counter(form for form, _ in forms if form is not None)
    decided = minority(dict(counts), *HABITS[variant])
    if decided is None:
        return
    usual, rare = decided
    at = [shape for form, shape in forms if form in rare]
    values = {
        "count": str(len(at)),
        "usual": usual,
        "usual_count": str(counts[usual]),
        "rare": "” / “".join(sorted(rare)),
    }
    yield remark(
        library, extract.chapter, "mixed-form", "warning", [shape.span for shape in at], variant=variant, values=values
    )
