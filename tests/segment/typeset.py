"""A small typesetter: paragraphs, notes, lists and titles go in, pages of text come out, with every span known.

It sets what PDF extraction leaves of a page: wrapped and hyphenated lines, running heads, page numbers, form feeds (or
none), notes at the page's foot, doubled line spacing.
"""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tests.segment.specimens import SHAPES, TONGUES, WORKS, Work


class Row(NamedTuple):
    """A line to print; ``tag`` names what it belongs to, ``notes`` the labels of markers in it."""

    text: str
    tag: str
    notes: tuple[int, ...] = ()


@dataclass
class Paper:
    """How pages are set."""

    width: int = 80
    height: int = 40
    head: str = ""
    numbers: bool = True
    feeds: bool = True
    doubled: bool = False
    hyphens: bool = False
    notes_at: str = "foot"
    note_sign: str = " "


@dataclass
class Printed:
    """The text, and where things stand in it: note label, entry number, chapter and furniture spans."""

    text: str = ""
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    furniture: list[tuple[int, int]] = field(default_factory=list)


class Setter:
    """Collects rows, then prints them page by page."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.rows: list[Row | None] = []
        self.notes: dict[int, str] = {}

    def title(self, text: str, tag: str = "heading", new_page: bool = False) -> None:
        """One or more title lines."""
        if new_page and self.rows:
            self.rows.append(None)
        for line in wrap(text, self.paper.width - 10, False):
            self.rows.append(Row(line, tag))
        self.rows.append(Row("", ""))

    def line(self, text: str, tag: str = "line") -> None:
        """One line as it is."""
        self.rows.append(Row(text, tag))

    def paragraph(self, text: str, tag: str = "prose") -> None:
        """Prose; `{12}` is the marker of note 12."""
        shown = re.sub(r"\{(\d+)\}", r"\1", text)
        labels = [int(label) for label in re.findall(r"\{(\d+)\}", text)]
        at = 0
        for line in wrap(shown, self.paper.width, self.paper.hyphens):
            here = []
            while at < len(labels) and re.search(rf"\D{labels[at]}(?!\d)", line):
                here.append(labels[at])
                at += 1
            self.rows.append(Row(line, tag, tuple(here)))
        self.rows.append(Row("", ""))

    def entry(self, text: str, tag: str, hanging: int = 0, gapped: bool = False) -> None:
        """An entry of a list."""
        for number, line in enumerate(wrap(text, self.paper.width - hanging, self.paper.hyphens)):
            self.rows.append(Row(" " * hanging * (number > 0) + line, tag))
        if gapped:
            self.rows.append(Row("", ""))

    def print(self) -> Printed:
        """All pages as one text."""
        made = Printed()
        page, number = 1, 0
        rows = list(self.rows)
        if self.paper.notes_at == "end":
            for label, body in self.notes.items():
                rows += self._note_rows(label, body)
        while number < len(rows):
            body: list[Row] = []
            foot: list[Row] = []
            while number < len(rows) and len(body) + len(foot) < self.paper.height:
                row = rows[number]
                number += 1
                if row is None:
                    break
                if self.paper.notes_at == "foot":
                    for label in row.notes:
                        foot += self._note_rows(label, self.notes[label])
                body.append(row)
            self._page(made, body, foot, page, number >= len(rows))
            page += 1
        return made

    def _note_rows(self, label: int, body: str) -> list[Row]:
        return [
            Row(line, f"note {label}")
            for line in wrap(f"{label}{self.paper.note_sign}{body}", self.paper.width + 8, False)
        ]

    def _page(self, made: Printed, body: Sequence[Row], foot: Sequence[Row], page: int, last: bool) -> None:
        gap = "\n\n" if self.paper.doubled else "\n"
        if self.paper.head:
            self._furniture(made, f"{page} {self.paper.head}" if page % 2 else f"{self.paper.head} {page}", gap)
        for row in body:
            self._row(made, row, gap)
        if foot:
            made.text += "\n"
        for row in foot:
            self._row(made, row, gap)
        if self.paper.numbers and not self.paper.head:
            made.text += "\n"
            self._furniture(made, str(page), gap)
        if not last:
            made.text += "\f" if self.paper.feeds else "\n"

    def _furniture(self, made: Printed, text: str, gap: str) -> None:
        made.furniture.append((len(made.text), len(made.text) + len(text)))
        made.text += text + gap

    def _row(self, made: Printed, row: Row, gap: str) -> None:
        start = len(made.text) + len(row.text) - len(row.text.lstrip())
        end = len(made.text) + len(row.text)
        if row.tag and row.text:
            first = made.spans.get(row.tag, (start, end))
            made.spans[row.tag] = (first[0], end)
        made.text += row.text + (gap if row.text else "\n")


def wrap(text: str, width: int, hyphens: bool) -> list[str]:
    """Lines of at most ``width`` characters; with ``hyphens`` long words are broken near their middle."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        if len(line) + len(word) + 1 <= width or not line:
            line = f"{line} {word}".strip()
            continue
        room = width - len(line) - 2
        if hyphens and 3 <= room <= len(word) - 3 and word.isalpha():
            lines.append(f"{line} {word[:room]}-")
            line = word[room:]
        else:
            lines.append(line)
            line = word
    return [*lines, line] if line else lines


def prose(tongue: str, rng: random.Random, size: int, marks: Sequence[str]) -> str:
    """A paragraph of ``size`` sentences; each mark is put at the end of one of them."""
    sentences = [rng.choice(TONGUES[tongue].sentences) for _ in range(size)]
    left = list(marks)
    parts = []
    for number, sentence in enumerate(sentences):
        mark = left.pop(0) if (left and rng.random() < 0.7) or len(left) >= size - number else ""
        parts.append(f"{sentence}.{mark}" if mark.startswith("{") else f"{sentence}{mark}.")
    return " ".join(parts)


def citation(work: Work) -> str:
    """` (Nora, 1989: 12)`"""
    return f" ({work.family}, {work.year}: {10 + len(work.title)})"


def article(
    setter: Setter, tongue: str, rng: random.Random, style: str, shape: str, listing: str, first: int = 1
) -> int:
    """Set one article; ``style``: author-date, notes, numeric; ``listing``: hanging, plain, gapped, numbered, none.

    Gives the number after the last note's.
    """
    speech = TONGUES[tongue]
    works = rng.sample(WORKS, 10)
    if listing == "numbered" or style == "numeric":
        works = works[:]
    else:
        works.sort(key=lambda work: work.family)
    label = first
    for number, section in enumerate((speech.introduction, *speech.sections, speech.conclusion)):
        setter.title(f"{number + 1}. {section}" if style == "numeric" else section, f"heading {section}")
        for _ in range(3):
            marks = []
            for _ in range(2):
                index = rng.randrange(len(works))
                if style == "notes":
                    marks.append(f"{{{label}}}")
                    setter.notes[label] = SHAPES["chicago" if shape == "apa" else shape](works[index])
                    label += 1
                else:
                    marks.append(f" [{index + 1}]" if style == "numeric" else citation(works[index]))
            setter.paragraph(prose(tongue, rng, 5, marks))
    if listing == "none":
        return label
    setter.title(speech.references, "heading references")
    for number, work in enumerate(works, 1):
        text = SHAPES[shape](work)
        if listing == "numbered" or style == "numeric":
            text = f"[{number}] {text}" if style == "numeric" else f"{number}. {text}"
        setter.entry(text, f"entry {first}-{number}", 6 if listing == "hanging" else 0, listing == "gapped")
    return label
