"""Which script a source is written in."""

import unicodedata

from citekit.model import Record
from citekit.report.labels import source_label

SCRIPTS = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "ARABIC": "Arab", "HEBREW": "Hebr", "GREEK": "Grek"}


def script_of(record: Record) -> str:
    """The script most letters of a source's names and title stand in (ISO 15924), `Zyyy` when there are none.

    >>> script_of(Record(id="a", title="Сборник трудов A"))
    'Cyrl'
    """
    text = f"{source_label(record, 200)} {record.title or ''}"[:200]
    counts: dict[str, int] = {}
    for letter in text:
        if letter.isalpha():
            name = SCRIPTS.get(unicodedata.name(letter, "").split(" ")[0], "Zyyy")
            counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: counts[name]) if counts else "Zyyy"
