"""Finds citations in one stretch of reading text (a chapter's running text, or a note): brackets first, then names."""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from itertools import takewhile

from citekit.extract.authors import NONE, SURE, AuthorZone
from citekit.extract.brackets import Bracket, pairs, unclosed
from citekit.extract.evidence import Evidence
from citekit.extract.found import Found, without_overlaps
from citekit.extract.fullnames import surnames_only
from citekit.extract.keys import (
    ACCEPTED,
    LONGEST,
    Surroundings,
    count_uses,
    find_place_key,
    find_url_key,
    names_a_part,
    place_is_cited,
    read_key,
    weigh_key,
)
from citekit.extract.lexicon import Lexicon
from citekit.extract.listed import read_listed
from citekit.extract.locators import Locator
from citekit.extract.narrative import find_narrative
from citekit.extract.numeric import carry_numbers, join_numeric, read_numbers, read_repeated, without_scales
from citekit.extract.parenthetical import Verdict, is_years_only, judge
from citekit.extract.works import Reading, Work, read_works
from citekit.text.casing import fold

LONGEST_LISTED = 400
LONGEST_REPEATED = 40
LEAST_TELLING = 3
DEEPEST = 2
_NESTED = re.compile(r"\([^()\[\]]*\)|\[[^()\[\]]*\]")
_LETTER = re.compile(r"[^\W\d_]")
_DIGITS = re.compile(r"\d")
_UNCLOSED_END = re.compile(r"[\n()\[\]]|[.!?]\s+[^\W\d_a-zа-яё]")
LONGEST_UNCLOSED = 200
_INDEXED = re.compile(r"(?<![^\W_])[^\W\d_]\w?$")
_QUOTE_STARTS, _QUOTE_ENDS = '“«„"', frozenset('”»“"')
_NAMED = re.compile(r"(?<![\w’'])[^\W\d_a-zа-яё][^\W\d_]{2,}")
LONGEST_QUOTING = 500
_PAGES_ALONE = re.compile(r"\d{1,3}(?:\s?[-–]\s?\d{1,3})?")
_SENTENCE_END = re.compile(r"[.;,]")
_IMPRINT = re.compile(r"\s*[^\W\d_][^:;()\d]{2,60}:\s[^:;()\d]{2,80},\s(?:1[5-9]|20)\d\d\s*")
"""Place, publisher and year of a work described in a note: `(Cambridge: Cambridge University Press, 2020)`."""
_FOUNDED = re.compile(r"\s*[^\W\d_a-zа-яё]{2,8}\s+[-–—]\s+\d{4}\s*")  # `the Eurasian Economic Union (EAEU - 2014)`
_YEARISH = re.compile(r"1[4-9]\d\d|20\d\d")


@dataclass(frozen=True, slots=True)
class Scope:
    """What a search needs to know: words, evidence, how large list numbers get, whether `(1)` may cite."""

    words: Lexicon
    evidence: Evidence
    largest_number: int = 999
    round_numbers: bool = False
    keys: bool = True


def search(text: str, scope: Scope) -> list[Found]:
    """All citations with brackets in ``text``, in order, none overlapping another."""
    found: list[Found] = []
    yearless: list[Bracket] = []
    for bracket in pairs(text):
        if bracket.depth > DEEPEST:
            continue
        one = _read_bracket(text, bracket, scope)
        if one:
            found.append(one)
        elif bracket.sign == "(":
            yearless.append(bracket)
    found.extend(one for start in unclosed(text) if (one := _read_unclosed(text, start, scope)))
    found = without_scales(text, found)
    found = join_numeric(text, carry_numbers(without_overlaps(found)))
    if scope.keys:
        found = without_overlaps([*found, *_keys(text, yearless, found, scope)])
    return found


def _read_bracket(text: str, bracket: Bracket, scope: Scope) -> Found | None:
    content = text[bracket.start + 1 : bracket.end - 1]
    has_digit = _DIGITS.search(content) is not None
    numbered = has_digit and (bracket.sign == "[" or scope.round_numbers) and not _is_indexed(text, bracket.start)
    if numbered and (numeric := _numeric(content, bracket, scope)):
        return numeric
    if bracket.sign == "[" and len(content) <= LONGEST_REPEATED and (again := read_repeated(content, scope.words)):
        return Found(bracket.start, bracket.end, "numeric", (again,), bracket.start + 1, confidence=0.85)
    if bracket.sign == "(" and len(content) <= LONGEST_REPEATED and (again := read_repeated(content, scope.words)):
        work = replace(again, carried=True)
        reason = "the work cited just before"
        return Found(
            bracket.start, bracket.end, "parenthetical", (work,), bracket.start + 1, confidence=0.85, reason=reason
        )
    if bracket.depth == 0 and ("(" in content or "[" in content) and _holds_citation(content, scope.words):
        return None
    undated = not has_digit and len(content) <= LONGEST and _undated(content, scope.words)
    if not undated and not (has_digit and _YEARISH.search(content)):
        return None
    reading = read_works(content, scope.words)
    if not reading.works:
        return None
    if is_years_only(reading, scope.words):
        if bracket.sign == "[" and bracket.depth:
            return None
        return _narrative(text, bracket, reading, scope)
    verdict = judge(reading, scope.evidence, scope.words)
    if verdict and (mixed := _continued(text, bracket, reading, verdict, scope)):
        return mixed
    if verdict is None or (bracket.sign == "[" and verdict.confidence < 0.95):
        return None
    if _is_imprint(content, scope.words):
        return None
    if _FOUNDED.fullmatch(content) and not scope.evidence.knows(verdict.works[0].zone.authors[0]):
        return None
    confidence = round(verdict.confidence - 0.02 * bracket.depth, 3)
    bare = tuple(surnames_only(work, scope.evidence, scope.words) or work for work in verdict.works)
    others = (verdict.works,) if bare != verdict.works else ()
    return Found(
        bracket.start, bracket.end, "parenthetical", bare, bracket.start + 1,
        confidence=min(confidence, 0.85) if others else confidence, reason=verdict.reason, alternatives=others,
    )  # fmt: skip


def _is_imprint(content: str, words: Lexicon) -> bool:
    """Whether a bracket holds place, publisher and year; `bax: Suny, 1972` has the shape and is a citation."""
    first = content.strip().split(":")[0]
    return _IMPRINT.fullmatch(content) is not None and first[0].isupper() and fold(first) not in words.lead_firsts


def _holds_citation(content: str, words: Lexicon) -> bool:
    """`(SPC, PPC (Uslu, 2006), SWM6)`: the year belongs to a citation in a bracket of its own, with words around it."""
    around = _NESTED.sub(" ", content)
    if not _LETTER.search(around) or _YEARISH.search(around):
        return False
    inner = [read_works(match.group()[1:-1], words) for match in _NESTED.finditer(content)]
    return any(reading.works and reading.quality == SURE for reading in inner)


def _read_unclosed(text: str, start: int, scope: Scope) -> Found | None:
    """`(Uslu, 2019: 5 olarak …`: a bracket that is never closed cites as far as a work can be read at its head."""
    stop = _UNCLOSED_END.search(text, start + 1, start + LONGEST_UNCLOSED)
    content = text[start + 1 : stop.start() if stop else start + LONGEST_UNCLOSED]
    if not _YEARISH.search(content):
        return None
    reading = read_works(content, scope.words)
    verdict = judge(reading, scope.evidence, scope.words) if reading.works else None
    if verdict is None or verdict.works[0].start > 1 or verdict.works[0].zone.quality < SURE:
        return None
    works = tuple(work for work in verdict.works if work.zone.quality == SURE)
    end = start + 1 + max(work.end for work in works)
    return Found(start, end, "parenthetical", works, start + 1, confidence=0.7, reason="bracket never closed")


def _is_indexed(text: str, at: int) -> bool:
    """`a[1]`, `f(3)`: a bracket stuck to a symbol of one or two signs."""
    return _INDEXED.search(text[max(0, at - 3) : at]) is not None


def _undated(content: str, words: Lexicon) -> bool:
    return words.undated.search(content) is not None or words.in_press.search(content) is not None


def _numeric(content: str, bracket: Bracket, scope: Scope) -> Found | None:
    numbers = read_numbers(content, scope.words, scope.largest_number)
    if not numbers:
        return None
    works = tuple(Work(n.start, n.end, AuthorZone(suffix=str(n.number)), locator=n.locator) for n in numbers)
    return Found(bracket.start, bracket.end, "numeric", works, bracket.start + 1, reason="number in brackets")


def _narrative(text: str, bracket: Bracket, reading: Reading, scope: Scope) -> Found | None:
    names = find_narrative(text, bracket.start, bracket.end, reading, scope.evidence, scope.words)
    if names is None:
        return _after_quotation(text, bracket, reading, scope)
    zone = AuthorZone(names.authors, names.et_al, names.org, quality=NONE)
    works = tuple(replace(work, zone=zone) for work in reading.works)
    return Found(
        names.start, bracket.end, "parenthetical" if names.bracketed else "narrative", works, bracket.start + 1,
        confidence=names.confidence, reason=names.reason,
    )  # fmt: skip


def _continued(text: str, bracket: Bracket, reading: Reading, verdict: Verdict, scope: Scope) -> Found | None:
    """`Azaryahu (1996; cf. Yeoh, 1996)`: the author stands before the bracket, and other works follow the year."""
    own = tuple(takewhile(lambda work: work.carried and not work.zone.authors, reading.works))
    if not own or own[0].start > 1:
        return None
    found = _narrative(text, bracket, Reading(own), scope)
    return replace(found, works=(*found.works, *verdict.works)) if found and found.form == "narrative" else None


def _after_quotation(text: str, bracket: Bracket, reading: Reading, scope: Scope) -> Found | None:
    """`As Coleman noted, “…” (1988, p. 98)`: year and page after a quotation are the known author's named before."""
    closing = text[max(0, bracket.start - 3) : bracket.start].rstrip()[-1:]
    if not reading.works[0].locator or closing not in _QUOTE_ENDS:
        return None
    begin = max(0, bracket.start - LONGEST_QUOTING)
    begin = max(begin, text.rfind("\n\n", begin, bracket.start) + 1)
    opened = max(text.rfind(sign, begin, bracket.start - 2) for sign in _QUOTE_STARTS)
    stop = max(text.rfind(". ", begin, opened) + 1, text.rfind(") ", begin, opened) + 1, begin)
    named = {word for word in _NAMED.findall(text[stop:opened]) if scope.evidence.knows(word)} if opened > 0 else set()
    if len(named) != 1:
        return None
    zone = AuthorZone(tuple(named), quality=NONE)
    works = tuple(replace(work, zone=zone) for work in reading.works)
    return Found(
        bracket.start, bracket.end, "parenthetical", works, bracket.start + 1, confidence=0.75,
        reason="year and page after a quotation",
    )  # fmt: skip


def _keys(text: str, brackets: list[Bracket], found: list[Found], scope: Scope) -> list[Found]:
    """Brackets without a year that cite: by the list, by page, by address, by what stands around them."""
    spans = sorted((one.start, one.end) for one in found)
    taken = [start for start, _ in spans]
    free = [b for b in brackets if b.end - b.start <= LONGEST_LISTED and b.depth < 2 and not _inside(b, spans, taken)]
    contents = {b.start: text[b.start + 1 : b.end - 1] for b in free}
    uses = count_uses([content for content in contents.values() if len(content) <= LONGEST])
    listed = {b.start: read_listed(contents[b.start], scope.evidence, scope.words) for b in free}
    telling = sum(any(work.locator or work.titled for work in works) for works in listed.values())
    made = []
    for bracket in free:
        works = listed[bracket.start]
        if works and (telling >= LEAST_TELLING or any(work.locator or work.titled for work in works)):
            made.append(_key_found(bracket, works, 0.9, "author of the reference list"))
        elif telling >= LEAST_TELLING and (page := _page_alone(text, bracket, made)):
            made.append(page)
        elif one := _key(text, bracket, uses, scope):
            made.append(one)
    return made


def _page_alone(text: str, bracket: Bracket, before: list[Found]) -> Found | None:
    """`(98-103).` where `(Pamuk 90)` stands a sentence or two before: the same author, another page."""
    pages = _PAGES_ALONE.fullmatch(text, bracket.start + 1, bracket.end - 1)
    last = before[-1] if before else None
    if not pages or not last or len(last.works) != 1 or not _SENTENCE_END.match(text, bracket.end):
        return None
    if bracket.start - last.end > LONGEST_QUOTING or "\n\n" in text[last.end : bracket.start]:
        return None
    size = bracket.end - bracket.start - 2
    work = replace(last.works[0], start=0, end=size, locator=Locator(0, size, pages.group(), "page"), carried=True)
    return _key_found(bracket, (work,), 0.7, "a page alone after a citation with a page")


def _inside(bracket: Bracket, spans: list[tuple[int, int]], starts: list[int]) -> bool:
    at = bisect_right(starts, bracket.start) - 1
    return at >= 0 and bracket.start < spans[at][1]


def _key(text: str, bracket: Bracket, uses: Counter[str], scope: Scope) -> Found | None:
    content = text[bracket.start + 1 : bracket.end - 1]
    words = scope.words
    url = find_url_key(content)
    if url:
        return _key_found(bracket, (Work(0, len(content), url),), 0.97, "an address in brackets")
    place = find_place_key(content, words) if _DIGITS.search(content) else None
    if place:
        place = surnames_only(place, scope.evidence, words) or place
    if place and place_is_cited(place, content, scope.evidence, words):
        return _key_found(bracket, (place,), 0.85, "author and page without a year")
    zone = place.zone if place else read_key(content, words)
    if zone is None or names_a_part(zone, scope.evidence, words):
        return None
    around = Surroundings(text[max(0, bracket.start - 120) : bracket.start], text[bracket.end : bracket.end + 20])
    confidence, reason = weigh_key(zone, around, uses, scope.evidence, words)
    if confidence < ACCEPTED:
        return None
    return _key_found(bracket, (place or Work(0, len(content), zone),), confidence, reason)


def _key_found(bracket: Bracket, works: tuple[Work, ...], confidence: float, reason: str) -> Found:
    return Found(
        bracket.start, bracket.end, "parenthetical", works, bracket.start + 1, confidence=confidence, reason=reason
    )
