"""One work twice in one reference list: the same string, or the same authors, year and title."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from citekit.check.cited import listed, named
from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.authors import words_of
from citekit.link.duplicates import same_work, title_key
from citekit.model import ChapterExtract, Finding, Reference


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
        for index, entry in enumerate(group):
            twin = next((other for other in group[:index] if _same(other, entry)), None)
            if twin:
                yield remark(
                    library, extract.chapter, "duplicate-entry", "warning", [twin, entry],
                    values={"entry": named(entry)},
                )  # fmt: skip


def _same(one: Reference, other: Reference) -> bool:
    if " ".join(one.raw.split()) == " ".join(other.raw.split()):
        return True
    if one.record is None or other.record is None:
        return False
    plain = [record.model_copy(update={"year_suffix": None}) for record in (one.record, other.record)]
    return same_work(*plain) is not None  # 2019a and 2019b of one title are one work under two keys
