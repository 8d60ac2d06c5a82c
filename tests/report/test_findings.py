"""Findings in every form, over a text that tries to break out of each."""

import csv
import io
import json
import re
import sys
from pathlib import Path

import click
import pytest
from lxml import etree, html

sys.path.insert(0, str(Path(__file__).parent.parent / "link"))
from builders import chapter, record

from citekit.check import check
from citekit.errors import UnknownNameError
from citekit.library import Library, assemble
from citekit.link import link
from citekit.model import Document, Finding, Place, Source
from citekit.report.findings import WRITERS, get
from citekit.report.findings_json import fingerprints

HOSTILE = '=cmd()<script>alert(1)</script></style>\x1b[31m\u202e"\n::error::x, %0A `*[a](b)'


@pytest.fixture(scope="module")
def library() -> Library:
    text = "Giriş metni (Ağca, 1999).\n" + HOSTILE + "\n" + "x" * 2000
    documents = [Document(id="d", source=Source(name="bir, iki.txt", sha256="0"), text=text, language="tr")]
    extract = chapter("d-01", ["Nye 2004", "Ağca 1999"], [record("Nye, J.", 2004, "Soft Power")], title="Giriş <b>")
    made = assemble(documents, link([extract, chapter("d-02", title="Boş")]))
    at = text.index(HOSTILE)
    hostile = Finding(
        check="uncited-reference", severity="info", document="d", chapter="d-01", message="uncited-reference",
        values={"entry": HOSTILE}, places=(Place(start=at, end=at + len(HOSTILE), raw=HOSTILE),), fix=HOSTILE,
        candidates=((HOSTILE, HOSTILE),),
    )  # fmt: skip
    missing = check(made)[0]
    place = Place(start=12, end=24, raw=text[12:24])
    return made.model_copy(update={"findings": (missing.model_copy(update={"places": (place, place)}), hostile)})


@pytest.mark.parametrize("language", ["tr", "en", "ru", "ky", "de"])
@pytest.mark.parametrize("form", WRITERS)
def test_every_form_in_every_language(library: Library, form: str, language: str) -> None:
    made = get(form)(library, language)
    assert made == get(form)(library, language)
    assert made.endswith("\n")
    assert "1999" in made


@pytest.mark.parametrize("form", WRITERS)
def test_no_findings(form: str) -> None:
    assert isinstance(get(form)(Library(), "tr"), str)


def test_an_unknown_form_lists_the_known() -> None:
    with pytest.raises(UnknownNameError, match="sarif"):
        get("xml")


def test_json(library: Library) -> None:
    made = json.loads(get("json")(library, "en"))
    first = made["findings"][0]
    assert first["places"][0] == {"start": 12, "end": 24, "raw": "(Ağca, 1999)"}
    assert {"check", "severity", "document", "chapter", "places", "message", "fix", "confidence"} <= set(first)
    assert fingerprints(get("json")(library, "tr")) == fingerprints(get("json")(library, "en"))


def test_terminal_underlines_the_place(library: Library) -> None:
    lines = click.unstyle(get("terminal")(library, "en")).split("\n")
    at = next(index for index, line in enumerate(lines) if "(Ağca, 1999)" in line and "|" in line)
    assert lines[at].index("(Ağca") == lines[at + 1].index("^")
    assert lines[at + 1].count("^") == 12
    assert "\x1b[31m\u202e" not in get("terminal")(library, "en")
    assert lines[2].startswith("bir, iki.txt:1:13: error:")


def test_sarif(library: Library) -> None:
    run = json.loads(get("sarif")(library, "en"))["runs"][0]
    result = run["results"][0]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (1, 13, 25)
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "bir%2C%20iki.txt"


def test_github_commands_cannot_be_forged(library: Library) -> None:
    lines = get("github")(library, "en").splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("::error file=bir%2C iki.txt,")
    assert all(line.count("::") >= 2 and line.startswith(("::error ", "::notice ")) for line in lines)


def test_csv_cells_are_no_formulas(library: Library) -> None:
    rows = list(csv.reader(io.StringIO(get("csv")(library, "en"))))
    assert [len(row) for row in rows] == [len(rows[0])] * 3
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_junit(library: Library) -> None:
    root = etree.fromstring(get("junit")(library, "en").encode())
    assert [(suite.get("tests"), suite.get("failures")) for suite in root] == [("2", "1"), ("1", "0")]


def test_markdown_shows_text_as_text(library: Library) -> None:
    made = get("markdown")(library, "tr")
    assert re.search(r"(?<!\\)[<\[`]", made) is None
    assert made.startswith("## d-01 · Giriş \\<b\\>")


def test_html_runs_nothing_and_loses_nothing(library: Library) -> None:
    made = get("html")(library, "tr")
    page = html.fromstring(made)
    assert page.findall(".//script") == []
    policy = page.find(".//meta[@http-equiv]").get("content")
    assert policy.startswith("default-src 'none'")
    shown = page.find(".//pre").text_content()
    assert "Giriş metni (Ağca, 1999)." in shown
    assert "<script>alert(1)</script></style>" in shown
