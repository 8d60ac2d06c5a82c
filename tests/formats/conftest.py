"""What formats are tested with: a record of every CSL type with every variable, and a round trip that counts losses."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from citekit import formats
from citekit.formats import keywords
from citekit.model import CSL_TYPES, DATE_VARIABLES, NAME_VARIABLES, Exchange, Record
from citekit.model.record import STRING_VARIABLES

OWN_SHAPE = {
    "citation-key": None,
    "DOI": "10.1000/xyz.123",
    "ISBN": "978-605-09-3543-6",
    "ISSN": "1300-0535",
    "URL": "https://ornek.org/a?b=1&c=2",
    "page": "12-34",
    "page-first": "12",
    "PMID": "12345678",
    "PMCID": "PMC1234567",
    "number-of-pages": "345",
    "language": "tr-TR",
    "keyword": "dış politika, Rusya",
    "note": "birinci satır\nType: review\nson & <satır>",
    "abstract": "Öz.\n\nİkinci paragraf.",
    "year-suffix": "a",
    "volume": "3",
    "issue": "2",
    "edition": "2. bs.",
}
NAMES: list[dict[str, Any]] = [
    {"family": "Uslu", "given": "Nasuh"},
    {"literal": "T.C. Dışişleri Bakanlığı"},
    {"family": "Иванов", "given": "И. И."},
    {"family": "Асан кызы", "given": "Айгүл"},
    {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
    {"family": "Öztürk"},
    {"literal": "UNESCO"},
]
DATES: list[dict[str, Any]] = [
    {"date-parts": [[2019, 3, 5]]},
    {"date-parts": [[2019]]},
    {"date-parts": [[2019, 3], [2019, 4]]},
    {"date-parts": [[1850]], "circa": True},
    {"literal": "Hicri 1340 dolayları"},
]


def item(csl_type: str, number: int) -> dict[str, Any]:
    """The CSL-JSON of one type; names and dates take turns so that every shape meets every variable in the set."""
    made: dict[str, Any] = {"id": f"{csl_type}{number}", "type": csl_type}
    for key in sorted(STRING_VARIABLES):
        made[key] = OWN_SHAPE.get(key, f"{key} ğüşİı ё ң & <x>") or made["id"]
    for place, key in enumerate(sorted(NAME_VARIABLES)):
        made[key] = [NAMES[(place + number) % len(NAMES)], NAMES[(place + number + 1) % len(NAMES)]]
    for place, key in enumerate(sorted(DATE_VARIABLES)):
        made[key] = DATES[(place + number) % len(DATES)]
    made["categories"] = ["tarih", "siyaset"]
    return made


@pytest.fixture(scope="session")
def every() -> Exchange:
    """A record of each type, in alphabetical order."""
    items = [item(csl_type, number) for number, csl_type in enumerate(sorted(CSL_TYPES))]
    return Exchange(records=tuple(Record.from_csl(one, state="imported") for one in items))


@pytest.fixture(scope="session")
def there_and_back() -> Callable[[str, Exchange], tuple[Counter[str], list[str]]]:
    """Write and read; returns how often each variable was reported lost, and what was changed without a word."""

    def run(name: str, exchange: Exchange) -> tuple[Counter[str], list[str]]:
        written = formats.get(name).dumps(exchange)
        back = formats.get(name).loads(written.text)
        assert len(back.records) == len(exchange.records)
        told = {(loss.record, loss.field) for loss in written.losses}
        silent = []
        found = {record.id: record for record in back.records}  # a .bib is sorted by key
        for before in exchange.records:
            after = found[before.id]
            old, new = before.to_csl(), after.to_csl()
            if back.tags.get(after.id):
                new.setdefault("keyword", keywords.join(back.tags[after.id]))
            silent += [
                f"{before.id} {key}: {old.get(key)!r} became {new.get(key)!r}"
                for key in sorted(old.keys() | new.keys())
                if old.get(key) != new.get(key) and (before.id, key) not in told
            ]
        return Counter(loss.field or "" for loss in written.losses), silent

    return run
