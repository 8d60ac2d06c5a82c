"""Numbers that cite: `[1]`, `[2, 5–7]`, `[3, с. 45]`, `[1; 4]`, and `(1)` where the list is numbered."""

import itertools
import re
from dataclasses import dataclass, replace

from citekit.extract.authors import AuthorZone
from citekit.extract.found import Found
from citekit.extract.lexicon import Lexicon
from citekit.extract.locators import Locator, match_locator
from citekit.extract.works import Work

_START = re.compile(r"[\s:]*(?:№\s*)?\d{1,4}")
_NUMBER = re.compile(r"[\s:]*(?:№\s*)?(?P<first>\d{1,4})(?:\s*[-–—‒−‑‐]\s*(?P<last>\d{1,4}))?")
_SEPARATOR = re.compile(r"\s*[,;]\s*")
_GLUED = re.compile(r"(?P<label>[^\W\d_]{1,2}\.?)(?P<pages>\d{1,4}(?:[-–‑]\d{1,4})?)(?!\w)")
_GAP = re.compile(r"\s*[,:.]?\s*")
_LABEL = re.compile(
    r"\s*(?:\[(\d{1,4})\]|\((\d{1,3})\)(?=\s)|(\d{1,4})[.)](?=\s|[^\W\d])|(\d{1,4})\s+(?=[^\W\d_a-z]))\s*"
)
_PAGE_PART = re.compile(r"(?P<first>\d{1,6})(?:\s*[-–—‒−‑‐]\s*\d{1,6})?")
WIDEST_GAP = 3
_DASHES = ("-", "–", "—", "‑", "−")
LARGEST = 999
WIDEST = 60
WIDEST_STEP, SHORTEST_SCALE = 45, 3


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
    lead = words.opening.match(content.lstrip())
    at = lead.end() + len(content) - len(content.lstrip()) if lead else 0
    if not _START.match(content, at):
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
    gap = _GAP.match(content, at)
    start = gap.end() if gap else at
    if not words.any_label.match(content, start) and content[at : at + 1] != ":":
        glued = _GLUED.match(content, at)  # `[13p276]`
        if glued and words.any_label.fullmatch(glued["label"]):
            return Locator(at, glued.end(), glued["pages"], "page")
        return None
    return match_locator(content, at, _locator_limit(content, start), words)


def _locator_limit(content: str, at: int) -> int:
    """Where the pages end and list numbers go on: `[1, p. 357–361, 2, 10]` — at a number smaller than the page."""
    pages = list(_PAGE_PART.finditer(content, at))
    for before, after in itertools.pairwise(pages):
        if after.start() and int(after["first"]) < int(before["first"]):
            return before.end()
    return len(content)


def entry_label(raw: str) -> tuple[int | None, int]:
    """The number a list entry begins with, and where its words begin.

    >>> entry_label("[12] Kaya A. Tarih. Ankara, 1999.")
    (12, 5)
    """
    match = _LABEL.match(raw)
    if not match:
        return None, 0
    return int(next(group for group in match.groups() if group)), match.end()


def list_size(labels: list[int | None]) -> int:
    """How many entries a numbered list has; 0 when the list is not numbered 1, 2, 3 …"""
    numbers = [label for label in labels if label is not None]
    if len(numbers) < 3 or len(numbers) < 0.7 * len(labels):
        return 0
    steps = sum(after == before + 1 for before, after in itertools.pairwise(numbers))
    return max(numbers) if steps >= 0.7 * (len(numbers) - 1) else 0


def join_numeric(text: str, found: list[Found]) -> list[Found]:
    """Read `[2], [6]`, `[1][4]` and `[1]–[3]` as one cluster; a dash between brackets means a range."""
    made: list[Found] = []
    for one in found:
        before = made[-1] if made else None
        if before and before.form == one.form == "numeric" and one.start - before.end <= WIDEST_GAP:
            gap = text[before.end : one.start].strip()
            if text[before.start] == text[one.start] and gap in ("", ",", ";", *_DASHES):
                made[-1] = _joined(before, one, gap)
                continue
        made.append(one)
    return made


def without_scales(text: str, found: list[Found]) -> list[Found]:
    """Leave `never (0), rarely (1), often (2)` out: round brackets that count from 0, or from 1 when 1 was cited."""
    numbers = [_alone(text, one) for one in found]
    cited: set[int] = set()
    dropped: set[int] = set()
    at = 0
    while at < len(found):
        stop = at + 1
        first = numbers[at]
        while first is not None and stop < len(found) and numbers[stop] == first + stop - at:
            if found[stop].start - found[stop - 1].end > WIDEST_STEP:
                break
            stop += 1
        zero = text[max(0, found[at].start - WIDEST_STEP) : found[at].start]
        if stop - at >= SHORTEST_SCALE and first == 1 and (1 in cited or "(0)" in zero):
            dropped.update(range(at, stop))
        cited.update(number for number in numbers[at:stop] if number is not None)
        at = stop
    return [one for index, one in enumerate(found) if index not in dropped]


def _alone(text: str, one: Found) -> int | None:
    """The number of a round bracket that holds nothing else."""
    inside = text[one.start + 1 : one.end - 1]
    return int(inside) if one.form == "numeric" and text[one.start] == "(" and inside.isdigit() else None


def read_repeated(content: str, words: Lexicon) -> Work | None:
    """`[Там само, с. 101]`, `[ibid., p. 5]`: the number cited just before, perhaps at another place."""
    found = words.ibid.match(content.lstrip())
    if not found:
        return None
    said = found.group().rstrip(",")  # the comma of `ibid.,` belongs to what follows
    end = len(said) + len(content) - len(content.lstrip())
    locator = match_locator(content, end, len(content), words)
    if content[locator.end if locator else end :].strip(" .,"):
        return None
    return Work(0, len(content), AuthorZone(), locator=locator)


def carry_numbers(found: list[Found]) -> list[Found]:
    """Give each repeated mark (:func:`read_repeated`) what was cited just before it; without that it cites nothing."""
    made: list[Found] = []
    number: Work | None = None
    named: Work | None = None
    for one in found:
        work = one.works[0] if one.works else None
        if work is None:
            made.append(one)
        elif one.form == "numeric" and work.zone.suffix is None:
            if number:
                zone = AuthorZone(suffix=number.zone.suffix)
                made.append(replace(one, works=(replace(work, zone=zone),), reason="the number cited just before"))
        elif work.carried and not work.zone.authors and not work.year and not work.date and not work.nodate:
            if named:
                again = replace(named, start=work.start, end=work.end, locator=work.locator, carried=True)
                made.append(replace(one, works=(again,)))
        else:
            made.append(one)
            if one.form == "numeric":
                number = one.works[-1]
            else:
                named = one.works[-1]
    return made


def _joined(before: Found, one: Found, gap: str) -> Found:
    shift = one.base - before.base
    works = [replace(work, start=work.start + shift, end=work.end + shift) for work in one.works]
    between: list[Work] = []
    if gap in _DASHES:
        first, last = int(before.works[-1].zone.suffix or 0), int(one.works[0].zone.suffix or 0)
        if last - first <= WIDEST:
            between = [replace(works[0], zone=AuthorZone(suffix=str(number))) for number in range(first + 1, last)]
    return replace(before, end=one.end, works=(*before.works, *between, *works))
