"""Key formulas in Better BibTeX's syntax."""

from typing import Any

import pytest

from citekit.errors import SettingsError
from citekit.library.key_formula import make_key, parse_formula
from citekit.library.keys import assign, usable
from citekit.model import Record

ITEM: dict[str, Any] = {
    "id": "x",
    "type": "article-journal",
    "language": "tr",
    "author": [
        {"family": "Şahin", "given": "Ömer"},
        {"family": "Uslu", "given": "Nasuh"},
        {"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"},
    ],
    "title": "Türk dış politikası ve <i>NATO</i>",
    "container-title": "Uluslararası İlişkiler",
    "volume": "16",
    "page": "35-58",
    "issued": {"date-parts": [[2019, 3]]},
}

CASES = [
    ("auth + year", "Sahin2019"),
    ("auth.lower + year", "sahin2019"),
    ("auth.lower + '_' + year", "sahin_2019"),
    ("auth.upper.substring(1,3) + shortyear", "SAH19"),
    ("auth(3) + year", "Sah2019"),
    ("authors", "SahinUsluvan den Berg"),
    ("authors(1) + year", "SahinEtAl2019"),
    ("authorLast.condense", "vandenBerg"),
    ("authEtAl + year", "SahinEtAl2019"),
    ("authAuthEa.lower", "sahin.uslu.ea"),
    ("auth + authForeIni", "SahinO"),
    ("auth.lower + shorttitle(2,2) + year", "sahinTurkDis2019"),
    ("auth.lower + veryshorttitle(1) + year", "sahinTurk2019"),
    ("journal.acronym + volume + '.' + firstpage", "UI16.35"),
    ("journal.abbr", "UI"),
    ("date", "2019-03"),
    ("edtr + year | auth + year", "2019"),
    ("edtr | auth", "Sahin"),
    ("auth.len('>',9) + year | year + month", "201903"),
    ("publisher.default('np') + year", "np2019"),
    ("[auth:lower][year]", "sahin2019"),
    ("[auth:lower]_[shorttitle3_3]_[year]", "sahin_TurkDisPolitikasi_2019"),
    ("type + lastpage", "article-journal58"),
    ("issue.prefix('no') + year", "2019"),
    ("title.select(1,1).lower", "turkdispolitikasinato"),
]


@pytest.mark.parametrize(("formula", "key"), CASES)
def test_formulas(formula: str, key: str) -> None:
    assert make_key(formula, Record.from_csl(ITEM)) == key


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ("auth.shout", "no filter 'shout'"),
        ("author2 + year", "no function"),
        ("auth +", "ends too early"),
        ("auth year", "is not understood"),
        ("auth(3", "not closed"),
        ("auth + §", "is not understood"),
        ("", "ends too early"),
    ],
)
def test_mistakes_are_said(formula: str, said: str) -> None:
    with pytest.raises(SettingsError, match="key formula") as caught:
        parse_formula(formula)
    assert said in str(caught.value)


def test_assigned_keys_are_usable_and_unique() -> None:
    records = [Record.from_csl({**ITEM, "id": str(number)}) for number in range(3)]
    keys = assign(records, formula="authors + ' ' + year")
    assert list(keys.values()) == ["SahinUsluvandenBerg2019", "SahinUsluvandenBerg2019a", "SahinUsluvandenBerg2019b"]
    assert all(usable(key) for key in keys.values())


def test_a_formula_that_gives_nothing_falls_back() -> None:
    assert assign([Record.from_csl({"id": "x", "title": "Nutuk"})], formula="auth + year") == {"x": "nutuk"}
