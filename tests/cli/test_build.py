"""`citekit build`: the whole job, a second run, and everything that can be wrong with what it is given."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_whole_job_and_again(citekit: Run, text: Path, tmp_path: Path) -> None:
    first = citekit("build", text, "--out", "out", "--locale", "tr-TR")
    assert first.returncode == 0, first.stderr
    assert first.stdout.splitlines()[0].split("\t")[:3] == ["chapter", "title", "language"]
    made = contents(tmp_path / "out")
    assert {"library.bib", "library-bibtex.bib", "zotero.rdf", "library.csl.json", "library.ris"} <= set(made)
    assert {"library.sqlite", "report.html", "extract.json", "bibliography-apa.html"} <= set(made)
    assert b"connerton1989" in made["library.bib"]
    assert b"ortayli2000" in made["library.bib"]
    second = citekit("build", text, "--out", "out", "--locale", "tr-TR")
    assert "up to date" in second.stdout
    assert contents(tmp_path / "out") == made
    forced = citekit("build", text, "--out", "out", "--locale", "tr-TR", "--force")
    assert "up to date" not in forced.stdout
    again = contents(tmp_path / "out")
    assert {name for name in made if again[name] != made[name]} <= {"library.sqlite"}


def test_a_key_formula_of_the_settings(citekit: Run, text: Path, tmp_path: Path) -> None:
    (tmp_path / "citekit.toml").write_text('key_formula = "auth.upper + shortyear"\n', encoding="utf-8")
    assert citekit("build", text, "--out", "out", "-q").returncode == 0
    assert "{CONNERTON89," in (tmp_path / "out" / "library.bib").read_text(encoding="utf-8")


def test_two_folders_get_identical_bytes(citekit: Run, text: Path, tmp_path: Path) -> None:
    for out in ("one", "two"):
        assert citekit("build", text, "--out", out, "-q").stdout == ""
    one, two = contents(tmp_path / "one"), contents(tmp_path / "two")
    assert [name for name in one if one[name] != two.get(name)] == []


def test_a_changed_text_is_built_again(citekit: Run, text: Path, tmp_path: Path) -> None:
    citekit("build", text, "--out", "out")
    text.write_text(text.read_text(encoding="utf-8").replace("Ortaylı", "Mardin"), encoding="utf-8")
    assert citekit("build", text, "--out", "out").returncode == 0
    assert "mardin2000" in (tmp_path / "out" / "library.bib").read_text(encoding="utf-8")


def test_foreign_and_changed_files_stay(citekit: Run, text: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "library.bib").write_text("@book{mine}")
    refused = citekit("build", text, "--out", "out")
    assert refused.returncode == 2
    assert "was not made by citekit" in refused.stderr
    assert contents(out) == {"library.bib": b"@book{mine}"}
    assert citekit("build", text, "--out", "out", "--force").returncode == 0
    (out / "library.bib").write_text("changed by hand")
    text.write_text(text.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert "was changed since" in citekit("build", text, "--out", "out").stderr


BAD = {
    "missing": (None, "does not exist"),
    "empty": (b"", "empty"),
    "binary": (b"\x00\x01\x02" * 50, "not a text file"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + b"\x00" * 50, "PDF"),
    "turkish code page": ("Şehir (Işık, 2001) ğüşiöç".encode("cp1254"), "--encoding"),
    "cyrillic code page": ("Город (Иванов, 2001)".encode("cp1251"), "--encoding"),
    "cut in a letter": ("Şehir".encode()[:-1] + "ş".encode()[:1], "byte"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_texts_are_one_clear_line(citekit: Run, tmp_path: Path, name: str) -> None:
    data, says = BAD[name]
    path = tmp_path / "text.txt"
    if data is not None:
        path.write_bytes(data)
    done = citekit("build", path, "--out", "out")
    assert done.returncode == 2
    assert says in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--style", "no-such-style"], "unknown style"),
        (["--style", "absent.csl"], "no style file"),
        (["--config", "absent.toml"], "cannot read"),
        (["--encoding", "klingon"], "encoding"),
        (["--out", "deneme.txt"], "file"),
        (["--jobs", "0"], "jobs"),
    ],
)
def test_bad_arguments_are_one_clear_line(citekit: Run, text: Path, arguments: list[str], says: str) -> None:
    before = text.read_bytes()
    done = citekit("build", text, *arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert text.read_bytes() == before


def test_a_read_only_folder(citekit: Run, text: Path, tmp_path: Path) -> None:
    out = tmp_path / "locked"
    out.mkdir()
    out.chmod(0o500)
    try:
        if os.access(out, os.W_OK):
            pytest.skip("this user may write anywhere")
        done = citekit("build", text, "--out", "locked")
    finally:
        out.chmod(0o700)
    assert done.returncode == 2
    assert "permission denied" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_said(citekit: Run, text: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "citekit", "extract", str(text)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert b"No space left" in done.stderr
    assert b"Traceback" not in done.stderr


def _hears_control_c() -> None:
    """A shell lets what it starts in the background ignore Ctrl-C, and that is inherited."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_control_c_changes_nothing(text: Path, tmp_path: Path, repository: Path) -> None:
    text.write_text(text.read_text(encoding="utf-8").split("KAYNAKÇA")[0] * 20_000, encoding="utf-8")
    running = subprocess.Popen(
        [sys.executable, "-m", "citekit", "build", str(text), "--out", str(tmp_path / "out")],
        cwd=repository,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=_hears_control_c,
    )
    try:
        time.sleep(2)
        os.killpg(running.pid, signal.SIGINT)
        _, said = running.communicate(timeout=60)
    finally:
        if running.poll() is None:
            os.killpg(running.pid, signal.SIGKILL)
            running.communicate()
    assert running.returncode == 130, said
    assert b"Traceback" not in said
    assert b"stopped" in said
    assert not (tmp_path / "out" / "library.bib").exists()
