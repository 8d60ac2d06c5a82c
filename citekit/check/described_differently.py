"""One work described differently: in two chapters, or under two keys in one list.

Titles, years, publishers, journals and pages of entries that are taken for one work are compared; a longer title, a
place left out or an abbreviated journal is no difference.
"""

from collections.abc import Iterator
from itertools import combinations

from citekit.check.cited import FIELDS, record_label
from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.duplicates import title_key
from citekit.model import Finding, Record, Reference

_COMPARED = ("volume", "issue", "page", "publisher", "container_title", "DOI")


def check(library: Library) -> Iterator[Finding]:
    """One finding for each pair of entries that disagree, at the later one."""
    for record in library.records:
        entries = [entry for entry in library.references_of(record.id) if entry.origin == "reference-list"]
        for first, second in combinations(entries, 2):
            fields = _differing(first, second)
            if fields and first.chapter != second.chapter:
                chapter = library.chapter(second.chapter)
                values = {
                    "entry": record_label(record), "fields": "; ".join(fields),
                    "chapter": library.chapter(first.chapter).title or first.chapter,
                    "other": first.raw,
                }  # fmt: skip
                yield remark(library, chapter, "described-differently", "info", [second], values=values)
                break


def _differing(one: Reference, other: Reference) -> list[str]:
    """The fields two entries fill differently, beyond abbreviation."""
    if one.record is None or other.record is None:
        return []
    return [FIELDS.get(name, name) for name in _COMPARED if _differs(one.record, other.record, name)]


def _differs(one: Record, other: Record, name: str) -> bool:
    mine, theirs = (title_key(getattr(record, name)) for record in (one, other))
    return bool(mine and theirs) and not (mine in theirs or theirs in mine)
