"""How a chapter cites: author-date, notes, numbers, or none of them, by counting marks in its text."""

import re
from collections.abc import Sequence

from citekit.model import Note, Region
from citekit.model.chapter import CitationStyle

# Begins with one class of characters, which the engine looks for before it tries anything.
_YEAR = re.compile(r"[(12](?:(?<=\()(?:1[5-9]|20)|(?<=1)[5-9]|(?<=2)0)[0-9]{2}(?![0-9])[a-zа-я]?(?=[),:;])")
_BRACKETS = re.compile(r"\[[0-9]{1,3}(?:[\s,;–-]+[0-9]{1,3}|, [^\W\d_]\.\s?[0-9]+)*\]")
_RAISED = re.compile(r"(?<=[^\W\d_]{2}[.,;:)])\d{1,3}(?:[,–-]\d{1,3})*(?=\s|$)|[⁰¹²³⁴-⁹]+")
FEW_RAISED = 3
_OUTSIDE = frozenset({"reference-list", "note-body"})


def running_spans(start: int, end: int, regions: Sequence[Region]) -> list[tuple[int, int]]:
    """The stretches of a chapter that neither notes nor lists cover."""
    return _between(start, end, [(region.start, region.end) for region in regions if region.kind in _OUTSIDE])


def citation_style(text: str, spans: Sequence[tuple[int, int]], notes: Sequence[Note], listed: bool) -> CitationStyle:
    """The style that most marks of a chapter's running text (``spans``) speak for; ``listed``: it has references."""
    dates = numbers = 0
    for left, right in spans:
        dates += sum(1 for match in _YEAR.finditer(text, left, right) if _in_parenthesis(text, match, left))
        numbers += sum(1 for _ in _BRACKETS.finditer(text, left, right))
    numbered = sum(note.label.isdigit() for note in notes)
    if numbers >= 3 and numbers > dates:
        raised = sum(note.label.isdigit() and not note.raw.startswith("[") for note in notes)
        return "mixed" if listed and raised >= 2 else "numeric"
    if dates >= 3 and numbered >= 2 and dates < numbered * 40:
        return "mixed"
    if dates >= 2:
        return "author-date"
    if (
        listed
        and not numbered
        and numbers < 2
        and sum(len(_RAISED.findall(text, *span)) for span in spans) > FEW_RAISED
    ):
        return "numeric"
    if numbers >= 2:
        return "numeric"
    return "notes" if numbered else "none"


def _in_parenthesis(text: str, match: re.Match[str], left: int) -> bool:
    """Whether a year stands in a parenthesis that holds a name or follows one."""
    if match.group()[0] == "(":
        return match.start() > left + 2 and text[match.start() - 2].isalpha()
    opened = text.rfind("(", max(left, match.start() - 120), match.start())
    if opened < 0 or text.find(")", opened, match.start()) >= 0:
        return False
    return text[opened + 1 : opened + 2].isalpha()


def _between(start: int, end: int, outside: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    at = start
    for left, right in sorted(outside):
        if left > at:
            spans.append((at, left))
        at = max(at, right)
    if at < end:
        spans.append((at, end))
    return spans
