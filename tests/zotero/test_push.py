"""Push against a strict server: nothing twice, nothing over a person's work, everything resumed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pushed_library import library
from zotero_server import Zotero

from citekit.errors import ServiceError
from citekit.model import CSL_TYPES, DATE_VARIABLES, NAME_VARIABLES, Exchange, Record
from citekit.model.record import STRING_VARIABLES
from citekit.zotero import LocalServer, Server, compare, load_state, push, wanted, web_server

Connect = Callable[[Zotero], LocalServer]
OBJECTS = 120 + 10 + 3


def once_each(zotero: Zotero, count: int = OBJECTS) -> bool:
    """Every object was taken, and none a second time."""
    return len(zotero.taken) == count and set(zotero.taken.values()) == {1}


def test_a_push_makes_everything_and_a_second_nothing(
    zotero: Zotero, connect: Connect, exchange: Exchange, tmp_path: Path
) -> None:
    state = tmp_path / "library.zotero.json"
    first = push(exchange, connect(zotero), state)
    assert (len(first.created), first.failed, first.edited) == (OBJECTS, [], [])
    assert once_each(zotero)
    assert max(zotero.batches) == 50
    sent = len(zotero.requests)
    second = push(exchange, connect(zotero), state)
    assert len(second.unchanged) == OBJECTS
    assert [request for request in zotero.requests[sent:] if request[0] == "POST"] == []
    held = zotero.objects["collections"].values()
    book = next(one["key"] for one in held if one["data"]["name"] == "Kitap")
    assert sorted((one["data"]["name"], one["data"]["parentCollection"]) for one in held) == [
        ("1. Bölüm", book),
        ("2. Bölüm", book),
        ("Kitap", False),
    ]
    in_both = next(
        one for one in zotero.objects["items"].values() if one["data"].get("title", "").startswith("Eser 0:")
    )
    assert len(in_both["data"]["collections"]) == 3


def test_every_type_and_variable_is_valid_for_zotero(zotero: Zotero, connect: Connect, tmp_path: Path) -> None:
    full: dict[str, Any] = dict.fromkeys(STRING_VARIABLES - {"citation-key"}, "değer")
    names = [{"family": "Uslu", "given": "N."}, {"family": "Öz"}, {"literal": "TDK"}]
    full |= dict.fromkeys(NAME_VARIABLES, names) | {key: {"date-parts": [[2019, 3, 5]]} for key in DATE_VARIABLES}
    records = tuple(Record.from_csl({**full, "id": name, "type": name}) for name in sorted(CSL_TYPES))
    result = push(Exchange(records=records), connect(zotero), tmp_path / "state.json")
    assert result.failed == []
    assert len(result.created) == len(CSL_TYPES)


FAULTS = [
    ([429], [7.0]),
    ([503, 429], [7.0, 7.0]),
    ([409], [2.0]),
    ([500], []),
    (["cut before"], []),
    (["cut after"], []),
    (["cut in the middle"], []),
    ([None, None, "cut in the middle", None, "cut after", "cut before"], []),
]


@pytest.mark.parametrize(("faults", "waited"), FAULTS)
def test_trouble_on_the_way_loses_and_doubles_nothing(
    zotero: Zotero,
    connect: Connect,
    exchange: Exchange,
    tmp_path: Path,
    waits: list[float],
    faults: list[Any],
    waited: list[float],
) -> None:
    zotero.faults = faults
    result = push(exchange, connect(zotero), tmp_path / "state.json")
    assert result.failed == []
    assert len(result.created) == OBJECTS
    assert once_each(zotero)
    assert waits == waited


def test_backoff_is_honoured(
    zotero: Zotero, connect: Connect, exchange: Exchange, tmp_path: Path, waits: list[float]
) -> None:
    zotero.backoff = "3"
    push(exchange, connect(zotero), tmp_path / "state.json")
    assert set(waits) == {3.0}
    assert len(waits) == sum(1 for _, path, _ in zotero.requests if "authorize" not in path) - 1


def test_a_long_wait_ends_the_push_and_the_next_goes_on(
    zotero: Zotero, connect: Connect, exchange: Exchange, tmp_path: Path
) -> None:
    state = tmp_path / "state.json"
    zotero.faults = [None, None, None, *["cut in the middle"] * 4]
    with pytest.raises(ServiceError, match="keeps breaking"):
        push(exchange, connect(zotero), state)
    assert 0 < len(zotero.taken) < OBJECTS
    assert load_state(state).entries
    result = push(exchange, connect(zotero), state)
    assert result.failed == [] and result.edited == []
    assert once_each(zotero)
    assert len(load_state(state).entries) == OBJECTS


def test_a_state_saved_before_a_crash_is_enough_to_resume(
    zotero: Zotero, connect: Connect, exchange: Exchange, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The power goes out after Zotero took a batch and before the answer was written down."""
    state = tmp_path / "state.json"
    server = connect(zotero)
    real = Server.write

    def dying(self: Server, kind: str, objects: list[dict[str, Any]]) -> dict[str, Any]:
        real(self, kind, objects)
        raise KeyboardInterrupt

    monkeypatch.setattr(Server, "write", dying)
    with pytest.raises(KeyboardInterrupt):
        push(exchange, server, state)
    monkeypatch.setattr(Server, "write", real)
    assert load_state(state).pending
    result = push(exchange, connect(zotero), state)
    assert len(result.created) + len(result.unchanged) == OBJECTS
    assert once_each(zotero)


def test_what_a_person_edited_is_left_unless_asked(
    zotero: Zotero, connect: Connect, exchange: Exchange, tmp_path: Path
) -> None:
    state = tmp_path / "state.json"
    push(exchange, connect(zotero), state)
    key = load_state(state).entries["items/r1"].key
    zotero.edit("items", key, title="Elle düzeltildi", rights="CC BY", tags=[{"tag": "benim"}])
    changed = exchange.model_copy(
        update={
            "records": tuple(
                record.model_copy(update={"publisher": "İletişim"}) if record.id in ("r1", "r3") else record
                for record in exchange.records
            )
        }
    )
    result = push(changed, connect(zotero), state)
    assert (result.updated, result.edited) == (["items/r3"], ["items/r1"])
    assert zotero.objects["items"][key]["data"]["title"] == "Elle düzeltildi"
    again = push(changed, connect(zotero), state, update=True)
    assert again.updated == ["items/r1"]
    data = zotero.objects["items"][key]["data"]
    assert (data["title"][:6], data["publisher"], data["rights"]) == ("Eser 1", "İletişim", "CC BY")
    assert data["tags"] == [{"tag": "benim"}, {"tag": "lang:tr"}]
    quiet = push(changed, connect(zotero), state, update=True)
    assert len(quiet.unchanged) == OBJECTS


def test_a_sync_or_a_person_s_own_tag_is_no_edit_of_our_work(
    zotero: Zotero, connect: Connect, exchange: Exchange, tmp_path: Path
) -> None:
    state = tmp_path / "state.json"
    push(exchange, connect(zotero), state)
    synced, tagged = (load_state(state).entries[f"items/{name}"].key for name in ("r1", "r3"))
    zotero.edit("items", synced)
    zotero.edit("items", tagged, tags=[{"tag": "benim"}], rights="CC BY")
    changed = exchange.model_copy(
        update={"records": tuple(one.model_copy(update={"publisher": "İletişim"}) for one in exchange.records)}
    )
    result = push(changed, connect(zotero), state)
    assert (len(result.updated), result.edited, result.failed) == (120, [], [])
    data = zotero.objects["items"][tagged]["data"]
    assert (data["publisher"], data["rights"]) == ("İletişim", "CC BY")
    assert data["tags"] == [{"tag": "benim"}, {"tag": "lang:tr"}]


def test_another_type_leaves_no_field_behind_that_zotero_would_refuse(
    zotero: Zotero, connect: Connect, tmp_path: Path
) -> None:
    state = tmp_path / "state.json"
    record = Record(id="a", type="book", title="Nutuk", publisher="TTK", ISBN="9789751600000")
    push(Exchange(records=(record,)), connect(zotero), state)
    article = Record(id="a", type="article-journal", title="Nutuk", container_title="Belleten")
    result = push(Exchange(records=(article,)), connect(zotero), state)
    assert (result.updated, result.failed) == (["items/a"], [])


def test_a_server_that_misses_the_handshake_refuses(
    zotero: Zotero, connect: Connect, exchange: Exchange, tmp_path: Path
) -> None:
    server = connect(zotero)
    del server.headers["Zotero-Server-ID"]
    with pytest.raises(ServiceError, match="answered 428"):
        push(exchange, server, tmp_path / "state.json")
    assert not zotero.taken


def test_what_a_person_deleted_stays_deleted_unless_asked(
    zotero: Zotero, connect: Connect, exchange: Exchange, tmp_path: Path
) -> None:
    state = tmp_path / "state.json"
    push(exchange, connect(zotero), state)
    key = load_state(state).entries["items/r1"].key
    del zotero.objects["items"][key]
    assert push(exchange, connect(zotero), state).created == []
    changed = exchange.model_copy(update={"tags": {**exchange.tags, "r1": ("yeni",)}})
    assert push(changed, connect(zotero), state).edited == ["items/r1"]
    assert push(changed, connect(zotero), state, update=True).failed == []
    assert zotero.objects["items"][key]["data"]["tags"] == [{"tag": "yeni"}]


def test_a_field_that_is_gone_is_emptied(zotero: Zotero, connect: Connect, tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    record = Record(id="a", type="book", title="Nutuk", publisher="Yanlış")
    push(Exchange(records=(record,)), connect(zotero), state)
    push(Exchange(records=(record.model_copy(update={"publisher": None}),)), connect(zotero), state)
    (item,) = zotero.objects["items"].values()
    assert (item["data"]["title"], item["data"]["publisher"]) == ("Nutuk", "")


def test_batches_too_large_are_cut(zotero: Zotero, connect: Connect, exchange: Exchange, tmp_path: Path) -> None:
    zotero.largest = 20
    zotero.most_bytes = 8_000
    result = push(exchange, connect(zotero), tmp_path / "state.json")
    assert result.failed == []
    assert once_each(zotero)


def test_one_object_too_large_fails_alone(zotero: Zotero, connect: Connect, tmp_path: Path) -> None:
    zotero.most_bytes = 5_000
    records = (Record(id="a", type="book", title="x" * 6000), Record(id="b", type="book", title="kısa"))
    result = push(Exchange(records=records), connect(zotero), tmp_path / "state.json")
    assert (result.created, [name for name, _ in result.failed]) == (["items/b"], ["items/a"])


def test_permission_is_asked_once_and_remembered_privately(
    zotero: Zotero, connect: Connect, exchange: Exchange, tmp_path: Path
) -> None:
    push(exchange, connect(zotero), tmp_path / "state.json")
    more = Exchange(records=(*exchange.records, Record(id="yeni", title="Yeni")))
    push(more, connect(zotero), tmp_path / "state.json")
    assert zotero.prompts == 1
    keys = tmp_path / "config" / "keys.json"
    assert keys.stat().st_mode & 0o777 == 0o600
    (granted,) = json.loads(keys.read_text(encoding="utf-8")).values()
    assert granted not in (tmp_path / "state.json").read_text(encoding="utf-8")


def test_a_key_for_one_write_is_asked_for_again(zotero: Zotero, connect: Connect, tmp_path: Path) -> None:
    zotero.grant = "once"
    result = push(library(40), connect(zotero), tmp_path / "state.json")
    assert result.failed == []
    assert zotero.prompts == 4  # collections in two depths, items, notes
    assert not (tmp_path / "config" / "keys.json").exists()


@pytest.mark.parametrize(("grant", "message"), [("deny", "choose Allow"), ("silence", "answer in its window")])
def test_a_refusal_is_told_and_nothing_sent(
    zotero: Zotero, connect: Connect, exchange: Exchange, tmp_path: Path, grant: str, message: str
) -> None:
    zotero.grant = grant
    with pytest.raises(ServiceError, match=message):
        push(exchange, connect(zotero), tmp_path / "state.json")
    assert not zotero.taken


def test_another_profile_is_not_written_to(
    zotero: Zotero, connect: Connect, exchange: Exchange, tmp_path: Path
) -> None:
    push(exchange, connect(zotero), tmp_path / "state.json")
    server = connect(zotero)
    zotero.server_id = "server-two"
    with pytest.raises(ServiceError, match="412"):
        push(exchange.model_copy(update={"tags": {}}), server, tmp_path / "state.json")
    with pytest.raises(ServiceError, match="belongs to local:server-one"):
        push(exchange, connect(zotero), tmp_path / "state.json")


def test_an_older_zotero_and_none_at_all_are_told_apart(zotero: Zotero, connect: Connect) -> None:
    zotero.server_id = ""
    with pytest.raises(ServiceError, match="Zotero 10 or newer"):
        connect(zotero)
    zotero.stop()
    with pytest.raises(ServiceError, match="start Zotero"):
        connect(zotero)


def test_the_web_api_with_a_key(web_zotero: Zotero, exchange: Exchange, tmp_path: Path) -> None:
    with web_server("webkey", base=web_zotero.base) as server:
        assert server.target.endswith("/users/123")
        assert len(push(exchange, server, tmp_path / "state.json").created) == OBJECTS
    assert once_each(web_zotero)
    with web_server("wrong", "groups/7", base=web_zotero.base) as server, pytest.raises(ServiceError, match="403"):
        push(exchange, server, tmp_path / "other.json")


def test_a_plan_needs_no_zotero(exchange: Exchange, tmp_path: Path) -> None:
    state = load_state(tmp_path / "none.json")
    plan = compare(wanted(exchange, state.seed)[0], state)
    assert plan.lines()[0] == "create collection: Kitap"
    sums = f"{OBJECTS} to create (3 collections, 120 items, 10 notes), 0 to update, 0 unchanged"
    assert plan.lines()[-1] == sums
    assert not any(line.startswith("create note") for line in plan.lines())
    assert not (tmp_path / "none.json").exists()
