"""Bad input: nothing lost, nothing raised, and work that grows with the file and not with its square.

Times are not asserted; a search without bounds would make these tests run for minutes.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit import formats
from citekit.formats.bibtex.checks import check, fixed
from citekit.formats.bibtex.checks.tidying import tidy
from citekit.model import Exchange

ENTRY = "@article{k%d,\n  author = {Uslu, N. and {Bakanlık}},\n  title = {A {B} \\& C},\n  year = 2019,\n}\n\n"


def test_unbalanced_braces_at_the_end_of_a_large_file() -> None:
    text = "".join(ENTRY % number for number in range(10_000)) + "@book{last, title = {never closed, year = 2000\n"
    exchange = formats.get("biblatex").loads(text)
    assert len(exchange.records) == 10_001
    assert exchange.records[-1].citation_key == "last"
    assert {problem.record for problem in exchange.problems} == {"last"}
    assert min(problem.line or 0 for problem in exchange.problems) == 60_001


def test_a_hundred_thousand_equal_keys() -> None:
    exchange = formats.get("bibtex").loads("@book{a, title={x}}\n" * 100_000)
    assert len({record.id for record in exchange.records}) == 100_000
    assert {record.citation_key for record in exchange.records} == {"a"}
    assert len(exchange.problems) == 99_999


def test_every_entry_unclosed() -> None:
    text = "@book{a, title={x {y {z,\n year={2000},\n}\n\n" * 3_000
    assert len(formats.get("biblatex").loads(text).records) == 3_000


LONG = 20_000


@pytest.mark.parametrize(
    "text",
    [
        "@book{a, title={" + "{" * LONG,
        "@book{a, title={" + "{" * LONG + "x" + "}" * LONG + "}}",
        "@book{\n" * LONG,
        "@" * LONG + "a{",
        "@book{a, x" + " " * LONG + "y" + " " * LONG,
        "@book{a" + "," * LONG + "}",
        "@book{a, title={" + "\\a{" * LONG + "}}",
        "@book{a, title={" + "$ \\foo " * LONG + "}}",
        "@book{a, title=" + "x # " * LONG + "}",
        "@book{a, author={" + "A and " * LONG + "}}",
        "@book{a, author={" + ", " * LONG + "}}",
        "@book{a, " + "title={x}," * LONG + "}",
        "@book{a, pages={" + "1-" * LONG + "}, date={" + "1" * LONG + "}}",
        '@book{a, title="' + '\\"' * LONG + '"}',
    ],
    ids=lambda text: text[:24].encode("unicode_escape").decode(),
)
def test_long_nonsense_is_read_and_written(text: str) -> None:
    for module in (formats.get("biblatex"), formats.get("bibtex")):
        exchange = module.loads(text)
        again = module.loads(module.dumps(Exchange(records=exchange.records)).text)
        assert len(again.records) == len(exchange.records)


def test_rings_of_crossrefs_end() -> None:
    text = "".join(f"@book{{a{n}, crossref={{a{(n + 1) % 500}}}, x{n}={{1}}}}\n" for n in range(500))
    assert len(formats.get("biblatex").loads(text).records) == 500


def test_zero_bytes_go_and_the_rest_stays() -> None:
    record = formats.get("biblatex").loads("@book{a, title={x\x00 \\& y\x00}}").records[0]
    assert record.title == "x & y"


@given(st.text(alphabet='@{}()"\\,=#%$ \nabé1_&~-<>', max_size=80))
def test_nothing_raises_and_what_is_written_reads_again(text: str) -> None:
    module = formats.get("biblatex")
    first = module.loads(f"@book{{k, title = {{x}}, {text}}}\n{text}")
    written = module.dumps(Exchange(records=first.records, tags=first.tags)).text
    second = module.loads(written)
    assert sorted(record.id for record in first.records) == sorted(record.id for record in second.records)
    assert module.dumps(Exchange(records=second.records, tags=second.tags)).text == written
    assert tidy(fixed(text, check(text), safe_only=False)) is not None
