"""`citekit check`: outputs, exit statuses, what is new, what is put aside, another bibliography."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.conftest import Run

REFERENCE = """@book{ortayli2000,
  author = {Ortaylı, İlber},
  title = {Tanzimat Devrinde Osmanlı Mahalli İdareleri},
  year = {2000},
  publisher = {Türk Tarih Kurumu},
}
"""


def found(text: str) -> list[dict[str, object]]:
    made: list[dict[str, object]] = json.loads(text)["findings"]
    return made


def test_a_missing_reference_fails(citekit: Run, text: Path) -> None:
    done = citekit("check", text, "--language", "tr")
    assert done.returncode == 1
    assert "deneme.txt:3:" in done.stdout
    assert "Ortaylı 2000" in done.stdout
    assert "\x1b[" not in done.stdout


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (("--fail-on", "never"), 0),
        (("--fail-on", "info"), 1),
        (("--ignore", "missing-reference"), 0),
        (("--select", "uncited-reference"), 0),
        (("--select", "no-such-check"), 2),
        (("--since", "nowhere.json"), 2),
        (("--against", "nowhere.bib"), 2),
        (("--format", "nothing"), 2),
    ],
)
def test_exit_status(citekit: Run, text: Path, options: tuple[str, ...], status: int) -> None:
    done = citekit("check", text, *options)
    assert done.returncode == status
    assert "Traceback" not in done.stderr
    assert (status == 2) == bool(done.stderr)


@pytest.mark.parametrize("form", ["terminal", "json", "sarif", "github", "csv", "junit", "markdown", "html"])
def test_every_output(citekit: Run, text: Path, form: str) -> None:
    done = citekit("check", text, "--format", form, "--fail-on", "never")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Ortaylı" in done.stdout
    if form in ("json", "sarif"):
        json.loads(done.stdout)
    if form == "junit":
        ElementTree.fromstring(done.stdout)


def test_only_what_is_new(citekit: Run, text: Path, tmp_path: Path) -> None:
    earlier = tmp_path / "earlier.json"
    earlier.write_text(citekit("check", text, "--format", "json").stdout, encoding="utf-8")
    assert citekit("check", text, "--since", earlier).returncode == 0
    moved = "Yeni bir cümle.\n\n" + text.read_text(encoding="utf-8").replace("bakar.", "bakar (Uslu, 2019).")
    text.write_text(moved, encoding="utf-8")
    new = citekit("check", text, "--since", earlier, "--format", "json", "--select", "missing-reference")
    assert [finding["values"]["cited"] for finding in found(new.stdout)] == ["Uslu 2019"]  # type: ignore[index]


def test_what_is_put_aside_stays_aside(citekit: Run, text: Path) -> None:
    first = found(citekit("check", text, "--format", "json").stdout)[0]
    settings = f'[[check.dismissed]]\nfingerprint = "{first["fingerprint"]}"\nreason = "cited by the editor"\n'
    (text.parent / "citekit.toml").write_text(settings, encoding="utf-8")
    assert citekit("check", text).returncode == 0


def test_severity_is_set_in_the_settings(citekit: Run, text: Path) -> None:
    (text.parent / "citekit.toml").write_text('[check.severity]\nmissing-reference = "info"\n', encoding="utf-8")
    assert citekit("check", text).returncode == 0


def test_against_a_bibliography_and_a_library(citekit: Run, text: Path, tmp_path: Path) -> None:
    bibliography = tmp_path / "refs.bib"
    bibliography.write_text(REFERENCE, encoding="utf-8")
    assert citekit("check", text, "--against", bibliography).returncode == 0
    citekit("build", text, "--out", tmp_path / "out", "-q")
    other = tmp_path / "other.txt"
    other.write_text("Bellek üzerine çok yazılmıştır (Connerton, 1989: 12; Uslu, 2019).\n", encoding="utf-8")
    done = citekit("check", other, "--against", tmp_path / "out" / "library.sqlite", "--format", "json")
    assert [finding["check"] for finding in found(done.stdout) if finding["severity"] == "error"] == [
        "missing-reference"
    ]


def test_the_checks_explain_themselves(citekit: Run, text: Path) -> None:
    done = citekit("check", "--list")
    assert done.returncode == 0
    assert "missing-reference" in done.stdout
    assert "no entry in the reference list" in done.stdout
