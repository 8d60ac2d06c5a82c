"""Zotero on this computer: its local API, which Zotero 10 and newer let programs write to after asking the person.

Each write bears the running Zotero's id (a key of one profile is void in another) and a key that the person grants in
a dialog of Zotero, for one write or for always.
"""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from citekit.errors import ServiceError
from citekit.zotero.server import Server, refusal

if TYPE_CHECKING:
    import httpx

LOCAL = "http://127.0.0.1:23119/api"
_DIALOG_SECONDS = 120.0
_MOST_DIALOGS = 5


class LocalServer(Server):
    """The library of the Zotero that runs here; ``keys`` is the file that remembers granted keys (mode 600).

    ``ask`` is told when Zotero's window waits for an answer.
    """

    def __init__(
        self,
        base: str = LOCAL,
        prefix: str = "/users/0",
        keys: Path | None = None,
        ask: Callable[[str], None] = lambda message: None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        super().__init__(base, prefix, sleep=sleep, timeout=_DIALOG_SECONDS)
        self.headers["Zotero-Allowed-Request"] = "1"
        self._keys = keys or key_file()
        self._ask = ask
        self._asked = 0
        try:
            self.server_id = self._hello()
        except BaseException:
            self.close()
            raise
        self.headers["Zotero-Server-ID"] = self.server_id
        remembered = self._remembered().get(self.server_id)
        if remembered:
            self.headers["Zotero-API-Key"] = remembered

    @property
    def target(self) -> str:
        """The running Zotero's own id and the library: another profile is another target."""
        return f"local:{self.server_id}{self.prefix}"

    def unreachable(self) -> str:
        """What to say when Zotero is not running."""
        return f"no Zotero answers at {self.base}; start Zotero 10 or newer on this computer"

    def renew(self) -> bool:
        """Ask the person for a key in Zotero's dialog; after five dialogs in one push it is no use."""
        if self._asked >= _MOST_DIALOGS:
            return False
        self._asked += 1
        self._save({name: key for name, key in self._remembered().items() if name != self.server_id})
        self.headers.pop("Zotero-API-Key", None)
        self._ask("Zotero asks whether citekit may change your library: answer in its window (Always Allow)")
        answer = self._authorise()
        if answer.status_code == 403:
            raise ServiceError("Zotero was told not to let citekit write; run it again and choose Allow")
        if answer.status_code != 200:
            raise refusal(answer, self.base)
        granted = answer.json()
        self.headers["Zotero-API-Key"] = str(granted["key"])
        if granted.get("remember"):
            self._save({**self._remembered(), self.server_id: str(granted["key"])})
        return True

    def _authorise(self) -> "httpx.Response":
        import httpx

        place = self.base + "/local/authorize"
        try:
            return self._client.post(place, json={"appName": "citekit"}, headers=self.headers)
        except httpx.TransportError as error:
            raise ServiceError("Zotero's question was not answered; run it again and answer in its window") from error

    def _hello(self) -> str:
        answer = self.request("GET", "/")
        server_id = str(answer.headers.get("Zotero-Server-ID", ""))
        if not server_id:
            raise ServiceError(f"the Zotero at {self.base} cannot be written to; that takes Zotero 10 or newer")
        return server_id

    def _remembered(self) -> dict[str, str]:
        try:
            found = json.loads(self._keys.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return {str(name): str(key) for name, key in found.items()} if isinstance(found, dict) else {}

    def _save(self, keys: dict[str, str]) -> None:
        """A key that cannot be kept is asked for again: no reason to fail."""
        if keys == self._remembered():
            return
        try:
            self._keys.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(self._keys, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(keys, file)
        except OSError:
            return


def key_file() -> Path:
    """Where granted keys are remembered: the person's configuration folder, never the library's."""
    home = os.environ.get("XDG_CONFIG_HOME")
    return (Path(home) if home else Path.home() / ".config") / "citekit" / "zotero-keys.json"
