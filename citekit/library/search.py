"""Full-text search over a library, folded: `ısparta`, `Isparta` and `ISPARTA` find the same."""

import re
import sqlite3
from collections.abc import Iterator

from citekit.library.collection import Library
from citekit.model import Name, Record
from citekit.model.span import Frozen
from citekit.text.casing import fold

Row = tuple[str, str, str, str]
"""Kind (`record` or `citation`), id, the text to show, its folded form."""


class Hit(Frozen):
    """A found record or citation; ``rank`` is lower the better it fits."""

    kind: str
    id: str
    text: str
    rank: float


def rows(library: Library) -> Iterator[Row]:
    """What is searched: every record with its names, titles and raw string, every citation with its sentence."""
    for record in library.records:
        yield "record", record.id, shown(record), fold(_everything(record, library.keys.get(record.id, "")))
    for extract in library.extracts:
        for citation in extract.citations:
            sentence = library.sentence_of(citation)
            yield "citation", citation.id, sentence, fold(f"{sentence} {citation.raw}")


def shown(record: Record) -> str:
    """A record in one line: names, year, title."""
    names = ", ".join(_full(name) for name in record.author or record.editor)
    year = str(record.issued.year) if record.issued and record.issued.year else ""
    return " · ".join(filter(None, (names, year + (record.year_suffix or ""), record.title or record.URL)))


def _everything(record: Record, key: str) -> str:
    names = [_full(name) for name in (*record.author, *record.editor, *record.translator)]
    variants = [variant.value for variant in record.variants]
    parts = (*names, record.title, record.container_title, record.publisher, record.raw, record.DOI, record.URL, key)
    year = str(record.issued.year) if record.issued and record.issued.year else None
    return " ".join(filter(None, (*parts, year, *variants)))


def _full(name: Name) -> str:
    return name.literal or " ".join(filter(None, (name.given, name.non_dropping_particle, name.family)))


def query_of(text: str) -> str:
    """The FTS5 query of what a person typed: every word, each as a beginning; quotation marks keep words together.

    >>> query_of('Isparta "Türk Dünyası"')
    '"isparta"* "turk dunyasi"'
    """
    found = []
    for phrase, word in re.findall(r'"([^"]+)"|(\S+)', text):
        inner = " ".join(re.findall(r"\w+", fold(phrase or word)))
        if inner:
            found.append(f'"{inner}"' if phrase else f'"{inner}"*')
    return " ".join(found)


def find(connection: sqlite3.Connection, text: str, limit: int = 50) -> tuple[Hit, ...]:
    """Search a store that is open."""
    query = query_of(text)
    if not query:
        return ()
    asked = "SELECT kind, id, shown, rank FROM search WHERE folded MATCH ? ORDER BY rank, rowid LIMIT ?"
    return tuple(
        Hit(kind=kind, id=name, text=text, rank=rank)
        for kind, name, text, rank in connection.execute(asked, (query, limit))
    )


def search(library: Library, text: str, limit: int = 50) -> tuple[Hit, ...]:
    """Search a library in memory; every word must stand there, as the beginning of a word."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute(
            "CREATE VIRTUAL TABLE search USING fts5 (kind UNINDEXED, id UNINDEXED, shown UNINDEXED, folded)"
        )
        connection.executemany("INSERT INTO search VALUES (?, ?, ?, ?)", rows(library))
        return find(connection, text, limit)
    finally:
        connection.close()
