"""What was sent where: a small JSON file beside the library, saved before and after every batch."""

import contextlib
import json
import os
import secrets
import tempfile
from pathlib import Path

from pydantic import Field, ValidationError

from citekit.errors import InputError, OutputError
from citekit.model.span import Frozen


class Entry(Frozen):
    """An object Zotero holds: its key, the version after our last write, and the digest of what we sent.

    ``fields`` names the fields that are ours, ``held`` is the digest of their values as Zotero held them then: a
    version may change by a sync or a person's own tag, and only a change of these is a change of our work.
    """

    key: str
    version: int
    digest: str
    fields: tuple[str, ...] = ()
    held: str = ""


class State(Frozen):
    """``target`` names the Zotero library; ``seed`` makes this library's keys; ``pending``: sent, not yet answered."""

    format: int = 1
    target: str = ""
    seed: str = Field(default_factory=lambda: secrets.token_hex(8))
    entries: dict[str, Entry] = Field(default_factory=dict)
    pending: tuple[str, ...] = ()


def load_state(path: Path) -> State:
    """The state kept at ``path``, or a new one; InputError when the file is not one of ours."""
    try:
        return State.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return State()
    except (OSError, ValidationError) as error:
        raise InputError(f"{path} is no Zotero state of citekit; move it away to push anew") from error


def save_state(state: State, path: Path) -> None:
    """Replace the file in one step; raises OutputError when it cannot be written."""
    text = json.dumps(state.model_dump(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    temporary: str | None = None
    try:
        with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False, encoding="utf-8") as file:
            temporary = file.name
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        raise OutputError(f"cannot write {path}: {error.strerror}") from error
