"""The output folder remembers what it made and replaces nothing else."""

from pathlib import Path

import pytest

from citekit.errors import OutputError
from citekit.report.folder import MANIFEST, OutputFolder


def test_remembers_and_notices_changes(tmp_path: Path) -> None:
    folder = OutputFolder.open(tmp_path / "out")
    assert not folder.is_current("f1")
    folder.write({"a.txt": b"1", "chapters/b.txt": b"2"}, "f1", [{"citations": 3}], {})
    again = OutputFolder.open(tmp_path / "out")
    assert again.is_current("f1")
    assert again.summary == [{"citations": 3}]
    assert not again.is_current("f2")
    (tmp_path / "out" / "a.txt").write_text("changed by hand")
    assert not again.is_current("f1")
    with pytest.raises(OutputError, match="changed since"):
        again.refuse_foreign(["a.txt"])
    again.refuse_foreign(["chapters/b.txt", "new.txt"])


def test_files_no_longer_made_are_removed_unless_changed(tmp_path: Path) -> None:
    folder = OutputFolder.open(tmp_path)
    folder.write({"old.bib": b"1", "edited.bib": b"2"}, "f1", [], {})
    (tmp_path / "edited.bib").write_text("by hand")
    folder.write({"new.bib": b"3"}, "f2", [], {})
    assert sorted(item.name for item in tmp_path.iterdir()) == [MANIFEST, "edited.bib", "new.bib"]


def test_foreign_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "library.bib").write_text("precious")
    with pytest.raises(OutputError, match="not made by citekit"):
        OutputFolder.open(tmp_path).refuse_foreign(["library.bib"])


@pytest.mark.parametrize("stored", ["", "{", "[]", '{"fingerprint": 1}'])
def test_a_damaged_manifest_remembers_nothing(tmp_path: Path, stored: str) -> None:
    (tmp_path / MANIFEST).write_text(stored)
    assert OutputFolder.open(tmp_path).files == {}
