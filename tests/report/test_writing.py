"""Files are written whole or not at all."""

import errno
import os
import threading
from pathlib import Path

import pytest

from citekit.errors import OutputError
from citekit.report import writing
from citekit.report.writing import make_folder, write_together, write_whole


def test_replaces_in_one_step(tmp_path: Path) -> None:
    path = tmp_path / "a" / "out.bib"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert [item.name for item in path.parent.iterdir()] == ["out.bib"]


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(errno.ENOSPC, "No space left on device")])
def test_an_interruption_leaves_the_old_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    first, second = tmp_path / "a.bib", tmp_path / "b.bib"
    write_together({first: b"old a", second: b"old b"})
    real, calls = writing.os.fsync, []

    def failing(handle: int) -> None:
        calls.append(handle)
        if len(calls) == 2:
            raise error
        real(handle)

    monkeypatch.setattr(writing.os, "fsync", failing)
    with pytest.raises((KeyboardInterrupt, OutputError)) as caught:
        write_together({first: b"new a", second: b"new b"})
    if isinstance(error, OSError):
        assert "disk is full" in str(caught.value)
    assert (first.read_bytes(), second.read_bytes()) == (b"old a", b"old b")
    assert sorted(item.name for item in tmp_path.iterdir()) == ["a.bib", "b.bib"]


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("mine")
    with pytest.raises(OutputError, match="file, not a folder"):
        make_folder(tmp_path / "x")
    with pytest.raises(OutputError, match="file"):
        make_folder(tmp_path / "x" / "y")
    assert (tmp_path / "x").read_text() == "mine"


def test_a_link_stays_and_its_file_is_replaced(tmp_path: Path) -> None:
    real, link = tmp_path / "real.bib", tmp_path / "link.bib"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    got: list[bytes] = []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    write_whole(pipe, b"data")
    reader.join(timeout=30)
    assert got == [b"data"]
    assert pipe.is_fifo()
