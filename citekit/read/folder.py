"""Which files of a folder are texts to read."""

import os
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from citekit.errors import InputError

EXTENSIONS = frozenset({".txt", ".md"})
OUTPUT_MARK = ".citekit.json"
"""A folder that holds this file is citekit's own output and is not read again."""


def texts(
    paths: Iterable[Path], exclude: Sequence[str] = (), extensions: frozenset[str] = EXTENSIONS
) -> tuple[Path, ...]:
    """The texts among files and folders, each once: files as given, folders walked in the order of their names.

    Hidden files, links to folders, citekit's own output folders and what fits a pattern of ``exclude`` (`notes/*.txt`,
    counted from the folder given) are passed over. Raises InputError when a path does not exist or a folder holds no
    text.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if not path.exists():
            raise InputError(f"{path} does not exist; name a text file or a folder of .txt and .md files")
        if not path.is_dir():
            found[path] = None
            continue
        walked = ((one, one.relative_to(path).as_posix()) for one in _walk(path, extensions))
        inside = [one for one, name in walked if not any(fnmatchcase(name, pattern) for pattern in exclude)]
        if not inside:
            if (path / OUTPUT_MARK).exists():
                raise InputError(f"{path} is a folder citekit wrote ({OUTPUT_MARK} is in it); name that of the texts")
            known = " or ".join(sorted(extensions))
            raise InputError(f"{path} holds no text; put {known} files into it or name another folder")
        found.update(dict.fromkeys(inside))
    return tuple(found)


def _walk(folder: Path, extensions: frozenset[str]) -> Iterable[Path]:
    for here, folders, names in os.walk(folder, onerror=_refuse):
        if OUTPUT_MARK in names:
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in extensions:
                yield Path(here) / name


def _refuse(error: OSError) -> None:
    raise InputError(f"cannot open the folder {error.filename}: {error.strerror}; name the texts one by one") from error
