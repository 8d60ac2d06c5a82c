"""400 real .bib files: no entry lost, no exception, equal after writing and reading, stable when written again."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from citekit import formats
from citekit.model import Exchange

_ENTRY = re.compile(r"^\s*@\s*(\w+)\s*[{(]", re.MULTILINE)
_NOT_ENTRIES = {"string", "preamble", "comment"}


def texts(shared: Path) -> Iterator[tuple[str, str]]:
    files = sorted((shared / "bibtex").glob("*.bib"))
    if not files:
        pytest.skip("the shared folder has no bibtex/ in it")
    for path in files:
        with path.open(encoding="utf-8", errors="replace", newline="") as file:
            yield path.name, file.read()


def counted(text: str) -> int:
    return sum(kind.lower() not in _NOT_ENTRIES for kind in _ENTRY.findall(text))


def test_no_entry_is_lost(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entries = problems = 0
    start = time.perf_counter()
    for name, text in texts(shared):
        exchange = formats.get("biblatex").loads(text)
        assert len(exchange.records) == counted(text), name
        assert len({record.id for record in exchange.records}) == len(exchange.records), name
        assert all(record.raw and record.citation_key for record in exchange.records), name
        assert all(problem.line for problem in exchange.problems), name
        entries += len(exchange.records)
        problems += len(exchange.problems)
    spent = time.perf_counter() - start
    with capsys.disabled():
        print(f"\n{entries} entries, {problems} problems, {entries / spent:,.0f} entries/s")
    assert entries


@pytest.mark.parametrize("dialect", ["biblatex", "bibtex"])
def test_written_anew_every_entry_reads_the_same(shared: Path, dialect: str) -> None:
    module = formats.get(dialect)
    for name, text in texts(shared):
        first = module.loads(text)
        written = module.dumps(Exchange(records=first.records, tags=first.tags)).text
        second = module.loads(written)
        assert {r.id: r.to_csl() for r in first.records} == {r.id: r.to_csl() for r in second.records}, name
        assert module.dumps(Exchange(records=second.records, tags=second.tags)).text == written, name


@pytest.mark.parametrize("dialect", ["biblatex", "bibtex"])
def test_what_was_not_changed_is_not_touched(shared: Path, dialect: str) -> None:
    module = formats.get(dialect)
    for name, text in texts(shared):
        plain = text.removeprefix("\ufeff")
        assert module.dumps(module.loads(text)).text == plain if plain.endswith("\n") else f"{plain}\n", name
