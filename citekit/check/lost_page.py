"""Text lost between two pages: a sentence that breaks off before a new one begins, or a page number left out.

A paragraph that ends in mid-sentence, without a full stop, while the next begins with a capital; headings, list items
and tables end so by right and are left alone, and so is a chapter that often does.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from citekit.check.remark import remark
from citekit.library import Library
from citekit.model import ChapterExtract, Finding

_LONG = 50
_HEADING = 60
_FEW = 5
_TAIL = 5
_HABIT = 3
_TITLES = 2
"""Paragraphs at a chapter's beginning that may be its title and its authors."""
_RUN = 3
_GAP = 10
_SHOWN = 60
_LAST_STOP = re.compile(r"[.!?…:;]['’”»\")\]\d]*\s")
_ITEM = re.compile(r"\s*(?:[-–—•▪*·]|\(?\d{1,3}[.)]|[a-zа-я][.)])\s")
_BULLETS = re.compile(r"\s[-–—•▪]\s")


def check(library: Library) -> Iterator[Finding]:
    """One finding for each broken sentence and each gap in the printed page numbers."""
    for extract in library.extracts:
        yield from _broken(library, extract)
        yield from _numbers(library, extract)


def _broken(library: Library, extract: ChapterExtract) -> Iterator[Finding]:
    view = library.running_view(extract.chapter.id)
    paragraphs = [match.span() for match in re.finditer(r"[^\n]+", view.text)]
    found = [
        end
        for (start, end), (after, stop) in pairwise(paragraphs[_TITLES:])
        if _breaks_off(view.text[start:end]) and _begins(view.text[after:stop])
    ]
    if len(found) > _HABIT:
        return
    for end in found:
        stop = len(view.text[:end].rstrip())
        tail = view.text[max(stop - _SHOWN, 0) : stop].split(" ", 1)[-1]
        span = view.source(stop - len(tail), stop)
        yield remark(library, extract.chapter, "lost-page", "warning", [span], values={"shown": tail}, confidence=0.6)


def _breaks_off(paragraph: str) -> bool:
    """Whether a long paragraph ends inside a sentence: several words after the last full stop, most without capital."""
    text = paragraph.rstrip()
    if (
        len(text) < _LONG
        or not (text[-1].isalpha() or text[-1] == ",")
        or _ITEM.match(text)
        or len(_BULLETS.findall(text)) > 1
    ):
        return False
    stops = [match.end() for match in _LAST_STOP.finditer(text)]
    tail = re.findall(r"[^\W\d_][\w’'-]*", text[stops[-1] :] if stops else text)
    longer = [word for word in tail if len(word) > 3]
    small = [word for word in longer if word[0].islower()]
    return len(tail) >= _TAIL and len(small) * 2 > len(longer) and tail[-1][0].islower()


def _begins(following: str) -> bool:
    """Whether a paragraph is a heading, or begins a sentence and not with a name in a case form that may go on."""
    if len(following) <= _HEADING and not re.search(r"[.!?,;]$|\d", following.rstrip()):
        return following[:1].isupper() and len(following.split()) <= _FEW
    first = re.match(r"[“«\"]?([^\W\d_][\w’']*)\s+(\S+)", following)
    return first is not None and first[1][0].isupper() and first[2][0].islower() and not re.search("[’']", first[1])


def _numbers(library: Library, extract: ChapterExtract) -> Iterator[Finding]:
    """A page number left out of a run of printed ones."""
    text = library.document(extract.chapter.document).text
    regions = [region for region in extract.chapter.regions if region.kind == "page-number"]
    printed = [
        (int(found[0]), region) for region in regions if (found := re.findall(r"\d+", text[region.start : region.end]))
    ]
    steps = [second - first for (first, _), (second, _) in pairwise(printed)]
    if steps.count(1) < max(_RUN, 0.8 * len(steps)):
        return
    for (before, _), (number, region) in pairwise(printed):
        if 1 < number - before <= _GAP:
            values = {"before": str(before), "number": str(number)}
            yield remark(library, extract.chapter, "lost-page", "warning", [region], variant="number", values=values)
