"""The stage itself: a document goes in, its chapters come out, with their regions and notes."""

import re
from collections.abc import Sequence

from citekit.model import Chapter, Document, Note, Region
from citekit.segment.boundaries import Start, find_starts
from citekit.segment.furniture import author_title, find_page_furniture
from citekit.segment.headings import find_headings
from citekit.segment.language import guess_language
from citekit.segment.lines import Sheet, sheet
from citekit.segment.links import find_link_dumps
from citekit.segment.lists import find_lists
from citekit.segment.notes import body_ends, choose_bodies, find_bodies, find_markers, find_stars
from citekit.segment.style import citation_style
from citekit.settings import DocumentSetting


def chapters(document: Document, setting: DocumentSetting | None = None) -> tuple[Chapter, ...]:
    """The chapters of a document, which tile it: the first starts at 0, the last ends at the text's end.

    What ``setting`` states (boundaries, titles, authors, languages) wins over what is detected.
    """
    text = document.text
    page = sheet(text)
    furniture = find_page_furniture(page)
    dumps = find_link_dumps(page)
    regions = [*furniture, *dumps]
    regions += [
        Region(start=line.start, end=line.end, kind="author-title-line")
        for line in page.lines
        if author_title(line, page)
    ]
    taken = _lines_of(page, regions)
    heads = find_headings(page, taken)
    kind, starts = find_starts(page, heads)
    bounds = _bounds(page, starts, len(text))
    regions += [Region(start=page.lines[h.first].start, end=page.lines[h.last].end, kind="heading") for h in heads]
    made: list[Chapter] = []
    for number, (begin, end, start) in enumerate(bounds, 1):
        made.append(_chapter(document, page, number, begin, end, start, kind, regions))
    return tuple(made)


def _bounds(page: Sheet, starts: Sequence[Start], size: int) -> list[tuple[int, int, Start | None]]:
    if not starts:
        return [(0, size, None)]
    offsets = [page.lines[start.line].start for start in starts]
    bounds: list[tuple[int, int, Start | None]] = []
    if page.lines and starts[0].line > 0:
        bounds.append((0, offsets[0], None))
    else:
        offsets[0] = 0
    for index, start in enumerate(starts):
        end = offsets[index + 1] if index + 1 < len(offsets) else size
        bounds.append((offsets[index], end, start))
    return bounds


def _chapter(
    document: Document, page: Sheet, number: int, begin: int, end: int, start: Start | None, kind: str,
    regions: Sequence[Region],
) -> Chapter:  # fmt: skip
    name = f"{document.id}-{number:02d}"
    own = [region for region in regions if begin <= region.start < end]
    inner = sheet(document.text, begin, end)
    taken = _lines_of(inner, own)
    heads = find_headings(inner, _lines_of(inner, [r for r in own if r.kind != "heading"]))
    for first, stop in find_lists(inner, heads):
        span = (inner.lines[first].start, inner.lines[stop - 1].end)
        own.append(Region(start=span[0], end=span[1], kind="reference-list"))
        taken |= set(range(first, stop))
    notes = _notes(document, inner, name, taken)
    own += [Region(start=note.start, end=note.end, kind="note-body", label=note.label) for note in notes]
    chapter_kind = _kind(kind, start)
    return Chapter(
        id=name, document=document.id, start=begin, end=end, kind=chapter_kind,
        title=start.title if start else None, authors=start.authors if start else (),
        language=guess_language(document.text[begin:end]) or document.language,
        citation_style=citation_style(document.text[begin:end], len(notes)),
        regions=tuple(sorted(own, key=lambda region: (region.start, -region.end))), notes=tuple(notes),
        confidence=start.confidence if start else 0.9,
    )  # fmt: skip


def _kind(kind: str, start: Start | None) -> str:
    if kind in ("article", "chapter"):
        return "article" if kind == "article" else "chapter"
    if start is None or start.kind == "front":
        return "front"
    if start.kind == "part":
        return (
            "report-section"
            if kind == "report"
            else ("chapter" if re.match(r"\d", start.title or "") else "thesis-part")
        )
    return "chapter"


def _notes(document: Document, page: Sheet, chapter: str, taken: set[int]) -> list[Note]:
    free = [line for index, line in enumerate(page.lines) if index not in taken]
    bodies = [body for body in find_bodies(page.lines) if body.line not in taken]
    heads = {body.line for body in bodies}
    markers = find_markers(document.text, free)
    chosen = choose_bodies(page, bodies, markers)
    ends = body_ends(page, chosen, taken)
    found = [(body.line, end, str(body.label), body.words) for body, end in zip(chosen, ends, strict=True)]
    stops = {body.line for body in chosen}
    for index, star, words in find_stars(page.lines):
        end = index + 1
        while end < len(page.lines) and not page.lines[end].top and end not in taken | stops | heads:
            end += 1
        found.append((index, end, star, words))
    made: list[Note] = []
    for number, (index, end, label, words) in enumerate(sorted(found), 1):
        first, last = page.lines[index], page.lines[end - 1]
        made.append(
            Note(
                id=f"{chapter}-n{number}",
                chapter=chapter,
                start=first.start,
                end=last.end,
                label=label,
                body_start=words,
                raw=document.text[first.start : last.end],
            )
        )
    return made


def _lines_of(page: Sheet, regions: Sequence[Region]) -> set[int]:
    """Indices of the lines that regions cover."""
    spans = sorted((region.start, region.end) for region in regions)
    found: set[int] = set()
    at = 0
    for index, line in enumerate(page.lines):
        while at < len(spans) and spans[at][1] <= line.start:
            at += 1
        if at < len(spans) and spans[at][0] < line.end:
            found.add(index)
    return found
