"""A library in a notebook."""

import importlib.util
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "link"))
from builders import chapter, record

from citekit.errors import MissingExtraError
from citekit.library import Library, assemble
from citekit.library.rows import chapter_rows, citation_rows
from citekit.link import link
from citekit.model import Document, Source


@pytest.fixture(scope="module")
def library() -> Library:
    nye = record("Nye, J.", 2004, "Soft Power")
    extract = chapter("d-01", [("Nye 2004: 5", "Uslu 2019"), "^1"], notes=[[nye]], title="<script>")
    return assemble([Document(id="d", source=Source(name="d.txt", sha256="0"), text=" " * 900)], link([extract]))


def test_a_row_for_each_cited_item(library: Library) -> None:
    rows = citation_rows(library)
    assert [(row["authors"], row["locator"], row["key"], row["link"]) for row in rows] == [
        ("Nye", "5", "nye2004", "chapter"),
        ("Uslu", None, "uslu2019", "stub"),
        (None, None, "nye2004", "note"),
    ]


def test_a_row_for_each_chapter(library: Library) -> None:
    assert [(row["citations"], row["sources"], row["linked"]) for row in chapter_rows(library)] == [(2, 2, 2)]


def test_notebooks_show_text_as_text(library: Library) -> None:
    shown = library._repr_html_()
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown


@pytest.mark.skipif(importlib.util.find_spec("pandas") is not None, reason="pandas is installed")
def test_without_pandas_the_message_says_what_to_do(library: Library) -> None:
    with pytest.raises(MissingExtraError, match="dataframes"):
        library.to_dataframe()


@pytest.mark.skipif(importlib.util.find_spec("pandas") is None, reason="pandas is not installed")
def test_a_data_frame(library: Library) -> None:
    assert len(library.to_dataframe()) == 3
