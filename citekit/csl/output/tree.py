"""A tree others can walk, as JSON text: runs of text with the formats in force, in order."""

import json
from typing import ClassVar

from citekit.csl.output.writer import Tags, Writer, walk

_OPEN, _SHUT = "\x02", "\x03"
_KINDS = {
    "style": ("italic", "oblique", "normal"),
    "variant": ("small-caps", "normal"),
    "weight": ("bold", "light", "normal"),
    "decoration": ("underline", "normal"),
    "position": ("sup", "sub", "normal"),
    "display": ("block", "left-margin", "right-inline", "indent"),
}


class Tree(Writer):
    """A JSON array of nodes: a string is text, ``{"kind", "value", "children"}`` a formatted stretch."""

    tags: ClassVar[Tags] = {
        (kind, value): (f"{_OPEN}{kind}={value}", _SHUT) for kind, values in _KINDS.items() for value in values
    }

    def write(self, text: str) -> str:
        """The nodes of marked text.

        >>> from citekit.csl.markup import CLOSE, ITALIC
        >>> Tree().write("A " + ITALIC + "B" + CLOSE)
        '["A ", {"kind": "style", "value": "italic", "children": ["B"]}]'
        """
        return json.dumps(self.nodes(text), ensure_ascii=False)

    def nodes(self, text: str) -> list[object]:
        """The nodes themselves."""
        top: list[object] = []
        stack = [top]
        for piece in walk(text, self.escape, self.tags):
            if piece.startswith(_OPEN):
                for tag in piece[1:].split(_OPEN):
                    kind, _, value = tag.partition("=")
                    children: list[object] = []
                    stack[-1].append({"kind": kind, "value": value, "children": children})
                    stack.append(children)
            elif piece.startswith(_SHUT):
                del stack[-len(piece) :]
            elif stack[-1] and isinstance(stack[-1][-1], str):
                stack[-1][-1] += piece
            elif piece:
                stack[-1].append(piece)
        return top
