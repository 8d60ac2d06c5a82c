"""One work twice in one reference list: the same string, or the same authors, year and title."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from citekit.check.cited import listed, named
from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.authors import words_of
from citekit.link.duplicates import Works, title_key
from citekit.model import ChapterExtract, Finding, Record, Reference

_TITLE = 25
"""Letters of a title that two works of one author and year seldom share at the beginning."""


def check(library: Library) -> Iterator[Finding]:
    """One finding for each entry that repeats an earlier one."""
    for extract in library.extracts:
        yield from _twice(library, extract, listed(extract))


def _twice(library: Library, extract: ChapterExtract, entries: Sequence[Reference]) -> Iterator[Finding]:
    groups: dict[str, list[Reference]] = defaultdict(list)
    for entry in entries:
        if entry.record:
            groups[title_key(entry.record.title)[:8] or "".join(words_of(entry.raw))[:40]].append(entry)
    for group in groups.values():
        for twin, entry in _twins(group):
            values = {"entry": named(entry)}
            yield remark(library, extract.chapter, "duplicate-entry", "warning", [twin, entry], values=values)


def _twins(entries: Sequence[Reference]) -> Iterator[tuple[Reference, Reference]]:
    """Each entry that repeats an earlier one, behind the first it repeats: printed alike, or the same work."""
    printed: dict[str, int] = {}
    shortened: dict[tuple[str, ...], list[tuple[int, Record]]] = defaultdict(list)
    works = Works()
    for place, entry in enumerate(entries):
        # 2019a and 2019b of one title are one work under two keys
        record = (entry.record or Record(id=entry.id)).model_copy(update={"year_suffix": None})
        same = works.find(record)
        works.add(record)
        first = min(printed.setdefault(" ".join(entry.raw.split()), place), same[0] if same else place)
        alike = shortened[_beginning(record)]
        first = min([first, *(at for at, other in alike if _in_short(other, record))])
        alike.append((place, record))
        if first < place:
            yield entries[first], entry


def _beginning(record: Record) -> tuple[str, ...]:
    """What an entry and its shorter or fuller twin share: surname, year, and how the title begins."""
    year = str(record.issued.year) if record.issued else ""
    return (
        "".join(words_of((record.author[0].family or "") if record.author else "")),
        year,
        title_key(record.title)[:_TITLE],
    )


def _in_short(one: Record, other: Record) -> bool:
    """Whether one entry gives the other's title in short, or its author's initials, and nothing contradicts."""
    short, long = sorted((title_key(one.title), title_key(other.title)), key=len)
    if one.type != other.type or not (one.author and other.author and one.issued) or len(short) < _TITLE:
        return False
    initials = {"".join(words_of(record.author[0].given or ""))[:1] for record in (one, other)} - {""}
    pages = {record.page for record in (one, other) if record.page}
    return long.startswith(short) and len(initials) < 2 and len(pages) < 2
