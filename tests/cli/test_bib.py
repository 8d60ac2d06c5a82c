"""`citekit bib` and `citekit aux` from the outside."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from citekit.cli.bib import bib
from citekit.cli.cited import aux
from citekit.errors import InputError, OutputError

BAD = "@book{a,\n  author = {Uslu, Nasuh},\n  title = {R & D},\n  year = {2019},\n  pages = {1-2},\n}\n"


@pytest.fixture
def refs(tmp_path: Path) -> Path:
    file = tmp_path / "refs.bib"
    file.write_text(BAD, encoding="utf-8")
    return file


def test_check_prints_lines_and_exits_with_one(refs: Path) -> None:
    done = CliRunner().invoke(bib, ["check", str(refs)])
    assert done.exit_code == 1
    assert f"{refs}:3: error: a.title: a bare & stops TeX" in done.output
    assert refs.read_text(encoding="utf-8") == BAD


def test_fix_changes_the_file_and_shows_it(refs: Path) -> None:
    done = CliRunner().invoke(bib, ["check", str(refs), "--fix", "--fail-on", "never"])
    assert done.exit_code == 0
    assert "+  title = {R \\& D}," in done.output
    assert refs.read_text(encoding="utf-8") == BAD.replace("&", "\\&").replace("1-2", "1--2")


def test_json(refs: Path) -> None:
    done = CliRunner().invoke(bib, ["check", str(refs), "--format", "json", "--fail-on", "never"])
    assert {row["check"] for row in json.loads(done.output)} == {"unescaped", "pages"}


def test_tidy_does_not_overwrite_unasked(refs: Path, tmp_path: Path) -> None:
    out = tmp_path / "tidy.bib"
    assert CliRunner().invoke(bib, ["tidy", str(refs), "--out", str(out)]).exit_code == 0
    assert "pages = {1--2}," in out.read_text(encoding="utf-8")
    done = CliRunner().invoke(bib, ["tidy", str(refs), "--out", str(out)])
    assert isinstance(done.exception, OutputError)


def test_diff(refs: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.bib"
    other.write_text(BAD.replace("2019", "2020"), encoding="utf-8")
    done = CliRunner().invoke(bib, ["diff", str(refs), str(other)])
    assert done.exit_code == 1
    assert done.output == "~ a.year: 2019 → 2020\n"
    assert CliRunner().invoke(bib, ["diff", str(refs), str(refs)]).exit_code == 0


def test_other_encodings_are_read_when_named(tmp_path: Path) -> None:
    file = tmp_path / "old.bib"
    file.write_bytes("@book{a, author = {Şahin, Ümit}, title = {Iğdır}, year = 1999, pages={1-2}}\n".encode("cp1254"))
    done = CliRunner().invoke(bib, ["check", str(file)])
    assert isinstance(done.exception, InputError)
    assert "cp1254" in str(done.exception)
    assert CliRunner().invoke(bib, ["check", str(file), "--encoding", "cp1254", "--fix"]).exit_code == 0
    assert "Iğdır" in file.read_bytes().decode("cp1254")


def test_aux(refs: Path, tmp_path: Path) -> None:
    document = tmp_path / "x.tex"
    document.write_text(r"\cite{a,b}", encoding="utf-8")
    out = tmp_path / "x.bib"
    done = CliRunner().invoke(aux, [str(document), "--bib", str(refs), "--out", str(out)])
    assert done.exit_code == 1
    assert "missing: b" in done.output
    assert out.read_text(encoding="utf-8") == BAD
