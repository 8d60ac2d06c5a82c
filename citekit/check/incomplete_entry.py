"""An entry that lacks what a work of its type needs: a journal, a publisher, a title, a year.

Only entries that were parsed with some certainty are judged; an entry without a year but with an undated mark is whole.
"""

import re
from collections.abc import Iterator

from citekit.check.cited import FIELDS, named
from citekit.check.remark import remark
from citekit.languages import words
from citekit.library import Library
from citekit.model import Finding, Record, Reference

_NEEDED: dict[str, tuple[tuple[str, ...], ...]] = {
    "article-journal": (
        ("author", "editor"), ("issued",), ("title",), ("container_title",), ("volume", "issue", "page", "DOI", "URL"),
    ),
    "book": (("issued",), ("title",), ("publisher", "URL", "DOI")),
    "chapter": (("author",), ("issued",), ("title",), ("container_title",), ("publisher", "page", "URL", "DOI")),
    "paper-conference": (("author",), ("issued",), ("title",), ("container_title", "event_title", "event")),
    "thesis": (("author",), ("issued",), ("title",), ("publisher", "genre", "archive")),
    "webpage": (("title", "author"), ("URL",)),
}  # fmt: skip
_LEAST = 0.5
_TITLED = 60
_NAMED = 2
"""Longer words from which on a string has more than names and a place: a title is somewhere in it."""
_PERIODICAL = re.compile(r"\d\s?\(\d+[\d–/-]*\)|\b\d{1,4}[–-]\d{1,4}\b(?!\s*$)|№|//|,\s?\d{1,4}[–-]\d{1,4}\.?\s*$")
_REST = 12
"""Letters after the title from which on a publisher or journal may be among them."""


def check(library: Library) -> Iterator[Finding]:
    """One finding for each entry of a list, with what is missing."""
    for extract in library.extracts:
        for entry in extract.references:
            missing = _missing(entry) if entry.origin == "reference-list" else []
            if missing:
                values = {"entry": named(entry), "missing": "; ".join(FIELDS.get(name, name) for name in missing)}
                yield remark(
                    library, extract.chapter, "incomplete-entry", "warning", [entry], values=values, confidence=0.7
                )


def _missing(entry: Reference) -> list[str]:
    record = entry.record
    if record is None or entry.confidence * record.confidence < _LEAST or record.unparsed:
        return []
    needed = _NEEDED.get(record.type, ())
    missing = [alternatives[0] for alternatives in needed if not _has(record, alternatives)]
    return [name for name in missing if not _may_be_there(name, entry.text, record)]


def _may_be_there(name: str, text: str, record: Record) -> bool:
    """Whether the string may well give what the parser did not find: a year, an undated mark, words after the title."""
    if name == "issued":
        return re.search(r"\d{4}", text) is not None or any(mark in text for mark in words("no_date") if len(mark) > 3)
    if name == "title":
        return sum(letter.isalpha() for letter in text) > _TITLED or len(re.findall(r"[^\W\d_]{5,}", text)) > _NAMED
    if name == "publisher" and _PERIODICAL.search(text):
        return True  # volume, issue and pages: a journal's article that was not taken for one
    title = record.title or ""
    if re.search(r"[.!?»”] (?:.+: |\w[^.!?]{12,}$)", title):
        return True  # the title swallowed place and publisher, or a body that published it
    at = text.find(title) if title else -1
    rest = text[at + len(title) :] if at >= 0 else text
    return name != "author" and sum(letter.isalpha() for letter in rest) > _REST


def _has(record: Record, alternatives: tuple[str, ...]) -> bool:
    return any(getattr(record, name) for name in alternatives)
