"""An entry of the reference list out of the alphabetical order of its list.

The alphabet is that of the list's language (ş after s, Ө after О); a list sorted as if ç were c, as programs without
the alphabet do, is no finding. Latin and Cyrillic entries are judged each among themselves, entries that begin with a
dash follow the one before, numbered lists are left.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from citekit.check.cited import listed, named
from citekit.check.remark import remark
from citekit.errors import UnknownNameError
from citekit.languages import sort_key
from citekit.library import Library
from citekit.link.authors import words_of
from citekit.link.repeated_authors import has_dash
from citekit.model import ChapterExtract, Finding, Reference

_LATIN = re.compile(r"[^\W\d_]")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_WORDS = re.compile(r"[^\W\d_]+")


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
    keys, kept = min(
        ((keys, _longest_run(keys)) for keys in _orders(extract, entries)),
        key=lambda order: len(entries) - len(order[1]),
    )
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


def _orders(extract: ChapterExtract, entries: Sequence[Reference]) -> Iterator[Sequence[Any]]:
    """Sort keys of the entries, by the alphabet of the language first, then by plain letters."""
    own = _alphabet(extract.chapter.language)
    if own is not None:
        yield [own(_beginning(entry))[0] for entry in entries]
    yield [" ".join(words_of(_beginning(entry))) for entry in entries]


def _alphabet(code: str | None) -> Callable[[str], Any] | None:
    try:
        return sort_key(code) if code else None
    except UnknownNameError:
        return None


def _beginning(entry: Reference) -> str:
    """Surname and initial of an entry: how works of one author follow each other is the style's affair."""
    first, *rest = _WORDS.findall(entry.text)[:2] or [""]
    return " ".join((first, *(word[:1] for word in rest)))


def _longest_run(keys: Sequence[Any]) -> set[int]:
    """Indices of a longest non-decreasing run (patience sorting): one misplaced entry does not blame the rest."""
    tails: list[Any] = []
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
