"""Measures an extraction against a typeset document: exact spans, items, reference spans, calibration."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from citekit import segment
from citekit.extract import extract
from citekit.model import Citation, CitationItem, Reference
from citekit.read import read_text
from tests.extract.typeset import MLA, Gold, Typeset

Key = tuple[object, ...]


def fold(text: str | None) -> str:
    """Letters and digits only, without case and diacritics."""
    plain = unicodedata.normalize("NFKD", (text or "").replace("ı", "i").replace("İ", "i")).casefold()
    return re.sub(r"[\W_]+", "", "".join(letter for letter in plain if not unicodedata.combining(letter)))


@dataclass
class Tally:
    """Right, wrong and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, gold: Iterable[Key], found: Iterable[Key]) -> None:
        one, other = Counter(gold), Counter(found)
        same = sum((one & other).values())
        self.right += same
        self.wrong += sum(other.values()) - same
        self.missed += sum(one.values()) - same

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


@dataclass
class Measures:
    """Tallies over any number of documents."""

    span: Tally = field(default_factory=Tally)
    item: Tally = field(default_factory=Tally)
    reference: Tally = field(default_factory=Tally)

    def measure(self, made: Typeset) -> None:
        """Extract from one document and count."""
        citations, references = read(made.text)
        self.span.add(((g.start, g.end) for g in made.citations), ((c.start, c.end) for c in citations))
        self.reference.add(made.references, ((r.start, r.end) for r in references))
        gold = [key for one in made.citations for key in _gold_keys(one, made)]
        self.item.add(gold, [key for one in citations for key in _found_keys(one, made)])


def read(text: str) -> tuple[list[Citation], list[Reference]]:
    """What the stages find in a text (citations inside notes left aside)."""
    document = read_text("typeset.txt", text)
    citations: list[Citation] = []
    references: list[Reference] = []
    for chapter in segment.chapters(document):
        found = extract(document, chapter)
        citations += [one for one in found.citations if not one.in_note]
        references += found.references
    return citations, references


def _page(text: str | None) -> str:
    return re.sub(r"\W+", "-", text or "").strip("-")


def _gold_keys(one: Gold, made: Typeset) -> list[Key]:
    if one.form in ("note-marker", "numeric"):
        return [(one.start, item[3], _page(item[2])) for item in one.items]
    dated = made.style not in MLA
    return [(one.start, fold(item[0]), item[1] if dated else None, _page(item[2])) for item in one.items]


def _found_keys(one: Citation, made: Typeset) -> list[Key]:
    start = next((g.start for g in made.citations if g.start < one.end and one.start < g.end), None)
    if one.form == "note-marker":
        return [(start, one.note, "")]
    return [_item_key(start, item) for item in one.items]


def _item_key(start: int | None, item: CitationItem) -> Key:
    if item.number:
        return (start, item.number, _page(item.locator))
    return (start, fold(item.authors[0]) if item.authors else "", item.year, _page(item.locator))
