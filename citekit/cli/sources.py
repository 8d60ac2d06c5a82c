"""Where a command's records come from: a bibliographic file of any format, or a library store."""

from pathlib import Path

import click

from citekit.errors import InputError
from citekit.model import Exchange

STORE_MAGIC = b"SQLite format 3\0"


def read_bytes(file: Path) -> bytes:
    """The bytes of a file; raises InputError in one line when it cannot be read or is empty."""
    try:
        data = file.read_bytes()
    except OSError as error:
        raise InputError(f"cannot read {file}: {error.strerror}") from error
    if not data.strip():
        raise InputError(f"{file} is empty")
    return data


def load_exchange(file: Path, chapter: str | None = None) -> Exchange:
    """Records, collections and notes of a file; ``chapter`` narrows a library to what one chapter cites."""
    data = read_bytes(file)
    if data.startswith(STORE_MAGIC):
        from citekit.library import exchange, store

        library = store.load(file)
        return exchange(library, chapter)
    if chapter:
        raise InputError(f"{file} is not a library.sqlite, so it has no chapters; leave out --chapter")
    from citekit import formats

    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{file} is not UTF-8 (byte {error.start}); convert it to UTF-8 first") from error
    reader = formats.get(formats.detect(text, file.name))
    try:
        return reader.loads(text)
    except InputError as error:
        raise InputError(f"{file}: {error}") from error


def tell_problems(file: Path, found: Exchange) -> None:
    """What could not be read of a file, on stderr; a file that was cut off goes nowhere without a word."""
    for problem in found.problems[:20]:
        where = f"line {problem.line}: " if problem.line else ""
        click.echo(f"citekit: {file}: {where}{problem.message}", err=True)
    if len(found.problems) > 20:
        click.echo(f"citekit: {file}: and {len(found.problems) - 20} more problems", err=True)
