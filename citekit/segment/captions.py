"""Captions of tables and figures, and the source lines under them."""

import re
from functools import cache

from citekit.languages import languages, words
from citekit.model import Region
from citekit.segment.headings import heading_class
from citekit.segment.lines import Sheet

_HAS_DIGIT = re.compile(r"[^\d\n]{0,24}\d")


@cache
def _source() -> re.Pattern[str]:
    spelled = sorted({re.escape(word) for word in words("source_lines")}, key=len, reverse=True) or ["Source"]
    return re.compile(r"^\(?(?:" + "|".join(spelled) + r")\s*[:：]", re.IGNORECASE)


@cache
def _caption() -> re.Pattern[str] | None:
    """`Tablo 3: …`, `Figure 2. …`: the word of a label class for tables and figures, and a number."""
    spelled = {re.escape(word) for name in ("table", "figure") for word in _label_words(name)}
    if not spelled:
        return None
    longest = sorted(spelled, key=len, reverse=True)
    return re.compile(
        r"^(?:(?:" + "|".join(longest) + r")\.?\s*(?:№\s*)?\d{1,3}(?:[.\-–]\d{1,3})*|\d{1,3}[-.]?\s?(?:"
        + "|".join(longest) + r"))(?:\s*[.:–—-]|$|\s+(?P<word>[^\W\d_]))",
        re.IGNORECASE,
    )  # fmt: skip


def _label_words(name: str) -> tuple[str, ...]:
    found: set[str] = set()
    for language in languages().values():
        label = language.labels.get(name)
        if label is not None:
            found.update(label.before)
            found.update(label.after)
    return tuple(word.strip(" -.") for word in found if word.strip(" -."))


def find_captions(sheet: Sheet, taken: frozenset[int]) -> list[Region]:
    """Caption lines and source lines with the lines that continue them."""
    found: list[Region] = []
    lines = sheet.lines
    for index, line in enumerate(lines):
        if index in taken:
            continue
        text = line.text
        if ":" in text[:60] and _source().match(text) and not heading_class(text):
            found.append(Region(start=line.start, end=_last(sheet, index, taken), kind="source-line"))
        elif len(text) < 220 and _HAS_DIGIT.match(text) and _is_caption(sheet, index):
            found.append(Region(start=line.start, end=_last(sheet, index, taken), kind="caption"))
    return found


def _is_caption(sheet: Sheet, index: int) -> bool:
    """Not `Table 5 shows …`, and not in the middle of a paragraph."""
    pattern = _caption()
    match = pattern.match(sheet.lines[index].text) if pattern is not None else None
    if match is None or (match["word"] and match["word"].islower()):
        return False
    above = sheet.lines[index - 1] if index else None
    return above is None or above.text[-1] in '.!?:)”»"*' or not sheet.full(above)


def _last(sheet: Sheet, index: int, taken: frozenset[int]) -> int:
    """Where a caption or source line ends that goes over full lines: at most three more."""
    lines = sheet.lines
    at = index
    while at + 1 < len(lines) and at - index < 3 and at + 1 not in taken and not lines[at + 1].top:
        after = lines[at + 1]
        goes_on = after.text[0].islower() or sheet.full(lines[at])
        if not sheet.wrapped or not goes_on or lines[at].text[-1] in ".!?)" or after.blanks > sheet.gap:
            break
        at += 1
    return lines[at].end
