"""A blank missing or doubled inside citations: `(Nye, 2013:2)`, `(Moyo,2009)`, `(Eurodad,  2016)`.

One finding for each chapter whose habit is one blank.
"""

import re
from collections.abc import Iterator

from citekit.check.remark import remark
from citekit.check.shape import Shape, shapes
from citekit.library import Library
from citekit.model import Finding

_TIGHT = re.compile(r"[,;:](?=[^\s\d/])|(?<=\D)[,;](?=\d)|:(?=\d)|(?<=[^\W\d_])\.?\((?=\d{4})")
_DOUBLED = re.compile(r"(?<=\S)[^\S\n]{2,}(?=\S)")


def check(library: Library) -> Iterator[Finding]:
    """Items with a blank too few or too many, where at least as many of the chapter's items have one blank."""
    for extract in library.extracts:
        found = [shape for shape in shapes(library, extract) if shape.year]
        wrong = [shape for shape in found if _is_wrong(shape)]
        if wrong and len(wrong) * 2 <= len(found):
            values = {"count": str(len(wrong))}
            at = [shape.span for shape in wrong]
            fix = _mended(wrong[0]) if len(wrong) == 1 else None
            yield remark(library, extract.chapter, "spacing", "warning", at, values=values, fix=fix)


def _is_wrong(shape: Shape) -> bool:
    return bool(_TIGHT.search(shape.raw) or _DOUBLED.search(shape.raw))


def _mended(shape: Shape) -> str:
    return _TIGHT.sub(lambda match: match.group() + " ", re.sub(r"\s+", " ", shape.raw))
