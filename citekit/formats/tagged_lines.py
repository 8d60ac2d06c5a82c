"""Formats of tagged lines: the loop that turns groups of lines into records, shared by those that have it."""

import re
from collections.abc import Callable, Iterable, Iterator

from citekit.errors import InputError
from citekit.formats import keywords, losses
from citekit.formats.twins import named_once
from citekit.model import Exchange, Loss, Record, Written

_BREAK = re.compile(r"\r\n|\n|\r")
Line = tuple[str, str, int]
"""Tag, value, 1-based line number."""
Read = Callable[[list[Line], str, list[Loss]], tuple[Record, tuple[str, ...]]]
Write = Callable[[Record, tuple[str, ...], list[Loss]], str]


def group_lines(
    text: str,
    tagged: re.Pattern[str],
    parts: Callable[[str, str | None], bool],
    continued: Callable[[str, str, str], str | None],
    problems: list[Loss],
    complaint: str,
) -> Iterator[list[Line]]:
    """The tagged lines of each record; what belongs to none is a problem, ``complaint`` before its text.

    ``tagged`` matches a line, its groups the tag and the value; ``parts(line, tag)``: the record before it ends here;
    ``continued(tag, value, line)``: the value with an untagged line after it, None when it is none of it.
    """
    group: list[Line] = []
    for number, line in enumerate(_BREAK.split(text), 1):
        match = tagged.fullmatch(line)
        if group and parts(line, match[1] if match else None):
            yield group
            group = []
        if match:
            group.append((match[1], (match[2] or "").strip(), number))
            continue
        tag, value, begun = group[-1] if group else ("", "", number)
        longer = continued(tag, value, line) if group else None
        if longer is not None:
            group[-1] = (tag, longer, begun)
        elif line.strip():
            problems.append(Loss(line=number, message=f"{complaint}: {line.strip()[:80]}"))
    if group:
        yield group


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
