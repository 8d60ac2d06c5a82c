"""Brackets that cite list entries without a year, as MLA does: `(Smith 45)`, `(Kaya, “Title” 12; Uslu, Title)`."""

import re
from collections.abc import Set

from citekit.extract.authors import SURE, parse_authors
from citekit.extract.evidence import Evidence
from citekit.extract.lexicon import Lexicon
from citekit.extract.locators import Locator, match_locator
from citekit.extract.works import Work
from citekit.text.casing import fold

_ROMAN = r"[ivxlc]{1,7}(?:\s*[-–—‑‐−]\s*[ivxlc]{1,7})?"
_RANGE = r"\d{1,5}(?:\s*[-–—‑‐−]\s*\d{1,5})?"
_PAGES = re.compile(rf"[\s,]+(?:{_ROMAN}|{_RANGE}(?:,\s*{_RANGE})*)$")
_QUOTE = re.compile(r"[“«„\"]")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
LONGEST = 400
LONGEST_OTHERS = 20


def read_listed(content: str, evidence: Evidence, words: Lexicon) -> tuple[Work, ...]:
    """The works of a bracket each of whose parts opens with an author of the list; empty when one does not."""
    if not evidence.listed or len(content) > LONGEST or not content[:1].isprintable():
        return ()
    works: list[Work] = []
    at = 0
    for piece in content.split(";"):
        work = _read_piece(content, at, at + len(piece), evidence.listed, words)
        if work is None:
            return ()
        works.append(work)
        at += len(piece) + 1
    return tuple(works)


def read_piece(text: str, listed: Set[str], words: Lexicon) -> Work | None:
    """One part on its own (`Smith and Jones 45`): None unless it opens with one of the ``listed`` folded names."""
    return _read_piece(text, 0, len(text), listed, words)


def _read_piece(content: str, start: int, end: int, listed: Set[str], words: Lexicon) -> Work | None:
    while start < end and content[start].isspace():
        start += 1
    piece = _trimmed(content[start:end], words)
    locator, body = _cut_pages(piece, start, words)
    for stop in _author_ends(body, words):
        zone = parse_authors(body[:stop], words)
        if not zone.authors or _YEAR.search(body[:stop]) or not _is_listed(zone.authors[0], listed, words):
            continue
        if zone.quality == SURE or " " in zone.authors[0]:
            return Work(start, start + len(piece), zone, locator=locator, titled=stop < len(body))
    return None


def _is_listed(name: str, listed: Set[str], words: Lexicon) -> bool:
    """Whether a name opens an entry, its particles (`von Beyme`) aside."""
    parts = [fold(part) for part in name.split()]
    bare = " ".join(part for part in parts if part not in words.particles)
    return " ".join(parts) in listed or bare in listed


def _trimmed(piece: str, words: Lexicon) -> str:
    """A part without its full stop, unless that one belongs to `et al.`"""
    bare = piece.rstrip(" .")
    others = [match.end() for match in words.et_al.finditer(piece, max(0, len(bare) - LONGEST_OTHERS))]
    return piece[: max(len(bare), others[-1])] if others else bare


def _author_ends(body: str, words: Lexicon) -> list[int]:
    """Where the authors may end: at the whole, or at each comma from the last to the first (a title follows).

    Two authors have a joining word between them: without one (`Tanpınar, Mind`) the first comma ends the author.
    """
    commas = [match.start() for match in re.finditer(r",", body)]
    quote = _QUOTE.search(body)
    if commas and quote is None and not any(piece == "&" or fold(piece) in words.joiners for piece in body.split()):
        return [*commas, len(body)]
    ends = [*commas, len(body)] if quote is None else [at for at in commas if at < quote.start()]
    return ends[::-1]


def _cut_pages(piece: str, base: int, words: Lexicon) -> tuple[Locator | None, str]:
    """The pages at the end of a part, labelled or not, and the part without them."""
    for match in words.page_before.finditer(piece):
        found = match_locator(piece, match.start(), len(piece), words)
        if found and not piece[found.end :].strip(" .,"):
            return Locator(base + found.start, base + found.end, found.text, found.label), piece[
                : match.start()
            ].rstrip(" ,")
    bare = _PAGES.search(piece)
    if bare and not _YEAR.fullmatch(bare.group().strip(" ,")):
        text = bare.group().strip(" ,")
        return Locator(base + bare.end() - len(text), base + bare.end(), text, "page"), piece[: bare.start()]
    return None, piece
