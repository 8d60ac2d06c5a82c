"""How far a note goes: to the next note, the end of its page, or where the interrupted sentence reads on."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from citekit.segment.joints import ends_sentence
from citekit.segment.lines import Sheet
from citekit.segment.notes import Body
from citekit.segment.pages import Pages

_STAR = re.compile(r"^(?P<star>\*{1,4}|[†‡§]{1,2})\s*(?=[^\s*])")


class Stretch(NamedTuple):
    """Lines of one note: indices (first, after last) of its parts in reading order, label, offset of its words."""

    label: str
    words: int
    parts: tuple[tuple[int, int], ...]


def measure(sheet: Sheet, pages: Pages, bodies: Sequence[Body], stops: frozenset[int]) -> list[Stretch]:
    """The lines of each chosen body; ``stops`` are lines no note runs over (headings, lists, furniture)."""
    heads = [body.line for body in bodies]
    found: list[Stretch] = []
    for body in bodies:
        at = bisect_right(heads, body.line)
        limit = heads[at] if at < len(heads) else len(sheet.lines)
        end = _end(sheet, pages, body, limit, stops)
        parts = [(body.line, end)]
        more = _continuation(sheet, pages, end, heads[at] if at < len(heads) else None, stops, body.label)
        if more is not None:
            parts.append(more)
        found.append(Stretch(str(body.label), body.words, tuple(parts)))
    return found


def _end(sheet: Sheet, pages: Pages, body: Body, limit: int, stops: frozenset[int]) -> int:
    """The index after the last line of a body."""
    first = body.line
    lines = sheet.lines
    stop = min(limit, pages.end(first)) if pages.known else limit
    at = first + 1
    following = lines[at].text if at < len(lines) else ""
    if not sheet.wrapped and not pages.known and (ends_sentence(lines[first].text) or not following[:1].islower()):
        return at  # a line is a paragraph here, and so is a note
    while at < stop and at not in stops and not lines[at].top:
        line, above = lines[at], lines[at - 1]
        done = ends_sentence(above.text)
        if done and line.text.isdigit():
            break  # a page number, and running text below it
        if done and line.blanks > sheet.gap and (line.blanks > sheet.gap + 1 or _calls_next(sheet, at, body.label)):
            break
        if not pages.known and done and (line.text[0].islower() or line.blanks > sheet.gap):
            break
        at += 1
    return at


def _calls_next(sheet: Sheet, at: int, label: int) -> bool:
    """Whether the paragraph at line ``at`` carries the marker of the next note: running text, not the body going on."""
    marker = re.compile(rf"[^\W\d_][.,;:!?…”»\"')\]]{{0,3}}{label + 1}(?![\d.,])")
    return any(marker.search(line.text) for line in sheet.lines[at : at + 4])


def _continuation(
    sheet: Sheet, pages: Pages, end: int, following: int | None, stops: frozenset[int], label: int
) -> tuple[int, int] | None:
    """The rest of a body on the next page: at its top before the next endnote, or at its foot after a gap."""
    lines = sheet.lines
    if not pages.known or end >= len(lines):
        return None
    done = ends_sentence(lines[end - 1].text)
    at = end
    while at < len(lines) and at in pages.skipped:
        at += 1
    if at >= len(lines) or at in stops or (at == end and not lines[at].top):
        return None
    if done and _calls_next(sheet, at, label):
        return None  # a page of little text above its own notes
    if following is not None and at < following <= at + (3 if done else 8):
        return (at, following)
    if done:
        return None
    if following is None and len(lines) - at <= 8:
        return (at, _last_unskipped(pages, at, len(lines)))
    foot = pages.end(at)
    last = foot if following is None else min(following, foot)
    first = last
    while first - 1 > at and last - first < 12 and first - 1 not in stops:
        first -= 1
        if lines[first].blanks > sheet.gap:
            opens = lines[first].text[0].isdigit() or lines[first].text[0] in "[*"
            return (first, last) if first < last and not opens else None
    return None


def _last_unskipped(pages: Pages, first: int, after: int) -> int:
    """The index after the last line before ``after`` that is no furniture."""
    while after - 1 > first and after - 1 in pages.skipped:
        after -= 1
    return after


def find_starred(
    sheet: Sheet, pages: Pages, markers: Sequence[int], taken: frozenset[int], numbered: frozenset[int]
) -> list[Stretch]:
    """Notes with a star or dagger: at a page's foot, after a starred word or before numbered notes; no bullets."""
    lines = sheet.lines
    found: list[Stretch] = []
    starred = {i for i, line in enumerate(lines) if line.text[0] in "*†‡§" and i not in taken}
    for index in sorted(starred):
        match = _STAR.match(lines[index].text)
        if match is None:
            continue
        end = index + 1
        stop = pages.end(index) if pages.known else min(index + 6, len(lines))
        while end < stop and end not in taken and end not in numbered and lines[end].text[0] not in "*†‡§":
            end += 1
        near = bisect_right(markers, lines[index].start) - 1
        votes = 0.0
        if near >= 0 and lines[index].start - markers[near] < 12_000:
            votes += 2.0
        votes += 0.8 if lines[index].blanks > sheet.gap else 0.0
        votes += 1.0 if pages.known and (end == stop or end in numbered) and end - index < 8 else 0.0
        votes += 0.7 if "@" in lines[index].text or (end > index + 1 and "@" in lines[index + 1].text) else 0.0
        votes += 0.7 if end in numbered else 0.0
        votes -= (
            1.0 if match["star"] == "*" and not starred.isdisjoint((index - 2, index - 1, index + 1, index + 2)) else 0
        )
        if votes >= 1.7:
            words = lines[index].start + match.end()
            found.append(Stretch(match["star"], words, ((index, end),)))
    return found
