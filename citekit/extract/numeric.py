"""Numbers that cite: `[1]`, `[2, 5–7]`, `[3, с. 45]`, `[1; 4]`, and `(1)` where the list is numbered."""

import re
from dataclasses import dataclass

from citekit.extract.lexicon import Lexicon
from citekit.extract.locators import Locator, match_locator

_START = re.compile(r"\s*(?:№\s*)?\d{1,4}")
_NUMBER = re.compile(r"\s*(?:№\s*)?(?P<first>\d{1,4})(?:\s*[-–—‒−]\s*(?P<last>\d{1,4}))?")
_SEPARATOR = re.compile(r"\s*[,;]\s*")
LARGEST = 999
WIDEST = 60


@dataclass(frozen=True, slots=True)
class NumberItem:
    """One cited number of a list (a range gives one item per number) at ``content[start:end]``."""

    number: int
    start: int
    end: int
    locator: Locator | None = None


def read_numbers(content: str, words: Lexicon, largest: int = LARGEST) -> list[NumberItem]:
    """The numbers of a bracket; empty when anything in it is no number, range, locator or separator.

    >>> from citekit.extract.lexicon import lexicon
    >>> [item.number for item in read_numbers("2, 5–7", lexicon())]
    [2, 5, 6, 7]
    """
    made: list[NumberItem] = []
    at = 0
    if not _START.match(content):
        return []
    while at < len(content):
        found = _NUMBER.match(content, at)
        if not found:
            return []
        items = _expand(found, largest)
        if not items:
            return []
        at = found.end()
        locator = _locator(content, at, words)
        if locator:
            at = locator.end
            items[-1] = NumberItem(items[-1].number, items[-1].start, locator.end, locator)
        made.extend(items)
        if not content[at:].strip(" ."):
            return made
        gap = _SEPARATOR.match(content, at)
        if not gap:
            return []
        at = gap.end()
    return made


def _expand(found: re.Match[str], largest: int) -> list[NumberItem]:
    first, last = int(found["first"]), int(found["last"] or found["first"])
    if not 0 < first <= last <= largest or last - first > WIDEST or found["first"].startswith("0"):
        return []
    start = found.start("first")
    return [NumberItem(number, start, found.end()) for number in range(first, last + 1)]


def _locator(content: str, at: int, words: Lexicon) -> Locator | None:
    """A locator needs its label here: in `[3, 45]` both are list numbers, in `[3: 45]` the second is a page."""
    gap = re.compile(r"\s*[,:.]?\s*").match(content, at)
    start = gap.end() if gap else at
    if words.any_label.match(content, start) or content[at : at + 1] == ":":
        return match_locator(content, at, len(content), words)
    return None
