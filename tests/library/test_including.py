"""What a library wrote comes back as what it was: build → export in each format → import gives nothing new."""

from pathlib import Path

import pytest

from citekit import formats
from citekit.library import Library, exchange
from citekit.library.including import include
from citekit.model import Exchange, Record
from citekit.pipeline import analyse

FORMATS = tuple(formats.TABLE)


@pytest.fixture(scope="module")
def library(repository: Path) -> Library:
    """Samples with stubs, Kyrgyz and Azerbaijani works, editors, and titles whose capitals are protected."""
    names = ("000_edited-volume", "003_report", "006_kyrgyz", "007_azerbaijani", "011_medrese")
    return analyse([repository / "corpus" / f"{name}.txt" for name in names])


def there_and_back(library: Library, name: str) -> Exchange:
    return formats.get(name).loads(formats.get(name).dumps(exchange(library)).text)


@pytest.mark.parametrize("name", FORMATS)
def test_own_exports_bring_nothing_new(library: Library, name: str) -> None:
    found = there_and_back(library, name)
    after, added, joined = include(library, found)
    assert (len(found.records), added, joined) == (len(library.records), 0, len(library.records))
    assert after.records == library.records
    assert after.keys == library.keys


@pytest.mark.parametrize("name", FORMATS)
def test_a_new_library_of_an_export_has_every_work_under_its_key(library: Library, name: str) -> None:
    found = there_and_back(library, name)
    fresh, added, joined = include(Library(), found)
    assert (added, joined) == (len(library.records), 0)
    assert sorted(fresh.keys.values()) == sorted(library.keys.values())
    states = {library.keys[record.id]: record.state == "stub" for record in library.records}
    assert {fresh.keys[record.id]: record.state == "stub" for record in fresh.records} == states
    again, added, _ = include(fresh, there_and_back(fresh, name))
    assert (added, again.records) == (0, fresh.records)


def one(**fields: object) -> Record:
    return Record.from_csl({"id": "k", "citation-key": "k", **fields}, state="imported")


WORK = {"type": "book", "author": [{"family": "Uslu"}], "issued": {"date-parts": [[2019]]}, "title": "Güç Dengesi"}


@pytest.mark.parametrize(
    ("change", "added"),
    [
        ({"title": '<span class="nocase">Güç Dengesi</span>'}, 0),
        ({"title": "Güç Dengesi: Bir İnceleme"}, 0),
        ({"title": "Su"}, 1),  # the key is a coincidence
        ({"issued": {"date-parts": [[2018]]}}, 1),
        ({"author": [{"family": "Can"}]}, 1),
        ({"volume": "2"}, 0),
    ],
)
def test_one_key_is_one_work_unless_something_differs(change: dict[str, object], added: int) -> None:
    library = include(Library(), Exchange(records=(one(**WORK),)))[0]
    assert include(library, Exchange(records=(one(**{**WORK, **change}),)))[1] == added


def test_what_a_person_added_to_an_export_comes_in() -> None:
    library = include(Library(), Exchange(records=(one(**WORK),)))[0]
    edited = one(**WORK, publisher="Bilge", keyword="imported, lang:tr, enerji", annote="Okundu")
    found = include(library, Exchange(records=(edited,)))[0].records[0]
    assert (found.publisher, found.annote, found.title) == ("Bilge", "Okundu", "Güç Dengesi")
    assert found.keyword == "lang:tr, enerji"


def test_a_stub_completed_by_hand_is_a_stub_no_more() -> None:
    stub = one(author=WORK["author"], issued=WORK["issued"], keyword="stub")
    library = include(Library(), Exchange(records=(stub,)))[0]
    assert library.records[0].state == "stub"
    completed, added, joined = include(library, Exchange(records=(one(**WORK),)))
    assert (added, joined) == (0, 1)
    assert (completed.records[0].state, completed.records[0].title) == ("imported", "Güç Dengesi")
