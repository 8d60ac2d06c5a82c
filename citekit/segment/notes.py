"""Footnotes and endnotes: bodies found by their numbers, believed when the running text carries their markers.

A body is a line that begins with a number; so are headings, list items and numbered references. What tells a note is
joint evidence: a marker with the same number stuck to a word above it, neighbours that count on, the foot of a page,
a sentence that the block interrupts.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from citekit.segment.joints import ends_sentence
from citekit.segment.lines import Line, Sheet

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_BODY = re.compile(
    r"^(?:(?P<number>\d{1,3})(?P<sign>[.):]?)(?P<space>\s*)|\[(?P<boxed>\d{1,3})\]\s*|(?P<raised>[⁰¹²³⁴-⁹]{1,3})\s*)(?=\S)"
)
_STAR = re.compile(r"^(?P<star>\*{1,4}|[†‡§]{1,2})\s*(?=\S)")
_MARKER = re.compile(
    r"(?<=[^\W\d_])(?:[.,;:!?…]?[”’»\"')\]]{0,2}[.,;:!?…]?)(?P<number>\d{1,3})(?=[\s.,;:!?)”’»\"\]—–-]|$)(?![.,:]\d)"
    r"|(?P<raised>[⁰¹²³⁴-⁹]{1,3})"
    r"|\[(?P<boxed>\d{1,3})\]"
    r"|(?<=[.,;:!?”’»\")\]])(?P<stuck>\d{1,3})(?=\s|$|[^\W\d])(?![.,:]\d)"
)
_STARRED = re.compile(r"(?<=[\w)”.])\s?\*{1,4}(?=\W|$)")


class Marker(NamedTuple):
    """A note number in the running text: its label and where its characters stand."""

    label: int
    start: int
    end: int


class Body(NamedTuple):
    """A line that may open a note: its line index, label, where its words begin, and how it is written."""

    line: int
    label: int
    start: int
    words: int
    sign: str


def find_bodies(lines: Sequence[Line]) -> list[Body]:
    """Every line that may open a numbered note body."""
    found: list[Body] = []
    for index, line in enumerate(lines):
        first = line.text[0]
        if not (first.isdigit() or first == "[" or first in "⁰¹²³⁴⁵⁶⁷⁸⁹"):
            continue
        match = _BODY.match(line.text)
        if match is None:
            continue
        digits = match["number"] or match["boxed"] or match["raised"].translate(SUPERSCRIPTS)
        after = line.text[match.end() :]
        if len(after) < 2 or (
            match["number"] and not match["space"] and not after[0].isalpha() and after[0] not in '“"«‘'
        ):
            continue
        if match["number"] and not match["sign"] and after[0].islower():
            continue
        sign = match["sign"] if match["number"] else ("[" if match["boxed"] else "^")
        found.append(Body(index, int(digits), line.start, line.start + match.end(), sign or ""))
    return found


def find_markers(text: str, lines: Sequence[Line]) -> list[Marker]:
    """Every number in a line that may be a note marker: stuck to a word or its stop, raised, or in square brackets."""
    found: list[Marker] = []
    for line in lines:
        for match in _MARKER.finditer(line.text):
            if (
                match["number"] is None
                and match["boxed"] is None
                and match["stuck"] is None
                and match["raised"] is None
            ):
                continue
            group = match.lastgroup or "number"
            digits = match[group].translate(SUPERSCRIPTS)
            if match.start() == 0 or digits.startswith("0"):
                continue
            found.append(Marker(int(digits), line.start + match.start(group), line.start + match.end(group)))
    return found


def choose_bodies(sheet: Sheet, bodies: Sequence[Body], markers: Sequence[Marker]) -> list[Body]:
    """The bodies that are notes: best chain in which numbers count on and each body has evidence.

    Dynamic programming over the candidates in text order; a chain may restart at 1 (a new chapter) at a price.
    """
    by_label: dict[int, list[int]] = {}
    for marker in markers:
        by_label.setdefault(marker.label, []).append(marker.start)
    scored = [(body, _evidence(sheet, body, by_label)) for body in bodies]
    scored = [(body, score) for body, score in scored if score > 0]
    return _best_chain(scored)


def _evidence(sheet: Sheet, body: Body, by_label: dict[int, list[int]]) -> float:
    """How much one candidate looks like a note by itself; 0 or less: it is none."""
    lines = sheet.lines
    starts = by_label.get(body.label, [])
    last = bisect_left(starts, body.start) - 1
    distance = body.start - starts[last] if last >= 0 else 10**9
    score = 0.0
    if distance < 7000:
        score += 2.0
    elif distance < 400_000:
        score += 0.5
    else:
        return 0.0
    above = lines[body.line - 1] if body.line else None
    if above is not None and not ends_sentence(above.text):
        score += 0.7
    if body.sign in ("", "^"):
        score += 0.5
    return score


def _best_chain(scored: list[tuple[Body, float]]) -> list[Body]:
    """Highest-scoring chain where each label is the one before it plus one (dear gaps allowed), or restarts at 1."""
    best: list[float] = []
    back: list[int] = []
    at_label: dict[int, int] = {}
    top = -1
    for position, (body, score) in enumerate(scored):
        value, link = score, -1
        if body.label == 1 and top >= 0:
            value, link = score + best[top] - 1.0, top
        for step, price in ((1, 0.0), (2, 0.8), (3, 1.2)):
            before = at_label.get(body.label - step)
            if before is not None and best[before] + score - price > value:
                value, link = best[before] + score - price, before
        if link < 0 and body.label > 1:
            value = score - min(0.3 * body.label, 2.5)
        best.append(value)
        back.append(link)
        known = at_label.get(body.label)
        if known is None or value >= best[known]:
            at_label[body.label] = position
        if top < 0 or value > best[top]:
            top = position
    chosen: list[Body] = []
    while top >= 0:
        chosen.append(scored[top][0])
        top = back[top]
    return chosen[::-1]


def body_ends(sheet: Sheet, bodies: Sequence[Body], stops: set[int]) -> list[int]:
    """For each chosen body the index after its last line: the next body, a page top, furniture or running text.

    ``stops`` are indices of lines that no note runs over (headings, furniture, link dumps).
    """
    lines = sheet.lines
    heads = [body.line for body in bodies]
    ends: list[int] = []
    for body in bodies:
        limit = heads[bisect_right(heads, body.line)] if body.line < heads[-1] else len(lines)
        at = body.line + 1
        interrupted = body.line > 0 and not ends_sentence(lines[_block_top(heads, body.line) - 1].text)
        while at < limit and not lines[at].top and at not in stops:
            resumes = interrupted and lines[at].text[0].islower() and ends_sentence(lines[at - 1].text)
            if resumes or (lines[at].blanks > sheet.gap + 1 and ends_sentence(lines[at - 1].text)):
                break
            at += 1
        ends.append(at)
    return ends


def _block_top(heads: Sequence[int], index: int) -> int:
    """The first line of the block of bodies a body stands in (bodies of one line each, one after the other)."""
    at = bisect_left(heads, index)
    while at and heads[at] - heads[at - 1] <= 12:
        at -= 1
    return heads[at] if heads[at] else 1


def find_stars(lines: Sequence[Line]) -> list[tuple[int, str, int]]:
    """(line index, sign, offset of the words) of lines that open with a star and have a starred word above them."""
    found: list[tuple[int, str, int]] = []
    last = -(10**9)
    for index, line in enumerate(lines):
        match = _STAR.match(line.text) if line.text[0] in "*†‡§" else None
        if match and line.start - last < 12_000:
            found.append((index, match["star"], line.start + match.end()))
        elif "*" in line.text and _STARRED.search(line.text):
            last = line.start
    return found
