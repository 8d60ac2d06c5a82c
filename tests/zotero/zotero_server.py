"""A Zotero on loopback that speaks the API strictly: what it should refuse it refuses, what it took it counts."""

import json
import re
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from citekit.formats.zotero_items.schema import CREATORS, FIELDS

KEY = re.compile(r"[23456789ABCDEFGHIJKLMNPQRSTUVWXYZ]{8}")
COMMON = {"key", "version", "itemType", "creators", "tags", "collections", "relations"}
NOTE = {"key", "version", "itemType", "parentItem", "note", "tags", "collections", "relations"}


class Zotero(ThreadingHTTPServer):
    """The library and its rules. ``faults`` are used up one a write: 429, 503, 500, 409, "cut before", "cut after"."""

    daemon_threads = True

    def __init__(self, local: bool = True) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.local = local
        self.server_id = "server-one"
        self.keys: dict[str, bool] = {} if local else {"webkey": True}
        self.grant: str = "always"  # or "once", "deny", "silence"
        self.prompts = 0
        self.version = 0
        self.objects: dict[str, dict[str, dict[str, Any]]] = {"collections": {}, "items": {}}
        self.faults: list[Any] = []
        self.reading_faults: list[Any] = []
        self.says_total = True
        self.largest = 50
        self.most_bytes = 10_000_000
        self.backoff: str | None = None
        self.taken: Counter[str] = Counter()
        self.requests: list[tuple[str, str, int]] = []
        self.batches: list[int] = []
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()

    @property
    def base(self) -> str:
        """Where it listens, with the local API's path."""
        return f"http://127.0.0.1:{self.server_address[1]}" + ("/api" if self.local else "")

    def stop(self) -> None:
        """End listening."""
        self.shutdown()
        self.server_close()

    def edit(self, kind: str, key: str, **fields: Any) -> None:
        """A person changes an object in Zotero's window."""
        self.version += 1
        held = self.objects[kind][key]
        held["data"] = {**held["data"], **fields, "version": self.version}
        held["version"] = self.version

    def titles(self) -> list[str]:
        """Titles of the items that are no notes."""
        data = [held["data"] for held in self.objects["items"].values()]
        return sorted(one.get("title", "") for one in data if one["itemType"] != "note")

    def take(self, kind: str, one: Any) -> tuple[str, Any]:
        """The bucket an object falls into and what stands there."""
        if not isinstance(one, dict) or not KEY.fullmatch(str(one.get("key", ""))):
            return "failed", {"code": 400, "message": "not a valid key"}
        if "version" not in one:
            return "failed", {"code": 428, "key": one["key"], "message": "version not provided"}
        held = self.objects[kind].get(one["key"])
        if held is None and one["version"] != 0:
            return "failed", {"code": 404, "key": one["key"], "message": "does not exist"}
        if held is not None and one["version"] != held["version"]:
            return "failed", {"code": 412, "key": one["key"], "message": "has been modified"}
        fault = self.collection_fault(one) if kind == "collections" else self.item_fault(one)
        if fault:
            return "failed", {"code": 400, "key": one["key"], "message": fault}
        fresh = {key: value for key, value in one.items() if key != "version"}
        before = held["data"] if held else {}
        if before and before.get("itemType") != fresh.get("itemType") and kind == "items":
            kept = {*FIELDS[fresh["itemType"]], *COMMON}
            before = {key: value for key, value in before.items() if key in kept}
        data = {**before, **fresh}
        if held and {**data, "version": 0} == {**held["data"], "version": 0}:
            return "unchanged", one["key"]
        self.version += 1
        data["version"] = self.version
        self.objects[kind][one["key"]] = {"key": one["key"], "version": self.version, "data": data}
        self.taken[one["key"]] += 1
        return "successful", {"key": one["key"], "version": self.version, "data": data}

    def collection_fault(self, one: dict[str, Any]) -> str | None:
        """Why a collection is refused."""
        if set(one) - {"key", "version", "name", "parentCollection"} or not one.get("name"):
            return "invalid collection"
        parent = one.get("parentCollection")
        return None if parent is False or parent in self.objects["collections"] else f"no collection {parent}"

    def item_fault(self, one: dict[str, Any]) -> str | None:
        """Why an item is refused."""
        kind = one.get("itemType")
        if kind == "note":
            parent = one.get("parentItem")
            unknown = set(one) - NOTE
            return f"{unknown}" if unknown else None if parent in self.objects["items"] else f"no parent {parent}"
        if kind not in FIELDS:
            return f"{kind} is not a valid item type"
        unknown = set(one) - COMMON - set(FIELDS[kind])
        if unknown:
            return f"{unknown} not valid for {kind}"
        for creator in one.get("creators", []):
            two = set(creator) == {"creatorType", "lastName", "firstName"}
            if creator.get("creatorType") not in CREATORS[kind] or not (two or set(creator) == {"creatorType", "name"}):
                return f"invalid creator {creator}"
        missing = [key for key in one.get("collections", []) if key not in self.objects["collections"]]
        return f"no collections {missing}" if missing else None


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    server: Zotero

    def log_message(self, *_: Any) -> None:
        """Quiet."""

    def answer(self, status: int, body: Any = None, **headers: str) -> None:
        """Send a status, headers of Zotero and a JSON body."""
        zotero = self.server
        zotero.requests.append((self.command, self.path, status))
        data = json.dumps(body).encode() if body is not None else b""
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Zotero-API-Version", "3")
        self.send_header("Last-Modified-Version", str(zotero.version))
        if zotero.local:
            self.send_header("Zotero-Server-ID", zotero.server_id)
        if zotero.backoff:
            self.send_header("Backoff", zotero.backoff)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def parts(self) -> tuple[str, dict[str, str]]:
        """Path without the local prefix, and the query."""
        asked = urlsplit(self.path)
        path = asked.path.removeprefix("/api") if self.server.local else asked.path
        return path, {name: values[0] for name, values in parse_qs(asked.query).items()}

    def do_GET(self) -> None:
        """Reading: the greeting, the key's owner, lists by key or page."""
        zotero, (path, query) = self.server, self.parts()
        if self.headers.get("Zotero-API-Version") != "3":
            return self.answer(400, "version 3 only")
        if path in ("/", "") and zotero.local:
            return self.answer(200, {})
        fault = zotero.reading_faults.pop(0) if zotero.reading_faults else None
        if fault == "cut":
            self.close_connection = True
            return self.connection.close()
        if fault:
            return self.answer(fault, "slow down", Retry_After="7")
        if not zotero.local and self.headers.get("Zotero-API-Key") not in zotero.keys:
            return self.answer(403, "Invalid key")
        if path == "/keys/current":
            return self.answer(200, {"userID": 123})
        inside = re.fullmatch(r"/(?:users|groups)/\d+(?:/collections/(\w+))?/(collections|items)", path)
        if not inside:
            return self.answer(404, "Not found")
        found = list(zotero.objects[inside[2]].values())
        if inside[1]:
            parents = {one["key"] for one in found if inside[1] in one["data"].get("collections", [])}
            found = [one for one in found if one["key"] in parents or one["data"].get("parentItem") in parents]
        wanted = query.get("itemKey") or query.get("collectionKey")
        if wanted is not None:
            if len(wanted.split(",")) > 50:
                return self.answer(400, "Cannot specify more than 50 keys")
            found = [one for one in found if one["key"] in wanted.split(",")]
        start, limit = int(query.get("start", 0)), int(query.get("limit", 25))
        if limit > 100:
            return self.answer(400, "limit")
        total = {"Total_Results": str(len(found))} if zotero.says_total else {}
        return self.answer(200, found[start : start + limit], **total)

    def do_POST(self) -> None:
        """Writing: every rule of the handshake first, then object by object."""
        zotero, (path, _) = self.server, self.parts()
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if zotero.local:
            given = self.headers.get("Zotero-Server-ID")
            if given is None:
                return self.answer(428, "Zotero-Server-ID not provided")
            if given != zotero.server_id:
                return self.answer(412, "Zotero-Server-ID does not match")
            if path == "/local/authorize":
                return self.authorize(json.loads(body))
        key = self.headers.get("Zotero-API-Key", "")
        if key not in zotero.keys:
            return self.answer(401 if zotero.local else 403, "POST /api/local/authorize to obtain a key")
        fault = zotero.faults.pop(0) if zotero.faults else None
        if fault in (429, 503):
            return self.answer(fault, "slow down", Retry_After="7")
        if fault in (409, 500):
            return self.answer(fault, "trouble")
        if fault == "cut before":
            zotero.requests.append(("POST", self.path, 0))
            self.close_connection = True
            return self.connection.close()
        if not zotero.keys[key]:
            del zotero.keys[key]  # good for one write
        objects = json.loads(body)
        zotero.batches.append(len(objects))
        if len(objects) > zotero.largest or len(body) > zotero.most_bytes:
            return self.answer(413, "Too many or too large objects")
        kind = path.rpartition("/")[2]
        buckets: dict[str, dict[str, Any]] = {"successful": {}, "success": {}, "unchanged": {}, "failed": {}}
        for position, one in enumerate(objects):
            bucket, what = zotero.take(kind, one)
            buckets[bucket][str(position)] = what
            if fault == "cut in the middle" and position == len(objects) // 2:
                break
        if fault in ("cut after", "cut in the middle"):
            zotero.requests.append(("POST", self.path, 0))
            self.close_connection = True
            return self.connection.close()
        return self.answer(200, buckets)

    def authorize(self, asked: dict[str, Any]) -> None:
        """The dialog: who asks must say its name; five prompts are enough."""
        zotero = self.server
        zotero.prompts += 1
        if not asked.get("appName"):
            return self.answer(400, "appName")
        if zotero.prompts > 5:
            return self.answer(429, "too many prompts", Retry_After="60")
        if zotero.grant == "silence":
            self.close_connection = True
            return self.connection.close()
        if zotero.grant == "deny":
            return self.answer(403, "denied")
        key = f"{zotero.prompts:032d}"
        zotero.keys[key] = zotero.grant == "always"
        return self.answer(200, {"key": key, "remember": zotero.grant == "always"})
