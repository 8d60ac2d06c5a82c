"""No entry is lost, whatever is wrong with a file; every problem has its line."""

import pytest
from bibtexparser.model import Entry
from hypothesis import given
from hypothesis import strategies as st

from citekit.formats.bibtex.splitter import split

Rows = list[tuple[str, str, dict[str, str]]]

CASES: list[tuple[str, Rows, str | None]] = [
    ("@article{a, title={X} year=2000}", [("article", "a", {"title": "X", "year": "2000"})], "missing comma"),
    ("@article{a,, title={X},, year=2000,}", [("article", "a", {"title": "X", "year": "2000"})], "comma too many"),
    ('@ book {a, title="X"}', [("book", "a", {"title": "X"})], None),
    ("@book(a, title={b (c)})\n@misc{d}", [("book", "a", {"title": "b (c)"}), ("misc", "d", {})], None),
    ("@book{, title={X}}", [("book", "", {"title": "X"})], "no key"),
    ("@book{title={X}}", [("book", "", {"title": "X"})], "no key"),
    ("@book{a\n title={X}}", [("book", "a", {"title": "X"})], "missing comma after the key"),
    ("@book{a\n , title={X}\n , year=1}", [("book", "a", {"title": "X", "year": "1"})], None),
    (
        "@article{a, title={X {Y}, year=2000}\n@book{b, title={Z}}",
        [("article", "a", {"title": "X {Y}", "year": "2000"}), ("book", "b", {"title": "Z"})],
        "missing closing brace",
    ),
    (
        "@article{a,\n title = {Foo {Bar {Baz,\n year = {2000},\n}\n@book{b,\n title={Z},\n}\n",
        [("article", "a", {"title": "Foo {Bar {Baz", "year": "2000"}), ("book", "b", {"title": "Z"})],
        "missing }",
    ),
    (
        '@article{a, title = "X, year=2000}\n@book{c, title={Q}}',
        [("article", "a", {"title": "X", "year": "2000"}), ("book", "c", {"title": "Q"})],
        'missing "',
    ),
    (
        "@article{a,\n abstract = {We write\n@article{foo,\n  title = {x}}\nin files},\n year=2000}",
        [("article", "a", {"abstract": "We write\n@article{foo,\n  title = {x}}\nin files", "year": "2000"})],
        None,
    ),
    (
        "@article{a, title={X}},\n year={2000}\n}\n@book{c}",
        [("article", "a", {"title": "X", "year": "2000"}), ("book", "c", {})],
        "too many",
    ),
    (r"@book{a, title={X \} y}, year=1}", [("book", "a", {"title": r"X \} y", "year": "1"})], None),
    (r'@book{a, title="X \"o y", year=1}', [("book", "a", {"title": r"X \"o y", "year": "1"})], None),
    ("@misc{d, % hello\n x=1, y=2}", [("misc", "d", {"x": "1", "y": "2"})], "comment inside"),
    ("@misc{d, foo, y=2}", [("misc", "d", {"y": "2"})], "not a field"),
    ("@misc{d, year = c. 1999}", [("misc", "d", {"year": "c. 1999"})], "without braces"),
    ("@misc{d, title = }", [("misc", "d", {"title": ""})], "no value"),
    ("mail me@x.org{ok}\n@misc{a}@misc{b}", [("misc", "a", {}), ("misc", "b", {})], None),
    ("@comment{@misc{a}}\n@misc{b}", [("misc", "b", {})], None),
    ("@comment{open\n@misc{b,x=1}", [("misc", "b", {"x": "1"})], "never closed"),
    ("% @misc{a,x=1}\n@misc{b,x=1}", [("misc", "b", {"x": "1"})], None),
    ("@misc{a, title={X", [("misc", "a", {"title": "X"})], "missing }"),
    ("@misc{", [("misc", "", {})], "no key"),
]


@pytest.mark.parametrize(("text", "expected", "problem"), CASES)
def test_every_entry_comes_out(text: str, expected: Rows, problem: str | None) -> None:
    blocks = split(text)
    found = [
        (block.entry_type, block.key, {field.key: field.value for field in block.fields})
        for block in blocks
        if isinstance(block, Entry)
    ]
    assert found == expected
    said = [message for block in blocks for _, message in block.parser_metadata.get("problems", ())]
    assert any(problem in message for message in said) if problem else not said


def test_problems_carry_their_line() -> None:
    blocks = split("% one\n\n@book{a,\n title={X}\n year=1}\n@book{,x=1}")
    assert [(line, message) for block in blocks for line, message in block.parser_metadata.get("problems", ())] == [
        (4, "missing comma after title"),
        (6, "the entry has no key"),
    ]
    assert [field.start_line for block in blocks if isinstance(block, Entry) for field in block.fields] == [4, 5, 6]


@given(st.text(alphabet='@{}()",=#% \n\\aé1', max_size=60))
def test_blocks_tile_the_text(text: str) -> None:
    place = 0
    for block in split(text):
        start, end = block.parser_metadata["span"]
        if (start, end) != (0, place):
            assert start >= place or block.raw
            assert text[place:start].strip() == "" or start < place
        place = max(place, end)
    assert text[place:].strip() == ""


@given(
    st.lists(
        st.sampled_from(["@book{a,x={1}}", "@misc{b,", "x = {", "}", '"', "\n", "y={z},", "@string{q=1}"]), max_size=12
    )
)
def test_no_whole_entry_at_a_line_start_is_lost(parts: list[str]) -> None:
    text = "".join(parts) + "\n@book{last,\n  title = {Whole}\n}\n"
    keys = [block.key for block in split(text) if isinstance(block, Entry)]
    assert "last" in keys or any("@book{last" in (block.raw or "") for block in split(text))
