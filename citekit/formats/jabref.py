"""BibLaTeX with JabRef's group comments, which JabRef and Zotero read as a tree of collections."""

from citekit.formats.bibtex.draft import Style
from citekit.formats.bibtex.dumping import dump
from citekit.formats.bibtex.loading import load
from citekit.model import Exchange, Written

__all__ = ["dumps", "loads", "recognises"]


def recognises(text: str) -> float:
    """Sure when JabRef's own comments stand in the text."""
    return 0.95 if "jabref-meta:" in text and "@" in text else 0.0


def loads(text: str) -> Exchange:
    """Read a .bib text; its groups are the collections."""
    return load(text, "jabref")


def dumps(exchange: Exchange) -> Written:
    """Write BibLaTeX and the collections as groups."""
    return dump(exchange, Style(), groups=True)
