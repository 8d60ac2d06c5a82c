"""Floor 4: a chapter's in-text citations and references, each with its place, parts, confidence and reason."""

from citekit.extract.chapters import extract
from citekit.extract.citations import citations
from citekit.extract.references import references

__all__ = ["citations", "extract", "references"]
