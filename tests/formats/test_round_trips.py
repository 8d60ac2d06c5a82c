"""JSON → each format → JSON with every type and variable: a change is reported or it is a defect."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from citekit import formats
from citekit.model import Exchange

GOLDEN = Path(__file__).parent / "losses.json"
FORMATS = ("biblatex", "bibtex", "csl-json", "zotero-rdf", "mods", "ris", "endnote-xml", "enw", "nbib")
RoundTrip = Callable[[str, Exchange], tuple[Counter[str], list[str]]]


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_changes_without_being_told(name: str, every: Exchange, there_and_back: RoundTrip) -> None:
    _, silent = there_and_back(name, every)
    assert not silent, "\n".join(silent[:20])


@pytest.mark.parametrize("name", FORMATS)
def test_losses_are_the_known_ones(name: str, every: Exchange, there_and_back: RoundTrip) -> None:
    """The golden file holds, for each format, how many of the 45 records lost which variable."""
    told, _ = there_and_back(name, every)
    golden = json.loads(GOLDEN.read_text(encoding="utf-8"))
    assert dict(sorted(told.items())) == golden[name]


@pytest.mark.parametrize("name", FORMATS)
def test_the_second_writing_is_the_first(name: str, every: Exchange) -> None:
    made = formats.get(name)
    once = made.dumps(every).text
    twice = made.dumps(made.loads(once)).text
    assert made.dumps(made.loads(twice)).text == twice
    assert once.endswith("\n")
    if name in ("csl-json", "zotero-rdf", "mods", "biblatex", "bibtex"):  # others have one code for several CSL types
        assert twice == once


def test_json_zotero_and_back_loses_nothing(every: Exchange) -> None:
    written = formats.get("zotero-rdf").dumps(every)
    assert written.losses == ()


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_recognises_what_it_writes(name: str, every: Exchange) -> None:
    detected = formats.detect(formats.get(name).dumps(every).text)
    assert detected == ("biblatex" if name == "bibtex" else name)  # one reader for both dialects
