"""Short names an organisation's entry begins with are names it can be cited by."""

import pytest

from citekit.link.authors import compare
from citekit.link.candidates import prepare
from citekit.model import Name, Record

ROWS = [
    ("(PM of KZ) Prime Minister of the Republic of Kazakhstan. (2023). Title.", "PM of KZ", True),
    ("TITR (Trans-Caspian International Transport Route). (n.d.). “History.”", "TITR", True),
    ("ТМТМ (Транскаспийский международный транспортный маршрут). (2022). Отчёт.", "ТМТМ", True),
    ("World Bank. (2019). Remittance prices (quarterly).", "Remittance", False),
    ("Prime Minister of the Republic of Kazakhstan (2023). Title.", "PM of KZ", False),
]


@pytest.mark.parametrize(("raw", "cited", "known"), ROWS)
def test_short_names(raw: str, cited: str, known: bool) -> None:
    record = Record(id="r", raw=raw, author=(Name(literal="Prime Minister of the Republic of Kazakhstan"),))
    made = prepare(record, "r", "c", "d")
    assert (compare(cited, made.names[0]).reason == "one of its names") == known
