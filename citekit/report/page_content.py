"""What the parts of the page draw on: the library, the words, the formatted entries, each asked for once."""

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property

from citekit import formats
from citekit.library import Library, exchange
from citekit.model import Chapter, Citation, Exchange, Finding, Record
from citekit.render import bibliography
from citekit.render.engine import independent
from citekit.render.styles import style_path
from citekit.report.entry_html import entry_html
from citekit.report.labels import chapter_label, source_label
from citekit.report.printed_pages import Places
from citekit.report.safe import anchor, shown
from citekit.report.wording import Wording

UNSURE = 0.75
"""A link less sure than this is shown as doubtful."""


@dataclass(frozen=True)
class Content:
    """The library and everything the page shows of it; ``style`` and ``locale`` are those of the bibliographies."""

    library: Library
    words: Wording
    style: str = "apa"
    locale: str = "en-US"
    engine: str = "citekit"

    @cached_property
    def entries(self) -> dict[str, str]:
        """Record id → formatted entry as HTML, in the style's order; a record the style cannot show is its label."""
        made = bibliography(self.library.records, self.style, self.locale, "html", self.engine)
        found = {entry.record: entry_html(entry.text) for entry in made.entries}
        for record in self.library.records:
            if not found.get(record.id):
                found[record.id] = shown(source_label(record, 120))
        return found

    @cached_property
    def style_title(self) -> str:
        """What the style calls itself."""
        return independent(style_path(self.style)).title or self.style

    @cached_property
    def rank(self) -> dict[str, int]:
        """Record id → its place in the bibliography of the whole."""
        return {name: n for n, name in enumerate(self.entries)}

    @cached_property
    def shares(self) -> dict[str, tuple[int, int]]:
        """Chapter id → how many of the sources it cites it alone cites, and how many other chapters cite too."""
        own: Counter[str] = Counter()
        shared: Counter[str] = Counter()
        for by_chapter in self.counts.values():
            (shared if len(by_chapter) > 1 else own).update(by_chapter.keys())
        return {one.chapter.id: (own[one.chapter.id], shared[one.chapter.id]) for one in self.library.extracts}

    @cached_property
    def exported(self) -> dict[str, tuple[str, str]]:
        """Record id → BibTeX (BibLaTeX) and CSL-JSON of the one record."""
        records = exchange(self.library).records
        forms = [formats.get("biblatex"), formats.get("csl-json")]
        made = [[one.dumps(Exchange(records=(record,))).text.strip() for one in forms] for record in records]
        return {
            record.id: (tex, json.dumps(json.loads(csl), ensure_ascii=False, separators=(",", ":")))
            for record, (tex, csl) in zip(self.library.records, made, strict=True)
        }

    @cached_property
    def counts(self) -> dict[str, Counter[str]]:
        """Record id → chapter id → citations of that chapter that name the record."""
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for record, citation in dict.fromkeys((link.record, link.citation) for link in self.library.links):
            found[record][self.library.citation(citation).chapter] += 1
        return found

    @cached_property
    def order(self) -> dict[str, int]:
        """Chapter id → its place in reading order."""
        return {one.chapter.id: n for n, one in enumerate(self.library.extracts)}

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Citation id → its number in its chapter, from 1."""
        return {citation.id: n for one in self.library.extracts for n, citation in enumerate(one.citations, 1)}

    @cached_property
    def findings(self) -> dict[str | None, list[tuple[int, Finding]]]:
        """Chapter id → its findings, each with its number in the library from 1."""
        found: dict[str | None, list[tuple[int, Finding]]] = defaultdict(list)
        for n, finding in enumerate(self.library.findings, 1):
            found[finding.chapter].append((n, finding))
        return found

    @cached_property
    def places(self) -> dict[str, Places]:
        """Document id → where its pages begin."""
        chapters: dict[str, list[Chapter]] = defaultdict(list)
        for one in self.library.extracts:
            chapters[one.chapter.document].append(one.chapter)
        return {one.id: Places.of(one.text, chapters[one.id]) for one in self.library.documents}

    def place(self, chapter: str, offset: int) -> tuple[str, str]:
        """The printed page of a character, the page of its file, or its line."""
        return self.places[self.library.chapter(chapter).document].at(offset)

    def title(self, chapter: Chapter, length: int = 160) -> str:
        """A chapter's name as plain text."""
        return chapter_label(self.library, chapter, length)

    def chapter_address(self, chapter: str, place: str = "") -> str:
        """Where a chapter, or a place in it (`c3`, `f7`), stands in the page."""
        return anchor("chapter", chapter, *([place] if place else []))

    def citation_address(self, citation: Citation) -> str:
        """Where a citation stands in the page."""
        return self.chapter_address(citation.chapter, f"c{self.numbers[citation.id]}")

    def key(self, record: str) -> str:
        """What a source is called in addresses: its citation key."""
        return self.library.keys.get(record, record)

    def source_address(self, record: str) -> str:
        """Where a source stands in the page."""
        return anchor("source", self.key(record))

    def state(self, citation: Citation) -> str:
        """How well a citation is tied to its sources: linked, stub, doubtful or missing."""
        links = self.library.links_of(citation.id)
        tied = {link.item for link in links}
        if not links or any(n not in tied for n in range(len(citation.items))):
            return "missing"
        if any(link.kind != "stub" and link.confidence < UNSURE for link in links):
            return "doubtful"
        return "stub" if any(self.is_stub(link.record) for link in links) else "linked"

    def look(self, citation: Citation) -> str:
        """The classes of a citation in the page: its state, and whether it is a raised number."""
        raised = citation.form == "note-marker" and not any(map(str.isalpha, citation.raw))
        return f"{self.state(citation)}{' marker' if raised else ''}"

    def is_stub(self, record: str) -> bool:
        """Whether a source is known only from citations."""
        return self.library.record(record).state == "stub"

    def state_mark(self, record: Record) -> str:
        """A small label that says what kind of knowledge a record is."""
        return f'<span class="tag {record.state}">{self.words.mark(f"state.{record.state}")}</span>'

    def label(self, record: Record) -> str:
        """A source in few words, safe for the page."""
        return shown(source_label(record, 60))
