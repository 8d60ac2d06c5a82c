"""`citekit plot`: pictures for papers, in the words of a language, as SVG and PNG."""

import importlib.util
from pathlib import Path

import pytest
from lxml import etree

from citekit.library import store
from citekit.pipeline import analyse
from tests.cli.conftest import Run


@pytest.fixture
def library(repository: Path, tmp_path: Path) -> Path:
    path = tmp_path / "library.sqlite"
    store.save(analyse([repository / "corpus" / "005_gost.txt"]), path)
    return path


@pytest.mark.parametrize(
    ("name", "locale", "says"),
    [
        ("matrix", "en-US", "Sources and the chapters"),
        ("timeline", "tr-TR", "Anılan yayınların yılları"),
        ("network", "ru-RU", "Источники"),
        ("types", "ky-KG", "Китеп"),
    ],
)
def test_a_picture_in_the_words_of_a_language(
    citekit: Run, library: Path, tmp_path: Path, name: str, locale: str, says: str
) -> None:
    done = citekit("plot", name, library, "--out", "a.svg", "--locale", locale)
    assert done.returncode == 0, done.stderr
    made = (tmp_path / "a.svg").read_bytes()
    assert etree.fromstring(made).tag.endswith("svg")
    assert says in made.decode()


@pytest.mark.skipif(importlib.util.find_spec("resvg_py") is None, reason="needs the extra [plots]")
def test_a_png(citekit: Run, library: Path, tmp_path: Path) -> None:
    assert citekit("plot", "timeline", library, "--out", "a.png").returncode == 0
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")


def test_what_cannot_be_written_is_said_in_one_line(citekit: Run, library: Path, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text("mine", encoding="utf-8")
    for out, says in (("a.svg", "exists"), ("a.pdf", ".svg or a .png")):
        done = citekit("plot", "matrix", library, "--out", out)
        assert done.returncode == 2
        assert says in done.stderr
        assert len(done.stderr.splitlines()) == 1
    assert (tmp_path / "a.svg").read_text(encoding="utf-8") == "mine"
