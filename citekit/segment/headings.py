"""Lines that are titles: in capitals, numbered, or one of the words every language heads its parts with."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from citekit.segment.lines import Line, Sheet
from citekit.segment.vocabulary import headings, joiners, plain

_NUMBER = re.compile(
    r"^(?P<number>\d{1,2}(?:\.\d{1,2}){0,4}|[IVXL]{1,6}(?=[.)\s]))(?P<sign>[.)]?)\s*(?P<rest>[^\W\d_].*)$"
)
_ROMAN = re.compile(r"^[ivxlc]{1,7}$")
_CLASSES = (
    "references", "notes", "abstract", "keywords", "foreword", "acknowledgements", "introduction", "conclusion",
    "contents", "appendix", "lists",
)  # fmt: skip
FRONT = frozenset({"abstract", "foreword", "acknowledgements", "contents", "lists"})


class Heading(NamedTuple):
    """A title over one or more lines: first and last line index, its words, its number's depth, its class.

    ``level`` 0: not numbered, 1: `2.`, 2: `2.1` …; ``kind``: a class of heading words, `part` for `2. BÖLÜM`, or "".
    """

    first: int
    last: int
    text: str
    level: int
    kind: str
    shouted: bool
    number: int


def shouted(text: str) -> bool:
    """Whether (nearly) all letters are capitals and there are enough of them to mean it."""
    if text.upper() != text:
        letters = [c for c in text if c.isalpha()]
        return len(letters) > 12 and sum(c.isupper() for c in letters) > 0.85 * len(letters)
    return sum(c.isalpha() for c in text) > 2


@lru_cache(maxsize=4096)
def heading_class(text: str) -> str:
    """The class of heading words a line is, numbers and signs aside, or "".

    >>> heading_class("no heading at all")
    ''
    """
    words = plain(text)
    bare = re.sub(r"^(?:\d+ )+|^[ivx]+ (?=\w{4})", "", words)
    for name in _CLASSES:
        if words in headings(name) or bare in headings(name):
            return name
    first = bare.split(" ")
    if 1 < len(first) <= 6 and (":" in text or first[1] in joiners()):
        for name in ("introduction", "conclusion"):
            if first[0] in headings(name):
                return name
    return ""


def find_headings(sheet: Sheet, taken: set[int]) -> list[Heading]:
    """Titles in order; ``taken`` are lines known to be something else."""
    found: list[Heading] = []
    lines = sheet.lines
    index = 0
    while index < len(lines):
        heading = None if index in taken else _heading_at(sheet, index, taken)
        if heading is None:
            index += 1
            continue
        found.append(heading)
        index = heading.last + 1
    return found


def _heading_at(sheet: Sheet, index: int, taken: set[int]) -> Heading | None:
    line = sheet.lines[index]
    text = line.text
    if len(text) > 160 or text[0].islower() or not text[0].isalnum():
        return None
    if text[-1] in ".,;" and not (len(text) < 30 and heading_class(text)):
        return None
    number = _NUMBER.match(text) if text[0].isdigit() or text[0] in "IVXL" else None
    loud = shouted(number["rest"] if number else text)
    kind = heading_class(text) if len(text) < 60 else ""
    if loud:
        last = _last_shouted(sheet.lines, index, taken)
        if not kind and not line.top and (last + 1 == len(sheet.lines) or sheet.lines[last + 1].top):
            return None
        words = " ".join(" ".join(a.text.split()) for a in sheet.lines[index : last + 1])
        return Heading(index, last, words, _level(number), kind or _part(text) or _part(words), True, _value(number))
    if not number and not kind and len(text) < sheet.width:
        kind = _part(text) if _opens_with_part(text) else ""
    if kind or (number and number["number"][0].isdigit() and len(text) < sheet.width * 0.95 and text[-1] not in ":?!"):
        if not kind and not _stands_free(sheet, index):
            return None
        return Heading(index, index, " ".join(text.split()), _level(number), kind or _part(text), False, _value(number))
    return None


def _last_shouted(lines: Sequence[Line], index: int, taken: set[int]) -> int:
    """The last line of a title in capitals that goes over several lines."""
    last = index
    while last + 1 < len(lines) and last - index < 7:
        after = lines[last + 1]
        if after.top or last + 1 in taken or not shouted(after.text) or _NUMBER.match(after.text):
            break
        runs_on = lines[last].text[-1] in ",:;-–" or plain(lines[last].text).split(" ")[-1] in joiners()
        if not runs_on and (heading_class(after.text) or heading_class(lines[last].text)):
            break
        if after.blanks > lines[last].blanks + 2:
            break
        last += 1
    return last


def _level(number: re.Match[str] | None) -> int:
    return 0 if number is None else number["number"].count(".") + 1


def _value(number: re.Match[str] | None) -> int:
    if number is None or not number["number"][0].isdigit():
        return 0
    return int(number["number"].split(".")[0])


def _opens_with_part(text: str) -> bool:
    """Whether the first word is that for a chapter, with a capital: cheap test before the dear one."""
    return plain(text.split(None, 1)[0]) in headings("chapter") | headings("part")


def _part(text: str) -> str:
    """`part` when a line is `2. BÖLÜM`, `CHAPTER TWO`, `Глава 3. …`: the word for a chapter beside its number.

    >>> _part("no part of it")
    ''
    """
    words = plain(text).split()
    if not 2 <= len(words) <= 24:
        return ""
    known = headings("chapter") | headings("part")
    if words[0] in known and (words[1].isdigit() or _ROMAN.match(words[1]) or len(words) == 2):
        return "part"
    return "part" if words[1] in known and (words[0].isdigit() or _ROMAN.match(words[0]) or shouted(text)) else ""


def _stands_free(sheet: Sheet, index: int) -> bool:
    """Whether a short line is no part of the paragraph around it."""
    lines = sheet.lines
    above = lines[index - 1] if index else None
    below = lines[index + 1] if index + 1 < len(lines) else None
    if below is not None and below.text[0].islower():
        return False
    return above is None or lines[index].top or above.text[-1] in '.!?:;”»"…)' or len(above.text) < sheet.width * 0.7
