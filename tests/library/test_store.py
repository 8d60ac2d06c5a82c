"""The store keeps a library and what a person decided, and gives both back unchanged."""

import sqlite3
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "link"))
from builders import chapter, record

from citekit.errors import InputError, OutputError
from citekit.library import Library, assemble, store
from citekit.library.corrections import correct_field
from citekit.library.dismissals import dismiss
from citekit.link import link
from citekit.model import Document, Finding, Source


def library() -> Library:
    extracts = [chapter("d-01", ["Nye 2004", "Uslu 2019"], [record("Nye, J.", 2004, "Soft Power")], notes=[[]])]
    text = "Isparta’da İncelendi. " * 50
    finding = Finding(check="x", severity="info", document="d", chapter="d-01", message="x", values={"a": "b"})
    made = assemble([Document(id="d", source=Source(name="d.txt", sha256="0"), text=text)], link(extracts))
    return made.model_copy(update={"findings": (finding,)})


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    made = library()
    store.save(made, tmp_path / "library.sqlite")
    assert store.load(tmp_path / "library.sqlite") == made


def test_the_same_library_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        store.save(library(), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_nothing_lies_beside_the_file(tmp_path: Path) -> None:
    store.save(library(), tmp_path / "library.sqlite")
    assert [path.name for path in tmp_path.iterdir()] == ["library.sqlite"]


def test_write_ahead_log_is_on(tmp_path: Path) -> None:
    store.save(library(), tmp_path / "library.sqlite")
    connection = sqlite3.connect(tmp_path / "library.sqlite")
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_decisions_survive_a_second_run(tmp_path: Path) -> None:
    path, made = tmp_path / "library.sqlite", library()
    store.save(made, path)
    correction = correct_field(made.records[0], "publisher", "PublicAffairs", "seen in the book")
    put_aside = dismiss(made.findings[0], "meant so")
    store.correct(path, [correction])
    store.dismiss(path, [put_aside])
    store.save(made, path)
    assert store.decisions(path) == ((correction,), (put_aside,))
    assert store.load(path) == made


@pytest.mark.parametrize("content", [b"not a database at all, only words" * 20, b""])
def test_a_file_that_is_no_library_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "thesis.txt"
    path.write_bytes(content)
    with pytest.raises(OutputError, match="is not a citekit library"):
        store.save(library(), path)
    assert path.read_bytes() == content


def test_another_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE mine (x)")
    connection.close()
    with pytest.raises(OutputError, match="is not a citekit library"):
        store.save(library(), path)


def test_a_missing_library_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="citekit build"):
        store.load(tmp_path / "library.sqlite")


def test_a_folder_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot write"):
        store.save(library(), tmp_path / "nowhere" / "library.sqlite")


def test_search_in_the_file(tmp_path: Path) -> None:
    store.save(library(), tmp_path / "library.sqlite")
    assert [hit.text for hit in store.find(tmp_path / "library.sqlite", "soft nye")] == ["J. Nye · 2004 · Soft Power"]
