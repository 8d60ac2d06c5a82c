"""Readings of a chapter and of a note: page furniture left out, broken lines and words joined, mapped to the ruler."""

import itertools
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from citekit.model import Chapter, Document, Note, Region
from citekit.segment.joints import ends_paragraph, joint
from citekit.segment.lines import Line, Sheet, sheet
from citekit.text.joining import has_exotic_space, has_ligature, ligature_edits, space_edits, vocabulary_of
from citekit.text.view import Edit, TextView

LEFT_OUT = frozenset(
    {"author-line", "author-title-line", "running-head", "page-number", "page-break", "link-dump", "note-body",
     "reference-list", "contents"}
)  # fmt: skip
APART = frozenset({"heading", "caption", "source-line", "table"})


def running_view(document: Document, chapter: Chapter) -> TextView:
    """The running text of a chapter: regions that are not running text left out, paragraphs ended by a line feed.

    Headings, captions, source lines and tables stay, each a paragraph of its own, as they may hold citations. A
    sentence that a page break, a note or a running head interrupts reads on with a single space.
    """
    page = sheet(document.text, chapter.start, chapter.end)
    left_out = _merged(region for region in chapter.regions if region.kind in LEFT_OUT)
    apart = _merged(region for region in chapter.regions if region.kind in APART)
    return _view(document.text, chapter.start, chapter.end, page, left_out, apart)


def note_view(document: Document, note: Note) -> TextView:
    """The words of a note as one paragraph, from ``body_start``; the parts of one split by a page break read on."""
    parts = note.parts or ((note.body_start, note.end),)
    left_out = [(left[1], right[0]) for left, right in itertools.pairwise(parts)]
    page = sheet(document.text, note.body_start, note.end)
    return _view(document.text, note.body_start, note.end, page, left_out, [], one=True)


def span_view(document: Document, start: int, end: int, left_out: Sequence[tuple[int, int]] = ()) -> TextView:
    """Any stretch as one paragraph, such as an entry of a reference list: lines joined, ``left_out`` skipped."""
    page = sheet(document.text, start, end)
    return _view(document.text, start, end, page, list(left_out), [], one=True)


def _merged(regions: Iterable[Region]) -> list[tuple[int, int]]:
    """Disjoint spans in order that cover the same characters."""
    made: list[tuple[int, int]] = []
    for start, end in sorted((region.start, region.end) for region in regions):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made


def _view(
    text: str, start: int, end: int, page: Sheet, left_out: list[tuple[int, int]], apart: list[tuple[int, int]],
    one: bool = False,
) -> TextView:  # fmt: skip
    kept = _outside(page.lines, left_out)
    if not kept:
        return TextView.of(text, start, start)
    known = vocabulary_of(text[start:end]) if any(line.text[-1] in "-‐" for line in kept) else frozenset()
    edits: list[Edit] = [(start, kept[0].start, "")] if kept[0].start > start else []
    starts = [span[0] for span in apart]
    for before, after in itertools.pairwise(kept):
        if (not one and _apart(before, after, apart, starts)) or (not one and ends_paragraph(before, after, page)):
            edits.append((before.end, after.start, "\n"))
        else:
            edits.append(joint(before, after, known))
    if kept[-1].end < end:
        edits.append((kept[-1].end, end, ""))
    edits.extend(_inner_edits(text, kept))
    return TextView.of(text, start, end, edits)


def _outside(lines: Sequence[Line], spans: list[tuple[int, int]]) -> list[Line]:
    """The lines, or parts of lines, that no span covers."""
    if not spans:
        return list(lines)
    kept: list[Line] = []
    starts = [span[0] for span in spans]
    for line in lines:
        at = bisect_right(starts, line.start) - 1
        begin, stop = line.start, line.end
        if at >= 0 and spans[at][1] > begin:
            begin = min(spans[at][1], stop)
        following = at + 1
        if following < len(spans) and spans[following][0] < stop:
            stop = max(spans[following][0], begin)
        if begin == line.start and stop == line.end:
            kept.append(line)
        elif begin < stop:
            words = line.text[begin - line.start : stop - line.start]
            inner = words.strip()
            if inner:
                shift = begin + len(words) - len(words.lstrip())
                kept.append(line._replace(start=shift, end=shift + len(inner), text=inner))
    return kept


def _apart(before: Line, after: Line, spans: list[tuple[int, int]], starts: list[int]) -> bool:
    """Whether a paragraph of its own (a heading, a caption …) begins or ends between two lines."""
    left = bisect_right(starts, before.start) - 1
    right = bisect_right(starts, after.start) - 1
    inside_left = left >= 0 and before.start < spans[left][1]
    inside_right = right >= 0 and after.start < spans[right][1]
    return (inside_left or inside_right) and not (inside_left and inside_right and left == right)


def _inner_edits(text: str, kept: Sequence[Line]) -> list[Edit]:
    """Doubled spaces, exotic spaces, invisible signs and ligatures inside lines."""
    start, end = kept[0].start, kept[-1].end
    exotic = has_exotic_space(text, start, end)
    ligatures = has_ligature(text, start, end)
    hyphens = text.find("\u00ad", start, end) >= 0
    edits: list[Edit] = []
    for line in kept:
        words = line.text
        if "  " in words or "\t" in words or (exotic and not words.isascii()):
            edits += space_edits(text, line.start, line.end)
        if ligatures and not words.isascii():
            edits += ligature_edits(text, line.start, line.end)
        if hyphens and "\u00ad" in words[:-1]:
            edits += [(at, at + 1, "") for at in range(line.start, line.end - 1) if text[at] == "\u00ad"]
    return edits
