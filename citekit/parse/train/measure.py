"""How well tagged strings are read: gold records from their spans, to be compared by the shared scorer.

`python -m citekit.parse.train.measure GOLD.jsonl` is not needed for training; tests and people use it.
"""

import re
from collections.abc import Iterable
from typing import Any

from citekit.parse.fields.date import read_words
from citekit.parse.fields.pages import value_of
from citekit.parse.names import parse_names
from citekit.parse.train.corpora import Tagged

FIELDS = {
    "title": "title",
    "container": "container-title",
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "publisher": "publisher",
    "place": "publisher-place",
    "edition": "edition",
}
JUDGED = {
    "anystyle": ["author", "editor", "year", *FIELDS.values(), "record"],
    "grobid": [
        "author",
        "year",
        "title",
        "container-title",
        "volume",
        "issue",
        "page",
        "publisher",
        "publisher-place",
        "record",
    ],
    "linkedbooks": ["author", "year", "title", "publisher", "publisher-place", "record"],
    "generated": ["author", "editor", "year", *FIELDS.values(), "record"],
    "hand": ["author", "editor", "year", *FIELDS.values(), "record"],
}


def gold_row(row: Tagged) -> dict[str, Any]:
    """``{"raw", "csl", "fields"}`` as the scorer reads it; of several stretches of a field the first counts."""
    csl: dict[str, Any] = {}
    at, text = 0, row.reading.prepared.text
    while at < len(row.labels):
        label, end = row.labels[at], at + 1
        while end < len(row.labels) and row.labels[end] == label:
            end += 1
        words = text[row.tokens[at].start : row.tokens[end - 1].end]
        if label == "edition" and (number := re.search(r"\d+", words)):
            words = number.group()  # the number alone, as the parser gives it
        if label in FIELDS:
            csl.setdefault(FIELDS[label], value_of(words) if label == "pages" else words)
        elif label in ("author", "editor"):
            csl.setdefault(label, [name.to_csl() for name in parse_names(words).names])
        elif label == "date" and (found := read_words([token.text for token in row.tokens[at:end]])):
            csl.setdefault("issued", {"date-parts": [list(part) for part in found[0]]})
        at = end
    return {"raw": row.raw, "csl": csl, "fields": JUDGED[row.origin]}


def gold_rows(rows: Iterable[Tagged]) -> list[dict[str, Any]]:
    """One gold row a string."""
    return [gold_row(row) for row in rows]
