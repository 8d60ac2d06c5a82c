"""Formats of tagged lines: the loop that turns groups of lines into records, shared by those that have it."""

from collections.abc import Callable, Iterable

from citekit.errors import InputError
from citekit.formats import keywords, losses
from citekit.formats.twins import named_once
from citekit.model import Exchange, Loss, Record, Written

Line = tuple[str, str, int]
"""Tag, value, 1-based line number."""
Read = Callable[[list[Line], str, list[Loss]], tuple[Record, tuple[str, ...]]]
Write = Callable[[Record, tuple[str, ...], list[Loss]], str]


def load_groups(groups: Iterable[list[Line]], name: str, read: Read, problems: list[Loss], nothing: str) -> Exchange:
    """Records of groups of lines, ids made of ``name`` and their number; InputError with ``nothing`` when none came."""
    records: list[Record] = []
    tags: dict[str, tuple[str, ...]] = {}
    taken: set[str] = set()
    for position, lines in enumerate(groups, 1):
        record, words = read(lines, f"{name}-{position}", problems)
        record = named_once(record, taken, lines[0][2], problems)
        records.append(record)
        if words:
            tags[record.id] = words
    if not records:
        raise InputError(nothing)
    return Exchange(records=tuple(records), tags=tags, problems=tuple(problems))


def dump_groups(exchange: Exchange, write: Write) -> Written:
    """Records as groups of lines parted by blank ones; says what has no place."""
    lost = losses.uncarried(exchange, "notes", "collections")
    parts = [write(record, keywords.of(record, exchange), lost) for record in exchange.records]
    return Written(text="\n".join(parts) or "\n", losses=tuple(lost))
