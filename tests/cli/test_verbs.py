"""Every verb besides build and check: what it prints, what it writes, how it fails."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from citekit.cli import COMMANDS
from tests.cli.conftest import Run

BIB = "@book{connerton1989,\n author = {Connerton, Paul},\n title = {How Societies Remember},\n date = {1989}\n}\n"


@pytest.fixture
def store(citekit: Run, text: Path, tmp_path: Path) -> Path:
    assert citekit("build", text, "--out", "out", "-q").returncode == 0
    return tmp_path / "out" / "library.sqlite"


@pytest.mark.parametrize("name", COMMANDS)
def test_help_shows_an_example(citekit: Run, name: str) -> None:
    done = citekit(name, "--help")
    assert done.returncode == 0, done.stderr
    assert f"Example: citekit {name}" in done.stdout or f"citekit {name}" in done.stdout.partition("Example:")[2]


def test_extract_prints_the_contract(citekit: Run, text: Path) -> None:
    done = citekit("extract", text, "--format", "json")
    (document,) = json.loads(done.stdout)["documents"]
    content = text.read_text(encoding="utf-8")
    assert [row["raw"] for row in document["citations"]] == ["(Connerton, 1989: 12)", "Ortaylı (2000)"]
    for row in document["citations"] + document["references"]:
        assert content[row["start"] : row["end"]] == row["raw"]
    (reference,) = document["references"]
    assert reference["record"]["title"] == "How Societies Remember"
    assert document["citations"][0]["items"][0]["record"] == reference["record"]["id"]


def test_extract_as_lines_and_as_table(citekit: Run, text: Path) -> None:
    lines = citekit("extract", text, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["source"]["name"] for line in lines] == ["deneme.txt"]
    table = citekit("extract", text).stdout.splitlines()
    assert table[1].split("\t")[-1] == "Connerton 1989 @12"


@pytest.mark.parametrize(
    ("options", "stdin", "count"),
    [
        ([], "Roy, O. (2000). The New Central Asia. I.B. Tauris.\n\nx\n", 3),
        (["--blank-line"], "Roy, O. (2000). The New\nCentral Asia. I.B. Tauris.\n\nx\n", 2),
        (["--jsonl"], '{"raw": "Roy, O. (2000). The New Central Asia."}\n', 1),
    ],
)
def test_parse_gives_one_item_per_string(citekit: Run, options: list[str], stdin: str, count: int) -> None:
    items = json.loads(citekit("parse", *options, stdin=stdin.encode()).stdout)
    assert len(items) == count
    assert items[0]["author"] == [{"family": "Roy", "given": "O."}]


def test_parse_says_what_is_wrong(citekit: Run, tmp_path: Path) -> None:
    assert "line 1" in citekit("parse", "--jsonl", stdin=b"{}\n").stderr
    (tmp_path / "x.txt").write_bytes(b"\xfe\xfe")
    assert "UTF-8" in citekit("parse", "x.txt").stderr
    assert "cannot read" in citekit("parse", "absent.txt").stderr


def test_parse_explains(citekit: Run) -> None:
    said = citekit("parse", "--explain", stdin=b"Roy, O. (2000). The New Central Asia. I.B. Tauris.\n").stdout
    assert "title" in said
    assert "The New Central Asia" in said


@pytest.mark.parametrize("form", ["biblatex", "bibtex", "csl-json", "ris", "zotero-rdf"])
def test_export_and_render_every_format(citekit: Run, store: Path, tmp_path: Path, form: str) -> None:
    done = citekit("export", store, "--to", form, "--out", "made")
    assert done.returncode == 0, done.stderr
    rendered = citekit("render", tmp_path / "made")
    assert "How societies remember" in rendered.stdout or "How Societies Remember" in rendered.stdout, rendered.stderr
    again = citekit("export", store, "--to", form, "--out", "made")
    assert again.returncode == 2
    assert "--force" in again.stderr


def test_export_merges_into_a_bib_and_leaves_the_rest_alone(citekit: Run, store: Path, tmp_path: Path) -> None:
    mine = tmp_path / "refs.bib"
    mine.write_text("% my own\n@book{nutuk,title={Nutuk},\n   year=1927}\n", encoding="utf-8")
    assert citekit("export", store, "--into", mine).returncode == 0
    once = mine.read_bytes()
    assert once.startswith(b"% my own\n@book{nutuk,title={Nutuk},\n   year=1927}\n")
    assert b"connerton1989" in once
    assert "holds everything already" in citekit("export", store, "--into", mine).stderr
    assert mine.read_bytes() == once
    assert citekit("export", store).returncode == 2


def test_export_says_what_it_cannot_do(citekit: Run, store: Path, tmp_path: Path) -> None:
    assert "unknown format 'bobtex'" in citekit("export", store, "--to", "bobtex").stderr
    assert "cannot read" in citekit("export", "absent.bib", "--to", "ris").stderr
    (tmp_path / "empty.bib").write_text("")
    assert "is empty" in citekit("export", "empty.bib", "--to", "ris").stderr
    (tmp_path / "prose.bib").write_text("Nothing of the kind.")
    assert citekit("export", "prose.bib", "--to", "ris").returncode == 2


def test_import_recognises_what_is_there(citekit: Run, store: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.bib").write_text(BIB + "@book{new, title = {Elsewhere}, author = {Mardin, Şerif}}\n", "utf-8")
    assert citekit("import", "mine.bib", "--into", store).stdout.startswith("1 records added")
    assert citekit("import", "mine.bib", "--into", store).stdout.startswith("0 records added")
    assert citekit("import", "mine.bib", "--into", "fresh.sqlite").stdout.startswith("2 records added")
    assert "Elsewhere" in citekit("search", "fresh.sqlite", "elsewhere").stdout


@pytest.mark.parametrize("word", ["ortaylı", "Ortayli", "ORTAYLI", "ORTAYLİ"])
def test_search_folds_letters(citekit: Run, store: Path, word: str) -> None:
    assert "Ortaylı" in citekit("search", store, word).stdout


def test_search_without_a_library(citekit: Run, tmp_path: Path) -> None:
    (tmp_path / "not.sqlite").write_text("no")
    for name in ("absent.sqlite", "not.sqlite"):
        done = citekit("search", name, "x")
        assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)


def test_styles_languages_formats_schema(citekit: Run) -> None:
    assert "apa" in citekit("styles").stdout
    assert "chicago" in citekit("styles", "search", "chicago").stdout
    assert "İnalcık" in citekit("styles", "show", "apa").stdout
    assert "did you mean" in citekit("styles", "show", "chicag-author-date").stderr
    assert "ky\tKyrgyz" in citekit("languages").stdout
    assert "Адабияттар" in citekit("languages", "ky").stdout
    assert "zotero-rdf" in citekit("formats").stdout
    assert json.loads(citekit("schema").stdout)["title"] == "Record"
    assert citekit("schema", "Nonsense").returncode == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_name_the_command(citekit: Run, shell: str) -> None:
    assert "_CITEKIT_COMPLETE" in citekit("completion", shell).stdout


def test_completion_completes(repository: Path) -> None:
    environment = os.environ | {
        "_CITEKIT_COMPLETE": "bash_complete",
        "COMP_WORDS": "citekit bu",
        "COMP_CWORD": "1",
        "PYTHONPATH": str(repository),
    }
    code = "import sys; sys.argv = ['citekit']; from citekit.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert "build" in done.stdout


def test_a_closed_pipe_is_no_error(text: Path, repository: Path) -> None:
    command = f"{sys.executable} -m citekit languages tr | head -1"
    done = subprocess.run(["sh", "-c", command], cwd=repository, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr


def test_a_correction_holds_on_the_next_build(citekit: Run, store: Path, text: Path) -> None:
    said = citekit("correct", store, "connerton1989", "--set", "publisher", "CUP", "--set", "author", "Connerton, Paul")
    assert json.loads(said.stdout)["author"] == [{"family": "Connerton", "given": "Paul"}]
    assert citekit("build", text, "--out", "out", "-q").returncode == 0
    bib = (store.parent / "library.bib").read_text(encoding="utf-8")
    assert "publisher = {CUP}" in bib
    assert "Connerton, Paul" in bib
    assert "publisher" in citekit("correct", store).stdout
    (line,) = citekit("correct", store, "--tagged").stdout.splitlines()
    assert "{title How Societies Remember}" in line


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["conerton1989"], "did you mean connerton1989"),
        (["connerton1989", "--set", "colour", "red"], "not a CSL variable"),
        (["connerton1989", "--set", "author", "[1"], "not valid JSON"),
        (["connerton1989", "--set", "type", "novel"], ""),
    ],
)
def test_a_wrong_correction_changes_nothing(citekit: Run, store: Path, arguments: list[str], says: str) -> None:
    before = store.read_bytes()
    done = citekit("correct", store, *arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert store.read_bytes() == before


def test_render_citations_and_their_bibliography(citekit: Run, tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(BIB + "@book{roy2000, author = {Roy, Olivier}, title = {X}, date = {2000}}\n")
    done = citekit("render", "a.bib", "--cite", "connerton1989", "--cite", "roy2000,connerton1989")
    assert done.stdout.splitlines()[:2] == ["(Connerton, 1989)", "(Connerton, 1989; Roy, 2000)"]
    assert "did you mean roy2000" in citekit("render", "a.bib", "--cite", "roi2000").stderr


@pytest.mark.parametrize(("form", "sign"), [("rtf", "{\\i"), ("latex", "\\"), ("html", "<i>"), ("markdown", "*How")])
def test_render_every_output(citekit: Run, tmp_path: Path, form: str, sign: str) -> None:
    (tmp_path / "a.bib").write_text(BIB)
    assert sign in citekit("render", "a.bib", "--to", form).stdout


def test_render_each_entry_in_its_own_language(citekit: Run, tmp_path: Path) -> None:
    entry = "@collection{%s, editor = {%s, A.}, title = {X}, date = {2000}, langid = {%s}}\n"
    (tmp_path / "a.bib").write_text(entry % ("a", "Kaya", "turkish") + entry % ("b", "Smith", "english"), "utf-8")
    one = citekit("render", "a.bib", "--per-entry-locale", "--locale", "tr-TR").stdout
    assert "(Ed.)" in one
    assert one != citekit("render", "a.bib", "--locale", "tr-TR").stdout or "Smith, A. (Ed.)" in one


def test_styles_check(citekit: Run, tmp_path: Path, repository: Path) -> None:
    assert "is a valid CSL style" in citekit("styles", "check", repository / "styles" / "apa.csl").stdout
    (tmp_path / "bad.csl").write_text('<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><colour/></style>')
    bad = citekit("styles", "check", "bad.csl")
    assert bad.returncode == 1
    assert "bad.csl:1:" in bad.stdout
    (tmp_path / "no.csl").write_text("not xml")
    assert citekit("styles", "check", "no.csl").returncode == 1
    assert citekit("styles", "check", "absent.csl").returncode == 2


def test_export_for_pdflatex(citekit: Run, tmp_path: Path) -> None:
    (tmp_path / "in.bib").write_text("@book{a,\n author = {Ağaoğlu, Adalet},\n title = {Ңөү},\n}\n", encoding="utf-8")
    done = citekit("export", "in.bib", "--to", "biblatex", "--ascii", "--letters", "letters.sty")
    assert done.returncode == 0, done.stderr
    assert r"A{\u{g}}ao{\u{g}}lu" in done.stdout
    assert r"\CYRNDSC" in done.stdout
    assert r"\citekitfrom\cyrndsc" in (tmp_path / "letters.sty").read_text(encoding="utf-8")
    assert citekit("export", "in.bib", "--to", "ris", "--ascii").returncode == 2
    assert citekit("export", "in.bib", "--to", "bibtex", "--letters", "letters.tex").returncode == 2
