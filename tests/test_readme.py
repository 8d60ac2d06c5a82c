"""README's commands do what it says: the install steps apart (this environment is their result), they are run here."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from citekit.cli import COMMANDS

README = (Path(__file__).resolve().parent.parent / "README.md").read_text(encoding="utf-8")
SETUP = [line.strip() for line in README.splitlines() if line.strip().startswith("python3 -m venv")]


def run(repository: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=repository, capture_output=True, text=True, timeout=300, check=False
    )


def test_there_are_two_commands_and_they_share_their_set_up() -> None:
    assert len(SETUP) == 2
    (first, main), (second, tests) = (command.rsplit(" && ", 1) for command in SETUP)
    assert first == second
    assert main.startswith(".venv/bin/citekit build corpus")
    assert tests == ".venv/bin/python -m pytest"


def test_the_main_command_fills_the_folder(repository: Path, tmp_path: Path) -> None:
    words = SETUP[0].rsplit(" && ", 1)[1].split()[1:]
    words[words.index("--out") + 1] = str(tmp_path / "out")
    done = run(repository, "-m", "citekit", *words)
    assert done.returncode == 0, done.stderr
    promised = re.findall(r"`(library[\w.-]*|zotero\.rdf|report\.html|extract\.json)`", README)
    missing = [name for name in set(promised) if not (tmp_path / "out" / name).is_file()]
    assert not missing


@pytest.mark.parametrize("name", sorted(set(re.findall(r"^    citekit ([a-z]+) ", README, re.M))))
def test_every_command_named_exists_and_shows_an_example(repository: Path, name: str) -> None:
    assert name in COMMANDS
    done = run(repository, "-m", "citekit", name, "--help")
    assert done.returncode == 0, done.stderr
    assert "Example: " in done.stdout
