"""Markdown as pandoc and CommonMark read it: marks for italics and bold, HTML only where Markdown has no mark."""

import re
from typing import ClassVar

from citekit.csl.output.writer import Tags, Writer

_SPECIAL = re.compile(r"([\\`*_\[\]<>^~$|])")


class Markdown(Writer):
    """Pandoc Markdown: superscripts between carets, small capitals as a bracketed span."""

    tags: ClassVar[Tags] = {
        ("style", "italic"): ("*", "*"),
        ("style", "oblique"): ("*", "*"),
        ("style", "normal"): ("[", "]{.upright}"),
        ("variant", "small-caps"): ("[", "]{.smallcaps}"),
        ("weight", "bold"): ("**", "**"),
        ("decoration", "underline"): ("[", "]{.underline}"),
        ("position", "sup"): ("^", "^"),
        ("position", "sub"): ("~", "~"),
        ("display", "block"): ("\n\n", "\n\n"),
        ("display", "left-margin"): ("", " "),
        ("display", "indent"): ("\n\n> ", "\n\n"),
    }

    def escape(self, text: str) -> str:
        r"""Text with the characters Markdown reads as marks behind a backslash.

        >>> Markdown().escape("a*b [c]")
        'a\\*b \\[c\\]'
        """
        return _SPECIAL.sub(r"\\\1", text)
