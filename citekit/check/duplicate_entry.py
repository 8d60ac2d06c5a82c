"""One work twice in one reference list: the same string, or the same authors, year and title."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from citekit.check.cited import listed, named
from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.authors import words_of
from citekit.link.duplicates import Works, title_key
from citekit.model import ChapterExtract, Finding, Record, Reference


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
    works = Works()
    for place, entry in enumerate(entries):
        # 2019a and 2019b of one title are one work under two keys
        record = (entry.record or Record(id=entry.id)).model_copy(update={"year_suffix": None})
        same = works.find(record)
        works.add(record)
        first = min(printed.setdefault(" ".join(entry.raw.split()), place), same[0] if same else place)
        if first < place:
            yield entries[first], entry
