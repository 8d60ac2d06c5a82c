"""A record for every CSL type, each with every CSL variable: what formats are sent through and compared by."""

from typing import Any

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


def every() -> Exchange:
    """All types in alphabetical order."""
    items = [item(csl_type, number) for number, csl_type in enumerate(sorted(CSL_TYPES))]
    return Exchange(records=tuple(Record.from_csl(one, state="imported") for one in items))
