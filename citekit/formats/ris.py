"""RIS, both ways: multi-line values, every type code, unknown tags kept in ``custom["ris"]`` and written back.

Carries types, names (authors, editors, series editors, translators), titles, dates, pages, identifiers, one note and
keywords; not collections, attached notes, other roles nor the rarer CSL variables (``WRITTEN_TAG`` is the list).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from citekit.errors import InputError
from citekit.formats import keywords, losses
from citekit.formats.ris_reader import read_record
from citekit.formats.ris_writer import write_record
from citekit.formats.twins import named_once
from citekit.model import Exchange, Loss, Record, Written

__all__ = ["dumps", "loads", "recognises"]

_LINE = re.compile(r"[ \t]{0,2}([A-Z][A-Z0-9])[ \t]{1,3}-(?:[ \t](.*)|)$")


class RisLine(NamedTuple):
    """A tag with its value, continuation lines joined by newlines, and the 1-based line it began on."""

    tag: str
    value: str
    line: int


def recognises(text: str) -> float:
    """How sure this is RIS: a TY line first.

    >>> recognises("TY  - JOUR\\nER  - "), recognises("@book{a}")
    (0.95, 0.0)
    """
    for line in text.lstrip("\ufeff").splitlines()[:50]:
        match = _LINE.match(line)
        if match and match[1] == "TY":
            return 0.95
    return 0.0


def loads(text: str) -> Exchange:
    """Read RIS; raises InputError when there is no TY line at all.

    >>> loads("TY  - BOOK\\nTI  - Türk\\n      dış politikası\\nER  - ").records[0].title
    'Türk dış politikası'
    """
    problems: list[Loss] = []
    groups = list(_groups(text.lstrip("\ufeff"), problems))
    if not groups:
        raise InputError("line 1: not RIS: no line begins with 'TY  - '")
    records: list[Record] = []
    tags: dict[str, tuple[str, ...]] = {}
    taken: set[str] = set()
    for position, lines in enumerate(groups, 1):
        record, words = read_record(lines, f"ris-{position}", problems)
        record = named_once(record, taken, lines[0].line, problems)
        records.append(record)
        if words:
            tags[record.id] = words
    return Exchange(records=tuple(records), tags=tags, problems=tuple(problems))


def dumps(exchange: Exchange) -> Written:
    """Write RIS, one tag a line, records in order and ended by ER; says what RIS has no place for.

    >>> dumps(Exchange(records=(Record(id="a", type="book", title="Nutuk"),))).text.split("\\n")
    ['TY  - BOOK', 'ID  - a', 'TI  - Nutuk', 'ER  - ', '']
    """
    lost = losses.uncarried(exchange, "notes", "collections")
    parts = [write_record(record, keywords.of(record, exchange), lost) for record in exchange.records]
    return Written(text="\n".join(parts) or "\n", losses=tuple(lost))


def _groups(text: str, problems: list[Loss]) -> Iterator[list[RisLine]]:
    """The tagged lines of each record, TY first; a record without ER ends where the next begins."""
    group: list[RisLine] = []
    for line in _tagged(text, problems):
        if line.tag == "ER":
            if group:
                yield group
            group = []
            continue
        if line.tag == "TY" and group:
            problems.append(Loss(line=line.line, message="a new record begins before ER; the one before is kept"))
            yield group
            group = []
        if line.tag != "TY" and not group:
            problems.append(Loss(line=line.line, field=line.tag, message="a tag before TY; taken as type GEN"))
            group.append(RisLine("TY", "GEN", line.line))
        group.append(line)
    if group:
        problems.append(Loss(line=group[-1].line, message="the last record has no ER; it is kept"))
        yield group


def _tagged(text: str, problems: list[Loss]) -> Iterator[RisLine]:
    tag, pieces, begun = "", list[str](), 0
    has_type = False
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), 1):
        match = _LINE.match(line)
        if not match:
            if tag and tag != "ER":
                pieces.append(line.strip())
            elif line.strip() and has_type:
                problems.append(Loss(line=number, message=f"outside any record: {line.strip()[:80]}"))
            continue
        if tag:
            yield RisLine(tag, "\n".join(pieces).strip(), begun)
        has_type = has_type or match[1] == "TY"
        if not has_type:
            tag = ""
            continue
        tag, pieces, begun = match[1], [(match[2] or "").strip()], number
    if tag:
        yield RisLine(tag, "\n".join(pieces).strip(), begun)
