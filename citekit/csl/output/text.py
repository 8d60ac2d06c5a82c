"""Plain text: formatting left out, blocks on lines of their own."""

from typing import ClassVar

from citekit.csl.output.writer import Tags, Writer


class PlainText(Writer):
    """Text alone."""

    tags: ClassVar[Tags] = {
        ("display", "block"): ("\n", "\n"),
        ("display", "left-margin"): ("", " "),
        ("display", "indent"): ("\n    ", "\n"),
    }
