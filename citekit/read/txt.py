"""Plain text."""

import hashlib
import re
from pathlib import Path

from citekit.model import Document, Source
from citekit.read.contents import load_bytes, printable
from citekit.read.decoding import decode


def read(path: Path, encoding: str | None = None) -> Document:
    """A text file as a document: its text is the file decoded, without newline translation, byte order mark left out.

    ``source.sha256`` is that of the file's bytes. Raises InputError as :func:`citekit.read.read` does.
    """
    data = load_bytes(path)
    name = printable(path.name)
    text, used = decode(data, printable(str(path)), encoding)
    source = Source(
        name=name, path=printable(str(path)), sha256=hashlib.sha256(data).hexdigest(), format="txt", encoding=used
    )
    return Document(id=document_id(name), source=source, text=text)


def read_text(name: str, text: str) -> Document:
    """A text at hand as a document, named as a file would be; ``sha256`` is that of its UTF-8 bytes.

    >>> read_text("article.txt", "Önsöz").id
    'article'
    """
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(id=document_id(name), source=Source(name=name, sha256=digest), text=text)


def document_id(name: str) -> str:
    """A short id from a file name: a leading number when there is one, else the name's words joined by hyphens.

    >>> document_id("000_b5d91c30a63526fa.txt"), document_id("Türk Dünyası (2).txt")
    ('000', 'türk-dünyası-2')
    """
    stem = name.rsplit(".", 1)[0] if "." in name.lstrip(".") else name
    number = re.match(r"\d{3,}(?=[_-])", stem)
    if number:
        return number.group()
    return re.sub(r"[\W_]+", "-", stem.replace("İ", "i").lower()).strip("-") or "text"
