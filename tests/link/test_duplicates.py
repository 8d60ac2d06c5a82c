"""When two descriptions are one work, and when they may not be."""

from typing import Any

import pytest

from citekit.link import same_work
from citekit.model import Record


def work(family: str, year: int | None, title: str, **more: Any) -> Record:
    item: dict[str, Any] = {"id": title, "type": "book", "title": title, "author": [{"family": family}], **more}
    if year:
        item["issued"] = {"date-parts": [[year]]}
    return Record.from_csl(item)


SAME = [
    ("tr", work("Işık", 2001, "Türk Dünyası"), work("IŞIK", 2001, "TÜRK DÜNYASI")),
    ("en", work("Nye", 2004, "Soft Power"), work("Nye", 2004, "Soft Power: The Means to Success")),
    ("ru", work("Гумилёв", 1967, "Древние тюрки"), work("Гумилев", 1967, "Древние тюрки.")),
    ("ky", work("Осмонов", 2012, "Кыргызстан тарыхы"), work("ОСМОНОВ", 2012, "Кыргызстан  тарыхы")),
    ("scripts", work("Томберг", 2022, "Caspian Energy"), work("Tomberg", 2022, "Caspian energy")),
    ("doi", work("Nye", 2004, "A", DOI="10.1/X"), work("Keohane", 2005, "B", DOI="10.1/x")),
]


@pytest.mark.parametrize(("name", "one", "other"), SAME, ids=[row[0] for row in SAME])
def test_one_work(name: str, one: Record, other: Record) -> None:
    assert same_work(one, other)
    assert same_work(other, one)


DIFFERENT = [
    ("year", work("Nye", 2004, "Soft Power"), work("Nye", 2005, "Soft Power")),
    ("author", work("Kara", 2004, "Dış Politika"), work("Kaya", 2004, "Dış Politika")),
    ("volume", work("Nye", 2004, "History", volume="1"), work("Nye", 2004, "History", volume="2")),
    ("letter", work("Nye", 2004, "A", **{"year-suffix": "a"}), work("Nye", 2004, "A", **{"year-suffix": "b"})),
    ("title goes on", work("Nye", 2004, "Soft Power"), work("Nye", 2004, "Soft Power and Higher Education")),
    ("short title", work("Nye", 2004, "Power"), work("Nye", 2004, "Power: A Reader")),
    ("doi", work("Nye", 2004, "A", DOI="10.1/x"), work("Nye", 2004, "A", DOI="10.1/y")),
    ("no title", work("Nye", 2004, ""), work("Nye", 2004, "")),
    ("journal", work("Nye", 2004, "Introduction", **{"container-title": "Daedalus"}),
     work("Nye", 2004, "Introduction", **{"container-title": "Foreign Policy"})),
]  # fmt: skip


@pytest.mark.parametrize(("name", "one", "other"), DIFFERENT, ids=[row[0] for row in DIFFERENT])
def test_two_works(name: str, one: Record, other: Record) -> None:
    assert same_work(one, other) is None
    assert same_work(other, one) is None
