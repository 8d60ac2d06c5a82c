"""Walking marked text: formats opened, closed and flipped, so that each output only names its tags."""

import re
from collections.abc import Callable
from typing import ClassVar

from citekit.csl.markup import (
    BASELINE,
    BLOCK,
    BOLD,
    CLOSE,
    FLIP,
    INDENT,
    ITALIC,
    LEFT_MARGIN,
    LIGHT,
    LINK,
    MARK,
    MARKS,
    MEDIUM,
    NAMES,
    NO_FORMAT,
    NO_SMALL_CAPS,
    NO_UNDERLINE,
    OBLIQUE,
    OPENERS,
    RIGHT_INLINE,
    SMALL_CAPS,
    SUBSCRIPT,
    SUPERSCRIPT,
    UNDERLINE,
    UPRIGHT,
)

KINDS = {
    ITALIC: ("style", "italic"),
    OBLIQUE: ("style", "oblique"),
    UPRIGHT: ("style", "normal"),
    SMALL_CAPS: ("variant", "small-caps"),
    NO_SMALL_CAPS: ("variant", "normal"),
    BOLD: ("weight", "bold"),
    LIGHT: ("weight", "light"),
    MEDIUM: ("weight", "normal"),
    UNDERLINE: ("decoration", "underline"),
    NO_UNDERLINE: ("decoration", "normal"),
    SUPERSCRIPT: ("position", "sup"),
    SUBSCRIPT: ("position", "sub"),
    BASELINE: ("position", "normal"),
    BLOCK: ("display", "block"),
    LEFT_MARGIN: ("display", "left-margin"),
    RIGHT_INLINE: ("display", "right-inline"),
    INDENT: ("display", "indent"),
    LINK: ("link", "link"),
}
"""What each opening mark asks for."""
Tags = dict[tuple[str, str], tuple[str, str]]
NORMAL = "normal"
_NOTHING: tuple[dict[str, str], str] = ({}, "")
_SHOWN = re.compile(f"[{''.join(KINDS)}]")
"""Marks an output may show; names and year suffixes are marked for the engine alone."""
_STATED = ("decoration", "position")
"""Kinds whose normal value is written even where nothing else was set."""
_PLACED = ("display", "link")
"""Kinds that nest instead of flipping."""


class Writer:
    """An output: ``tags`` maps (kind, value) to what opens and closes it, ``escape`` treats the text between.

    A format asked for inside itself is flipped to normal (citeproc-js calls it flip-flopping): italics in italics
    are upright. ``nests``: a format a style asks for inside the same format is written again, as HTML can bear.
    """

    tags: ClassVar[Tags] = {}
    nests: ClassVar[bool] = False

    def escape(self, text: str) -> str:
        """Text safe for the format."""
        return text

    def write(self, text: str) -> str:
        """The marked text in this format."""
        if not MARK.search(text):
            return self.escape(text)
        if not _SHOWN.search(text):
            return self.escape(MARK.sub("", text))
        return "".join(walk(text, self.escape, self.tags, self.nests))


def walk(text: str, escape: Callable[[str], str], tags: Tags, nests: bool = False) -> list[str]:
    """Pieces of the formatted text, in order."""
    out: list[str] = []
    stack: list[tuple[dict[str, str], str]] = []  # formats to come back to, closing tag
    now: dict[str, str] = {}
    flip = False
    for place, mark in enumerate(MARKS.split(text)):
        if not place % 2:
            if mark:
                out.append(escape(mark))
        elif mark == CLOSE:
            if stack:
                before, closing = stack.pop()
                if before:
                    now.update(before)
                    out.append(closing)
        elif mark == NAMES:
            stack.append(_NOTHING)
        elif mark == FLIP:
            flip = True
        elif mark in OPENERS:
            before, opening, closing = _opened(_changes(mark, now, flip, nests), now, tags)
            flip = False
            stack.append((before, closing))
            out.append(opening)
    return out


def _opened(changes: list[tuple[str, str]], now: dict[str, str], tags: Tags) -> tuple[dict[str, str], str, str]:
    """Make the changes; what to come back to, what opens them and what closes them."""
    before, openings, closings = {}, "", ""
    for kind, value in changes:
        opening, closing = tags.get((kind, value), ("", ""))
        openings += opening
        closings = closing + closings
        before[kind] = now.get(kind, NORMAL)
        now[kind] = value
    return before, openings, closings


def _changes(mark: str, now: dict[str, str], flip: bool, nests: bool) -> list[tuple[str, str]]:
    """Which formats an opening mark changes, and to what."""
    if mark == NO_FORMAT:
        return [(kind, NORMAL) for kind, value in now.items() if value != NORMAL and kind not in _PLACED]
    if mark not in KINDS:
        return []
    kind, value = KINDS[mark]
    if kind not in _PLACED:
        before = now.get(kind, NORMAL)
        if value == before and flip:
            value = NORMAL
        if value == before and not (nests and (value != NORMAL or kind in _STATED)):
            return []
    return [(kind, value)]
