"""Which files of a folder are texts."""

from pathlib import Path

import pytest

from citekit.errors import InputError
from citekit.read.folder import texts


def test_walks_in_the_order_of_names(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a.md",
        ".hidden.txt",
        "note.pdf",
        "part/c.TXT",
        ".git/d.txt",
        "out/e.txt",
        "out/.citekit.json",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    found = texts([tmp_path, tmp_path / "b.txt"])
    assert [str(path.relative_to(tmp_path)) for path in found] == ["a.md", "b.txt", "part/c.TXT"]


def test_passes_over_what_is_excluded(tmp_path: Path) -> None:
    for name in ("a.txt", "drafts/b.txt", "drafts/old/c.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text("x")
    assert [path.name for path in texts([tmp_path], ["drafts/*"])] == ["a.txt"]
    assert [path.name for path in texts([tmp_path], ["*/old/*"])] == ["a.txt", "b.txt"]


def test_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        texts([tmp_path / "absent"])
    with pytest.raises(InputError, match="holds no text"):
        texts([tmp_path])
