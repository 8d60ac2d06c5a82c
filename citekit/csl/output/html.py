"""HTML, with the element names and classes that citeproc-js made common."""

import re
import unicodedata
from typing import ClassVar

from citekit.csl.output.writer import Tags, Writer


def _span(style: str) -> tuple[str, str]:
    return f'<span style="{style};">', "</span>"


class Html(Writer):
    """HTML fragments: one per citation or entry."""

    nests = True
    tags: ClassVar[Tags] = {
        ("style", "italic"): ("<i>", "</i>"),
        ("style", "oblique"): ("<em>", "</em>"),
        ("style", "normal"): _span("font-style:normal"),
        ("variant", "small-caps"): _span("font-variant:small-caps"),
        ("variant", "normal"): _span("font-variant:normal"),
        ("weight", "bold"): ("<b>", "</b>"),
        ("weight", "normal"): _span("font-weight:normal"),
        ("decoration", "underline"): _span("text-decoration:underline"),
        ("decoration", "normal"): _span("text-decoration:none"),
        ("position", "sup"): ("<sup>", "</sup>"),
        ("position", "sub"): ("<sub>", "</sub>"),
        ("position", "normal"): ('<span style="baseline">', "</span>"),
        ("display", "block"): ('\n\n    <div class="csl-block">', "</div>\n"),
        ("display", "left-margin"): ('\n    <div class="csl-left-margin">', "</div>"),
        ("display", "right-inline"): ('<div class="csl-right-inline">', "</div>\n  "),
        ("display", "indent"): ('<div class="csl-indent">', "</div>\n  "),
    }

    def escape(self, text: str) -> str:
        """Text with the characters HTML reserves as references, and superscript characters as ``sup``."""
        if "&" in text or "<" in text or ">" in text:
            text = text.replace("&", "&#38;").replace("<", "&#60;").replace(">", "&#62;")
        return text if text.isascii() or not RAISED.search(text) else RAISED.sub(_raise, text)


RAISED = re.compile("[ª²³¹ºʰ-ʸˠ-ˤᴬ-ᵃᵄ-ᵡᵸᶛ-ᶿ⁰ⁱ⁴-ⁿˀˁۥۦ℠™㆒-㆟]+")


def _raise(found: re.Match[str]) -> str:
    """Characters Unicode calls superscript forms of others, as those others raised."""
    return "".join([f"<sup>{_plain(char)}</sup>" for char in found[0]])


_SMALL_LETTERS = {"ˀ": "ʔ", "ˁ": "ʕ", "ۥ": "و", "ۦ": "ي"}
"""Raised letters for which Unicode gives no plain form."""


def _plain(char: str) -> str:
    if char in _SMALL_LETTERS:
        return _SMALL_LETTERS[char]
    kind, *codes = unicodedata.decomposition(char).split() or ("",)
    return "".join(chr(int(code, 16)) for code in codes) if kind == "<super>" else char
