"""Footnotes and endnotes: bodies found by their numbers, believed when joint evidence speaks for them.

A note body is a line that begins with a number; so are headings, list items, dates and numbered references. What
tells a note: a marker with the same number above it, neighbours that count on, the foot of a page, a gap above the
block, a sentence that the block interrupts.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from citekit.segment.joints import ends_sentence
from citekit.segment.lines import Line, Sheet
from citekit.segment.markers import BOXED, SUPERSCRIPTS, Marker
from citekit.segment.pages import Pages
from citekit.segment.vocabulary import month_words, note_openings, particles, plain

_BODY = re.compile(
    r"^(?:(?P<number>\d{1,3})(?P<sign>[.):]?)(?P<space>\s*)|\[(?P<boxed>\d{1,3})\]\s*"
    r"|(?P<raised>[⁰¹²³⁴-⁹]{1,3})\s*)"
    r"(?=[^\s\d%,;:.)\]–—-]|(?<=\s)(?:(?:1[5-9]|20)\d\d\s|\d{1,4}\s[^\W\d_]\.\s?[^\W\d_]))"
)
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_NOTE = 6000


class Body(NamedTuple):
    """A line that may open a note: its line index, label, where its words begin, and how its number is written."""

    line: int
    label: int
    start: int
    words: int
    sign: str


def find_bodies(lines: Sequence[Line], taken: Container[int]) -> list[Body]:
    """Every line, not ``taken``, that may open a numbered note body."""
    found: list[Body] = []
    for index, line in enumerate(lines):
        first = line.text[0]
        if not (first.isdigit() or first == "[") or index in taken:
            continue
        match = _BODY.match(line.text)
        if match is not None and _may_open(line.text, match):
            digits = match["number"] or match["boxed"] or match["raised"].translate(SUPERSCRIPTS)
            sign = match["sign"] if match["number"] else ("[" if match["boxed"] else "^")
            found.append(Body(index, int(digits), line.start, line.start + match.end(), sign or ""))
    return found


def _may_open(text: str, match: re.Match[str]) -> bool:
    """Not a date (`8 Haziran 2010`), not `2.Karabağ`-like glue without a space unless a quotation or name follows."""
    after = text[match.end() :]
    if len(after) < 3:
        return False
    if match["number"]:
        if int(match["number"]) == 0 or match["number"][0] == "0":
            return False
        if not match["sign"] and after[0].islower() and not after.startswith(("http", "www")) and not _leads(after):
            return False
        word = _WORD.match(after)
        if not match["sign"] and word and plain(word.group()) in month_words():
            return len(word.group()) < 4 and not after[word.end() :].lstrip(". ")[:1].isdigit()
    return True


def _leads(text: str) -> bool:
    """`bk. Ünver, …`, `voir aussi Dubet`, `ibid., p. 5`: small letters with which a note begins all the same."""
    word, _, after = text.partition(" ")
    if plain(word) in particles():
        return after[:1].isupper()
    if plain(word) not in note_openings():
        return False
    ahead = after.split(None, 3)[:3]
    return word.endswith((".", ".,")) or any(one[0].isupper() or plain(one) in note_openings() for one in ahead)


def choose_bodies(
    sheet: Sheet, pages: Pages, bodies: Sequence[Body], markers: Sequence[Marker], titles: Container[int]
) -> list[tuple[Body, float]]:
    """The bodies that are notes, with a confidence: the best chain in which numbers count on and evidence is good.

    Dynamic programming over the candidates in text order; a chain may restart (a new chapter) at a price. Lines in
    ``titles`` look like headings, which speaks against them.
    """
    by_label: dict[int, list[Marker]] = {}
    for marker in markers:
        by_label.setdefault(marker.label, []).append(marker)
    ends = [
        after.line if after is not None and after.label == body.label + 1 else None
        for body, after in zip_longest(bodies, bodies[1:])
    ]
    close = [
        near or (pages.known and not body.sign and pages.end(body.line) - body.line < 3)  # headings end no page
        for body, near in zip(bodies, _beside_each_other(bodies), strict=True)
    ]
    scored = [
        (body, _evidence(sheet, pages, body, end, by_label) - (0.5 if near else 3.5) * (body.line in titles))
        for body, end, near in zip(bodies, ends, close, strict=True)
    ]
    return _best_chain([(body, score) for body, score in scored if score > -2.6])


def _beside_each_other(bodies: Sequence[Body]) -> list[bool]:
    """For each candidate whether one with the number before or after it stands a few lines away, as notes do."""
    near = [
        after.label == body.label + 1 and after.line - body.line < 5 and after.start - body.start < 700
        for body, after in pairwise(bodies)
    ]
    return [before or after for before, after in zip([False, *near], [*near, False], strict=True)][: len(bodies)]


def _evidence(sheet: Sheet, pages: Pages, body: Body, end: int | None, by_label: dict[int, list[Marker]]) -> float:
    """How much one candidate looks like a note by itself, in votes; below zero it does not.

    ``end`` is the line of the next candidate when its number is the next one.
    """
    score = _marker_evidence(sheet, pages, body, by_label.get(body.label, []))
    lines = sheet.lines
    line = lines[body.line]
    above = lines[body.line - 1] if body.line else None
    if above is not None:
        if above.text[-1] == ":":
            score -= 1.2
        if line.blanks > sheet.gap:
            score += 0.8
        elif not line.top and sheet.wrapped and sheet.full(above) and not ends_sentence(above.text):
            score -= 0.8
    score += _foot_evidence(sheet, pages, body, end)
    if body.sign == "^":
        score += 1.0
    elif body.sign:
        score -= 0.6 if body.sign == ")" else 0.3
    return score


def _marker_evidence(sheet: Sheet, pages: Pages, body: Body, markers: list[Marker]) -> float:
    """A marker with the label above the body: on the same page best, in the same chapter's length well."""
    at = bisect_left(markers, body.start, key=lambda marker: marker.start) - 1
    best = -2.0
    page = sheet.lines[pages.start(body.line)].start if pages.known else body.start - 5000
    while at >= 0 and body.start - markers[at].start < 300_000 and best < 1.5:
        distance = body.start - markers[at].start
        value = 2.5 if markers[at].start >= page - 200 else 1.2 if distance < 6000 else 0.3
        boxed = markers[at].weight == BOXED and body.sign != "["
        best = max(best, value * (0.4 if boxed else markers[at].weight))
        if distance > 12_000 and best > 0:
            break
        at -= 1
    return best


def _foot_evidence(sheet: Sheet, pages: Pages, body: Body, end: int | None) -> float:
    """Whether the lines from the body to the end of its page, or to the next candidate, are few enough for a note."""
    lines = sheet.lines
    stop = pages.end(body.line)
    if end is not None and end < stop:
        return 0.5 if lines[end - 1].end - body.start < 1500 else 0.0
    if not pages.known or stop >= len(lines):
        return 0.0
    size = lines[stop - 1].end - body.start
    whole = lines[stop - 1].end - lines[pages.start(body.line)].start
    score = 1.0 if size < 0.5 * whole else -1.0 if size > 0.8 * whole else 0.0
    if size > _LONGEST_NOTE:
        score -= 1.0
    return score


def _best_chain(scored: list[tuple[Body, float]]) -> list[tuple[Body, float]]:
    """Highest-scoring chain; a step to the next number is rewarded, gaps and restarts cost."""
    best: list[float] = []
    back: list[int] = []
    at_label: dict[int, int] = {}
    top = -1
    for position, (body, score) in enumerate(scored):
        value, link = score - min(0.6 * (body.label - 1), 2.0), -1
        if top >= 0 and best[top] > 0:
            jump = best[top] + score - (0.4 if body.label == 1 else 2.2)
            if jump > value:
                value, link = jump, top
        for step, gain in ((1, 1.0), (2, -0.5), (3, -1.0)):
            before = at_label.get(body.label - step)
            if before is not None and best[before] + score + gain > value:
                value, link = best[before] + score + gain, before
        best.append(value)
        back.append(link)
        known = at_label.get(body.label)
        if known is None or value >= best[known]:
            at_label[body.label] = position
        if top < 0 or value > best[top]:
            top = position
    chosen: list[tuple[Body, float]] = []
    while top >= 0 and best[top] > 0:
        gain = best[top] - (best[back[top]] if back[top] >= 0 else 0.0)
        chosen.append((scored[top][0], gain))
        top = back[top]
    return _believed(_alike(chosen[::-1]))


def _alike(chain: list[tuple[Body, float]]) -> list[tuple[Body, float]]:
    """Notes of a text write their numbers one way: `2. Die Gesellschaften` among `1 Vgl. …` is a heading."""
    signs = Counter(body.sign for body, _ in chain)
    usual, count = signs.most_common(1)[0] if signs else ("", 0)
    if count < 5 or count < 0.8 * len(chain):
        return chain
    labels = {body.label for body, _ in chain if body.sign == usual}
    return [(body, gain) for body, gain in chain if body.sign == usual or body.label not in labels]


def _is_item(body: Body) -> bool:
    """`2. Enerji alanında …` at the head of a short run: an item of a list that lost its first, rather than a note."""
    return body.sign in (".", ")") and body.label > 1


def _believed(chain: Sequence[tuple[Body, float]]) -> list[tuple[Body, float]]:
    """The bodies of good runs: a run counts on without a gap, three of it are believed together, fewer one by one."""
    kept: list[tuple[Body, float]] = []
    at = 0
    while at < len(chain):
        stop = at + 1
        while stop < len(chain) and chain[stop][0].label == chain[stop - 1][0].label + 1:
            stop += 1
        run = chain[at:stop]
        together = len(run) >= 3 and sum(gain for _, gain in run) > len(run)
        kept += [
            (body, min(0.99, 0.5 + max(gain, 0.4) / 8))
            for body, gain in run
            if together or gain > (4.0 if _is_item(run[0][0]) else 1.0 if len(run) > 1 else 2.0)
        ]
        at = stop
    return kept
