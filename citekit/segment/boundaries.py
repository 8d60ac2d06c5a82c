"""Where chapters begin: evidence is gathered for every page top and title, and the document's kind weighs it."""

from dataclasses import dataclass
from typing import Literal

from citekit.segment.furniture import author_title
from citekit.segment.headings import FRONT, Heading, shouted
from citekit.segment.joints import ends_sentence
from citekit.segment.lines import Sheet

DocumentKind = Literal["volume", "thesis", "report", "article", "chapter"]
_SHORTEST = 1200


@dataclass(frozen=True, slots=True)
class Start:
    """A place where a chapter begins: its first line, what says so, its title and authors as far as printed."""

    line: int
    why: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    confidence: float = 0.9
    kind: str = "chapter"


def find_starts(
    sheet: Sheet, heads: list[Heading], kind: DocumentKind | None = None
) -> tuple[DocumentKind, list[Start]]:
    """The kind of document and the starts of its chapters, in order; an article has none but its beginning."""
    titled = _author_title_starts(sheet, heads)
    kind = kind or _document_kind(sheet, heads, titled)
    if kind in ("article", "chapter"):
        return kind, []
    starts = {start.line: start for start in _heading_starts(sheet, heads, kind)}
    for start in titled:
        for line in [line for line in starts if start.line - 4 <= line <= start.line + 12]:
            del starts[line]
        starts[start.line] = start
    ordered = [starts[line] for line in sorted(starts)]
    return kind, _spaced(sheet, ordered)


def _spaced(sheet: Sheet, starts: list[Start]) -> list[Start]:
    """Starts without those that follow another one too closely (a heading printed twice, a title under a heading)."""
    kept: list[Start] = []
    for start in starts:
        at = sheet.lines[start.line].start
        if kept and at - sheet.lines[kept[-1].line].start < 400:
            continue
        kept.append(start)
    return kept


def _author_title_starts(sheet: Sheet, heads: list[Heading]) -> list[Start]:
    """Chapters that print the `Author: “Title”` line: they begin with the title block above it."""
    by_last = {head.last: head for head in heads}
    found: list[Start] = []
    for index, line in enumerate(sheet.lines):
        match = author_title(line, sheet)
        if match is None:
            continue
        first = index
        while first and index - first < 12 and _belongs_to_title(sheet, first - 1, first == index):
            first -= 1
        title = next((by_last[i].text for i in range(first, index) if i in by_last), match["title"])
        names = tuple(" ".join(name.replace("*", "").split()) for name in match["names"].split(","))
        found.append(Start(first, "author-title line", title, tuple(name for name in names if name), 0.98))
    return found


def _belongs_to_title(sheet: Sheet, index: int, nearest: bool) -> bool:
    """Whether a line stands in the block of title and authors above an `Author: “Title”` line."""
    line = sheet.lines[index]
    if sheet.lines[index + 1].top and not nearest:
        return False
    return shouted(line.text) or (len(line.text) < 70 and not ends_sentence(line.text) and line.text[0].isupper())


def _document_kind(sheet: Sheet, heads: list[Heading], titled: list[Start]) -> DocumentKind:
    size = sheet.lines[-1].end - sheet.lines[0].start if sheet.lines else 0
    openings = [head for head in heads if head.kind == "introduction"]
    if len(titled) >= 2 or len(openings) >= 4:
        return "volume"
    parts = [head for head in heads if head.kind == "part"]
    if len(parts) >= 2 or size > 200_000:
        return "thesis"
    tops = [head for head in heads if head.shouted and head.level <= 1]
    at_top = [head for head in tops if sheet.lines[head.first].top]
    if len(at_top) >= 3 and len(at_top) * 5 >= len(tops) * 4:
        return "report"
    return "article"


def _heading_starts(sheet: Sheet, heads: list[Heading], kind: DocumentKind) -> list[Start]:
    found: list[Start] = []
    for head in heads:
        line = sheet.lines[head.first]
        fresh = line.top or head.first == 0 or line.blanks > sheet.gap + 3
        numbered_page = head.first and sheet.lines[head.first - 1].text.isdigit()
        if head.kind in FRONT and fresh:
            found.append(Start(head.first, head.kind, head.text, kind="front"))
        elif head.kind == "part":
            found.append(Start(head.first, "part", head.text, kind="chapter"))
        elif kind == "volume" and fresh and head.kind == "introduction" and _finished(sheet, head.first):
            found.append(Start(head.first, "lost title", None, confidence=0.85))
        elif kind in ("thesis", "report") and (fresh or numbered_page) and _major(head):
            found.append(Start(head.first, "title", head.text, kind="part"))
    return found


def _major(head: Heading) -> bool:
    """A title of the first level: in capitals, or the introduction or conclusion."""
    if head.level > 1 or head.kind in ("references", "notes", "keywords"):
        return False
    return head.shouted or head.kind in ("introduction", "conclusion")


def _finished(sheet: Sheet, index: int) -> bool:
    return index == 0 or ends_sentence(sheet.lines[index - 1].text) or sheet.lines[index - 1].text.startswith("http")
