"""Chapter bounds: as `citekit.toml` states them, else as they are detected."""

from collections.abc import Sequence
from dataclasses import dataclass

from citekit.errors import SettingsError
from citekit.model import Document
from citekit.model.chapter import ChapterKind
from citekit.segment.boundaries import DocumentKind, Layout, Start, find_starts
from citekit.segment.lines import Sheet
from citekit.segment.reading import lay_out
from citekit.segment.titles import opening_block
from citekit.segment.vocabulary import plain
from citekit.settings import ChapterSetting, DocumentSetting


@dataclass(frozen=True, slots=True)
class Bound:
    """A chapter's stretch, and what is known of it before it is read."""

    start: int
    end: int
    title: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    kind: ChapterKind | None = None
    front: bool = False
    numbered: bool = False
    confidence: float = 0.9


def bounds(document: Document, setting: DocumentSetting | None) -> tuple[DocumentKind, list[Bound]]:
    """The document's kind and its chapters' bounds, which tile the text."""
    layout = lay_out(document.text)
    size = len(document.text)
    if setting is not None and setting.chapters:
        return setting.kind or "volume", _stated(document, layout, setting.chapters)
    kind, starts = find_starts(layout, setting.kind if setting else None)
    if not starts:
        block = opening_block(layout.sheet, layout.skipped)
        title = (setting.title if setting else None) or document.title or (block.title if block else None)
        return kind, [Bound(0, size, title=title, authors=block.authors if block else ())]
    return kind, _tiled(layout.sheet, starts, size)


def _tiled(sheet: Sheet, starts: Sequence[Start], size: int) -> list[Bound]:
    """Bounds from starts; what stands before the first one is front matter, if it is more than white space."""
    offsets = [sheet.lines[start.line].start for start in starts]
    made: list[Bound] = []
    if starts[0].line > 0:
        made.append(Bound(0, offsets[0], front=True))
    else:
        offsets[0] = 0
    for start, begin, end in zip(starts, offsets, [*offsets[1:], size], strict=True):
        made.append(
            Bound(
                begin,
                end,
                start.title,
                start.authors,
                front=start.front,
                numbered=start.numbered,
                confidence=start.confidence,
            )
        )
    return made


def _stated(document: Document, layout: Layout, chapters: Sequence[ChapterSetting]) -> list[Bound]:
    sheet = layout.sheet
    offsets: list[int] = []
    at = 0
    for chapter in chapters:
        at = _stated_start(document, layout, chapter, at)
        offsets.append(at)
        at += 1
    if offsets != sorted(set(offsets)):
        raise SettingsError(f"the chapters stated for {document.source.name} are not in the order of the text")
    made: list[Bound] = []
    if sheet.lines and offsets[0] <= sheet.lines[0].start:
        offsets[0] = 0
    elif offsets[0] > 0:
        made.append(Bound(0, offsets[0], kind="front", confidence=1.0))
    for chapter, begin, end in zip(chapters, offsets, [*offsets[1:], len(document.text)], strict=True):
        made.append(Bound(begin, end, chapter.title, chapter.authors, chapter.language, chapter.kind, confidence=1.0))
    return made


def _stated_start(document: Document, layout: Layout, chapter: ChapterSetting, after: int) -> int:
    """Where a stated chapter begins: its offset, or the line that begins with its stated words or its title.

    Lines of running heads and tables of contents are passed over.
    """
    if chapter.start is not None:
        if not 0 <= chapter.start < max(len(document.text), 1):
            raise SettingsError(f"{document.source.name} has {len(document.text)} characters, none at {chapter.start}")
        return chapter.start
    words = plain(chapter.starts_with or chapter.title or "")
    if not words:
        return after
    lines = layout.sheet.lines
    for index, line in enumerate(lines):
        if line.start < after or index in layout.skipped:
            continue
        seen = plain(line.text)
        if seen and words.startswith(seen[: len(words)]):
            below = index + 1
            while len(seen) < len(words) and below < min(index + 8, len(lines)):
                seen = f"{seen} {plain(lines[below].text)}"
                below += 1
            if seen.startswith(words):
                return line.start
    raise SettingsError(
        f"no line of {document.source.name} begins with {chapter.starts_with or chapter.title!r}; "
        "state the first words of the chapter as they are printed, or its start"
    )
