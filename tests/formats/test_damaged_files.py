"""A damaged file is refused with InputError or read with problems; nothing else ever comes out."""

import random

import pytest

from citekit import formats
from citekit.errors import InputError
from citekit.model import Collection, Exchange, ExchangeNote

NAMES = ("csl-json", "zotero-rdf", "mods", "ris", "endnote-xml", "enw", "nbib")
SCRAPS = (
    "\x00",
    "\ufeff",
    "<",
    ">",
    "&",
    '"',
    "[",
    "{",
    "}",
    "\n",
    "TY  - ",
    "%0 ",
    "PMID- ",
    "null",
    "7",
    "]]>",
    "\ud800",
)


@pytest.mark.parametrize("seed", range(25))
@pytest.mark.parametrize("name", NAMES)
def test_cut_spliced_and_sprinkled(name: str, seed: int, every: Exchange) -> None:
    chance = random.Random(seed)
    some = Exchange(
        records=tuple(chance.sample(every.records, 2)),
        collections=(Collection(name="A", records=(every.records[0].id,)),),
        notes=(ExchangeNote(record=every.records[0].id, text="n"),),
    )
    text = formats.get(name).dumps(some).text
    for _ in range(40):
        broken = text
        for _ in range(chance.randint(1, 6)):
            start = chance.randrange(len(broken))
            end = min(len(broken), start + chance.choice((0, 1, 5, 200)))
            broken = broken[:start] + chance.choice(SCRAPS) + broken[end:]
        try:
            exchange = formats.get(name).loads(broken)
        except InputError as error:
            assert str(error)
        else:
            assert exchange.records or exchange.collections
            ids = [record.id for record in exchange.records]
            assert len(set(ids)) == len(ids)
            formats.get(name).dumps(exchange)
