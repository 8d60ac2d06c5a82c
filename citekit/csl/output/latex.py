"""LaTeX: commands every document class has, Unicode left as it is (LuaLaTeX, XeLaTeX, or pdfLaTeX with utf8)."""

import re
from typing import ClassVar

from citekit.csl.output.writer import Tags, Writer

_ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\u00a0": "~",
}  # fmt: skip
_SPECIAL = re.compile("[\\\\{}$&%#_~^\u00a0]")


class Latex(Writer):
    """LaTeX source."""

    tags: ClassVar[Tags] = {
        ("style", "italic"): (r"\textit{", "}"),
        ("style", "oblique"): (r"\textsl{", "}"),
        ("style", "normal"): (r"\textup{", "}"),
        ("variant", "small-caps"): (r"\textsc{", "}"),
        ("variant", "normal"): (r"\textup{", "}"),
        ("weight", "bold"): (r"\textbf{", "}"),
        ("weight", "normal"): (r"\textmd{", "}"),
        ("weight", "light"): (r"\textmd{", "}"),
        ("decoration", "underline"): (r"\underline{", "}"),
        ("position", "sup"): (r"\textsuperscript{", "}"),
        ("position", "sub"): (r"\textsubscript{", "}"),
        ("display", "block"): ("\n\n", "\n\n"),
        ("display", "left-margin"): ("", " "),
        ("display", "indent"): ("\n\n\\hspace*{2em}", "\n\n"),
    }

    def escape(self, text: str) -> str:
        r"""Text with LaTeX's special characters escaped.

        >>> Latex().escape("50 % & 3_a")
        '50 \\% \\& 3\\_a'
        """
        return _SPECIAL.sub(lambda found: _ESCAPES[found[0]], text)
