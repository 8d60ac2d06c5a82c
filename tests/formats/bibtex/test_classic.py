"""Classic BibTeX for a person's document: addresses printed once, capitals that plain and apalike leave alone."""

import pytest

from citekit.formats import bibtex
from citekit.model import Exchange, Record


def field(name: str, **values: object) -> str | None:
    """What a field of the one entry holds, without its enclosing."""
    text = bibtex.dumps(Exchange(records=(Record.from_csl({"id": "a", **values}),))).text
    line = next((line for line in text.splitlines() if line.startswith(f"  {name} = ")), None)
    return None if line is None else line.removeprefix(f"  {name} = {{").removesuffix("},")


def test_an_address_stands_once_where_every_style_prints_it() -> None:
    page = {"type": "webpage", "title": "Ш", "URL": "https://ornek.org/a_b?c=1%20"}
    assert field("howpublished", **page) == r"\url{https://ornek.org/a_b?c=1%20}"
    assert field("url", **page) is None
    written = bibtex.dumps(Exchange(records=(Record.from_csl({"id": "a", **page}),))).text
    (back,) = bibtex.loads(written).records
    assert (back.URL, back.medium) == (page["URL"], None)


@pytest.mark.parametrize(
    "fields", ["howpublished = {\\url{https://a.org}}, url = {https://a.org}", "url = {https://a.org}"]
)
def test_an_address_said_twice_is_one(fields: str) -> None:
    text = f"@misc{{a, title = {{T}}, {fields}}}"
    (record,) = bibtex.loads(text).records
    assert (record.URL, record.medium) == ("https://a.org", None)
    again = bibtex.loads(bibtex.dumps(bibtex.loads(text)).text).records
    assert again[0].to_csl() == record.to_csl()


@pytest.mark.parametrize(
    ("title", "language", "written"),
    [
        ("The Mufti of Istanbul", "en", "{The Mufti of Istanbul}"),
        ("The Mufti of Istanbul", None, "{The Mufti of Istanbul}"),
        (
            "Is trust declining? A review of Kyrgyz villages",
            "en",
            "Is trust declining? {A} review of {Kyrgyz} villages",
        ),
        ("Geopolitics: The return", "en", "Geopolitics: The return"),
        ("Orta Asya'da su sorunu", "tr", "{Orta Asya'da su sorunu}"),
        ("Геополитика Центральной Азии", "ru", "{Геополитика Центральной Азии}"),
        ("Кыргыз тарыхы", "ky", "Кыргыз тарыхы"),
    ],
)
def test_capitals_a_style_would_take_away_are_protected(title: str, language: str | None, written: str) -> None:
    item = {"type": "book", "title": title, "author": [{"family": "Er"}]}
    assert field("title", **item, **({"language": language} if language else {})) == written
