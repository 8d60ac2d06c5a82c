"""HTML, with the element names and classes that citeproc-js made common."""

from typing import ClassVar

from citekit.csl.output.writer import Tags, Writer


def _span(style: str) -> tuple[str, str]:
    return f'<span style="{style};">', "</span>"


class Html(Writer):
    """HTML fragments: one per citation or entry."""

    tags: ClassVar[Tags] = {
        ("style", "italic"): ("<i>", "</i>"),
        ("style", "oblique"): ("<em>", "</em>"),
        ("style", "normal"): _span("font-style:normal"),
        ("variant", "small-caps"): _span("font-variant:small-caps"),
        ("variant", "normal"): _span("font-variant:normal"),
        ("weight", "bold"): ("<b>", "</b>"),
        ("weight", "light"): _span("font-weight:light"),
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
        """Text with the three characters HTML reserves as character references."""
        return text.replace("&", "&#38;").replace("<", "&#60;").replace(">", "&#62;")
