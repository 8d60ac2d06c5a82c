"""The library in one SQLite file (WAL): saved whole, a person's corrections and dismissals kept over re-runs."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import resources
from pathlib import Path

from pydantic import ValidationError

from citekit.errors import InputError, OutputError
from citekit.library import search
from citekit.library.collection import Library
from citekit.library.corrections import Correction
from citekit.library.dismissals import Dismissal, fingerprint
from citekit.model import ChapterExtract, Citation, Document, Finding, Link, Record, Reference
from citekit.model.chapter import Chapter

SCHEMA_VERSION = 1
APPLICATION_ID = 0x43697465  # "Cite" in the file's header: tells a library from any other database


def save(library: Library, path: Path) -> None:
    """Write a library; the same library gives the same content, and what a person decided stays.

    Raises OutputError when the file exists and is no citekit library, or cannot be written.
    """
    there = path.exists()
    kept = decisions(path) if there else ((), ())
    made = sqlite3.connect(":memory:")
    try:
        _fill(made, library, *kept)
        with _open(path, create=True) as target:
            target.execute("PRAGMA journal_mode = DELETE")
            made.backup(target)
            target.execute("PRAGMA journal_mode = WAL")
    except BaseException as error:
        if not there:
            _discard(path)
        if isinstance(error, sqlite3.Error):
            raise OutputError(f"cannot write {path}: {error}; what stood there is unchanged") from error
        raise
    finally:
        made.close()


def _discard(path: Path) -> None:
    """Take away a store that was begun and not finished; an empty file would be refused the next time."""
    for ending in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):
            Path(f"{path}{ending}").unlink()


def load(path: Path) -> Library:
    """Read a library; InputError when the file is missing, no citekit library, or of a newer version."""
    with _reading(path) as connection:
        citations = _group(Citation, connection, "citations")
        references = _group(Reference, connection, "references")
        chapters = [Chapter.model_validate_json(row[0]) for row in _json(connection, "chapters")]
        return Library(
            documents=tuple(Document.model_validate_json(row[0]) for row in _json(connection, "documents")),
            extracts=tuple(
                ChapterExtract(
                    chapter=chapter,
                    citations=tuple(citations.get(chapter.id, ())),
                    references=tuple(references.get(chapter.id, ())),
                )
                for chapter in chapters
            ),
            records=tuple(Record.model_validate_json(row[0]) for row in _json(connection, "records")),
            links=tuple(Link.model_validate_json(row[0]) for row in _json(connection, "links")),
            findings=tuple(Finding.model_validate_json(row[0]) for row in _json(connection, "findings")),
            keys=dict(connection.execute("SELECT id, key FROM records ORDER BY rowid")),
        )


def keys_given(path: Path) -> dict[str, str]:
    """Record id → citation key of the library last saved there; InputError when it is no citekit library."""
    with _reading(path) as connection:
        return dict(connection.execute("SELECT id, key FROM records ORDER BY rowid"))


def decisions(path: Path) -> tuple[tuple[Correction, ...], tuple[Dismissal, ...]]:
    """The corrections and dismissals a store holds; OutputError when the file is no citekit library."""
    try:
        with _reading(path) as connection:
            asked = "SELECT kind, content, name, value, reason FROM corrections ORDER BY kind, content, name"
            corrections = tuple(
                Correction(kind=kind, content=content, name=name, value=value, reason=reason)
                for kind, content, name, value, reason in connection.execute(asked)
            )
            put_aside = connection.execute('SELECT fingerprint, "check", reason FROM dismissals ORDER BY fingerprint')
            dismissals = tuple(
                Dismissal(fingerprint=mark, check=check, reason=reason) for mark, check, reason in put_aside
            )
    except InputError as error:
        raise OutputError(f"{error}; give another file name or move it away") from error
    return corrections, dismissals


def correct(path: Path, corrections: Sequence[Correction]) -> None:
    """Keep corrections in a store; a later one of the same field replaces the earlier."""
    with _reading(path) as connection, connection:
        connection.executemany(
            "INSERT OR REPLACE INTO corrections VALUES (?, ?, ?, ?, ?)",
            [(c.kind, c.content, c.name, c.value, c.reason) for c in corrections],
        )


def dismiss(path: Path, dismissals: Sequence[Dismissal]) -> None:
    """Keep dismissals in a store."""
    with _reading(path) as connection, connection:
        connection.executemany(
            "INSERT OR REPLACE INTO dismissals VALUES (?, ?, ?)",
            [(d.fingerprint, d.check, d.reason) for d in dismissals],
        )


def find(path: Path, text: str, limit: int = 50) -> tuple[search.Hit, ...]:
    """Search a stored library."""
    with _reading(path) as connection:
        return search.find(connection, text, limit)


def _fill(
    made: sqlite3.Connection, library: Library, corrections: Sequence[Correction], dismissals: Sequence[Dismissal]
) -> None:
    made.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    made.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    made.executescript((resources.files(__package__) / "schema.sql").read_text(encoding="utf-8"))
    with made:
        for table, found in _tables(library).items():
            if found:
                marks = ", ".join("?" * len(found[0]))
                made.executemany(f'INSERT INTO "{table}" VALUES ({marks})', found)
        made.executemany(
            "INSERT INTO corrections VALUES (?, ?, ?, ?, ?)",
            [(c.kind, c.content, c.name, c.value, c.reason) for c in corrections],
        )
        made.executemany(
            "INSERT INTO dismissals VALUES (?, ?, ?)", [(d.fingerprint, d.check, d.reason) for d in dismissals]
        )


def _tables(library: Library) -> dict[str, list[tuple[object, ...]]]:
    """The rows of every derived table, in the library's order."""
    chapters = [extract.chapter for extract in library.extracts]
    citations = [citation for extract in library.extracts for citation in extract.citations]
    references = [reference for extract in library.extracts for reference in extract.references]
    return {
        "meta": [("schema", str(SCHEMA_VERSION))],
        "documents": [(d.id, d.source.name, d.source.sha256, d.language, _dump(d)) for d in library.documents],
        "chapters": [
            (c.id, c.document, c.title, c.language, c.kind, c.citation_style, c.start, c.end, _dump(c))
            for c in chapters
        ],
        "citations": [(c.id, c.chapter, c.start, c.end, c.form, c.raw, _dump(c)) for c in citations],
        "references": [
            (r.id, r.chapter, r.record.id if r.record else None, r.start, r.end, r.origin, r.raw, _dump(r))
            for r in references
        ],
        "records": [
            (
                r.id,
                library.keys.get(r.id, r.id),
                r.type,
                r.state,
                r.title,
                r.issued.year if r.issued else None,
                _dump(r),
            )
            for r in library.records
        ],
        "links": [(k.citation, k.item, k.record, k.kind, k.confidence, _dump(k)) for k in library.links],
        "findings": [(f.check, f.severity, f.document, f.chapter, fingerprint(f), _dump(f)) for f in library.findings],
        "search": list(search.rows(library)),
    }


def _dump(record: Document | Chapter | Citation | Reference | Record | Link | Finding) -> str:
    return record.model_dump_json(by_alias=True, exclude_defaults=True)


def _json(connection: sqlite3.Connection, table: str) -> Iterator[tuple[str]]:
    return connection.execute(f'SELECT json FROM "{table}" ORDER BY rowid')


def _group(
    model: type[Citation] | type[Reference], connection: sqlite3.Connection, table: str
) -> dict[str, list[Citation | Reference]]:
    found: dict[str, list[Citation | Reference]] = {}
    for (text,) in _json(connection, table):
        made = model.model_validate_json(text)
        found.setdefault(made.chapter, []).append(made)
    return found


@contextmanager
def _open(path: Path, create: bool = False) -> Iterator[sqlite3.Connection]:
    mode = "mode=rwc" if create else "mode=rw"
    if not create and _lies_still(path):
        mode = "mode=ro&immutable=1"
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, timeout=30)
    try:
        yield connection
    finally:
        connection.close()


def _lies_still(path: Path) -> bool:
    """Whether nobody can be writing: a read-only folder with no log in it, where SQLite could not make one to read."""
    return not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists()


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    """An open store that was checked to be one, of a version this program knows."""
    if not path.is_file():
        raise InputError(f"there is no library at {path}; `citekit build` makes one")
    try:
        with _open(path) as connection:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if application != APPLICATION_ID:
                raise InputError(f"{path} is not a citekit library")
            if version > SCHEMA_VERSION:
                raise InputError(f"{path} was written by a newer citekit (schema {version}); update citekit to read it")
            yield connection
    except sqlite3.OperationalError as error:
        raise InputError(f"cannot use {path}: {error}; is it on a full disk, locked, or not yours to write?") from error
    except (sqlite3.DatabaseError, ValidationError) as error:
        what = "a record that cannot be read" if isinstance(error, ValidationError) else str(error)
        raise InputError(f"{path} is not a citekit library, or it is damaged ({what}); take a copy of it") from error
