"""The sample texts and their gold are what the marked sources say."""

import json

import pytest

from tests.corpus.marking import CORPUS, made, unmark


@pytest.mark.parametrize("path", sorted(made()), ids=lambda path: path.name)
def test_committed_files_are_current(path: object) -> None:
    expected = made()[path]  # type: ignore[index]
    assert path.read_text(encoding="utf-8") == expected, "run `python -m tests.corpus.marking`"  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", sorted((CORPUS / "gold").glob("*.json")), ids=lambda path: path.stem)
def test_every_raw_stands_at_its_span(path: object) -> None:
    (gold,) = json.loads(path.read_text(encoding="utf-8"))["documents"]  # type: ignore[attr-defined]
    text = (CORPUS / gold["source"]["name"]).read_bytes().decode()
    rows = gold["citations"] + gold["references"]
    assert rows
    assert [row["raw"] for row in rows] == [text[row["start"] : row["end"]] for row in rows]
    assert gold["chapters"][-1]["end"] == len(text)


def test_unmark() -> None:
    text, gold = unmark("{{chapter article;tr;author-date;;}}Bkz. {{c TDK!;2011a;5|(TDK 2011a: 5)}}.", "x_y")
    assert text == "Bkz. (TDK 2011a: 5)."
    (citation,) = gold["documents"][0]["citations"]
    assert citation["items"][0]["authors"] == ["TDK"]
    assert (citation["start"], citation["end"]) == (5, 19)
