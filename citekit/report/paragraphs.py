"""Where the paragraphs of a chapter stand: texts out of a PDF have a line break at every line, or two."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citekit.model import Chapter

ALONE = frozenset({"heading", "author-line", "caption", "table", "source-line", "contents"})
"""Regions that are blocks of their own."""
ASIDE = frozenset({"running-head", "author-title-line", "page-number", "page-break", "link-dump", "note-body"})
"""Regions that interrupt a paragraph without ending it."""
UNWRAPPED = 160
"""Lines usually longer than this are whole paragraphs."""

_ENDED = re.compile(r"[.!?:;…][”\"»’')\]]*[\d*]{0,3}\s*$")


class Block(NamedTuple):
    """A paragraph, a heading or another block; blocks of a chapter tile it."""

    kind: str
    start: int
    end: int


class _Line(NamedTuple):
    start: int
    end: int
    kind: str
    region: int
    blanks: int


def blocks(text: str, chapter: Chapter, entries: Sequence[int] = ()) -> list[Block]:
    """The blocks of a chapter; ``entries`` are offsets where entries of a reference list begin."""
    lines = list(_lines(text, chapter))
    lengths = sorted(line.end - line.start for line in lines if line.kind == "p")
    width = lengths[int(len(lengths) * 0.85)] if lengths else 80
    spaced = sum(line.blanks > 0 for line in lines) > 0.6 * len(lines)
    begins = frozenset(entries)
    found: list[Block] = []
    last: _Line | None = None
    for line in lines:
        if line.kind in ASIDE and found:
            found[-1] = found[-1]._replace(end=line.end)
        elif last and not _parts(text, last, line, width, spaced) and not _starts_entry(line, begins):
            found[-1] = found[-1]._replace(end=line.end)
            last = line
        else:
            found.append(Block(line.kind if line.kind not in ASIDE else "p", line.start, line.end))
            last = line
    return found


def _starts_entry(line: _Line, begins: frozenset[int]) -> bool:
    return any(start in begins for start in range(line.start, min(line.start + 8, line.end))) if begins else False


def _parts(text: str, before: _Line, line: _Line, width: int, spaced: bool) -> bool:
    """Whether a new block begins with ``line``."""
    if before.kind != line.kind or (line.kind in ALONE and before.region != line.region):
        return True
    if line.kind in ALONE:
        return False
    if width > UNWRAPPED:
        return line.blanks > 0 or before.end - before.start > UNWRAPPED
    size = before.end - before.start
    if size < 0.5 * width and text[line.start : line.end].lstrip()[:1].isupper():
        return True
    ended = _ENDED.search(text, max(before.end - 12, before.start), before.end) is not None
    return ended and (size < 0.87 * width or line.blanks > (1 if spaced else 0))


def _lines(text: str, chapter: Chapter) -> Iterator[_Line]:
    """Lines that hold words, each with the kind of region its first word stands in and the blank lines before it."""
    regions = [region for region in chapter.regions if region.kind in ALONE | ASIDE]
    at, blanks, nearest = chapter.start, 0, 0
    while at < chapter.end:
        end = text.find("\n", at, chapter.end)
        end = chapter.end if end < 0 else end
        first = at + len(text[at:end]) - len(text[at:end].lstrip())
        if first >= end:
            blanks += 1
        else:
            while nearest < len(regions) and regions[nearest].end <= first:
                nearest += 1
            near = range(nearest, min(nearest + 4, len(regions)))
            inside = next((n for n in near if regions[n].start <= first < regions[n].end), -1)
            yield _Line(at, end, regions[inside].kind if inside >= 0 else "p", inside, blanks)
            blanks = 0
        at = end + 1
