"""Lines that are titles: in capitals, numbered, or one of the words every language heads its parts with."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from citekit.segment.lines import Line, Sheet
from citekit.segment.vocabulary import headings, joiners, month_words, plain

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
    capitals, small = sum(map(str.isupper, text)), sum(map(str.islower, text))
    if small:
        return capitals > 11 and capitals > 0.85 * (capitals + small)
    return capitals > 2


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
    """The title that begins at a line, if one does: in capitals, of a known class, numbered, or standing alone."""
    line = sheet.lines[index]
    text = line.text
    if len(text) > 160 or text[0].islower() or not text[0].isalnum():
        return None
    if text[-1] in ".,;" and not (len(text) < 30 and heading_class(text)):
        return None
    number = _NUMBER.match(text) if text[0].isdigit() or text[0] in "IVXL" else None
    kind = heading_class(text) if len(text) < 60 else ""
    if shouted(number["rest"] if number else text):
        return _shouted_heading(sheet, index, taken, number, kind)
    if not number and not kind and len(text) < sheet.width and _opens_with_part(text):
        kind = _part(text)
    last = index
    if not kind:
        if not (_numbered(sheet, index, number) if number else _stands_alone(sheet, index, taken)):
            return None
        last = _second_line(sheet, index, taken) if number else index
    words = " ".join(" ".join(a.text.split()) for a in sheet.lines[index : last + 1])
    return Heading(index, last, words, _level(number), kind or _part(words), False, _value(number))


def _shouted_heading(
    sheet: Sheet, index: int, taken: set[int], number: re.Match[str] | None, kind: str
) -> Heading | None:
    """A title in capitals, over as many lines; the last lines of a page are a signature."""
    lines = sheet.lines
    last = _last_shouted(lines, index, taken)
    if not kind and not lines[index].top and (last + 1 == len(lines) or lines[last + 1].top):
        return None
    if not kind and last + 1 < len(lines) and lines[last + 1].text[0].islower():
        return None
    label = (
        last > index
        and len(lines[index].text.split()) < 4
        and _part(lines[index].text)
        and lines[index].text[-1] != ":"
    )
    words = " ".join(" ".join(line.text.split()) for line in lines[index : last + 1])
    if label:  # `1. BÖLÜM` above `KADRO DERGİSİ`
        words = words.replace(lines[index].text, f"{lines[index].text.rstrip('.')}:", 1)
    part = _part(lines[index].text) or _part(words)
    return Heading(index, last, words, _level(number), kind or part, True, _value(number))


def _numbered(sheet: Sheet, index: int, number: re.Match[str]) -> bool:
    """`2.1. Title` that is no item of a list, no date (`7 Mayıs`) and no line of a paragraph."""
    text = sheet.lines[index].text
    if not number["number"][0].isdigit() or text[-1] in ":?!" or len(text) >= sheet.width * 0.95:
        return False
    if not number["sign"] and "." not in number["number"]:
        word = plain(number["rest"].split(None, 1)[0])
        if len(text) > sheet.width * 0.8 or word in month_words():
            return False
    return number["sign"] != ")" and _stands_free(sheet, index)


def _second_line(sheet: Sheet, index: int, taken: set[int]) -> int:
    """The line a numbered title in small letters goes on to: it is short, ends no sentence, and prose follows."""
    lines = sheet.lines
    if len(lines[index].text) < sheet.width * 0.6 or index + 2 >= len(lines) or index + 1 in taken:
        return index
    after, below = lines[index + 1], lines[index + 2]
    short = len(after.text) < sheet.width * 0.6 and after.text[-1].isalpha() and not after.top
    return index + 1 if short and after.blanks <= lines[index].blanks and below.text[0].isupper() else index


def _stands_alone(sheet: Sheet, index: int, taken: set[int]) -> bool:
    """Whether a short line between a finished paragraph and a new one is a title: no sentence, no item, no cell."""
    lines = sheet.lines
    text = lines[index].text
    if not sheet.wrapped or not 3 < len(text) < min(sheet.width * 0.75, 100) or index + 1 >= len(lines):
        return False
    if not (text[-1].isalpha() or text[-1] in '?!)”»"’') or not text[0].isupper() or ": " in text[:-1]:
        return False
    below = lines[index + 1]
    if below.top or below.text[0].islower() or len(below.text) < sheet.width * 0.7 or index + 1 in taken:
        return False
    above = lines[index - 1] if index else None
    return above is None or lines[index].top or index - 1 in taken or above.text[-1] in ".!?…”»"


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
