"""Markdown as pandoc reads it: emphasis by stars, raised and lowered letters by carets and tildes."""

import re
from typing import ClassVar

from citekit.csl.output.writer import Tags, Writer

_SPECIAL = re.compile(r"[\\`*_\[\]<>^~$]")


class Markdown(Writer):
    """Markdown fragments: one per citation or entry."""

    tags: ClassVar[Tags] = {
        ("style", "italic"): ("*", "*"),
        ("style", "oblique"): ("*", "*"),
        ("variant", "small-caps"): ("[", "]{.smallcaps}"),
        ("weight", "bold"): ("**", "**"),
        ("decoration", "underline"): ("[", "]{.underline}"),
        ("position", "sup"): ("^", "^"),
        ("position", "sub"): ("~", "~"),
        ("display", "block"): ("\n\n", "\n\n"),
        ("display", "left-margin"): ("", " "),
        ("display", "indent"): ("\n\n", "\n\n"),
    }

    def escape(self, text: str) -> str:
        """Text with the characters that mean something to Markdown behind a backslash."""
        return _SPECIAL.sub(r"\\\g<0>", text)
