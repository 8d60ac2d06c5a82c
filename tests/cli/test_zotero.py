"""`citekit zotero` from the outside: the plan, the push, the pull, and what goes wrong in one line."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

sys.path.insert(0, str(Path(__file__).parent.parent / "zotero"))
from zotero_server import Zotero

from citekit.cli.zotero import zotero as command
from citekit.errors import ServiceError, SettingsError
from citekit.library import Library, store
from citekit.model import Date, Name, Record

ITEMS = [
    {"id": "uslu2000", "type": "book", "title": "Türk-Amerikan İlişkileri", "issued": {"date-parts": [[2000]]},
     "author": [{"family": "Uslu", "given": "Nasuh"}]},
    {"id": "aytmatov1958", "type": "book", "title": "Жамийла", "issued": {"date-parts": [[1958]]},
     "author": [{"family": "Айтматов", "given": "Чыңгыз"}]},
]  # fmt: skip


@pytest.fixture
def zotero(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Zotero]:
    server = Zotero()
    monkeypatch.setenv("CITEKIT_ZOTERO_URL", server.base)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    yield server
    server.stop()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "mine.json"
    path.write_text(json.dumps(ITEMS), encoding="utf-8")
    return path


def run(*arguments: object, answers: str = "") -> Result:
    """The command as a person calls it; an exception of citekit's is the test's to see."""
    return CliRunner().invoke(command, [str(part) for part in arguments], input=answers, catch_exceptions=False)


def test_a_dry_run_shows_the_plan_and_sends_nothing(file: Path) -> None:
    result = run("push", file, "--dry-run")
    assert result.output.splitlines() == [
        "create item: Türk-Amerikan İlişkileri",
        "create item: Жамийла",
        "2 to create (2 items), 0 to update, 0 unchanged",
    ]
    assert [path.name for path in file.parent.iterdir()] == ["mine.json"]


def test_push_twice_then_pull(zotero: Zotero, file: Path, tmp_path: Path) -> None:
    first = run("push", file)
    assert "2 created, 0 updated" in first.output
    assert "Always Allow" in first.stderr
    assert "0 created, 0 updated, 2 unchanged" in run("push", file).output
    assert (tmp_path / "mine.zotero.json").exists()
    assert run("pull", "--out", tmp_path / "back.json").output == "2 records\n"
    back = json.loads((tmp_path / "back.json").read_text(encoding="utf-8"))
    assert sorted(item["id"] for item in back) == ["aytmatov1958", "uslu2000"]


def test_refused_objects_are_named_and_the_status_is_1(zotero: Zotero, file: Path) -> None:
    zotero.most_bytes = 100
    result = run("push", file)
    assert result.exit_code == 1
    assert "items/uslu2000: " in result.stderr


def test_stubs_are_completed_only_with_a_yes(file: Path, tmp_path: Path) -> None:
    stubs = (
        Record(id="s1", state="stub", author=(Name(family="Aytmatov"),), issued=Date.of(1958)),
        Record(id="s2", state="stub", author=(Name(family="USLU"),), issued=Date.of(2000)),
    )
    place = tmp_path / "library.sqlite"
    store.save(Library(records=stubs, keys={"s1": "aytmatov1958", "s2": "uslu2000"}), place)
    result = run("pull", file, "--into", place, answers="y\nn\n")
    assert (
        "Aytmatov · 1958\n  is it  Чыңгыз Айтматов · 1958 · Жамийла  (author Айтматов, year 1958; 90%)?"
        in result.output
    )
    assert "1 of 2 stubs completed" in result.output
    corrections, _ = store.decisions(place)
    assert {correction.name for correction in corrections} == {"type", "title", "author", "issued"}
    assert {json.loads(one.value) for one in corrections if one.name == "title"} == {"Жамийла"}
    before = len(corrections)
    run("pull", file, "--into", place, answers="n\nn\n")
    assert len(store.decisions(place)[0]) == before


def test_a_stopped_push_says_that_it_goes_on(file: Path, zotero: Zotero, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(self: object, kind: str, objects: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("citekit.zotero.server.Server.write", stopped)
    result = run("push", file)
    assert result.exit_code == 130
    assert "mine.zotero.json knows what was sent: run it again and it goes on" in result.stderr
    monkeypatch.undo()
    assert "2 created" in run("push", file, "--url", zotero.base).output


def test_mistakes_are_one_line(file: Path) -> None:
    with pytest.raises(SettingsError, match="--web needs a key"):
        run("push", file, "--web")
    with pytest.raises(SettingsError, match="users/123 or groups/456"):
        run("push", file, "--web", "--key", "k", "--library", "mine")
    with pytest.raises(ServiceError, match="start Zotero 10"):
        run("push", file, "--url", "http://127.0.0.1:9/api")


@pytest.mark.parametrize("arguments", [["--help"], ["push", "--help"], ["pull", "--help"]])
def test_help_shows_an_example(arguments: list[str]) -> None:
    assert "Example: citekit zotero" in run(*arguments).output
