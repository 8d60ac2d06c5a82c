"""BibTeX and BibLaTeX both ways, on bibtexparser 2's blocks, middleware and writer.

Reading is one for both dialects: `splitter` → `strings` and `inheritance` (middleware) → `reading`. Writing differs in
types, field names and dates: `writing`. This module is the classic dialect; :mod:`citekit.formats.biblatex` the other.
"""

from citekit.formats.bibtex.draft import Style
from citekit.formats.bibtex.dumping import dump
from citekit.formats.bibtex.loading import load
from citekit.formats.bibtex.recognition import recognises
from citekit.model import Exchange, Written

__all__ = ["dumps", "loads", "recognises"]


def loads(text: str) -> Exchange:
    """Read a .bib text: every entry as a record, everything wrong in ``problems``, each with its line."""
    return load(text, "bibtex")


def dumps(exchange: Exchange, *, ascii_only: bool = False) -> Written:
    """Write classic BibTeX: `year` and `month`, `journal`, `address`; ``ascii_only`` writes letters as TeX commands."""
    return dump(exchange, Style(classic=True, ascii_only=ascii_only))
