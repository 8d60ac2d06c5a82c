"""Bring records from outside into a library: what is there already is recognised, everything keeps its key."""

from collections.abc import Sequence

from citekit.library import keys
from citekit.library.collection import Library
from citekit.library.exchange import exchange as written
from citekit.library.identity import lasting_ids
from citekit.library.merge import complete, merge_duplicates
from citekit.link import may_be_same
from citekit.model import Exchange, Record

_SAME_KEY = "same key, nothing said differs"


def include(library: Library, exchange: Exchange) -> tuple[Library, int, int]:
    """The library with the exchange's records, how many were added, and how many were there already.

    Records of the library come first and keep their ids and keys; an imported key is kept unless it is taken. What
    citekit itself wrote into a file about a work (who cites it, its tags) is no news when it comes back.
    """
    coming = [_as_imported(record, exchange.tags.get(record.id, ())) for record in exchange.records]
    known = _known_by_key(library, coming)
    completed = _completed(library, coming, known)
    fresh_in = [record for record in coming if record.id not in known]
    merged, same = merge_duplicates((*completed, *fresh_in))
    old = {record.id for record in library.records}
    fresh = [record for record in merged if record.id not in old]
    lasting = lasting_ids(fresh)
    records = tuple(
        record if record.id in old else record.model_copy(update={"id": _free(lasting[record.id], old)})
        for record in merged
    )
    assigned = keys.assign(records, library.keys)
    joined = len(known) + sum(1 for record in fresh_in if record.id in same)
    return library.model_copy(update={"records": records, "keys": assigned}), len(fresh), joined


def _as_imported(record: Record, tags: Sequence[str]) -> Record:
    """The record with an id of its own for now; one without a title that was written as a stub is one again."""
    words = {*tags, *(record.keyword or "").replace(",", " ").split()}
    stub = "stub" in words and not record.title
    return record.model_copy(update={"id": f"import:{record.id}", **({"state": "stub"} if stub else {})})


def _known_by_key(library: Library, coming: Sequence[Record]) -> dict[str, str]:
    """Imported id → id of the library's record of the same key, where nothing both say differs."""
    by_key = {key.lower(): name for name, key in library.keys.items()}
    by_id = {record.id: record for record in library.records}
    known: dict[str, str] = {}
    taken: set[str] = set()
    for record in coming:
        key = record.citation_key or record.id.removeprefix("import:")
        mine = by_id.get(by_key.get(key.lower(), ""))
        if mine is not None and mine.id not in taken and may_be_same(mine, record):
            known[record.id] = mine.id
            taken.add(mine.id)
    return known


def _completed(library: Library, coming: Sequence[Record], known: dict[str, str]) -> tuple[Record, ...]:
    """The library's records with what the imported ones of the same key say beyond them."""
    if not known:
        return library.records
    ours = written(library)
    chapters: dict[str, list[str]] = {}
    for note in ours.notes:
        chapters.setdefault(note.record, []).append(note.chapter or "")
    said = {known[record.id]: record for record in coming if record.id in known}
    made: list[Record] = []
    for record in library.records:
        other = said.get(record.id)
        if other is not None:
            key = library.keys[record.id]
            other = _without_our_words(other, ours.tags.get(key, ()), chapters.get(key, ()))
            if any(value and name not in _OWN and not getattr(record, name) for name, value in other):
                record = complete(record, [(other, _SAME_KEY)])
                if record.state == "stub" and record.title:
                    record = record.model_copy(update={"state": "imported"})
        made.append(record)
    return tuple(made)


_OWN = frozenset(
    ("id", "type", "citation_key", "custom", "state", "raw", "variants", "evidence", "unparsed", "confidence")
)


def _without_our_words(record: Record, tags: Sequence[str], chapters: Sequence[str]) -> Record:
    """The imported record without the tags and the citing chapters that an export of citekit's put in."""
    ours = {*tags, "stub"}
    keywords = [word.strip() for word in (record.keyword or "").replace(";", ",").split(",")]
    left = ", ".join(word for word in keywords if word and word not in ours)
    annote = " ".join((record.annote or "").split())
    for chapter in sorted((" ".join(chapter.split()) for chapter in chapters), key=len, reverse=True):
        annote = annote.replace(chapter, "", 1) if chapter else annote
    update = {"keyword": left or None, "annote": annote.strip("; ") or None, "citation_key": None}
    return record.model_copy(update=update)


def _free(name: str, taken: set[str]) -> str:
    number = 2
    free = name
    while free in taken:
        free = f"{name}-{number}"
        number += 1
    return free
