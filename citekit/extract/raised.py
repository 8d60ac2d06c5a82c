"""List numbers printed raised, which plain text sticks to words and stops: `countryside.3,4,10`, `shown12–14`, `x²`.

They cite only where the chapter has a numbered list; that they count on towards its size is the evidence.
"""

import re
from dataclasses import dataclass

from citekit.extract.authors import AuthorZone
from citekit.extract.found import Found
from citekit.extract.lexicon import Lexicon
from citekit.extract.locators import Locator
from citekit.extract.markers import DIGITS, stuck_numbers
from citekit.extract.numeric import WIDEST, NumberItem
from citekit.extract.works import Work

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_NUMBER = r"\d{1,3}(?:\(\w{1,3}\.?\s?\d[\d–-]*\))?"
_STUCK = re.compile(
    rf"(?:(?<=[^\W\d_][.,;:!?”’»)\]])|(?<=[^\W\d_][^\W\d_][^\W\d_])|(?<=[”’»\")%\]][.,;:!?])|(?<=[12]\d\d\d[.,;:!?]))"
    rf"(?P<plain>{_NUMBER}(?:(?:,\s?|[–‒−-]){_NUMBER})*)(?=[\s.,;:!?)”»]|$)(?!\.\d)"
    rf"|(?P<raised>[{_RAISED}]+(?:[,⁻–-][{_RAISED}]+)*)"
)
_PART = re.compile(
    r"(?P<first>\d{1,3})(?:\s?[–‒−⁻-]\s?(?P<last>\d{1,3}))?(?:\((?P<label>[^\W\d]{0,3}\.?)\s?(?P<page>\d[\d–-]*)\))?"
)
_CODE = re.compile(r"(?<![^\W_])[^\W\d_a-zа-яё]+[^\W_]*$")
_SHORT_STEM = re.compile(r"(?<![^\W_])[^\W\d_A-ZÇĞİÖŞÜА-ЯЁ]{1,5}$")
_CODED = re.compile(r"(?<![^\W_])([^\W\d_A-ZÇĞİÖŞÜА-ЯЁ]{1,5})(\d{1,3})(?!\w)")
_SMALL_WORD = re.compile(r"(?<![^\W_])[^\W\d_A-ZÇĞİÖŞÜА-ЯЁ]{1,5}(?![^\W_])")
LEAST_SHARE = 0.3
LEAST = 3


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    numbers: tuple[NumberItem, ...]


def find_raised(text: str, size: int, words: Lexicon) -> list[Found]:
    """Raised clusters, when the chapter's list has ``size`` numbered entries and enough of them are cited so."""
    if not size:
        return []
    codes = numbered_stems(text)
    stuck = (match for match in stuck_numbers(_STUCK, text) if stem_before(text, match.start()) not in codes)
    found = [one for match in stuck if (one := _candidate(text, match, size))]
    cited = {item.number for one in found for item in one.numbers}
    if len(cited) < LEAST or len(cited) < LEAST_SHARE * size:
        return []
    return [_found(one) for one in found]


def stem_before(text: str, at: int) -> str:
    """The short word in small letters that ends at a place, or nothing."""
    found = _SHORT_STEM.search(text, max(0, at - 8), at)
    return found.group() if found else ""


def numbered_stems(text: str) -> frozenset[str]:
    """Short stems in small letters that stand with several numbers and never without one: `ext3`, `ext4`."""
    numbered: dict[str, set[str]] = {}
    for match in _CODED.finditer(text):
        numbered.setdefault(match[1], set()).add(match[2])
    several = {stem for stem, numbers in numbered.items() if len(numbers) > 1}
    return frozenset(several.difference(_SMALL_WORD.findall(text))) if several else frozenset()


def _candidate(text: str, match: re.Match[str], size: int) -> _Candidate | None:
    body = match.group().translate(DIGITS)
    if match["plain"] and _CODE.search(text[max(0, match.start() - 12) : match.start()]):
        return None
    items: list[NumberItem] = []
    for part in _PART.finditer(body):
        first, last = int(part["first"]), int(part["last"] or part["first"])
        if not 0 < first <= last <= size or last - first > WIDEST:
            return None
        page = part["page"]
        locator = Locator(part.start(), part.end(), page, "page") if page else None
        items.extend(NumberItem(number, part.start(), part.end(), locator) for number in range(first, last + 1))
    numbers = [item.number for item in items]
    if not items or len(set(numbers)) < len(numbers):
        return None
    return _Candidate(match.start(), match.end(), tuple(items))


def _found(one: _Candidate) -> Found:
    works = tuple(Work(n.start, n.end, AuthorZone(suffix=str(n.number)), locator=n.locator) for n in one.numbers)
    return Found(one.start, one.end, "numeric", works, one.start, confidence=0.9, reason="raised number of the list")
