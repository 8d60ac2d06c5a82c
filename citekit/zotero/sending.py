"""A push under way: batches out, answers in, the state saved on either side.

Before a batch goes out its names are saved as pending; after the answer (or, when none came, a look at what Zotero
holds) they are saved as done. Every object bears the version we know, so Zotero itself refuses what is out of date.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from citekit.errors import ServiceError
from citekit.formats.zotero_items.schema import FIELDS
from citekit.model import Loss
from citekit.zotero.objects import Wanted
from citekit.zotero.server import Interrupted, Server, TooLarge
from citekit.zotero.state import Entry, State, save_state

_CUTS = 3
"""How often a broken connection is tried anew within one batch."""


@dataclass
class Pushed:
    """What a push did, by name of object, and why the rest was left."""

    created: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    """Changed or deleted by a person in Zotero: left as they are."""
    failed: list[tuple[str, str]] = field(default_factory=list)
    losses: tuple[Loss, ...] = ()

    def summary(self) -> str:
        """One line with the counts.

        >>> Pushed(created=["a"], unchanged=["b"]).summary()
        '1 created, 0 updated, 1 unchanged, 0 edited in Zotero and left, 0 failed'
        """
        return (
            f"{len(self.created)} created, {len(self.updated)} updated, {len(self.unchanged)} unchanged, "
            f"{len(self.edited)} edited in Zotero and left, {len(self.failed)} failed"
        )


class Sending:
    """The state and the result of a push, and the steps that change them."""

    def __init__(self, server: Server, state: State, state_file: Path, update: bool) -> None:
        self.server = server
        self.state = state.model_copy(update={"entries": dict(state.entries)})
        self.state_file = state_file
        self.update = update
        self.result = Pushed()

    def send(self, batch: list[Wanted], cuts: int = 0, again: bool = False) -> None:
        """Send one batch and take in the answer; a batch too large is halved, a lost answer looked up.

        ``again``: what Zotero holds is asked for first, since our versions were out of date.
        """
        self._save(pending=tuple(one.name for one in batch))
        held = self._held(batch) if self.update or again else {}
        try:
            answer = self.server.write(batch[0].kind, [self._body(one, held.get(one.key)) for one in batch])
        except TooLarge as error:
            self._save(pending=())
            if len(batch) == 1:
                self.result.failed.append((batch[0].name, str(error)))
                return
            middle = len(batch) // 2
            self.send(batch[:middle], cuts, again)
            self.send(batch[middle:], cuts, again)
            return
        except Interrupted as error:
            if cuts == _CUTS:
                raise ServiceError(
                    f"the connection to {self.server.base} keeps breaking; run it again later"
                ) from error
            rest = self.settle(batch)
            if rest:
                self.send(rest, cuts + 1, again=True)
            return
        clashes = self.settle(self._take_in(batch, answer, held))
        if clashes and not again:
            self.send(clashes, cuts, again=True)
        else:
            self.result.failed += [(one.name, "Zotero refused it as out of date; run it again") for one in clashes]

    def settle(self, batch: list[Wanted]) -> list[Wanted]:
        """Look up what became of objects whose answer is unknown; those that did not arrive are returned.

        An object under a key of ours was made by us: what differs in it was changed by a person since.
        """
        rest: list[Wanted] = []
        for one, there in self._looked_up(batch):
            entry = self.state.entries.get(one.name)
            if there is None:
                if entry and not self.update:
                    self.result.edited.append(one.name)
                else:
                    rest.append(one)
            elif entry is None and not self.update:
                self._keep(one, there, "created" if is_same(one, there["data"]) else "edited")
            elif entry is None:
                rest.append(one)
            elif is_same(one, there["data"]):
                self._keep(one, there, "updated")
            elif self.update or is_untouched(entry, there):
                rest.append(one)
            else:
                self.result.edited.append(one.name)
        if batch:
            self._save(pending=())
        return rest

    def edited_since(self, objects: Iterable[Wanted]) -> list[Wanted]:
        """Objects that we would not change but that were changed or deleted in Zotero after our last write."""
        return [
            one
            for one, there in self._looked_up(list(objects))
            if there is None or not is_untouched(self.state.entries[one.name], there)
        ]

    def _looked_up(self, objects: list[Wanted]) -> list[tuple[Wanted, dict[str, Any] | None]]:
        held: dict[str, dict[str, Any]] = {}
        for collections in (True, False):
            held |= self._held([one for one in objects if (one.kind == "collections") == collections])
        return [(one, held.get(one.key)) for one in objects]

    def _held(self, batch: list[Wanted]) -> dict[str, dict[str, Any]]:
        return self.server.by_key(batch[0].kind, [one.key for one in batch]) if batch else {}

    def _body(self, one: Wanted, there: dict[str, Any] | None) -> dict[str, Any]:
        """The object to send; fields no longer ours are emptied, tags and collections Zotero holds are kept."""
        entry = self.state.entries.get(one.name)
        version = int(there["version"]) if there else 0 if self.update or not entry else entry.version
        body: dict[str, Any] = {"key": one.key, "version": version}
        if entry and one.kind == "items":
            valid = (*FIELDS[one.data["itemType"]], "creators")
            gone = [name for name in entry.fields if name in valid and name not in one.data]
            body |= {name: [] if name == "creators" else "" for name in gone}
        body |= one.data
        if there and one.kind == "items":
            data = there["data"]
            known = {tag["tag"] for tag in data.get("tags", [])}
            body["tags"] = [*data.get("tags", []), *(tag for tag in body["tags"] if tag["tag"] not in known)]
            body["collections"] = list(dict.fromkeys([*data.get("collections", []), *body["collections"]]))
        return body

    def _take_in(self, batch: list[Wanted], answer: dict[str, Any], held: dict[str, dict[str, Any]]) -> list[Wanted]:
        """Write down what was done; objects refused for their version are returned."""
        clashes: list[Wanted] = []
        for position, one in enumerate(batch):
            place = str(position)
            entry = self.state.entries.get(one.name)
            if place in answer.get("successful", {}):
                known = entry is not None or one.key in held
                self._keep(one, answer["successful"][place], "updated" if known else "created")
            elif place in answer.get("unchanged", {}):
                there = held.get(one.key) or {"version": entry.version if entry else 0}
                self._keep(one, there, "unchanged")
            else:
                failure = answer.get("failed", {}).get(place) or {"message": "no word about it in the answer"}
                if int(failure.get("code", 0)) in (404, 412):
                    clashes.append(one)
                else:
                    self.result.failed.append((one.name, str(failure.get("message", failure))))
        self._save(pending=())
        return clashes

    def _keep(self, one: Wanted, there: dict[str, Any], outcome: str) -> None:
        fields = tuple(name for name in one.data if name not in ("tags", "collections"))
        held = held_digest(fields, there.get("data") or one.data)
        version = int(there["version"])
        self.state.entries[one.name] = Entry(key=one.key, version=version, digest=one.digest, fields=fields, held=held)
        getattr(self.result, outcome).append(one.name)

    def _save(self, pending: tuple[str, ...]) -> None:
        self.state = self.state.model_copy(update={"pending": pending})
        save_state(self.state, self.state_file)


def held_digest(fields: Iterable[str], data: dict[str, Any]) -> str:
    """SHA-256 of the values of some fields, empty ones alike however they are written."""
    values = {name: data.get(name) or "" for name in fields}
    return hashlib.sha256(json.dumps(values, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def is_untouched(entry: Entry, there: dict[str, Any]) -> bool:
    """Whether the fields that are ours are as they were after our last write."""
    return int(there["version"]) == entry.version or held_digest(entry.fields, there["data"]) == entry.held


def is_same(one: Wanted, data: dict[str, Any]) -> bool:
    """Whether what Zotero holds is what we send: every field of ours has our value, ours are among the tags."""
    for key, value in one.data.items():
        theirs = data.get(key) or ""
        if key == "tags":
            same = {tag["tag"] for tag in value} <= {tag["tag"] for tag in data.get(key) or ()}
        elif key == "collections":
            same = set(value) <= set(theirs)
        else:
            same = theirs == (value or "")
        if not same:
            return False
    return True
