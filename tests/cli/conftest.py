"""Run the command line as a person does: a process of its own, its output and exit status."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

TEXT = """Giriş

Şehirlerin belleği üzerine çok yazılmıştır (Connerton, 1989: 12). Ortaylı (2000) ise kent yönetimine bakar.

KAYNAKÇA

Connerton, P. (1989). How Societies Remember. Cambridge: Cambridge University Press.
"""


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """A small Turkish text with one reference found and one missing."""
    path = tmp_path / "deneme.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def citekit(tmp_path: Path, repository: Path) -> Run:
    """Call citekit with arguments, in an empty folder."""

    def run(*arguments: object, stdin: bytes | None = None) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "citekit", *map(str, arguments)],
            cwd=tmp_path,
            env={"PYTHONPATH": str(repository), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
            input=stdin,
            capture_output=True,
            timeout=120,
            check=False,
        )
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return run
