"""Records built without validation are what validation would have built."""

from pathlib import Path

import pytest

from citekit import formats
from citekit.model import Record

TEXT = """@article{a, author = {Uslu, Nasuh and {Dışişleri Bakanlığı}}, title = {{Türk} Dış Politikası},
  date = {2019-05/2019-06}, journaltitle = {Bilig}, volume = 4, number = {2}, pages = {35--40}, odd = {kept}}
@book{b, editor = {de la Cruz, Jr., Ana and others}, year = 1999, month = mar, title = {X}, keywords = {a, b}}
@misc{c, title = {Undated}}
"""


def _same(record: Record) -> bool:
    return Record.model_validate(record.model_dump()) == record


@pytest.mark.parametrize("name", ["biblatex", "bibtex"])
def test_a_small_file(name: str) -> None:
    records = formats.get(name).loads(TEXT).records
    assert len(records) == 3
    assert [record.id for record in records if not _same(record)] == []


def test_real_files(shared: Path) -> None:
    wrong = []
    for path in sorted((shared / "bibtex").glob("*.bib"))[::8]:
        records = formats.get("biblatex").loads(path.read_text(encoding="utf-8", errors="replace")).records
        wrong += [(path.name, record.id) for record in records if not _same(record)]
    assert wrong == []
