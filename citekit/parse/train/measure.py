"""Gold records from tagged strings, to be compared by a scorer; training itself does not need them."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from citekit.parse.fields.date import read_words
from citekit.parse.fields.pages import value_of
from citekit.parse.names import parse_names
from citekit.parse.train.corpora import Tagged, tag
from citekit.parse.train.generate import read_marked

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


KINDS: dict[str, tuple[str, ...]] = {
    "book": ("book",),
    "edbook": ("book",),
    "chapter": ("chapter",),
    "entry": ("entry-encyclopedia", "chapter"),
    "article": ("article-journal",),
    "paper": ("paper-conference", "chapter", "article-journal"),
    "thesis": ("thesis",),
    "newspaper": ("article-newspaper", "article-magazine"),
    "web": ("webpage", "article-newspaper", "post-weblog", "report", "document"),
    "law": ("legislation", "bill", "regulation", "treaty"),
    "case": ("legal_case",),
    "archive": ("manuscript",),
    "report": ("report", "book"),
}
"""The CSL types a kept string of a kind may have."""


class Kept(NamedTuple):
    """A string of `kept.txt`: its language, kind, gold row, and the place cited; a short form's kind is its own."""

    language: str
    kind: str
    gold: dict[str, Any]
    locator: str | None

    @property
    def short(self) -> bool:
        """Whether it stands for a work named elsewhere."""
        return self.kind not in KINDS


def read_kept(folder: Path) -> Iterator[Kept]:
    """The strings of `kept.txt`, which no model has been trained on."""
    for line in (folder / "kept.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        head, text, *said = line.split(" | ")
        language, kind = head.split(" ")
        raw, spans = read_marked(text.replace("⏎", "\n"))
        gold = gold_row(tag(raw, spans, "hand"))
        for part in said:
            role, _, names = part.partition("=")
            gold["csl"][role] = [{"family": name.strip()} for name in names.split(";")]
        place = next((raw[start:end] for start, end, label in spans if label == "loc"), None)
        if kind not in KINDS:
            gold["fields"] = []
        yield Kept(language, kind, gold, place)


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
