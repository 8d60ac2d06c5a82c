"""BibLaTeX, the dialect biber reads; :mod:`citekit.formats.bibtex` reads and writes both."""

from citekit.formats.bibtex.draft import Style
from citekit.formats.bibtex.dumping import dump
from citekit.formats.bibtex.loading import load
from citekit.formats.bibtex.recognition import recognises
from citekit.model import Exchange, Written

__all__ = ["dumps", "loads", "recognises"]


def loads(text: str) -> Exchange:
    """Read a .bib text: every entry as a record, everything wrong in ``problems``, each with its line."""
    return load(text, "biblatex")


def dumps(exchange: Exchange, *, ascii_only: bool = False) -> Written:
    """Write BibLaTeX for biber, Unicode unless ``ascii_only``."""
    return dump(exchange, Style(ascii_only=ascii_only))
