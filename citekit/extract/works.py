"""Reads the inside of a bracket as a list of cited works: lead-in, authors, years with suffixes, locators."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from citekit.extract.authors import DOUBTFUL, NONE, SURE, AuthorZone, is_capitalised, parse_authors
from citekit.extract.lexicon import Lexicon
from citekit.extract.locators import Locator, match_locator
from citekit.extract.years import YearMark, find_years

_LATEST_YEAR = 2035
_SEPARATORS = " \t\r\n\u00a0,;:.&-–["
_ORIGINAL = re.compile(r"\[1\d{3}\]|\[20\d\d\]")
_PAGES_APART = re.compile(r"\s*;\s*(?P<pages>\d{1,3}(?:[-–‑]\d{1,3})?(?:,\s?\d{1,3}(?:[-–‑]\d{1,3})?)*)\s*(?=;|$)")
"""`(Insee, 2017 ; 11, 18)`: pages behind a semicolon, as some typists have them."""
_COLON = re.compile(r"\s*:\s*$")
_COMMA = re.compile(r"\s*,\s*$")


@dataclass(frozen=True, slots=True)
class Work:
    """One cited work at ``content[start:end]``; ``carried`` when its authors are those of the work before it,
    ``titled`` when a title follows them."""

    start: int
    end: int
    zone: AuthorZone
    year: str | None = None
    suffix: str | None = None
    date: str | None = None
    nodate: str | None = None
    locator: Locator | None = None
    carried: bool = False
    ranged: bool = False
    titled: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """The works of one bracket and what of it stayed unread."""

    works: tuple[Work, ...]
    tail: str = ""

    @property
    def quality(self) -> int:
        """The quality of the weakest author part that is not carried over."""
        return min((work.zone.quality for work in self.works if not work.carried), default=NONE)


@lru_cache(maxsize=1 << 12)
def read_works(content: str, words: Lexicon) -> Reading:
    """Read ``content`` (a bracket's inside) around its year slots; no slot, no works.

    The scan goes from year to year: what stands before a year since the last work is its author part.
    """
    works: list[Work] = []
    at = 0
    marks = find_years(content, words)
    for index, mark in enumerate(marks):
        if mark.start < at:
            continue  # the locator of the work before took it in: `2016: 2013`
        limit = marks[index + 1].start if index + 1 < len(marks) else len(content)
        if works and _is_page(content, at, mark, words):
            works[-1] = replace(works[-1], locator=Locator(mark.start, mark.end, mark.year or "", "page"), end=mark.end)
            at = mark.end
            continue
        works.extend(_keys_before(content, at, mark.start, words))
        found = _works_at(content, at, mark, limit, works, words)
        works.extend(found)
        at = found[-1].end
    tail = content[at:]
    works.extend(_keys_before(content, at, len(content), words, trailing=True) if works else [])
    return Reading(tuple(works), tail.strip(_SEPARATORS))


def _is_page(content: str, at: int, mark: YearMark, words: Lexicon) -> bool:
    """A four-digit page: right after a colon or a page label, or no possible year after a comma."""
    between = content[at : mark.start]
    if _COLON.match(between) or words.page_before.fullmatch(between.strip(" ,.;:") or "-"):
        return True
    return bool(_COMMA.match(between)) and mark.year is not None and int(mark.year) > _LATEST_YEAR


def _works_at(content: str, at: int, mark: YearMark, limit: int, before: list[Work], words: Lexicon) -> list[Work]:
    """The works of one year slot: one, or one per suffix (`2018a,b`)."""
    start = _zone_start(content, at, mark.start, words, not before)
    text = _ORIGINAL.sub(" ", content[start : mark.start])
    carried = not text.strip(_SEPARATORS) or text.strip(_SEPARATORS).lower() in words.joiners
    zone = before[-1].zone if carried and before else parse_authors(text, words)
    closed = mark.end + (content[mark.end : mark.end + 1] == "]")
    word = words.year_word.match(content, closed, limit)
    if word and words.page_number.match(content, closed + len(word.group()) - len(word.group().lstrip()), limit):
        word = None  # `2013 с. 81`: a page, though `с.` may also stand for the year
    after = word.end() if word else closed
    locator = match_locator(content, after, limit, words)
    apart = None if locator else _PAGES_APART.match(content, after, limit)
    if apart:
        locator = Locator(apart.start("pages"), apart.end("pages"), apart["pages"], "page")
    end = locator.end if locator else after
    while start < mark.start and content[start] in _SEPARATORS:
        start += 1
    return [
        Work(start, end, zone, mark.year, suffix, mark.date, mark.nodate, locator, carried or i > 0, mark.ranged)
        for i, suffix in enumerate(mark.suffixes)
    ]


def _zone_start(content: str, at: int, end: int, words: Lexicon, first: bool = False) -> int:
    """Where the author part begins: after the last semicolon, unless that one stands between authors (`Ang; Isar`).

    ``first``: no work stands before, so a semicolon right before the year is a slip for a comma (`Kaw; 2019`).
    """
    start = content.rfind(";", at, end) + 1
    if start <= at:
        return at
    if first and not content[start:end].strip(_SEPARATORS):
        start = content.rfind(";", at, start - 1) + 1 or at
    while start - 1 > at:
        left = content.rfind(";", at, start - 1) + 1 or at
        piece = content[left : start - 1].strip(_SEPARATORS)
        if not _is_coauthor(piece, words):
            break
        start = left
    return max(start, at)


def _is_coauthor(piece: str, words: Lexicon) -> bool:
    """A lone surname before a semicolon and without a year: the next authors belong to the same work."""
    tokens = piece.split()
    if not 0 < len(tokens) <= 2 or any(char.isdigit() for char in piece):
        return False
    zone = parse_authors(piece, words)
    return zone.quality == SURE and not zone.org and not zone.prefix and is_capitalised(tokens[0])


def _keys_before(content: str, at: int, end: int, words: Lexicon, trailing: bool = False) -> list[Work]:
    """Works without a year between semicolons: `(TDK; Kara, 2012)`, `(Kara, 2012; TDK)`."""
    if ";" not in content[at:end]:
        return []
    stop = end if trailing else _zone_start(content, at, end, words, at == 0) - 1
    if stop <= at:
        return []
    made = []
    position = at
    for piece in content[at:stop].split(";"):
        zone = parse_authors(piece, words) if piece.strip(_SEPARATORS) else AuthorZone()
        if zone.quality > DOUBTFUL and (position > at or at == 0):
            left = position + len(piece) - len(piece.lstrip(_SEPARATORS))
            made.append(Work(left, position + len(piece.rstrip()), zone))
        position += len(piece) + 1
    return made
