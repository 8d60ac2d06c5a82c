"""A blank missing or doubled inside citations: `(Nye, 2013:2)`, `(Moyo,2009)`, `(Eurodad,  2016)`.

One finding for each chapter whose habit is one blank.
"""

import re
from collections.abc import Iterator

from citekit.check.remark import remark
from citekit.check.shape import Shape, shapes
from citekit.library import Library
from citekit.model import ChapterExtract, Finding

_BEFORE_YEAR = re.compile(r"(?:[,;:]|(?<=[^\W\d_])\.|[^\s\W\d_]|\.\(|[^\W\d_]\()$")
_BEFORE_PAGE = re.compile(r"^[,:](?=[^\W_]*\.?\s*\d)(?=\S)")
_LABEL = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,3}\.)(\s?)(?=\d)")
_DOUBLED = re.compile(r"(?<=\S)[^\S\n]{2,}(?=\S)")
_RUN_TOGETHER = re.compile(r"^[^\d()]{3,80}[^\W\d_][.,]?\((?:1[89]|20)\d\d")
_LONGEST = 100


def check(library: Library) -> Iterator[Finding]:
    """Items with a blank too few or too many, where at least as many of the chapter's items have one blank."""
    for extract in library.extracts:
        found = [shape for shape in shapes(library, extract, ("parenthetical", "narrative")) if shape.year]
        spaced = sum(1 for shape in found if (label := _LABEL.search(shape.tail)) and label[2])
        wrong = [shape for shape in found if _is_wrong(shape) or (spaced and _is_tight(shape))]
        yield from _in_references(library, extract)
        if wrong and len(wrong) * 2 <= len(found):
            values = {"count": str(len(wrong))}
            at = [shape.span for shape in wrong]
            fix = _mended(wrong[0]) if len(wrong) == 1 else None
            yield remark(library, extract.chapter, "spacing", "warning", at, values=values, fix=fix)


def _in_references(library: Library, extract: ChapterExtract) -> Iterator[Finding]:
    """Source lines and notes with name and year run together: `Komitesi.(2024)`."""
    tight = [reference for reference in extract.references if _RUN_TOGETHER.search(reference.text)]
    if tight:
        values = {"count": str(len(tight))}
        yield remark(library, extract.chapter, "spacing", "info", tight, variant="entry", values=values)


def _is_tight(shape: Shape) -> bool:
    """Whether a page sticks to its label (`s.366`), where other citations of the chapter have a blank (`s. 123`)."""
    label = _LABEL.search(shape.tail) if shape.cited.item.locator else None
    return label is not None and not label[2]


def _is_wrong(shape: Shape) -> bool:
    if not shape.cited.item.authors or len(shape.raw) > _LONGEST:
        return False
    if _DOUBLED.search(shape.raw):
        return True
    page = shape.cited.item.locator is not None and _BEFORE_PAGE.search(shape.tail) is not None
    if shape.cited.item.date and shape.head.endswith("."):
        return page  # 07.10.2025
    return page or (bool(shape.head) and _BEFORE_YEAR.search(shape.head) is not None)


def _mended(shape: Shape) -> str:
    head = re.sub(r"(\S)$", r"\1 ", " ".join(shape.head.split(" ")))
    tail = _BEFORE_PAGE.sub(lambda match: match.group() + " ", _LABEL.sub(r"\1 ", shape.tail))
    return re.sub(r" {2,}", " ", f"{head}{shape.year}{tail}")
