"""Floor 8: bibliographies in a CSL style, through one door to the engines (`engine`)."""

from citekit.render.bibliography import Bibliography, Entry, bibliographies, bibliography

__all__ = ["Bibliography", "Entry", "bibliographies", "bibliography"]
