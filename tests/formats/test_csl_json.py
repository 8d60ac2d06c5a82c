"""CSL-JSON: what is met under that name is read, what is bad is kept with its line."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.errors import InputError
from citekit.formats import csl_json
from citekit.model import Collection, Date, Exchange, ExchangeNote, Record

READ = [
    ({"type": "book", "page": 12}, {"page": "12"}),
    ({"type": "book", "volume": 3.5}, {"volume": "3.5"}),
    ({"type": "book", "shortTitle": "Kısa"}, {"title-short": "Kısa"}),
    ({"type": "article-journal", "journalAbbreviation": "Bil."}, {"container-title-short": "Bil."}),
    ({"type": "book", "issued": "2019-03-05"}, {"issued": {"date-parts": [[2019, 3, 5]]}}),
    ({"type": "book", "issued": "5 Mart 2019"}, {"issued": {"date-parts": [[2019, 3, 5]]}}),
    ({"type": "book", "issued": 2019}, {"issued": {"date-parts": [[2019]]}}),
    ({"type": "book", "issued": {"date-parts": [["2019", "03"]]}}, {"issued": {"date-parts": [[2019, 3]]}}),
    ({"type": "book", "issued": {"date-parts": [2019, 3]}}, {"issued": {"date-parts": [[2019, 3]]}}),
    ({"type": "book", "issued": {"date-parts": [[2019, None]]}}, {"issued": {"date-parts": [[2019]]}}),
    ({"type": "book", "issued": {"year": 2019, "month": "3"}}, {"issued": {"date-parts": [[2019, 3]]}}),
    ({"type": "book", "issued": {"raw": "2019 baharı"}}, {"issued": {"raw": "2019 baharı"}}),
    ({"type": "book", "author": "Uslu, Nasuh"}, {"author": [{"family": "Uslu", "given": "Nasuh"}]}),
    ({"type": "book", "author": [{"family": "Уулу", "given": ""}]}, {"author": [{"family": "Уулу"}]}),
    ({"type": "book", "title": ["Nutuk"], "author": []}, {"title": "Nutuk"}),
    ({"type": "book", "ISBN": ["1", "2"]}, {"ISBN": "1 2"}),
    ({"type": "book", "foo": {"a": 1}}, {"custom": {"foo": {"a": 1}}}),
    ({"type": "book", "custom": {"foo": 1}}, {"custom": {"foo": 1}}),
    ({"type": "book", "title": None, "abstract": ""}, {}),
]


@pytest.mark.parametrize(("item", "expected"), READ)
def test_shapes_that_are_understood(item: dict[str, object], expected: dict[str, object]) -> None:
    (record,) = csl_json.loads(json.dumps([{"id": "a", **item}])).records
    assert record.to_csl() == {"id": "a", "type": item["type"], **expected}
    (again,) = csl_json.loads(csl_json.dumps(Exchange(records=(record,))).text).records
    assert again == record


BAD = [
    ({"type": "book", "issued": {"date-parts": [["2019a"]]}}, "issued", {"issued": {"date-parts": [["2019a"]]}}),
    ({"type": "book", "author": [{"name": "x"}]}, "author", {"author": [{"name": "x"}]}),
    ({"type": "book", "title": {"a": 1}}, "title", {"title": {"a": 1}}),
    ({"type": "book", "title": True}, "title", {"title": True}),
    ({"type": "book", "author": [7]}, "author", {"author": [7]}),
    ({"type": "book", "issued": {"season": [1]}}, "issued", {"issued": {"season": [1]}}),
]


@pytest.mark.parametrize(("item", "field", "unread"), BAD)
def test_bad_values_stay_with_a_problem(item: dict[str, object], field: str, unread: dict[str, object]) -> None:
    exchange = csl_json.loads("[\n\n" + json.dumps({"id": "a", **item}) + "]")
    assert [(problem.record, problem.field, problem.line) for problem in exchange.problems] == [("a", field, 3)]
    assert exchange.records[0].custom == {"unread": unread}


def test_items_without_id_or_type_and_bare_values_are_kept() -> None:
    exchange = csl_json.loads(
        '[{"type": "book"},\n {"id": "a", "type": "karikatür"},\n {"id": "a", "type": "map"},\n "x"]'
    )
    assert [(record.id, record.type) for record in exchange.records] == [
        ("item-1", "book"),
        ("a", "document"),
        ("a-2", "map"),
        ("item-4", "document"),
    ]
    assert exchange.records[1].custom == {"type": "karikatür"}
    assert [problem.line for problem in exchange.problems] == [1, 2, 3, 4]


REFUSED = [
    ('[{"id": "a",}]', "line 1, column 1[23]"),  # 3.13 points at the comma
    ('[{"id": "a"\n "type": 1}]', "line 2"),
    ("", "not JSON"),
    ("7", "expected an array"),
    ('{"a": 1}', "expected an array"),
    ("[NaN]", "no JSON number"),
    ("[" * 100_000, "not CSL-JSON|not JSON"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_what_is_no_csl_json_is_refused(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        csl_json.loads(text)


def test_zotero_s_envelope_and_a_single_item() -> None:
    assert csl_json.loads('\ufeff{"items": [{"id": "a", "type": "book"}]}').records[0].id == "a"
    assert csl_json.loads('{"id": "a", "type": "book"}').records[0].type == "book"


def test_tags_become_keywords_and_the_rest_is_told() -> None:
    exchange = Exchange(
        records=(Record(id="a", type="book", keyword="x"),),
        tags={"a": ("tr", "x")},
        notes=(ExchangeNote(record="a", text="n"),) * 3,
        collections=(Collection(name="A", collections=(Collection(name="B"),)),),
    )
    written = csl_json.dumps(exchange)
    assert json.loads(written.text)[0]["keyword"] == "tr, x"
    assert [loss.message for loss in written.losses] == ["3 notes not carried", "2 collections not carried"]


YEARS = st.tuples(st.integers(1, 2999)) | st.tuples(st.integers(1, 2999), st.integers(1, 12))


@settings(max_examples=100, deadline=None)
@given(title=st.text(max_size=40), years=st.lists(YEARS, min_size=1, max_size=2), pages=st.integers(0, 9999))
def test_whatever_is_written_is_read_back(title: str, years: list[tuple[int, ...]], pages: int) -> None:
    title = title.encode("utf-8", "ignore").decode()
    record = Record(
        id="a",
        type="book",
        title=title or None,
        issued=Date(date_parts=tuple(years)),
        page=str(pages),
        state="imported",
    )
    assert csl_json.loads(csl_json.dumps(Exchange(records=(record,))).text).records == (record,)
