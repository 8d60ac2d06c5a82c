"""Walking marked text: formats opened, closed and flipped, so that each output only names its tags."""

from collections.abc import Callable
from typing import ClassVar

from citekit.csl.markup import (
    BASELINE,
    BLOCK,
    BOLD,
    CLOSE,
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
    NOCASE,
    OBLIQUE,
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
_RESET = "\0"
_SILENT = NOCASE + NAMES


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
    stack: list[tuple[str, str, str]] = []  # kind, value before, closing tag
    now: dict[str, str] = {}
    for place, piece in enumerate(MARKS.split(text)):
        if place % 2 == 0:
            if piece:
                out.append(escape(piece))
        elif piece == CLOSE:
            if stack:
                kind, before, closing = stack.pop()
                if kind == _RESET:
                    now.update(pair.split("=") for pair in before.split())  # type: ignore[arg-type]
                else:
                    now[kind] = before
                out.append(closing)
        elif piece == NO_FORMAT:
            out.append(_reset(now, tags, stack))
        elif piece in _SILENT:
            stack.append(("", "", ""))
        elif piece in KINDS:
            kind, value = KINDS[piece]
            before = now.get(kind, "normal")
            if kind not in ("display", "link"):
                if value == before:
                    value = "normal"
                if value == before == "normal":
                    stack.append(("", "", ""))
                    continue
            opening, closing = tags.get((kind, value), ("", ""))
            out.append(opening)
            now[kind] = value
            stack.append((kind, before, closing))
    return out


def _reset(now: dict[str, str], tags: Tags, stack: list[tuple[str, str, str]]) -> str:
    """Open a span in which every active format is back to normal."""
    active = [(kind, value) for kind, value in now.items() if value != "normal" and kind not in ("", "display", "link")]
    pairs = [tags.get((kind, "normal"), ("", "")) for kind, _value in active]
    stack.append(
        (_RESET, " ".join(f"{kind}={value}" for kind, value in active), "".join(c for _, c in reversed(pairs)))
    )
    for kind, _value in active:
        now[kind] = "normal"
    return "".join(opening for opening, _ in pairs)
