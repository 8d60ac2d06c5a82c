"""Floor 4: a chapter's in-text citations and references, each with its place, parts, confidence and reason."""

from citekit.extract.citations import citations

__all__ = ["citations"]
