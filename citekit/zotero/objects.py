"""What Zotero shall hold: collections, items and notes as API objects, each with a key that follows from its name.

Keys made here rather than by Zotero are what makes a push safe to repeat: an object sent again after a cut meets
itself.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from citekit.formats import keywords
from citekit.formats.zotero_items import to_item
from citekit.formats.zotero_rdf import note_html
from citekit.model import Collection, Exchange, Loss

Kind = Literal["collections", "items", "notes"]
_ALPHABET = "23456789ABCDEFGHIJKLMNPQRSTUVWXYZ"  # Zotero's: no 0, 1 and O
_SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class Wanted:
    """One object: ``name`` is ours and lasting, ``key`` Zotero's, ``data`` the API object without key and version."""

    kind: Kind
    name: str
    key: str
    data: dict[str, Any]
    label: str
    level: int = 0

    @property
    def digest(self) -> str:
        """SHA-256 of the data: tells a changed object from one that is there already."""
        return hashlib.sha256(json.dumps(self.data, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def object_key(seed: str, name: str) -> str:
    """An eight-letter Zotero key that follows from a library's seed and an object's name.

    >>> object_key("s", "items/uslu2019") == object_key("s", "items/uslu2019"), len(object_key("s", "a"))
    (True, 8)
    """
    number = int.from_bytes(hashlib.sha256(f"{seed}{_SEPARATOR}{name}".encode()).digest()[:16])
    letters = []
    for _ in range(8):
        number, rest = divmod(number, len(_ALPHABET))
        letters.append(_ALPHABET[rest])
    return "".join(letters)


def wanted(exchange: Exchange, seed: str) -> tuple[tuple[Wanted, ...], tuple[Loss, ...]]:
    """All objects of an exchange, parents before children, and what Zotero's items cannot hold."""
    lost: list[Loss] = []
    places: dict[str, list[str]] = {}
    collections = list(_collections(exchange.collections, seed, places))
    items = []
    keys: dict[str, str] = {}
    for record in exchange.records:
        name = f"items/{record.id}"
        keys[record.id] = object_key(seed, name)
        data = to_item(record, lost)
        own = record.custom.get("zotero")
        automatic = own.get("automaticTags", ()) if isinstance(own, dict) else ()
        data["tags"] = [{"tag": tag} for tag in keywords.of(record, exchange)]
        data["tags"] += [{"tag": str(tag), "type": 1} for tag in automatic]
        data["collections"] = list(dict.fromkeys(places.get(record.id, ())))
        items.append(Wanted("items", name, keys[record.id], data, record.title or record.id))
    return (*collections, *items, *_notes(exchange, seed, keys)), tuple(lost)


def _collections(
    tree: Iterable[Collection], seed: str, places: dict[str, list[str]], path: str = "collections", parent: str = ""
) -> Iterator[Wanted]:
    """Collections by path; brothers of the same name are numbered."""
    used: dict[str, int] = {}
    for collection in tree:
        used[collection.name] = used.get(collection.name, 0) + 1
        number = used[collection.name]
        name = f"{path}/{collection.name}" + (f"{_SEPARATOR}{number}" if number > 1 else "")
        key = object_key(seed, name)
        for record in collection.records:
            places.setdefault(record, []).append(key)
        data: dict[str, Any] = {"name": collection.name or "—", "parentCollection": parent or False}
        yield Wanted("collections", name, key, data, collection.name, name.count(_SEPARATOR + "/"))
        yield from _collections(collection.collections, seed, places, f"{name}{_SEPARATOR}", key)


def _notes(exchange: Exchange, seed: str, keys: dict[str, str]) -> Iterator[Wanted]:
    """Notes are known by their record and first line (the chapter), so that a changed note is the same note."""
    used: dict[str, int] = {}
    for note in exchange.notes:
        if note.record not in keys:
            continue
        heading = note.text.partition("\n")[0]
        base = f"notes/{note.record}/{heading}"
        used[base] = used.get(base, 0) + 1
        name = base + (f"{_SEPARATOR}{used[base]}" if used[base] > 1 else "")
        data = {"itemType": "note", "parentItem": keys[note.record], "note": note_html(note), "tags": []}
        yield Wanted("notes", name, object_key(seed, name), data, heading)
