"""The entries of a reference list: where one ends and the next begins."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from citekit.languages import languages, words
from citekit.model import Chapter, Document, Region, Span
from citekit.segment.lines import Line, Sheet, sheet
from citekit.segment.openings import entry_number, has_year, opens_entry, without_number
from citekit.segment.vocabulary import openings, plain
from citekit.text.casing import fold

_OPEN_SIGNS = frozenset(",:;&(/\u00ad“«-")
_INITIAL_LAST = re.compile(r"\s[^\W\d_]\.$")
_FINISHED = re.compile(r"(?:[.)\]…”»“>]|\d|https?://\S+|doi:? ?10\.\d\S+|\w/)$")
_SKIPPED = frozenset({"running-head", "page-number", "page-break", "link-dump", "note-body", "author-title-line"})


LEAST_ORDERED = 4
_WIDEST = 130
"""Characters of the widest printed line."""


@dataclass(frozen=True, slots=True)
class Habit:
    """How a list shows its entries: by numbers, by hanging indents, by blank lines; none of them: by sense.

    ``ordered``: the entries stand in the order of the alphabet, which tells a surname from the middle of an entry.
    ``single``: (nearly) every line opens an entry.
    """

    numbered: bool
    indented: bool
    gapped: bool
    ordered: bool
    single: bool


def entries(document: Document, region: Region, chapter: Chapter | None = None) -> tuple[Span, ...]:
    """The spans of a list's entries, in order, white space around them left out.

    A printed number (`3.`, `[3]`) is part of its entry. With ``chapter``, page furniture inside the list belongs to no
    entry (it may stand inside the span of one).
    """
    page = _as_wrapped(sheet(document.text, region.start, region.end))
    lines = [line for line in page.lines if not _furniture(line, chapter)]
    if not lines:
        return ()
    starts = entry_starts(page, lines)
    bounds = [*starts, len(lines)]
    return tuple(Span(lines[first].start, lines[after - 1].end) for first, after in itertools.pairwise(bounds))


def _as_wrapped(page: Sheet) -> Sheet:
    """The sheet, taken for wrapped when no line is longer than a page is wide: most entries fill one line only."""
    longest = max((len(line.text) for line in page.lines), default=0)
    if page.wrapped or longest > _WIDEST or _one_each(page.lines, longest):
        return page
    return Sheet(page.lines, max(page.width, longest * 9 // 10), page.gap, True)


def _one_each(lines: Sequence[Line], longest: int) -> bool:
    """Whether each line seems to be an entry: most open one, and few reach as far as a printed line would."""
    opened = sum(opens_entry(line.text) >= 0.7 for line in lines)
    full = sum(len(line.text) >= 0.85 * longest for line in lines)
    return len(lines) > 3 and opened >= 0.8 * len(lines) and full < 0.4 * len(lines)


def _furniture(line: Line, chapter: Chapter | None) -> bool:
    if chapter is None:
        return False
    return any(r.kind in _SKIPPED and r.start <= line.start and line.end <= r.end for r in chapter.regions)


def entry_starts(page: Sheet, lines: Sequence[Line]) -> list[int]:
    """Indices of the lines that begin an entry; the first line always does."""
    habit = _habit(page, lines)
    if habit.numbered:
        return numbered_starts(lines)
    starts = [0]
    dated = has_year(lines[0].text)
    depth = _depth(lines[0].text)
    for index in range(1, len(lines)):
        text = lines[index].text
        if _score(page, habit, lines, index, starts[-1], dated, depth) >= 1.0:
            starts.append(index)
            dated, depth = False, 0
        dated = dated or has_year(text) or _undated().search(text) is not None
        depth = max(depth + _depth(text), 0)
    return starts


def _depth(text: str) -> int:
    return text.count("(") + text.count("[") - text.count(")") - text.count("]")


def _habit(page: Sheet, lines: Sequence[Line]) -> Habit:
    numbered = counts_on(lines)
    indents = Counter(line.indent for line in lines if not line.top)
    least = min(indents) if indents else 0
    opening = [opens_entry(line.text) >= 0.7 for line in lines]
    left = [is_open for line, is_open in zip(lines, opening, strict=True) if line.indent <= least + 1 and not line.top]
    right = [is_open for line, is_open in zip(lines, opening, strict=True) if line.indent > least + 1 and not line.top]
    indented = len(right) >= 2 and len(left) >= 2 and sum(left) * 2 >= len(left) and sum(right) * 5 <= len(right) * 2
    wide = [index for index in range(1, len(lines)) if lines[index].blanks > page.gap]
    gapped = len(wide) >= 2 and sum(opening[index] for index in wide) * 2 >= len(wide) and len(wide) < len(lines) - 1
    heads = [_head(line.text) for line, is_open in zip(lines, opening, strict=True) if is_open]
    rising = sum(one <= other for one, other in itertools.pairwise(heads))
    single = len(lines) > 3 and sum(opening) >= 0.75 * len(lines)
    ordered = len(heads) > LEAST_ORDERED and rising >= 0.85 * (len(heads) - 1)
    return Habit(numbered, indented, gapped, ordered, single)


def _head(text: str) -> str:
    """The first letters of a line, folded: enough to see the order of a list, whatever alphabet sorted it."""
    return fold("".join(char for char in text[:30] if char.isalpha()))[:2]


def counts_on(lines: Sequence[Line]) -> bool:
    """Whether the lines are numbered: the first one is, and at least three of them, one in twelve, count on from it."""
    first = entry_number(lines[0].text)
    return first is not None and first < 4 and len(numbered_starts(lines)) >= max(3, len(lines) / 12)


def numbered_starts(lines: Sequence[Line]) -> list[int]:
    """Lines whose printed number is the next one (one lost number may be skipped)."""
    starts = [0]
    expected = (entry_number(lines[0].text) or 0) + 1
    for index in range(1, len(lines)):
        number = entry_number(lines[index].text)
        if number is None or not expected <= number <= expected + 2:
            continue
        rest = without_number(lines[index].text)
        opens = not rest[0].islower() or opens_entry(rest) >= 0.5  # `10. von Elm E, …`
        if (number == expected and opens) or (number > expected and opens_entry(rest) >= 0.7):
            starts.append(index)
            expected = number + 1
    return starts


def _score(page: Sheet, habit: Habit, lines: Sequence[Line], index: int, first: int, dated: bool, depth: int) -> float:
    """Votes for a line to begin an entry: 1.0 and more, it does."""
    line, above = lines[index], lines[index - 1]
    score = opens_entry(line.text)
    if score < 0 and not (habit.gapped and line.blanks > page.gap):
        return score
    if plain(line.text[:40]).startswith(_continuing()):
        return -1.0
    if _INITIAL_LAST.search(above.text) and above.text[-2].isupper():
        score -= 0.3 if dated else 1.0  # `C.` above `H. Beck, 1992.`
    elif _goes_on(above.text) and not (score >= 0.7 and _ends_in_link(above.text)):
        score -= 1.5 if page.wrapped or above.text[-1] in _OPEN_SIGNS else 0.5
    elif _FINISHED.search(above.text):
        score += 0.4
    elif page.wrapped and page.full(above) and not habit.single:
        score -= 0.8
    score += 0.5 if habit.single and score >= 0.7 else 0.0
    if page.wrapped:
        score += 0.4 if len(above.text) < page.width * 0.75 else 0.0
    elif not line.text.startswith("http"):
        score += 1.0
    if habit.indented and not line.top:
        least = min(other.indent for other in lines[first : index + 1])
        score += 0.8 if line.indent <= least + 1 else -1.5
    if habit.gapped:
        score += 1.0 if line.blanks > page.gap else -0.6
    if habit.ordered and score >= 0:
        score += 0.3 if _head(lines[first].text) <= _head(line.text) else -0.3
    plainly = opens_entry(line.text) >= 0.9 and _FINISHED.search(above.text) is not None
    score += 0.3 if dated else 0.0 if plainly else -0.7
    if depth > 0:
        score -= 0.8
    return score + (0.2 if _dated_below(lines, index) else 0.0 if plainly else -0.2)


@cache
def _undated() -> re.Pattern[str]:
    """`n.d.`, `t.y.`, `б. г.`: marks that stand where a year would."""
    spelled = sorted({re.escape(word) for word in words("no_date") if word.endswith(".")}, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(spelled or ["n\\.d\\."]) + ")", re.IGNORECASE)


@cache
def _linking() -> frozenset[str]:
    """Words after which an entry goes on: `and`, `in`, and labels that wait for their number (`pp.`, `С.`)."""
    labels = {word for language in languages().values() for label in language.labels.values() for word in label.before}
    linking = {word for name in ("joiners", "in_container") for word in words(name)} | labels
    return frozenset(word.lower() for word in linking if " " not in word)


def _goes_on(text: str) -> bool:
    """Whether a line ends with a sign or word after which something must come."""
    if text[-1] in _OPEN_SIGNS:
        return True
    tail = text.rsplit(None, 2)
    counted = len(tail) == 1 or tail[-2][-1].isdigit()  # `256 с.` is done, `– С.` waits for its pages
    return not counted and tail[-1].lower() in _linking()


@cache
def _continuing() -> tuple[str, ...]:
    """`retrieved from`, `erişim tarihi` and the like, long enough to be no name: they never open an entry."""
    return tuple(f"{word} " for name in ("available", "accessed") for word in openings(name) if len(word) > 7)


def _ends_in_link(text: str) -> bool:
    """Whether a line ends with a URL or the rest of one, where a slash leaves nothing open."""
    last = text.rsplit(None, 1)[-1]
    return last.endswith("/") and len(last) > 3 and last.count("-") + last.count("/") + last.count(".") > 1


def _dated_below(lines: Sequence[Line], index: int) -> bool:
    """Whether a year stands in the line or in the few that follow it before another entry clearly opens."""
    for at in range(index, min(index + 4, len(lines))):
        if at > index and opens_entry(lines[at].text) >= 0.7:
            return False
        if has_year(lines[at].text):
            return True
    return False
