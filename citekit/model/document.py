"""A text as it was read, and where it came from."""

from citekit.model.span import Frozen


class Source(Frozen):
    """The file a document came from: base name, path as given, SHA-256 of its bytes (hex), reader's name."""

    name: str
    path: str | None = None
    sha256: str
    format: str = "txt"
    encoding: str = "utf-8"


class Document(Frozen):
    """One text and its ruler: every span in citekit counts code points of ``text``, which is never cleaned."""

    id: str
    source: Source
    text: str
    language: str | None = None
    title: str | None = None
