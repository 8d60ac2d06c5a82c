"""The output folder and its memory: what citekit put there, from which inputs, so that nothing else is overwritten.

The manifest `.citekit.json` holds the fingerprint of the inputs and the SHA-256 of every file made. A file that is not
in it, or that a person changed since, is never replaced without ``force``.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from citekit.errors import OutputError
from citekit.report.writing import discard, make_folder, write_together

MANIFEST = ".citekit.json"


def digest(data: bytes) -> str:
    """SHA-256 of some bytes, as hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _digest_file(path: Path) -> str | None:
    try:
        with path.open("rb") as handle:
            return hashlib.file_digest(handle, "sha256").hexdigest()
    except OSError:
        return None


@dataclass
class OutputFolder:
    """A folder that remembers what was written into it."""

    path: Path
    fingerprint: str = ""
    files: dict[str, str] = field(default_factory=dict)
    summary: list[dict[str, Any]] = field(default_factory=list)
    """Rows of the table shown for the last run, so that a run with nothing to do can show it again."""

    @classmethod
    def open(cls, path: Path) -> "OutputFolder":
        """Read the folder's manifest; a folder without one, or with a damaged one, remembers nothing."""
        try:
            stored = json.loads((path / MANIFEST).read_text(encoding="utf-8"))
            return cls(path, stored["fingerprint"], dict(stored["files"]), list(stored["summary"]))
        except (OSError, ValueError, KeyError, TypeError):
            return cls(path)

    def is_current(self, fingerprint: str, kept: frozenset[str] = frozenset()) -> bool:
        """Whether the folder already holds what these inputs give, each file as it was written (``kept``: existing)."""
        if fingerprint != self.fingerprint or not self.files:
            return False
        return all(
            (self.path / name).exists() if name in kept else _digest_file(self.path / name) == made
            for name, made in self.files.items()
        )

    def refuse_foreign(self, names: list[str], kept: frozenset[str] = frozenset()) -> None:
        """Raise OutputError when a file of these names exists that citekit did not write or a person has changed."""
        for name in names:
            path = self.path / name
            if name in kept or not path.exists():
                continue
            if name not in self.files:
                raise OutputError(f"{path} exists and was not made by citekit; choose another --out or use --force")
            if _digest_file(path) != self.files[name]:
                raise OutputError(f"{path} was changed since citekit wrote it; move it away or use --force")

    def write(
        self, files: Mapping[str, bytes], fingerprint: str, summary: list[dict[str, Any]], kept: Mapping[str, str]
    ) -> None:
        """Write all files and the manifest together, and remove those of the last run that are no longer made.

        ``kept`` names files written by others (the library store) and their digests, to be remembered too.
        """
        make_folder(self.path)
        made = {name: digest(data) for name, data in files.items()} | dict(kept)
        gone = {self.path / name: old for name, old in self.files.items() if name not in made}
        stale = [path for path, old in gone.items() if _digest_file(path) == old]
        manifest = {"fingerprint": fingerprint, "files": made, "summary": summary}
        stored = json.dumps(manifest, ensure_ascii=False, indent=1).encode() + b"\n"
        write_together({self.path / name: data for name, data in files.items()} | {self.path / MANIFEST: stored})
        discard(stale)
        self.fingerprint, self.files, self.summary = fingerprint, made, summary
