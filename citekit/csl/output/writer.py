"""Walking marked text: formats opened, closed and flipped, so that each output only names its tags."""

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
_PLACED = ("display", "link")
"""Kinds that nest instead of flipping."""


class Writer:
    """An output: ``tags`` maps (kind, value) to what opens and closes it, ``escape`` treats the text between.

    A format asked for inside itself is flipped to normal (citeproc-js calls it flip-flopping): italics in italics
    are upright.
    """

    tags: ClassVar[Tags] = {}

    def escape(self, text: str) -> str:
        """Text safe for the format."""
        return text

    def write(self, text: str) -> str:
        """The marked text in this format."""
        if not MARK.search(text):
            return self.escape(text)
        return "".join(walk(text, self.escape, self.tags))


def walk(text: str, escape: Callable[[str], str], tags: Tags) -> list[str]:
    """Pieces of the formatted text, in order."""
    out: list[str] = []
    stack: list[tuple[dict[str, str], str]] = []  # formats to come back to, closing tag
    now: dict[str, str] = {}
    flip = False
    pieces = iter(MARKS.split(text))
    for piece in pieces:
        if piece:
            out.append(escape(piece))
        mark = next(pieces, "")
        if mark == CLOSE:
            if stack:
                before, closing = stack.pop()
                if before:
                    now.update(before)
                    out.append(closing)
        elif mark == NAMES:
            stack.append(_NOTHING)
        elif mark == FLIP:
            flip = True
        elif mark and mark in OPENERS:
            changes = _changes(mark, now, flip)
            flip = False
            pairs = [tags.get(change, ("", "")) for change in changes]
            out += [opening for opening, _ in pairs]
            closing = "".join([closing for _, closing in reversed(pairs)])
            stack.append(({kind: now.get(kind, NORMAL) for kind, _ in changes}, closing))
            now.update(changes)
    return out


def _changes(mark: str, now: dict[str, str], flip: bool) -> list[tuple[str, str]]:
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
        if value == before:
            return []
    return [(kind, value)]
