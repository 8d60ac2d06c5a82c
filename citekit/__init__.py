"""Find the citations of a text, tie them to their references, and write BibTeX, Zotero and bibliographies."""

__version__ = "0.1.0"
