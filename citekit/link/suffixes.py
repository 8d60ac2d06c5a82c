"""Year letters: which of several works of one author and year is `2019a` when the list prints no letters."""

from collections import defaultdict
from collections.abc import Sequence

from citekit.link.authors import words_of
from citekit.link.duplicates import creators
from citekit.model import Citation, Record


def assign_letters(records: Sequence[Record], citations: Sequence[Citation]) -> dict[str, str]:
    """Record id → letter, for works the text cites with letters and the list prints without.

    The list's order decides, since that is what authors letter by; works that already bear a letter keep it, and
    nothing is assigned when the text uses more letters than there are works.
    """
    asked: dict[tuple[str, str], set[str]] = defaultdict(set)
    for citation in citations:
        for item in citation.items:
            if item.authors and item.year and item.suffix:
                asked[_key(item.authors[0], item.year)].add(item.suffix.lower())
    groups: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in records:
        names = creators(record)
        if names and record.issued and record.issued.year:
            name = names[0].literal or names[0].family or ""
            groups[_key(name, str(record.issued.year))].append(record)
    assigned: dict[str, str] = {}
    for key, letters in asked.items():
        group = groups.get(key, [])
        if len(group) < 2 or any(record.year_suffix for record in group) or len(letters) > len(group):
            continue
        free = list("abcdefghijklmnopqrstuvwxyz"[: len(group)])
        assigned.update((record.id, letter) for record, letter in zip(group, free, strict=False))
    return assigned


def _key(name: str, year: str) -> tuple[str, str]:
    return "".join(words_of(name)), year
