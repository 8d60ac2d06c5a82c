"""A quotation opened and never closed before its paragraph ends."""

import re
from collections.abc import Iterator

from citekit.check.remark import remark
from citekit.library import Library
from citekit.model import ChapterExtract, Finding
from citekit.text.view import TextView

_PAIRS = {"“": "”", "«": "»"}
_SHOWN = 40


def check(library: Library) -> Iterator[Finding]:
    """One finding for each opening mark that another opening mark or the paragraph's end follows."""
    for extract in library.extracts:
        view = library.running_view(extract.chapter.id)
        for match in re.finditer(r"[^\n]+", view.text):
            for opening, closing in _PAIRS.items():
                for at in _open(match.group(), opening, closing):
                    yield _remark(library, extract, view, match.start() + at, match.end())


def _open(text: str, opening: str, closing: str) -> Iterator[int]:
    if text.count(opening) <= text.count(closing) or text.rstrip()[-1:] not in ".!?;:)":
        return
    marks = [(match.start(), match.group()) for match in re.finditer(f"[{opening}{closing}]", text)]
    for number, (at, mark) in enumerate(marks):
        following = marks[number + 1][1] if number + 1 < len(marks) else None
        if mark == opening and following != closing:
            yield at


def _remark(library: Library, extract: ChapterExtract, view: TextView, start: int, end: int) -> Finding:
    stop = min(start + _SHOWN, end)
    values = {"shown": view.text[start:stop]}
    return remark(library, extract.chapter, "quotation-marks", "warning", [view.source(start, stop)], values=values)
