"""A collection of a person's Zotero library as an exchange: records, child notes, tags, and the tree of collections."""

from typing import Any

from citekit.errors import UnknownNameError
from citekit.formats.twins import named_once
from citekit.formats.zotero_items import to_record
from citekit.formats.zotero_rdf_reader import read_note
from citekit.model import Collection, Exchange, ExchangeNote, Loss, Record
from citekit.zotero.server import Server


def pull(server: Server, collection: str | None = None) -> Exchange:
    """The whole library, or the collection of that name or key with all inside it.

    Raises UnknownNameError with the names there are, ServiceError when Zotero does not answer.
    """
    tree = {str(one["key"]): one["data"] for one in server.page("/collections")}
    tops = _tops(tree, collection)
    kept = _inside(tree, tops)
    if collection is None:
        items = list(server.page("/items"))
    else:
        items = [item for key in kept for item in server.page(f"/collections/{key}/items")]
    return _exchange(items, tree, tops)


def _tops(tree: dict[str, dict[str, Any]], collection: str | None) -> list[str]:
    if collection is None:
        return [key for key, data in tree.items() if not data.get("parentCollection")]
    found = [key for key, data in tree.items() if collection in (key, data.get("name"))]
    if not found:
        names = ", ".join(sorted(str(data.get("name")) for data in tree.values())) or "none"
        raise UnknownNameError(f"no collection {collection!r} in this Zotero library; there are: {names}")
    return found[:1]


def _inside(tree: dict[str, dict[str, Any]], tops: list[str]) -> list[str]:
    found = list(tops)
    for key in found:
        found += [child for child, data in tree.items() if data.get("parentCollection") == key and child not in found]
    return found


def _exchange(items: list[dict[str, Any]], tree: dict[str, dict[str, Any]], tops: list[str]) -> Exchange:
    problems: list[Loss] = []
    records: list[Record] = []
    notes: list[ExchangeNote] = []
    tags: dict[str, tuple[str, ...]] = {}
    names: dict[str, str] = {}
    members: dict[str, list[str]] = {}
    taken: set[str] = set()
    by_key = {str(item["key"]): item["data"] for item in items}
    for key, data in by_key.items():
        if data.get("itemType") in ("note", "attachment", "annotation"):
            continue
        record = named_once(to_record(data, key, None, problems), taken, None, problems)
        names[key] = record.id
        records.append(record)
        plain = tuple(str(tag["tag"]) for tag in data.get("tags", ()) if not tag.get("type"))
        if plain:
            tags[record.id] = plain
        for place in data.get("collections", ()):
            members.setdefault(place, []).append(record.id)
    for data in by_key.values():
        if data.get("itemType") == "note" and data.get("parentItem") in names:
            notes.append(read_note(names[data["parentItem"]], str(data.get("note", ""))))
    collections = tuple(_collection(key, tree, members, frozenset()) for key in tops)
    return Exchange(
        records=tuple(records), collections=collections, notes=tuple(notes), tags=tags, problems=tuple(problems)
    )


def _collection(
    key: str, tree: dict[str, dict[str, Any]], members: dict[str, list[str]], above: frozenset[str]
) -> Collection:
    inner = [
        child for child, data in tree.items() if data.get("parentCollection") == key and child not in {*above, key}
    ]
    return Collection(
        name=str(tree[key].get("name", "")),
        records=tuple(members.get(key, ())),
        collections=tuple(_collection(child, tree, members, above | {key}) for child in inner),
    )
