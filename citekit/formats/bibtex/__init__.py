"""BibTeX and BibLaTeX both ways, on bibtexparser 2's blocks, middleware and writer."""

from citekit.formats.bibtex.recognition import recognises

__all__ = ["recognises"]
