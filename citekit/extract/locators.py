"""The cited place after the year or the author: `: 33`, `, s. 22-23`, `, pp. 3, 5`, `С. 3, с. 5`, `45-б.`, `xx-xxi`."""

import re
from dataclasses import dataclass

from citekit.extract.lexicon import Lexicon
from citekit.text.casing import fold

_NUMBER = r"(?:\d{1,6}(?:[./]\d{1,4})?[a-z]?(?:/[abАБаб])?|[ivxlcIVXLC]{1,7})"
_PAGES = re.compile(
    rf"{_NUMBER}(?:ff?\b\.?|(?!\w))(?:\s*[-–—‒‑‐−]\s*{_NUMBER}(?!\w))?"
    rf"(?:\s*[,&]\s*\d{{1,6}}(?!\w)(?:\s*[-–—‒‑‐−]\s*\d{{1,6}}(?!\w))?)*"
)
_LETTERED = re.compile(r"[A-Z]\d{1,6}(?:[-–][A-Z]?\d{1,6})?(?!\w)")
_BRACKETED = re.compile(r"\((\d{1,3}(?:\.\d{1,3})*[a-z]?)\)")
_GAP = re.compile(r"\s*[.,:;]{0,2}\s*")
_LOOSE = re.compile(r"\s*[.,:]?\s*")
_SLIP = re.compile(r"[spсc]{1,2}\s*[,:]\s*(?=\d)", re.IGNORECASE)
_ROMAN = re.compile(r"[ivxlcIVXLC]{1,7}$")
_LONGEST_CAPITAL_ROMAN = 5


@dataclass(frozen=True, slots=True)
class Locator:
    """``text`` without its label, ``label`` a CSL locator term, found at ``content[start:end]``."""

    start: int
    end: int
    text: str
    label: str


def clean_locator(text: str) -> str:
    """Spacing of a locator as one would type it: `145-\\n\\n147` is `145-147`."""
    text = re.sub(r"\s*([-–—‒‑‐−])\s*", r"\1", text.strip())
    return re.sub(r"\s+", " ", text).strip(" .,;")


def match_locator(content: str, at: int, limit: int, words: Lexicon) -> Locator | None:
    """The locator that begins right after position ``at`` (a year or an author), not reaching past ``limit``."""
    gap = _GAP.match(content, at, limit)
    start = gap.end() if gap else at
    labelled = _labelled(content, start, limit, words)
    if labelled and (labelled.label == "page" or ";" not in content[at:start]):
        return labelled
    if gap is None or not gap.group().strip() or ";" in gap.group():
        return None
    return _bare(content, start, limit, words)


def _bare(content: str, start: int, limit: int, words: Lexicon) -> Locator | None:
    pages = _PAGES.match(content, start, limit)
    if not pages:
        return None
    if (
        _ROMAN.match(pages.group())
        and pages.group().upper() == pages.group()
        and len(pages.group()) > _LONGEST_CAPITAL_ROMAN
    ):
        return None
    end, label = pages.end(), "page"
    after = words.page_after.match(content, end, limit)
    if after:
        end = after.end() + (content[after.end() : after.end() + 1] == ".")
    return Locator(start, min(end, limit), clean_locator(pages.group()), label)


def _labelled(content: str, start: int, limit: int, words: Lexicon) -> Locator | None:
    """`s. 5`, `C. 3, s. 5`, `ss.1-3`, `s, 172-207` (a slip for the full stop)."""
    label = words.any_label.match(content, start, limit) or _SLIP.match(content, start, limit)
    if not label:
        return None
    gap = _LOOSE.match(content, label.end(), limit)
    bracketed = _BRACKETED.match(content, gap.end() if gap else label.end(), limit)
    if bracketed:
        term = words.labels.get(fold(label.group().strip(" .,:")), "page")
        return Locator(start, bracketed.end(), bracketed[1], term)
    pages = _PAGES.match(content, gap.end() if gap else label.end(), limit)
    pages = pages or _LETTERED.match(content, gap.end() if gap else label.end(), limit)
    if not pages:
        return None
    term = words.labels.get(fold(label.group().strip(" .,:")), "page")
    text, end = pages.group(), pages.end()
    side = words.folio_after.match(content, end, limit) if term == "folio" else None  # `л. 12 об.`
    if side:
        return Locator(start, side.end(), clean_locator(content[pages.start() : side.end()]), term)
    after = words.page_after.match(content, end, limit)
    end = after.end() if after else end
    further = match_locator(content, end, limit, words) if term != "page" and end < limit else None
    if further and words.any_label.match(content, further.start):
        return Locator(start, further.end, clean_locator(content[start : further.end]), term)
    return Locator(start, end, clean_locator(text), term)
