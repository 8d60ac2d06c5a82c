"""RTF fragments: what stands between the braces of a document; characters beyond ASCII as \\u escapes."""

import re
from typing import ClassVar

from citekit.csl.output.writer import Tags, Writer

_SPECIAL = re.compile(r"[\\{}]|[^\x00-\x7f]|\n")


class Rtf(Writer):
    """RTF source of one citation or entry."""

    tags: ClassVar[Tags] = {
        ("style", "italic"): (r"{\i{}", "}"),
        ("style", "oblique"): (r"{\i{}", "}"),
        ("style", "normal"): (r"{\i0{}", "}"),
        ("variant", "small-caps"): (r"{\scaps{}", "}"),
        ("variant", "normal"): (r"{\scaps0{}", "}"),
        ("weight", "bold"): (r"{\b{}", "}"),
        ("weight", "normal"): (r"{\b0{}", "}"),
        ("weight", "light"): (r"{\b0{}", "}"),
        ("decoration", "underline"): (r"{\ul{}", "}"),
        ("decoration", "normal"): (r"{\ulnone{}", "}"),
        ("position", "sup"): (r"{\super{}", "}"),
        ("position", "sub"): (r"{\sub{}", "}"),
        ("position", "normal"): (r"{\nosupersub{}", "}"),
        ("display", "block"): (r"\line{}", r"\line{}"),
        ("display", "left-margin"): ("", r"\tab{}"),
        ("display", "indent"): (r"\line{}\tab{}", r"\line{}"),
    }

    def escape(self, text: str) -> str:
        r"""Text with braces and backslashes escaped and every other character beyond ASCII as a signed 16-bit number.

        >>> Rtf().escape("Çağ {1}")
        '\\u199?a\\u287? \\{1\\}'
        """
        return _SPECIAL.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    if char in "\\{}":
        return "\\" + char
    if char == "\n":
        return "\\line{}"
    code = ord(char)
    units = [code] if code < 0x10000 else [0xD800 + ((code - 0x10000) >> 10), 0xDC00 + ((code - 0x10000) & 0x3FF)]
    return "".join(f"\\u{unit - 0x10000 if unit > 0x7FFF else unit}?" for unit in units)
