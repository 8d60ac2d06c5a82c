"""How two lines of a PDF's text become one: which hyphens were set by the typesetter and which by the writer.

`break_edits` gives the edits under which a `TextView` reads a stretch as one line; `join` decides one seam.
"""

import re
from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from citekit.text.casing import fold
from citekit.text.view import Edit

_BREAK = re.compile(r"[^\S\n\r\f\v\u2028\u2029\x85]*[\n\r\f\v\u2028\u2029\x85]\s*")
_FIRST_TOKEN = re.compile(r"\S{1,300}")
_LAST_LETTERS = re.compile(r"[^\W\d_]+\Z")
_FIRST_LETTERS = re.compile(r"[^\W\d_]+")
_UNBROKEN = re.compile(r"(?<![^\W\d_\n\r\f])(?<![\n\r\f-])[^\W\d_]+(?:-[^\W\d_]+)*(?![^\W\d_]|[-‐\u00ad¬])")
_URL = re.compile(r"(?:https?://|ftp://|www\.|doi\.org/|\b10\.\d{4,9}/)\S*\Z", re.IGNORECASE)
_URL_TAIL = re.compile(r"[/_=&?%#~]|\.(?:html?|pdf|php|aspx?|jsp|com|org|net|edu|gov|tr|ru|kg|kz)\b", re.IGNORECASE)
_LIGATURES = re.compile("[ﬀ-ﬆ]")
_SPACES = re.compile(
    r"[^\S\n\r\f\v\u2028\u2029\x85]{2,}|[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]|[\u200b\u2060\ufeff]+"
)
_EXOTIC = re.compile(r"[^\S \n\r\f\v\u2028\u2029\x85]|[\u200b\u2060\ufeff]")
_HYPHENS = frozenset("-‐")
_SOFT = frozenset("\u00ad¬")
_TIGHT_AFTER = frozenset("([{«“„‘")
_TIGHT_BEFORE = frozenset(",.;:)]}!?»”")
_LIGATURE_LETTERS = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_STRAY = re.compile(r"([^\W\d_]{2,40})(?:\u00ad[^\S\n]*|[-‐][^\S\n]+)(?=([^\W\d_]{2,40}))")
_WINDOW = 300
_LONG_HALF = 4


class Seam(NamedTuple):
    """How a left and a right line meet: cut ``cut`` characters off the left one, put ``glue`` between."""

    cut: int
    glue: str


_SPACE = Seam(0, " ")
_CLOSE = Seam(0, "")
_SOFT_HYPHEN = Seam(1, "")


def join(left: str, right: str, vocabulary: Container[str] = ()) -> Seam:
    """Decide the seam of two lines (``left`` without trailing, ``right`` without leading white space).

    ``vocabulary`` holds folded words and hyphenated words seen unbroken elsewhere (see `vocabulary_of`).

    >>> join("mese-", "lesi"), join("Türkiye-", "Azerbaycan"), join("sosyo-", "ekonomik", {"sosyo-ekonomik"})
    (Seam(cut=1, glue=''), Seam(cut=0, glue=''), Seam(cut=0, glue=''))
    >>> join("(Uslu", "2019)"), join("https://example.org/a-", "b.html"), join("Edirne’", "nin")
    (Seam(cut=0, glue=' '), Seam(cut=0, glue=''), Seam(cut=0, glue=''))
    """
    if not left or not right:
        return _CLOSE
    last, first = left[-1], right[0]
    if last in _SOFT:
        return _SOFT_HYPHEN
    if _in_url(left, right):
        return _CLOSE
    if last in _HYPHENS:
        return _at_hyphen(left, right, vocabulary)
    before = left[-2:-1]
    if last in "–—/" and before and not before.isspace() and first.isalnum():
        return _CLOSE if last != "—" else _SPACE
    if last in _TIGHT_AFTER or (first in _TIGHT_BEFORE and right[:3] != "..."):
        return _CLOSE
    if last in "'’" and before.isalpha() and first.islower() and not _quote_open(left):
        return _CLOSE
    if first in "'’" and last.isalpha() and right[1:2].islower():
        return _CLOSE
    return _SPACE


def _at_hyphen(left: str, right: str, vocabulary: Container[str]) -> Seam:
    before = left[-2:-1]
    if not before or before.isspace() or not (before.isalnum() or before in "’'.)"):
        return _SPACE
    head, tail = _LAST_LETTERS.search(left[-_WINDOW:-1]), _FIRST_LETTERS.match(right)
    if head is None or tail is None:
        return _CLOSE
    one, two = head.group(), tail.group()
    if fold(f"{one}-{two}") in vocabulary:
        return _CLOSE
    if fold(one + two) in vocabulary:
        return _SOFT_HYPHEN
    if two[0].isupper():
        shouted = len(one) > 1 and len(two) > 1 and one.isupper() and two.isupper()
        return _SOFT_HYPHEN if shouted and fold(two) not in vocabulary else _CLOSE
    compound = min(len(one), len(two)) >= _LONG_HALF and fold(one) in vocabulary and fold(two) in vocabulary
    return _CLOSE if compound else _SOFT_HYPHEN


def _in_url(left: str, right: str) -> bool:
    token = left[-_WINDOW:].rsplit(None, 1)[-1:]
    if not token or not ("/" in token[0] or "www." in token[0].lower()) or not _URL.search(token[0]):
        return False
    first = right[0]
    tail = _FIRST_TOKEN.match(right)
    rest = tail.group() if tail else ""
    if rest[:4].lower() in ("http", "www.") or not (first.isalnum() or first in "/_=&?%#~.-+"):
        return False
    if left[-1] in "/_=&?%#~+-:":
        return first.isascii()
    if left[-1] in ",;)]»”":
        return False
    if left[-1] == "." or first == ".":
        return len(rest) > 1 and first.isascii() and not first.isupper() and _URL_TAIL.search(rest) is not None
    return rest.isascii() and _URL_TAIL.search(rest.rstrip(".,;)")) is not None


def _quote_open(left: str) -> bool:
    """Whether an opening single quote before stands unclosed, so that the last apostrophe closes it."""
    near = left[-_WINDOW:-1]
    return near.rfind("‘") > near.rfind("’") or " '" in near or near.startswith("'")


def vocabulary_of(text: str) -> frozenset[str]:
    """Folded words and hyphenated words of ``text`` that no line break touches: the evidence `join` asks for."""
    found = set(_UNBROKEN.findall(text))
    return frozenset(fold("\n".join(found)).split())


def break_edits(
    text: str,
    start: int,
    end: int,
    vocabulary: Container[str] = (),
    skip: Iterable[tuple[int, int]] = (),
) -> list[Edit]:
    """Edits that turn each line break of ``text[start:end]`` (blank lines, form feeds, spaces around) into its seam.

    A seam is a space, nothing (a typesetter's hyphen goes), or the writer's hyphen kept. ``skip``: spans (page
    furniture, notes) left out together with the breaks around them, so that words are joined across a page.

    >>> from citekit.text.view import TextView
    >>> text = "mese-\\nlesi ve Türkiye-\\n\\n45\\n\\nAzerbaycan (Uslu\\n2019)"
    >>> TextView.of(text, edits=break_edits(text, 0, len(text), skip=[(24, 26)])).text
    'meselesi ve Türkiye-Azerbaycan (Uslu 2019)'
    """
    edits: list[Edit] = []
    at = start
    for gap_start, gap_end in _gaps(text, start, end, skip):
        left = text[max(at, gap_start - _WINDOW) : gap_start]
        right = text[gap_end : min(gap_end + _WINDOW, end)]
        seam = join(left, right, vocabulary)
        edits.append((gap_start - seam.cut, gap_end, seam.glue))
        at = gap_end
    return edits


def _gaps(text: str, start: int, end: int, skip: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Maximal runs of line breaks and skipped spans, white space around them included, in order."""
    found = [(match.start(), match.end()) for match in _BREAK.finditer(text, start, end)]
    for left, right in skip:
        left, right = max(left, start), min(right, end)
        if left >= right:
            continue
        while left > start and text[left - 1].isspace():
            left -= 1
        while right < end and text[right].isspace():
            right += 1
        found.append((left, right))
    found.sort()
    held: tuple[int, int] | None = None
    for left, right in found:
        if held is not None and left <= held[1]:
            held = held[0], max(held[1], right)
            continue
        if held is not None:
            yield held
        held = left, right
    if held is not None:
        yield held


def space_edits(text: str, start: int, end: int) -> list[Edit]:
    """Edits that make doubled, wide and no-break spaces one space and drop zero-width ones; breaks are left alone."""
    return [
        (match.start(), match.end(), "" if match.group()[0] in "\u200b\u2060\ufeff" else " ")
        for match in _SPACES.finditer(text, start, end)
    ]


def has_exotic_space(text: str, start: int, end: int) -> bool:
    """Whether a stretch has white space inside lines, or invisible signs, other than plain spaces.

    >>> has_exotic_space("a b", 0, 3), has_exotic_space("a\u00a0b", 0, 3)
    (False, True)
    """
    return _EXOTIC.search(text, start, end) is not None


def has_ligature(text: str, start: int, end: int) -> bool:
    """Whether a stretch has a ligature of typeset text."""
    return _LIGATURES.search(text, start, end) is not None


def ligature_edits(text: str, start: int, end: int) -> list[Edit]:
    """Edits that spell out the ligatures of typeset text (`ﬁ` → `fi`)."""
    return [
        (match.start(), match.end(), _LIGATURE_LETTERS[match.group()])
        for match in _LIGATURES.finditer(text, start, end)
    ]


def stray_hyphen_edits(text: str, start: int, end: int, vocabulary: Container[str] = ()) -> list[Edit]:
    """Edits for hyphenation left inside a line by copying (`Возмож- ности`, soft hyphens): joined when it is a break.

    With ``vocabulary`` (see `vocabulary_of`) a hyphen before a space stays where the right half is a word of its own
    and the joined word is not (`mikro- ve makro`); without evidence it stays.

    >>> stray_hyphen_edits("Возмож- ности, mikro- ve makro", 0, 31, {"возможности", "ve"})
    [(6, 8, '')]
    """
    edits: list[Edit] = []
    for match in _STRAY.finditer(text, start, end):
        one, two = match.group(1), match.group(2)
        soft = "\u00ad" in match.group()
        if not soft and not (two.islower() or (one.isupper() and two.isupper())):
            continue
        known = fold(one + two) in vocabulary
        apart = bool(vocabulary) and fold(two) not in vocabulary
        if soft or known or apart:
            edits.append((match.end(1), match.end(), ""))
    return edits
