"""Are two records one work? Conservative: a wrong merge loses a source, a missed one only repeats it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import merge

from citekit.link.authors import compare, key_of, words_of
from citekit.model import Name, Record

_MARKUP = re.compile(r"</?(?:i|b|em|strong|sup|sub|sc|span)\b[^<>]*>")
_SUBTITLE = re.compile(r"[:—(/]| – |\. ")
_SHORTEST_HEAD = 8
"""Letters: a shorter title is no sign of the longer one it begins."""
_NUMBERED = ("volume", "issue", "edition", "part_number", "number")


def title_key(title: str | None) -> str:
    """A title without CSL's marks, case, diacritics, blanks and punctuation.

    >>> title_key('İnkılâp ve <span class="nocase">Kadro</span>') == title_key("inkılap ve kadro")
    True
    """
    return "".join(words_of(_MARKUP.sub("", title) if title and "<" in title else title or ""))


def creators(record: Record) -> tuple[Name, ...]:
    """The names a record is known under: its authors, else its editors."""
    return record.author or record.editor


def same_work(one: Record, other: Record) -> str | None:
    """Why two records are one work (``same DOI``, ``same author, year and title`` …), or None when they may differ.

    >>> from citekit.model import Record
    >>> a = {"id": "1", "type": "book", "author": [{"family": "Nye"}], "issued": {"date-parts": [[2004]]}}
    >>> titles = ("Soft Power", "Soft Power: The Means to Success")
    >>> same_work(*(Record.from_csl({**a, "title": title}) for title in titles))
    'same author and year, one title begins the other'
    """
    if one.DOI and other.DOI:
        return "same DOI" if one.DOI.casefold() == other.DOI.casefold() else None
    titles = _titles_agree(one, other)
    if titles is None or _contradict(one, other):
        return None
    if one.URL and one.URL == other.URL and titles == "same title" and not _years_differ(one, other):
        return "same address and title"
    if _years_differ(one, other) or not _creators_agree(one, other):
        return None
    return "same author, year and title" if titles == "same title" else f"same author and year, {titles}"


def may_be_same(one: Record, other: Record) -> bool:
    """Whether nothing that both say differs: enough for two records under one key, too little for two under two."""
    titled = title_key(one.title) and title_key(other.title)
    named = creators(one) and creators(other)
    dated = one.issued and one.issued.year and other.issued and other.issued.year
    return not (
        (titled and _titles_agree(one, other) is None)
        or _contradict(one, other)
        or (dated and _years_differ(one, other))
        or (named and not _creators_agree(one, other))
    )


def _titles_agree(one: Record, other: Record) -> str | None:
    first, second = title_key(one.title), title_key(other.title)
    if not first or not second:
        return None
    if first == second:
        return "same title"
    short, long = sorted((first, second), key=len)
    if len(short) >= _SHORTEST_HEAD and long.startswith(short):
        longer = one.title if long == first else other.title
        heads = _SUBTITLE.split(longer or "")
        if any(title_key(":".join(heads[:size])) == short for size in range(1, len(heads))):
            return "one title begins the other"
    return None


def _contradict(one: Record, other: Record) -> bool:
    """Both say which volume, issue, edition or letter, and say it differently."""
    pairs = [(getattr(one, name), getattr(other, name)) for name in _NUMBERED]
    pairs.append((one.year_suffix, other.year_suffix))
    if any(mine and theirs and str(mine).casefold() != str(theirs).casefold() for mine, theirs in pairs):
        return True
    journal = title_key(one.container_title), title_key(other.container_title)
    return bool(journal[0] and journal[1]) and not (journal[0] in journal[1] or journal[1] in journal[0])


def _years_differ(one: Record, other: Record) -> bool:
    mine, theirs = (record.issued.year if record.issued else None for record in (one, other))
    return mine != theirs


def _creators_agree(one: Record, other: Record) -> bool:
    mine, theirs = creators(one), creators(other)
    if not mine or not theirs:
        return not mine and not theirs
    first, second = mine[0], theirs[0]
    shown = [first.literal or first.family or ""]
    if first.non_dropping_particle and first.family:
        shown.append(f"{first.non_dropping_particle} {first.family}")
    return any(compare(name, key_of(second)).score >= 0.85 for name in shown)


def blocks(records: Iterable[Record]) -> Iterable[tuple[Record, ...]]:
    """Groups within which duplicates are sought: records that share a DOI or the beginning of a title."""
    found: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        if record.DOI:
            found[f"doi:{record.DOI.casefold()}"].append(record)
        if record.title:
            found[title_key(record.title)[:8]].append(record)
    return [tuple(group) for group in found.values() if len(group) > 1]


class Works:
    """Works in their order, found again by what one work has in common: a DOI, or a title and a year."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self._places: dict[tuple[str, ...], list[int]] = defaultdict(list)

    def add(self, record: Record) -> None:
        """Put a work behind the others."""
        full, heads, year = _title_keys(record)
        for key in {("title", full, year), *(("head", head, year) for head in heads), ("doi", _doi(record))}:
            if key[1]:
                self._places[key].append(len(self.records))
        self.records.append(record)

    def find(self, record: Record) -> tuple[int, str] | None:
        """The place of the first work that is the same one, and why (see :func:`same_work`); None when none is."""
        full, heads, year = _title_keys(record)
        keys = [("title", full, year), ("head", full, year), ("doi", _doi(record))]
        keys += [("title", head, year) for head in heads]
        for place in merge(*(self._places[key] for key in keys if key in self._places)):
            reason = same_work(self.records[place], record)
            if reason:
                return place, reason
        return None


def _doi(record: Record) -> str:
    return (record.DOI or "").casefold()


def _title_keys(record: Record) -> tuple[str, frozenset[str], str]:
    """The key of the title, those of its beginnings up to a subtitle, and the year."""
    full = title_key(record.title)
    heads = _SUBTITLE.split(record.title or "")
    keys = (title_key(":".join(heads[:size])) for size in range(1, len(heads)))
    year = str(record.issued.year if record.issued else None)
    return full, frozenset(key for key in keys if len(key) >= _SHORTEST_HEAD and key != full), year


def group_same(records: Sequence[Record]) -> dict[str, tuple[str, str]]:
    """For each record that repeats an earlier one: its id → (id of the earliest, why)."""
    order = {record.id: index for index, record in enumerate(records)}
    merged: dict[str, tuple[str, str]] = {}
    for block in blocks(records):
        kept = Works()
        for record in sorted(block, key=lambda member: order[member.id]):
            if record.id in merged:
                continue
            same = kept.find(record)
            if same:
                merged[record.id] = (kept.records[same[0]].id, same[1])
            else:
                kept.add(record)
    return {member: (_root(first, merged), reason) for member, (first, reason) in merged.items()}


def _root(record: str, merged: dict[str, tuple[str, str]]) -> str:
    while record in merged:
        record = merged[record][0]
    return record
