"""The stage itself: a document goes in, its chapters come out, with their regions and notes."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from citekit.model import Chapter, Document, Note, Region
from citekit.model.chapter import ChapterKind
from citekit.segment.bodies import Stretch
from citekit.segment.boundaries import DocumentKind
from citekit.segment.language import guess_language
from citekit.segment.reading import Reading, read_page
from citekit.segment.stated import Bound, bounds
from citekit.segment.style import citation_style, running_spans
from citekit.segment.titles import author_line
from citekit.settings import DocumentSetting
from citekit.uncollected import uncollected

FEW_LINES = 4
_FURNITURE = frozenset({"page-number", "running-head", "page-break", "link-dump"})


def chapters(document: Document, setting: DocumentSetting | None = None) -> tuple[Chapter, ...]:
    """The chapters of a document, which tile it: the first starts at 0, the last ends at the text's end.

    What ``setting`` states (boundaries, titles, authors, languages, kinds) wins over what is detected. Raises
    SettingsError when a stated beginning does not stand in the text.
    """
    with uncollected():
        kind, found = bounds(document, setting)
        reading = read_page(document.text, [bound.start for bound in found])
        made = tuple(_chapter(document, reading, kind, number, bound, setting) for number, bound in enumerate(found, 1))
        return _told(made)


def _told(made: tuple[Chapter, ...]) -> tuple[Chapter, ...]:
    """Chapters whose words do not tell their language (a list, a title) take the one most of the document is in."""
    sizes: Counter[str] = Counter()
    for chapter in made:
        if chapter.language:
            sizes[chapter.language] += chapter.end - chapter.start
    if not sizes:
        return made
    usual = sizes.most_common(1)[0][0]
    return tuple(one if one.language else one.model_copy(update={"language": usual}) for one in made)


def _chapter(
    document: Document, reading: Reading, kind: DocumentKind, number: int, bound: Bound,
    setting: DocumentSetting | None,
) -> Chapter:  # fmt: skip
    name = f"{document.id}-{number:02d}"
    regions = _within(reading.regions, bound)
    notes = _notes(document, reading, name, bound)
    spans = running_spans(bound.start, bound.end, regions)
    listed = any(region.kind == "reference-list" for region in regions)
    language = bound.language or (setting.language if setting else None)
    return Chapter(
        id=name,
        document=document.id,
        start=bound.start,
        end=bound.end,
        kind=bound.kind or _kind(kind, bound),
        title=bound.title,
        authors=bound.authors or (_signed(reading, bound) if bound.front else ()),
        language=language or guess_language(document.text, spans) or document.language,
        citation_style=citation_style(document.text, spans, notes, listed),
        regions=regions,
        notes=notes,
        confidence=bound.confidence,
    )


def _signed(reading: Reading, bound: Bound) -> tuple[str, ...]:
    """The names that sign a foreword: author lines among its last three lines."""
    lines = reading.sheet.lines
    after = bisect_left(lines, bound.end, key=lambda line: line.start)
    last = [line for line in lines[max(after - 3, 0) : after] if line.start > bound.start]
    named = [author_line(line.text) for line in last if len(line.text) < 60]
    return tuple(name for found in named if found is not None for name in found.names)


def _within(regions: Sequence[Region], bound: Bound) -> tuple[Region, ...]:
    left = bisect_left(regions, bound.start, key=lambda region: region.start)
    right = bisect_left(regions, bound.end, key=lambda region: region.start)
    return tuple(regions[left:right])


def _notes(document: Document, reading: Reading, chapter: str, bound: Bound) -> tuple[Note, ...]:
    """The notes of a chapter; the parts of a split one are spans, in reading order."""
    lines = reading.sheet.lines
    made: list[Note] = []
    own = [note for note in reading.notes if bound.start <= lines[note.parts[0][0]].start < bound.end]
    place: Literal["footnote", "endnote"] = "endnote" if _together(reading, bound, own) else "footnote"
    for stretch in own:
        start = lines[stretch.parts[0][0]].start
        spans = [(lines[first].start, lines[after - 1].end) for first, after in stretch.parts]
        end = spans[-1][1]
        parts = ((stretch.words, spans[0][1]), *spans[1:]) if len(spans) > 1 else ()
        made.append(
            Note(
                id=f"{chapter}-n{len(made) + 1}",
                chapter=chapter,
                start=start,
                end=end,
                label=stretch.label,
                body_start=stretch.words,
                raw=document.text[start:end],
                place=place if stretch.label.isdigit() else "footnote",
                parts=parts,
            )
        )
    return tuple(made)


def _together(reading: Reading, bound: Bound, notes: Sequence[Stretch]) -> bool:
    """Whether all numbered notes of a chapter stand in one block behind its text, only page furniture between them."""
    counted = [note for note in notes if note.label.isdigit()]
    if len(counted) < 2:
        return False
    lines = reading.sheet.lines
    if _reads_on(reading, bound, lines[counted[-1].parts[-1][1] - 1].end):
        return False
    bare = {region.start for region in _within(reading.regions, bound) if region.kind in _FURNITURE}
    return all(
        all(lines[index].start in bare for index in range(before.parts[-1][1], after.parts[0][0]))
        for before, after in pairwise(counted)
    )


def _reads_on(reading: Reading, bound: Bound, at: int) -> bool:
    """Whether running text of the chapter follows a place: more than a few lines that belong to no region."""
    lines = reading.sheet.lines
    first, after = (bisect_left(lines, offset, key=lambda line: line.start) for offset in (at, bound.end))
    covered = [(region.start, region.end) for region in _within(reading.regions, bound) if region.end > at]
    bare = sum(not any(s <= line.start < e for s, e in covered) for line in lines[first : min(after, first + 400)])
    return bare > FEW_LINES


def _kind(kind: DocumentKind, bound: Bound) -> ChapterKind:
    if kind in ("article", "chapter"):
        return "article" if kind == "article" else "chapter"
    if bound.front:
        return "front"
    if kind == "volume":
        return "chapter"
    if kind == "report":
        return "report-section"
    return "chapter" if bound.numbered else "thesis-part"
