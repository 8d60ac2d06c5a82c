"""Title pages of chapters: title lines, author lines with stars and degrees, the block they make."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from citekit.languages import words
from citekit.segment.headings import heading_class, shouted
from citekit.segment.joints import ends_sentence
from citekit.segment.lines import Line, Sheet
from citekit.text.casing import fold

_SIGNS = re.compile(r"[\s,;]*(?:[*†‡§]+|[⁰¹²³⁴-⁹]+|\d{1,2}|\[\d{1,2}\]|[ᵃᵇᶜ]|ORCID\b.*|\(\d\))+(?=\W|$)")
_SPLIT = re.compile(r"\s*[,;/&]\s*|\s+[–—-]\s+")
_LONGEST_BLOCK = 16
FEWEST_TITLE_WORDS, MOST_TITLE_WORDS = 3, 30


@cache
def _degrees() -> re.Pattern[str]:
    """Degrees before or after a name: `Doç. Dr.`, `PhD`, `к.э.н.`; longest first."""
    spelled = sorted({re.escape(word) for word in words("names.titles")}, key=len, reverse=True) or ["Dr\\."]
    return re.compile(r"(?<!\w)(?:" + "|".join(spelled) + r")(?!\w)", re.IGNORECASE)


@cache
def _joiners() -> re.Pattern[str]:
    spelled = [re.escape(word) for word in words("joiners") if word.isalpha()]
    return re.compile(r"\s+(?:" + "|".join(spelled or ["and"]) + r")\s+")


class AuthorLine(NamedTuple):
    """Names as printed, degrees and signs left aside, and how sure the line is one (votes)."""

    names: tuple[str, ...]
    votes: float


@lru_cache(maxsize=2048)
def author_line(text: str) -> AuthorLine | None:
    """The authors a line names, when names, signs and degrees are all it holds.

    >>> author_line("Doç. Dr. Esma ÖZDAŞLI1").names
    ('Esma ÖZDAŞLI',)
    >>> author_line("Nasuh USLU * ve Ayşe KAYA**").names
    ('Nasuh USLU', 'Ayşe KAYA')
    >>> author_line("THE ROLE OF CHINA").votes, author_line("This paper asks two things.")
    (0.0, None)
    """
    if len(text) > 160 or not text[0].isalpha() or (text[-1] in ".:!?" and not _degrees().search(text)):
        return None
    bare, degrees = _degrees().subn(" ", text)
    bare, signs = _SIGNS.subn(",", bare + " ")
    pieces = [" ".join(part.split()).strip(" .") for part in _SPLIT.split(_joiners().sub(",", bare))]
    names = [piece for piece in pieces if piece]
    if not names or not all(_is_name(name) for name in names):
        return None
    loud = sum(any(len(word.strip(".")) > 1 and word.isupper() for word in name.split()[1:]) for name in names)
    mixed = sum(any(word[1:2].islower() for word in name.split()) for name in names)
    votes = 1.0 * bool(degrees) + 0.8 * bool(signs) + 1.0 * (loud == mixed == len(names))
    return AuthorLine(tuple(names), votes)


def _is_name(text: str) -> bool:
    """Two to five words, each with a capital first and letters only (initials and hyphens allowed)."""
    parts = text.split()
    if not 2 <= len(parts) <= 5:
        return False
    return all(part[0].isupper() and part.replace(".", "").replace("-", "").replace("’", "").replace("'", "").isalpha()
               for part in parts)  # fmt: skip


class Block(NamedTuple):
    """A title page: its first line, the line after it, title, authors, and votes for it to open a chapter."""

    first: int
    after: int
    title: str | None
    authors: tuple[str, ...]
    votes: float


def block_down(sheet: Sheet, first: int, skipped: frozenset[int]) -> Block | None:
    """The title page that begins at a line: title lines, then at least one author line."""
    lines = sheet.lines
    title: list[str] = []
    at = first
    while at < len(lines) and at - first < _LONGEST_BLOCK:
        line = lines[at]
        if at in skipped or (line.top and at > first):
            return None
        named = author_line(line.text) if title else None
        if named is not None and named.votes >= 0.8:
            return _with_authors(lines, first, at, title, skipped)
        if not _title_like(sheet, line) or heading_class(line.text):
            return None
        title.append(line.text)
        at += 1
    return None


def _with_authors(lines: Sequence[Line], first: int, at: int, title: list[str], skipped: frozenset[int]) -> Block:
    names: list[str] = []
    votes = 0.0
    while at < len(lines) and at not in skipped:
        named = author_line(lines[at].text)
        if named is None or named.votes < 0.8:
            break
        names.extend(named.names)
        votes = max(votes, named.votes)
        at += 1
    votes += 0.7 if all(shouted(text) for text in title) else 0.0
    return Block(first, at, " ".join(" ".join(title).split()), tuple(names), votes)


def _title_like(sheet: Sheet, line: Line) -> bool:
    """Whether a line may belong to a title: in capitals, or short, unfinished and beginning with a capital."""
    text = line.text
    if shouted(text):
        return True
    if text[-1] in ".;," or len(text) > min(sheet.width * 1.05, 140) or not (text[0].isupper() or text[0] in '“"«('):
        return False
    return not ends_sentence(text) or text[-1] in "?!:"


def block_up(sheet: Sheet, index: int, skipped: frozenset[int]) -> Block:
    """The title page above a line (an abstract's or introduction's heading): as far up as lines are no prose."""
    lines = sheet.lines
    first = index
    while first and index - first < _LONGEST_BLOCK and not lines[first].top:
        above = lines[first - 1]
        if first - 1 in skipped or not (_title_like(sheet, above) or author_line(above.text)):
            break
        if not shouted(above.text) and sheet.wrapped and sheet.full(above) and lines[first].text[0].islower():
            break
        first -= 1
    title: list[str] = []
    names: list[str] = []
    for line in lines[first:index]:
        named = author_line(line.text) if title else None
        if named is not None and (named.votes >= 0.8 or names):
            names.extend(named.names)
        elif not names:
            title.append(line.text)
    words_of = " ".join(" ".join(title).split())
    return Block(first, index, words_of or None, tuple(names), 0.5 * bool(title) + 0.5 * bool(names))


def opening_block(sheet: Sheet, skipped: frozenset[int]) -> Block | None:
    """The title and authors with which a text begins, the authors above the title or under it; None: neither is there.

    A title is in capitals, stands before an author line, or stands by itself above the text; what follows the first
    paragraph is not looked at.
    """
    lines = sheet.lines
    first = next((index for index in range(len(lines)) if index not in skipped), 0)
    after = first
    while after < len(lines) and after - first < _LONGEST_BLOCK:
        line = lines[after]
        named = author_line(line.text)
        if after in skipped or heading_class(line.text) or not (_title_like(sheet, line) or named):
            break
        after += 1
    loud = [index for index in range(first, after) if shouted(lines[index].text)]
    run = _longest_run(lines, loud)
    signed = [index for index in range(first, after) if index not in run and _signs(sheet, index, run)]
    if not run and not signed:
        return _quiet_block(sheet, first, after)
    title = [lines[index].text for index in run or range(first, signed[0])]
    names = [name for index in signed for name in author_line(lines[index].text).names]  # type: ignore[union-attr]
    return Block(first, after, " ".join(" ".join(title).split()) or None, tuple(names), 0.0)


def _quiet_block(sheet: Sheet, first: int, after: int) -> Block | None:
    """A title in small letters set off from the text by a gap, and the names under it that open with a given name."""
    lines = sheet.lines
    end = first + 1
    while end < after and lines[end].blanks <= sheet.gap and sheet.wrapped and not _named(lines[end].text):
        end += 1
    if after == first or after >= len(lines) or end >= len(lines) or (sheet.wrapped and lines[end].blanks <= sheet.gap):
        return None
    title = " ".join(" ".join(line.text for line in lines[first:end]).split())
    names = [name for line in lines[end : min(after, end + 3)] for name in _named(line.text)]
    if not FEWEST_TITLE_WORDS <= len(title.split()) <= MOST_TITLE_WORDS or title[0].isdigit():
        return None
    return Block(first, end, title, tuple(names), 0.0)


def _named(text: str) -> tuple[str, ...]:
    """The names of a line that holds nothing else and whose names all open with a known given name or an initial."""
    found = author_line(text)
    if found is None:
        return ()
    opened = (name.split()[0] for name in found.names)
    return found.names if all(word.endswith(".") or fold(word) in _given_names() for word in opened) else ()


@cache
def _given_names() -> frozenset[str]:
    return frozenset(fold(name) for name in words("names.given_names"))


def _longest_run(lines: Sequence[Line], indices: Sequence[int]) -> list[int]:
    """Of the runs of indices that follow each other, the one with most characters (a title, not a class mark)."""
    runs: list[list[int]] = []
    for index in indices:
        if runs and index == runs[-1][-1] + 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return max(runs, key=lambda run: sum(len(lines[index].text) for index in run), default=[])


def _signs(sheet: Sheet, index: int, title: Sequence[int]) -> bool:
    """Whether a line names authors: by its degrees or signs, or by standing beside a title in capitals."""
    named = author_line(sheet.lines[index].text)
    if named is None:
        return False
    beside = bool(title) and (index == title[0] - 1 or 0 < index - title[-1] < 3)
    return named.votes >= 0.8 or beside
