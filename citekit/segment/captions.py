"""Captions of tables and figures, and the source lines under them."""

import re
from functools import cache

from citekit.languages import words
from citekit.model import Region
from citekit.segment.lines import Sheet

_FIRST = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?")


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
        + "|".join(longest) + r"))\s*(?:[.:–—-]|$|\s+[^\W\d_])",
        re.IGNORECASE,
    )  # fmt: skip


def _label_words(name: str) -> tuple[str, ...]:
    from citekit.languages import languages

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
    caption = _caption()
    lines = sheet.lines
    for index, line in enumerate(lines):
        if index in taken:
            continue
        text = line.text
        if ":" in text[:60] and _source().match(text):
            found.append(Region(start=line.start, end=_last(sheet, index, taken), kind="source-line"))
        elif caption is not None and len(text) < 220 and any(c.isdigit() for c in text[:24]) and caption.match(text):
            if index and lines[index - 1].text[-1] not in '.!?:)”»"*' and sheet.full(lines[index - 1]):
                continue
            found.append(Region(start=line.start, end=_last(sheet, index, taken), kind="caption"))
    return found


def _last(sheet: Sheet, index: int, taken: frozenset[int]) -> int:
    """Where a caption or source line ends that goes over full lines: at most three more."""
    lines = sheet.lines
    at = index
    while at + 1 < len(lines) and at - index < 3 and at + 1 not in taken and not lines[at + 1].top:
        after = lines[at + 1]
        if not sheet.wrapped or not sheet.full(lines[at]) or lines[at].text[-1] in ".!?)" or after.blanks > sheet.gap:
            break
        at += 1
    return lines[at].end
