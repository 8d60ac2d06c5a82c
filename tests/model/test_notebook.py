"""What records show of themselves in notebooks: everything they know, and no text as markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from citekit.check import check
from citekit.library import Library
from citekit.model import Citation, CitationItem, Evidence, Finding, Place, Record
from citekit.model.notebook import html_marked, html_table

RAW = "Uslu, A. (2019). Türk <b>dış</b> politikası."
RECORD = Record.from_csl(
    {
        "id": "u",
        "type": "book",
        "author": [{"family": "Uslu", "given": "A."}],
        "title": "Türk <b>dış</b> politikası",
        "issued": {"date-parts": [[2019, 3]]},
    },
    raw=RAW,
    evidence=(Evidence(field="author", start=0, end=8), Evidence(field="issued", start=10, end=14, confidence=0.9)),
)
ITEM = CitationItem(authors=("Uslu", "Кожокару"), year="2019", locator="35", raw="Uslu 2019")
CITATION = Citation(
    start=4, end=13, id="c", chapter="000-01", raw="(<i>Uslu, 2019)", form="parenthetical", items=(ITEM,)
)
FINDING = Finding(
    check="no-reference-list",
    severity="error",
    document="d",
    chapter="000-01",
    message="no-reference-list",
    values={"citations": "70"},
    places=(Place(start=4, end=9, raw="<script>"),),
    candidates=(("Uslu 2018", "same year"),),
)


@pytest.mark.parametrize(
    ("record", "shown"),
    [
        (
            RECORD,
            ["Uslu, A.", "2019-03", "rule 90%", '<mark title="issued">2019</mark>', "Türk &lt;b&gt;dış&lt;/b&gt;"],
        ),
        (CITATION, ["(&lt;i&gt;Uslu, 2019)", "Uslu; Кожокару", "35", "000-01"]),
        (FINDING, ["The chapter has 70 citations", "&lt;script&gt;", "Uslu 2018", "same year"]),
        (Library(), ["0 chapters", "0 citations"]),
    ],
)
def test_records_show_what_they_know(record: Record | Citation | Finding | Library, shown: list[str]) -> None:
    assert check is not None  # importing it puts findings into words
    made = record._repr_html_()
    for words in shown:
        assert words in made
    assert {one.tag for one in html.fromstring(f"<div>{made}</div>").iter()}.isdisjoint({"i", "script"})


@given(st.text(), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.text())))
def test_marked_text_loses_nothing(text: str, spans: list[tuple[int, int, str]]) -> None:
    made = html_marked(text, spans)
    assert made.count("<mark") == made.count("</mark>")
    assert made.count("<") == 2 * made.count("<mark")
    if text.isalnum():
        assert "".join(html.fromstring(f"<div>{made}</div>").itertext()) == text


def test_long_tables_are_counted() -> None:
    made = html_table([{"n": n} for n in range(7)], 5)
    assert made.count("<tr>") == 7
    assert "… 2 more" in made
