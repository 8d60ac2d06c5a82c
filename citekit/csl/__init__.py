"""A CSL 1.0.2 processor: style + locale + items + citations in document order → citations, bibliography, warnings."""

from citekit.csl.errors import StyleError
from citekit.csl.rendering import Entry, Rendered, render
from citekit.csl.style import Style, load_style, parse_style

__all__ = ["Entry", "Rendered", "Style", "StyleError", "load_style", "parse_style", "render"]
