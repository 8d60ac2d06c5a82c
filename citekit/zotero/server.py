"""A connection to one Zotero library: headers, waiting when asked to, and errors that say what to do.

What may be repeated (reading) is repeated after a failure; a write whose answer was lost raises ``Interrupted``, for
only a look at what Zotero holds tells whether it arrived.
"""

import time
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from citekit.errors import MissingExtraError, ServiceError

if TYPE_CHECKING:
    import httpx

WEB = "https://api.zotero.org"
BATCH = 50
"""How many objects Zotero takes, and gives by key, at once."""
_PAGE = 100
_ATTEMPTS = 5
_LONGEST_WAIT = 120.0
_PATIENCE = frozenset({409, 429, 500, 502, 503, 504})
_ADVICE = {
    401: "the key was refused; give a valid one with --key or CITEKIT_ZOTERO_KEY",
    403: "this library may not be written; give the key write access, "
    "or for Zotero on this computer allow other applications in Settings, Advanced",
    404: "there is no such library; check --library",
    409: "the library is locked; run it again later",
    412: "this Zotero is not the one of the last push; use another --state for another profile",
    428: "this Zotero asks for something citekit did not send; is it version 10 or newer?",
}
_LATER = "run it again later, it goes on where it stopped"


class Interrupted(Exception):  # noqa: N818
    """The connection broke after a write was sent: it may or may not have been carried out."""


class TooLarge(ServiceError):  # noqa: N818
    """The batch has too many objects or bytes for the server."""


class Server:
    """One library of one Zotero; ``prefix`` is `/users/0` (local), `/users/123` or `/groups/456`.

    ``sleep`` is called with the seconds to wait.
    """

    def __init__(
        self,
        base: str = WEB,
        prefix: str = "/users/0",
        key: str | None = None,
        sleep: Callable[[float], None] = time.sleep,
        timeout: float = 60.0,
    ) -> None:
        self.base = base.rstrip("/")
        self.prefix = prefix
        self.headers: dict[str, str] = {"Zotero-API-Version": "3", "User-Agent": "citekit"}
        if key:
            self.headers["Zotero-API-Key"] = key
        self._sleep = sleep
        self._wait = 0.0
        self._client = _client(timeout)

    @property
    def target(self) -> str:
        """What the library is known by in the state."""
        return f"{self.base}{self.prefix}"

    def close(self) -> None:
        """End the connection."""
        self._client.close()

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def renew(self) -> bool:
        """Called on 401: whether there is a new key worth another try; the Web API has none to offer."""
        return False

    def unreachable(self) -> str:
        """What to say when nothing answers."""
        return f"cannot reach {self.base}; check the network connection and run it again"

    def page(self, path: str, **params: str) -> Iterator[dict[str, Any]]:
        """All objects of a list, fetched page by page."""
        start = 0
        while True:
            asked = {**params, "format": "json", "limit": str(_PAGE), "start": str(start)}
            answer = self.request("GET", self.prefix + path, params=asked)
            found = answer.json()
            yield from found
            start += len(found)
            total = answer.headers.get("Total-Results")
            if len(found) < _PAGE if total is None else (not found or start >= int(total)):
                return

    def by_key(self, kind: str, keys: list[str]) -> dict[str, dict[str, Any]]:
        """Those of the objects with these keys that Zotero holds, its trash included, by key."""
        name = "collectionKey" if kind == "collections" else "itemKey"
        path = "/collections" if kind == "collections" else "/items"
        found: dict[str, dict[str, Any]] = {}
        for start in range(0, len(keys), BATCH):
            wanted = ",".join(keys[start : start + BATCH])
            for one in self.page(path, **{name: wanted, "includeTrashed": "1"}):
                found[str(one["key"])] = one
        return found

    def write(self, kind: str, objects: list[dict[str, Any]]) -> dict[str, Any]:
        """Send up to 50 objects; the answer has ``successful``, ``unchanged`` and ``failed`` by position.

        Raises Interrupted when no answer came, TooLarge when the batch must be cut, ServiceError on refusal.
        """
        path = self.prefix + ("/collections" if kind == "collections" else "/items")
        answer = self.request("POST", path, json=objects)
        try:
            made = answer.json()
        except ValueError as error:
            raise Interrupted("the answer is no JSON") from error
        return made if isinstance(made, dict) else {}

    def request(self, method: str, path: str, **options: Any) -> "httpx.Response":
        """One request, repeated when Zotero asks for patience; raises ServiceError when it stays a failure."""
        import httpx

        attempt = 0
        while True:
            attempt += 1
            self._pause()
            try:
                answer = self._client.request(method, self.base + path, headers=self.headers, **options)
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                raise ServiceError(self.unreachable()) from error
            except httpx.TransportError as error:
                if method != "GET":
                    raise Interrupted(str(error)) from error
                if attempt == _ATTEMPTS:
                    raise ServiceError(f"no answer from {self.base}: {error}; {_LATER}") from error
                self._wait = float(2**attempt)
                continue
            self._wait = max(self._wait, min(_seconds(answer.headers.get("Backoff")), _LONGEST_WAIT))
            if answer.status_code < 400:
                return answer
            if answer.status_code == 401 and self.renew():
                attempt -= 1
                continue
            if attempt == _ATTEMPTS or not self._may_repeat(answer, method, attempt):
                raise refusal(answer, self.base)

    def _may_repeat(self, answer: "httpx.Response", method: str, attempt: int) -> bool:
        status = answer.status_code
        if status in (500, 502, 504) and method != "GET":
            raise Interrupted(f"status {status}")
        if status not in _PATIENCE:
            return False
        self._wait = max(self._wait, _retry_after(answer.headers) or float(2**attempt))
        if self._wait > _LONGEST_WAIT:
            raise ServiceError(f"Zotero asks to wait {self._wait:.0f} seconds; {_LATER}")
        return True

    def _pause(self) -> None:
        if self._wait:
            waiting, self._wait = self._wait, 0.0
            self._sleep(waiting)


def refusal(answer: "httpx.Response", base: str) -> ServiceError:
    """The error for a final refusal, with what to do about it."""
    words = " ".join(answer.text.split())[:200]
    kind = TooLarge if answer.status_code == 413 else ServiceError
    advice = _ADVICE.get(answer.status_code, _LATER)
    return kind(f"{base} answered {answer.status_code}: {advice}" + (f" ({words})" if words else ""))


def _client(timeout: float) -> "httpx.Client":
    try:
        import httpx
    except ImportError as error:
        message = "talking to Zotero needs httpx: pip install 'citekit-bibliography[zotero]'"
        raise MissingExtraError(message) from error
    return httpx.Client(timeout=timeout, follow_redirects=False)


def _retry_after(headers: Mapping[str, str]) -> float:
    return _seconds(headers.get("Retry-After"))


def _seconds(value: str | None) -> float:
    """Seconds of a header; a date or nonsense counts as none given."""
    try:
        return max(float(value), 0.0) if value else 0.0
    except ValueError:
        return 0.0
