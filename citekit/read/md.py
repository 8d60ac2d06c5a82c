"""Markdown: read as plain text, its marks left in place, so that every offset is one of the file."""

from pathlib import Path

from citekit.model import Document
from citekit.read import txt


def read(path: Path, encoding: str | None = None) -> Document:
    """A Markdown file as a document; ``source.format`` is `md`, and its first heading becomes the title."""
    document = txt.read(path, encoding)
    title = next((line[2:].strip(" #") for line in document.text[:4000].splitlines() if line.startswith("# ")), None)
    return document.model_copy(update={"source": document.source.model_copy(update={"format": "md"}), "title": title})
