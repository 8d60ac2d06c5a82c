"""Floor 2: a file becomes a document. One module a format, named in a table and loaded when first needed.

Other packages add formats through the entry point group ``citekit.readers``: its name is the file ending without the
dot, its object a function ``read(path, encoding=None) -> Document``.
"""

from collections.abc import Callable
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import cast

from citekit.errors import InputError
from citekit.model import Document
from citekit.read.txt import read_text

__all__ = ["Reader", "formats", "read", "read_text"]

Reader = Callable[[Path, str | None], Document]

READERS: dict[str, str] = {
    "txt": "citekit.read.txt:read",
    "text": "citekit.read.txt:read",
    "md": "citekit.read.md:read",
    "markdown": "citekit.read.md:read",
}


def formats() -> tuple[str, ...]:
    """The file endings that can be read, those of other packages included, in order."""
    return tuple(sorted({*READERS, *(point.name.lower() for point in entry_points(group="citekit.readers"))}))


def read(path: str | Path, encoding: str | None = None) -> Document:
    """Read a file by its ending; ``encoding`` is any codec Python knows (None: UTF-8, or UTF-16 with its mark).

    Raises InputError when the file is missing, a folder, empty, binary, in another encoding or of an unknown format.
    """
    place = Path(path)
    ending = place.suffix.lstrip(".").lower()
    return _reader(ending, place)(place, encoding)


def _reader(ending: str, path: Path) -> Reader:
    target = READERS.get(ending)
    if target is not None:
        module, _, name = target.partition(":")
        return cast(Reader, getattr(import_module(module), name))
    for point in entry_points(group="citekit.readers"):
        if point.name.lower() == ending:
            return cast(Reader, point.load())
    if not path.exists() or path.is_dir() or not ending:
        return cast(Reader, import_module("citekit.read.txt").read)
    raise InputError(f"{path}: citekit does not read .{ending} files; it reads {', '.join(formats())}")
