"""A .bib text to an exchange: split, resolve, inherit, read; every entry comes out."""

from typing import Any

from bibtexparser.model import Entry, Preamble

from citekit.formats.bibtex.groups import read_groups
from citekit.formats.bibtex.inheritance import Inherit
from citekit.formats.bibtex.layout import split_keywords
from citekit.formats.bibtex.library import BibLibrary, add_problem, parse_blocks
from citekit.formats.bibtex.reading import read_entry
from citekit.formats.bibtex.strings import ResolveStrings
from citekit.model import Exchange, Loss, Record
from citekit.uncollected import uncollected


def load(text: str, dialect: str) -> Exchange:
    """Read a .bib text; ``extra["bibtex"]`` keeps what writing needs to leave unchanged things as they are."""
    with uncollected():
        return _load(text.lstrip("\ufeff"), dialect)


def _load(text: str, dialect: str) -> Exchange:
    library = parse_blocks(text, (ResolveStrings(), Inherit()))
    records: list[Record] = []
    problems: list[Loss] = []
    tags: dict[str, tuple[str, ...]] = {}
    layout: list[str | Record] = []
    place = 0
    ids = _Ids()
    for block in library.blocks:
        start, end = block.parser_metadata["span"]
        record_id = None
        if isinstance(block, Entry):
            record, keywords = _record(block, ids)
            block.fields = []  # read: the record has all of it, and memory is dear
            record_id = record.id
            records.append(record)
            if keywords:
                tags[record.id] = split_keywords(keywords)
            layout += [text[place:start], record] if start > place else [record]
            place = end
        for line, message in block.parser_metadata.get("problems", ()):
            problems.append(Loss(record=record_id, line=line, message=message))
    layout.append(text[place:])
    return Exchange.model_construct(
        records=tuple(records),
        collections=read_groups(library, records),
        notes=(),
        tags=tags,
        problems=tuple(problems),
        extra={"bibtex": source_of(library, layout, dialect)},
    )


def source_of(library: BibLibrary, layout: list[str | Record], dialect: str) -> dict[str, Any]:
    """What a writer needs to write the file again: its layout (text between entries, records), preambles, dialect."""
    preambles = [block.raw for block in library.blocks if isinstance(block, Preamble)]
    return {"dialect": dialect, "layout": tuple(layout), "preambles": tuple(preambles)}


class _Ids:
    """Record ids: the key, or the key with a number when it was used before (without case)."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def give(self, key: str) -> tuple[str, bool]:
        """An id for a key, and whether the key was used before."""
        lowered = key.lower()
        if lowered not in self._last:
            self._last[lowered] = 1
            return key, False
        number = self._last[lowered] + 1
        while f"{lowered}#{number}" in self._last:
            number += 1
        self._last[lowered] = number
        self._last[f"{lowered}#{number}"] = 1
        return f"{key}#{number}", True

    def make(self) -> str:
        """A key for an entry that has none."""
        number = self._last.get("", 0) + 1
        while f"nokey{number}" in self._last:
            number += 1
        self._last[""] = number
        return f"nokey{number}"


def _record(block: Entry, ids: _Ids) -> tuple[Record, str]:
    """The entry's record; keys as typed, a missing key made and marked."""
    made = not block.key
    key = ids.make() if made else block.key
    record_id, twin = ids.give(key)
    if made:
        add_problem(block, block.start_line or 1, f"the key {key!r} was made for it")
    if twin:
        add_problem(block, block.start_line or 1, f"the key {key!r} is used twice")
    return read_entry(block, record_id, key)
