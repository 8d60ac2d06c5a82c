"""A quotation opened and never closed before its paragraph ends."""

import re
from collections.abc import Iterator

from citekit.check.remark import remark
from citekit.library import Library
from citekit.model import ChapterExtract, Finding
from citekit.text.view import TextView

_SHOWN = 40
_AHEAD = 3
_ENDS = re.compile(r"[.!?;:)]\s?\d{0,3}\s*$")
"""How prose ends, a note's number behind it counted in."""
_MARKS = re.compile(r"[“”„«»]|’’|''")


def check(library: Library) -> Iterator[Finding]:
    """One finding for each paragraph with a quotation that neither it nor the next few paragraphs close."""
    for extract in library.extracts:
        view = library.running_view(extract.chapter.id)
        paragraphs = [match.span() for match in re.finditer(r"[^\n]+", view.text)]
        balances = [_open(view.text[start:end]) for start, end in paragraphs]
        for number, (start, end) in enumerate(paragraphs):
            opened, surplus = balances[number]
            closed_later = any(later < 0 for _, later in balances[number + 1 : number + 1 + _AHEAD])
            if surplus > 0 and opened is not None and not closed_later and _ENDS.search(view.text, start, end):
                yield _remark(library, extract, view, start + opened, end)


def _open(text: str) -> tuple[int | None, int]:
    """Where the quotation that stays open begins, and how many more marks open than close."""
    surplus = 0
    marks = [(match.start(), _opens(text, match)) for match in _MARKS.finditer(text)]
    opened: list[int] = []
    unclosed: int | None = None
    for at, opens in marks:
        surplus += 1 if opens else -1
        if opens:
            if opened and unclosed is None:
                unclosed = opened[-1]
            opened.append(at)
        elif opened:
            opened.pop()
    return (opened[0] if len(opened) == 1 or unclosed is None else unclosed) if opened else None, surplus


def _opens(text: str, match: re.Match[str]) -> bool:
    """Whether a mark opens: `“` before a letter or figure; written after a word (`Düzey “ ve`) it closes."""
    if match.group() not in "“„«":
        return False
    after = text[match.end() : match.end() + 1]
    return bool(after) and not after.isspace() and after not in ",.;:)!?"


def _remark(library: Library, extract: ChapterExtract, view: TextView, start: int, end: int) -> Finding:
    stop = min(start + _SHOWN, end)
    values = {"shown": view.text[start:stop]}
    return remark(library, extract.chapter, "quotation-marks", "warning", [view.source(start, stop)], values=values)
