"""Identifiers by their own form."""

import pytest

from citekit.parse.identifiers import find_identifiers


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Pegem Akademi. https://doi.org/10.14527/9789944919289", "doi", "10.14527/9789944919289"),
        ("33-58. doi:10.15745/da.06589.", "doi", "10.15745/da.06589"),
        ("DOI: 10.1016/S0140-6736(12)61766-8).", "doi", "10.1016/S0140-6736(12)61766-8"),
        ("Advance online publication. 10.1177/18793665221099881", "doi", "10.1177/18793665221099881"),
        ("<https://www.turkkon.org/a.pdf> (e.t. 3 Kasım 2020).", "url", "https://www.turkkon.org/a.pdf"),
        (
            "URL: http://www.mid.ru/foreign_policy/-/id/122186 (дата",
            "url",
            "http://www.mid.ru/foreign_policy/-/id/122186",
        ),
        ("www.stat.kg/kg/statistics/, кайрылган", "url", "www.stat.kg/kg/statistics/"),
        ("ISBN 978-975-08-0294-2", "isbn", "9789750802942"),
        ("ISSN: 0041-4255", "issn", "0041-4255"),
        ("arXiv:1201.1516 [hep-lat]", "arxiv", "1201.1516"),
        ("PMID: 12345678", "pmid", "12345678"),
    ],
)
def test_found(text: str, kind: str, value: str) -> None:
    assert [(found.kind, found.value) for found in find_identifiers(text)] == [(kind, value)]


@pytest.mark.parametrize("text", ["ISBN 978-975-08-0294-3", "ISSN 0041-4256", "s. 10.15", "10/2022", "Doi Tung, 1999"])
def test_not_found(text: str) -> None:
    assert find_identifiers(text) == []
