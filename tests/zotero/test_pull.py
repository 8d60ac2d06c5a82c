"""What was pushed comes back; what is not there is told with what is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from zotero_server import Zotero

from citekit.errors import ServiceError, UnknownNameError
from citekit.model import Exchange
from citekit.zotero import LocalServer, pull, push

Connect = Callable[[Zotero], LocalServer]


def test_a_pushed_library_comes_back(zotero: Zotero, connect: Connect, exchange: Exchange, tmp_path: Path) -> None:
    push(exchange, connect(zotero), tmp_path / "state.json")
    back = pull(connect(zotero))
    sent = {record.id: {**record.to_csl(), "citation-key": record.id} for record in exchange.records}
    assert {record.id: record.to_csl() for record in back.records} == sent
    assert back.problems == ()
    assert sorted(back.notes, key=lambda note: note.record) == sorted(exchange.notes, key=lambda note: note.record)
    assert back.tags == exchange.tags
    (book,) = back.collections
    assert [(chapter.name, len(chapter.records)) for chapter in book.collections] == [
        ("1. Bölüm", 60),
        ("2. Bölüm", 61),
    ]


def test_reading_is_repeated_until_it_succeeds(
    zotero: Zotero, connect: Connect, exchange: Exchange, tmp_path: Path, waits: list[float]
) -> None:
    push(exchange, connect(zotero), tmp_path / "state.json")
    server = connect(zotero)
    zotero.reading_faults = [503, "cut", None, 429]
    zotero.says_total = False
    assert len(pull(server).records) == len(exchange.records)
    assert waits == [7.0, 4.0, 7.0]
    zotero.reading_faults = ["cut"] * 5
    with pytest.raises(ServiceError, match="no answer"):
        pull(server)


def test_one_collection_by_name_or_key(zotero: Zotero, connect: Connect, exchange: Exchange, tmp_path: Path) -> None:
    push(exchange, connect(zotero), tmp_path / "state.json")
    back = pull(connect(zotero), "1. Bölüm")
    assert {record.id for record in back.records} == set(exchange.collections[0].collections[0].records)
    assert len(back.notes) == 10
    key = next(key for key, one in zotero.objects["collections"].items() if one["data"]["name"] == "Kitap")
    assert len(pull(connect(zotero), key).records) == 120


def test_an_unknown_collection_lists_the_known(
    zotero: Zotero, connect: Connect, exchange: Exchange, tmp_path: Path
) -> None:
    push(exchange, connect(zotero), tmp_path / "state.json")
    with pytest.raises(UnknownNameError, match=r"1\. Bölüm, 2\. Bölüm, Kitap"):
        pull(connect(zotero), "Yok")
