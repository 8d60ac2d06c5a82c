"""Where chapters begin: evidence is gathered for every title, and the kind of document weighs it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from citekit.segment.furniture import author_title
from citekit.segment.headings import FRONT, Heading, shouted
from citekit.segment.joints import ends_sentence
from citekit.segment.lines import Sheet
from citekit.segment.titles import Block, author_line, block_down, block_up
from citekit.text.casing import fold

DocumentKind = Literal["volume", "thesis", "report", "article", "chapter"]
_OPENING = frozenset({"introduction", "abstract"})
_CLOSING = frozenset({"conclusion", "references", "notes"})
_LONGEST_SUMMARY = 60
"""Lines between the heading of a summary and an introduction that belongs to it."""
_CYCLE, _LONG_CYCLE = 4000, 15_000
"""Characters: no chapter of a volume is shorter than the first; after the second an introduction may open one even
if the chapter before it had none."""


@dataclass(frozen=True, slots=True)
class Start:
    """A place where a chapter begins: its first line, what says so, its title and authors as far as printed."""

    line: int
    why: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    confidence: float = 0.9
    front: bool = False
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """What boundaries are judged by: the lines, the titles among them, and the lines that are page furniture.

    ``paged`` says whether the text still shows where pages begin.
    """

    sheet: Sheet
    heads: tuple[Heading, ...]
    skipped: frozenset[int]
    paged: bool

    def top(self, index: int) -> bool:
        """Whether a page begins with the line: at a page top, after furniture, after a wide gap, at the beginning."""
        line = self.sheet.lines[index]
        return index == 0 or line.top or index - 1 in self.skipped or line.blanks > self.sheet.gap + 3

    def fresh(self, index: int) -> bool:
        """Whether a page begins with the line, or may do so where pages are not shown."""
        return self.top(index) or (not self.paged and self.finished(index))

    def numbered_parts(self) -> frozenset[int]:
        """First lines of level-one numbered titles, when (nearly) all of them begin pages: parts, not sections."""
        counted = [head for head in self.heads if head.level == 1 and head.number and not head.kind]
        at_top = [head for head in counted if self.top(head.first)]
        if len(at_top) < 2 or len(at_top) * 5 < len(counted) * 4 or [head.number for head in at_top][:2] != [1, 2]:
            return frozenset()
        return frozenset(head.first for head in at_top)

    def finished(self, index: int) -> bool:
        """Whether the text above has come to an end."""
        if index == 0 or index - 1 in self.skipped:
            return True
        above = self.sheet.lines[index - 1].text
        return ends_sentence(above) or above[-1] in ')]”»"' or above[-1].isdigit() or "://" in above

    def size(self) -> int:
        """Characters from the first line to the last."""
        lines = self.sheet.lines
        return lines[-1].end - lines[0].start if lines else 0


def find_starts(layout: Layout, kind: DocumentKind | None = None) -> tuple[DocumentKind, list[Start]]:
    """The kind of document and the starts of its chapters, in order; an article has none but its beginning."""
    titled = _author_title_starts(layout)
    openings = _openings(layout, titled)
    kind = kind or _document_kind(layout, titled, openings)
    if kind in ("article", "chapter"):
        return kind, []
    if kind == "volume":
        starts = [*_front_starts(layout, {"foreword", "acknowledgements", "contents", "lists"}), *titled, *openings]
    else:
        starts = _part_starts(layout, kind)
    return kind, _spaced(layout, sorted(starts, key=lambda start: (start.line, -start.confidence)))


def _spaced(layout: Layout, starts: Sequence[Start]) -> list[Start]:
    """Starts without those that follow another one too closely (a heading printed twice, a title under a heading)."""
    kept: list[Start] = []
    for start in starts:
        at = layout.sheet.lines[start.line].start
        if kept and at - layout.sheet.lines[kept[-1].line].start < 400 and not _separate(layout, kept[-1], start):
            if start.confidence > kept[-1].confidence:
                kept[-1] = Start(kept[-1].line, start.why, start.title, start.authors, start.confidence, start.front)
            continue
        kept.append(start)
    return kept


def _separate(layout: Layout, before: Start, start: Start) -> bool:
    """Whether two starts close to each other are two: each begins a page and says something else."""
    if (before.title or "").casefold() == (start.title or "").casefold() or start.line - before.line < 2:
        return False
    if before.front and (start.front or start.confidence >= 0.95 or start.why == "title"):
        return layout.finished(start.line) or layout.sheet.lines[start.line].blanks > layout.sheet.gap
    return start.line - before.line > 2 and layout.top(start.line)


def _author_title_starts(layout: Layout) -> list[Start]:
    """Chapters that print the `Author: “Title”` line: they begin with the title block above it."""
    by_last = {head.last: head for head in layout.heads}
    found: list[Start] = []
    for index, line in enumerate(layout.sheet.lines):
        match = author_title(line, layout.sheet)
        if match is None:
            continue
        first = index
        while first and index - first < 12 and _belongs_to_title(layout.sheet, first - 1, first == index):
            first -= 1
        printed = next((by_last[i].text for i in range(first, index) if i in by_last), match["title"])
        signed = any((named := author_line(above.text)) and named.votes for above in layout.sheet.lines[first:index])
        title = printed if signed or not _is_fragment(printed, match["title"]) else match["title"]
        names = (" ".join(name.replace("*", "").split()) for name in match["names"].split(","))
        found.append(Start(first, "author-title line", title, tuple(name for name in names if name), 0.98))
    return found


def _is_fragment(printed: str, title: str) -> bool:
    """Whether a page break left only some lines of a title, which the `Author: “Title”` line still has whole."""
    part, whole = (f" {' '.join(fold(text).split())} " for text in (printed, title))
    return len(part) < len(whole) and part in whole


def _belongs_to_title(sheet: Sheet, index: int, nearest: bool) -> bool:
    """Whether a line stands in the block of title and authors above an `Author: “Title”` line."""
    line = sheet.lines[index]
    if sheet.lines[index + 1].top and not nearest:
        return False
    if sheet.lines[index + 1].blanks > sheet.gap and author_line(line.text) is not None and not nearest:
        return False  # the signature of the foreword above
    return shouted(line.text) or (len(line.text) < 70 and not ends_sentence(line.text) and line.text[0].isupper())


def _openings(layout: Layout, titled: Sequence[Start]) -> list[Start]:
    """Chapters that a volume's texts open by themselves: a title page, or an introduction after a finished chapter.

    Headings come in an order (abstract, introduction … conclusion, references); where it starts over, a chapter does.
    """
    found: list[Start] = []
    lines = layout.sheet.lines
    last = -_CYCLE
    closed = introduced = True
    introductions = [head.first for head in layout.heads if head.kind == "introduction" and head.level <= 1]
    events = sorted(
        [(start.line, None) for start in titled] + [(head.first, head) for head in layout.heads if head.level <= 1],
        key=lambda event: event[0],
    )
    for line, head in events:
        at = lines[line].start
        if head is None:
            last, closed, introduced = at, False, False
        elif head.kind in _CLOSING:
            closed = closed or at - last > _CYCLE // 2
        elif at - last < _CYCLE:
            introduced = introduced or head.kind == "introduction"
        else:
            later = bool(introductions) and introductions[-1] > line
            again = introduced or (closed and at - last > _LONG_CYCLE)
            start = _opening(layout, head, closed, again) if head.kind != "abstract" or later else None
            if start is not None:
                found.append(start)
                last, closed, introduced = at, False, head.kind == "introduction"
            elif head.kind == "introduction":
                introduced = True
            elif head.kind == "abstract" and not (introductions and introductions[-1] > line + _LONGEST_SUMMARY):
                closed = introduced = False  # a summary after the references may have an introduction of its own
    return found


def _opening(layout: Layout, head: Heading, closed: bool, introduced: bool) -> Start | None:
    """The chapter a heading opens, if it opens one."""
    if head.kind in _OPENING:
        if head.kind == "abstract" and not closed:
            return None
        block = block_up(layout.sheet, head.first, layout.skipped)
        fresh = layout.fresh(block.first) and layout.finished(block.first)
        if head.kind == "abstract" and block.title is None:
            return None
        if (introduced or (closed and head.kind == "abstract")) and fresh:
            return _start(block, 0.85)
        return None
    if head.kind or not layout.fresh(head.first):
        return None
    found = block_down(layout.sheet, head.first, layout.skipped)
    if found is not None and found.votes >= 1.0:
        return _start(found, 0.95)
    long_title = head.shouted and head.level == 0 and len(head.text.split()) >= 4 and len(head.text) >= 30
    if long_title and closed and layout.sheet.lines[head.first].top:
        return Start(head.first, "title", head.text, confidence=0.7)
    return None


def _start(block: Block, confidence: float) -> Start:
    why = "title page" if block.title else "lost title"
    return Start(block.first, why, block.title, block.authors, confidence if block.title else confidence - 0.05)


def _document_kind(layout: Layout, titled: Sequence[Start], openings: Sequence[Start]) -> DocumentKind:
    """What the document is, by how its headings repeat, are numbered and stand on pages."""
    if len(titled) >= 2 or len(openings) >= 4:
        return "volume"
    heads = layout.heads
    parts = [head for head in heads if head.kind == "part"]
    size = layout.size()
    rest = layout.sheet.lines[-1].end - layout.sheet.lines[openings[-1].line].start if openings else 0
    signed = sum(bool(start.authors) for start in openings)
    if len(openings) >= 2 and len(parts) < 2 and (len(openings) > 2 or signed >= 2 or (rest * 4 > size > 4 * _CYCLE)):
        return "volume"
    if len(parts) >= 2:
        return "thesis"
    numbered = layout.numbered_parts()
    major = [head for head in heads if _major(head) or head.first in numbered]
    at_top = [head for head in major if layout.top(head.first)]
    fronts = {head.kind for head in heads if head.kind in FRONT}
    own = sum(not head.kind for head in at_top)
    mostly = len(at_top) >= 3 and len(at_top) * 5 >= len(major) * 4 and (own >= 2 or len(fronts) >= 2)
    if mostly or (len(numbered) >= 3 and len(at_top) * 3 >= len(major) * 2):
        return "thesis" if size > 100_000 or len(fronts) >= 3 or numbered else "report"
    if fronts & {"foreword", "contents"} and len(major) >= 3 and (not layout.paged or len(at_top) >= 2):
        return "thesis" if numbered else "report"
    if size > 200_000 and len(major) >= 3:
        return "thesis"
    return "article"


def _major(head: Heading) -> bool:
    """A title of the first level: in capitals, or the introduction or conclusion."""
    if head.level > 1 or head.kind in ("notes", "keywords"):
        return False
    return head.shouted or head.kind in ("introduction", "conclusion", "references")


def _front_starts(layout: Layout, kinds: set[str] | frozenset[str]) -> list[Start]:
    return [
        Start(head.first, head.kind, head.text, front=True)
        for head in layout.heads
        if head.kind in kinds and layout.fresh(head.first)
    ]


def _part_starts(layout: Layout, kind: DocumentKind) -> list[Start]:
    """Parts of a thesis or sections of a report: front headings, numbered parts, titles that begin pages."""
    found = _front_starts(layout, FRONT)
    parts = sum(head.kind == "part" for head in layout.heads)
    numbered = layout.numbered_parts()
    for head in layout.heads:
        if head.kind in FRONT:
            continue
        if head.kind == "part":
            found.append(Start(head.first, "part", head.text, numbered=True, confidence=0.95))
        elif (_major(head) or head.first in numbered) and layout.fresh(head.first):
            if parts >= 2 and head.level == 1 and not head.kind:
                continue
            if not layout.paged and not (head.level == 1 or head.kind or kind == "report"):
                continue
            found.append(Start(head.first, "title", head.text, numbered=head.level == 1))
    return found
