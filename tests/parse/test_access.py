"""Access dates become one token with a date."""

import pytest

from citekit.parse.reading import take_apart


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("https://a.org/b (Erişim tarihi: 13.09.2018).", (2018, 9, 13)),
        ("https://a.org/b, (e.t. 3 Kasım 2020)", (2020, 11, 3)),
        ("http://a.kg/b (дата обращения: 10.02.2023)", (2023, 2, 10)),
        ("http://a.kg/b (дата обращения 04.04.2022).", (2022, 4, 4)),
        ("https://a.org/b (accessed 01 June 2023)", (2023, 6, 1)),
        ("https://a.org/b. Accessed March 24, 2024.", (2024, 3, 24)),
        ("Алынган күнү: 11.10.2022, http://www.stat.kg/kg", (2022, 10, 11)),
        ("https://a.kz (қаралған күні: 01.12.2022)", (2022, 12, 1)),
        ("http://a.ua (дата звернення: 12.01.2021)", (2021, 1, 12)),
    ],
)
def test_access_date(text: str, parts: tuple[int, ...]) -> None:
    reading = take_apart(text)
    assert reading.accessed == [parts]
    assert sum(token.kind == "accessed" for token in reading.tokens) == 1


@pytest.mark.parametrize("text", ["Smith ET. 1999. Access to water.", "Erişim Yayınları, 2001", "Доступ открыт, 2003"])
def test_no_access_date(text: str) -> None:
    assert take_apart(text).accessed == []
