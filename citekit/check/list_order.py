"""An entry of the reference list out of the list's alphabetical order.

Order is that of the folded letters, so that ç after c and i beside ı make no finding. Latin and Cyrillic
entries are judged each among themselves, entries that begin with a dash follow the one before, numbered lists are left.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from citekit.check.cited import listed, named
from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.authors import words_of
from citekit.link.repeated_authors import has_dash
from citekit.model import ChapterExtract, Finding, Reference

_LATIN = re.compile(r"[^\W\d_]")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")


def check(library: Library) -> Iterator[Finding]:
    """One finding for each misplaced entry; none for a list that follows no alphabet."""
    for extract in library.extracts:
        entries = [entry for entry in listed(extract) if not has_dash(entry.text)]
        for script in (_LATIN, _CYRILLIC):
            yield from _order(library, extract, [entry for entry in entries if _script(entry) is script])


def _order(library: Library, extract: ChapterExtract, entries: Sequence[Reference]) -> Iterator[Finding]:
    """Entries that stand before one they should follow: the fewest whose removal leaves the rest in order."""
    if any(re.match(r"\s*[\[(]?\d+[\].)]", entry.raw) for entry in entries[:3]) or len(entries) < 4:
        return
    keys = [_sort_key(entry) for entry in entries]
    kept = _longest_run(keys)
    wrong = [index for index in range(len(entries)) if index not in kept]
    if not wrong or len(wrong) * 4 > len(entries):
        return
    for index in wrong:
        before = [other for other in kept if keys[other] <= keys[index]]
        after = named(entries[max(before)]) if before else ""
        values = {"entry": named(entries[index]), "after": after}
        yield remark(
            library, extract.chapter, "list-order", "warning", [entries[index]],
            variant=None if after else "first", values=values,
        )  # fmt: skip


def _sort_key(entry: Reference) -> str:
    """The folded beginning of an entry, without brackets and quotation marks; Latin before Cyrillic by Unicode."""
    return " ".join(words_of(entry.text)[:3])


def _longest_run(keys: Sequence[str]) -> set[int]:
    """Indices of a longest non-decreasing run (patience sorting): one misplaced entry does not blame the rest."""
    tails: list[str] = []
    ends: list[int] = []
    before: list[int | None] = []
    for index, key in enumerate(keys):
        at = bisect_right(tails, key)
        before.append(ends[at - 1] if at else None)
        tails[at : at + 1] = [key]
        ends[at : at + 1] = [index]
    kept: set[int] = set()
    last: int | None = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept


def _script(entry: Reference) -> re.Pattern[str] | None:
    """The script of an entry's first letter."""
    first = next((letter for letter in entry.text if letter.isalpha()), "")
    return _CYRILLIC if _CYRILLIC.match(first) else _LATIN if first else None
