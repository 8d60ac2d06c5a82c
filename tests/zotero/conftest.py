"""A strict Zotero on loopback, and a library to push."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from pushed_library import library
from zotero_server import Zotero

from citekit.model import Exchange
from citekit.zotero import LocalServer


@pytest.fixture
def zotero() -> Iterator[Zotero]:
    server = Zotero()
    yield server
    server.stop()


@pytest.fixture
def web_zotero() -> Iterator[Zotero]:
    server = Zotero(local=False)
    yield server
    server.stop()


@pytest.fixture
def waits() -> list[float]:
    """Seconds that the client was made to wait."""
    return []


@pytest.fixture
def connect(tmp_path: Path, waits: list[float]) -> Iterator[Callable[[Zotero], LocalServer]]:
    """Connections to a local Zotero, with the key file in the test's folder; closed at the end."""
    opened: list[LocalServer] = []

    def run(zotero: Zotero) -> LocalServer:
        opened.append(LocalServer(zotero.base, keys=tmp_path / "config" / "keys.json", sleep=waits.append))
        return opened[-1]

    yield run
    for server in opened:
        server.close()


@pytest.fixture
def exchange() -> Exchange:
    """Two chapters, 120 records, one of them in both, and a note on each of ten."""
    return library(120)
