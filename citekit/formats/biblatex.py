"""BibLaTeX, the dialect biber reads; see :mod:`citekit.formats.bibtex`, which reads both."""

from citekit.formats.bibtex import recognises

__all__ = ["recognises"]
