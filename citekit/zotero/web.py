"""Zotero's library on the web, with a key made at zotero.org/settings/keys."""

import re

from citekit.errors import ServiceError, SettingsError
from citekit.zotero.server import WEB, Server


def web_server(key: str, library: str | None = None, base: str = WEB) -> Server:
    """The library `users/123` or `groups/456`; without one, that of the key's owner.

    Raises SettingsError for another spelling of the library, ServiceError when the key is refused.
    """
    if library is not None:
        if not re.fullmatch(r"(users|groups)/\d+", library.strip("/")):
            raise SettingsError(f"--library {library!r}: write users/123 or groups/456")
        return Server(base, f"/{library.strip('/')}", key)
    with Server(base, "", key) as asking:
        user = asking.request("GET", "/keys/current").json().get("userID")
    if not user:
        raise ServiceError("the key tells no user; give --library users/123")
    return Server(base, f"/users/{user}", key)
