"""The collection: everything known about a set of documents, and the ways to ask it."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cached_property
from importlib import import_module
from typing import Any, Self, TypeVar

from pydantic import ConfigDict, Field

from citekit.errors import MissingExtraError
from citekit.extract.sentences import sentence_spans
from citekit.library.rows import chapter_rows, citation_rows
from citekit.model import (
    Chapter,
    ChapterExtract,
    Citation,
    Document,
    Finding,
    Link,
    Record,
    Reference,
    Span,
)
from citekit.model.notebook import html_table
from citekit.model.span import Frozen
from citekit.segment import running_view
from citekit.text.view import TextView

T = TypeVar("T")


class Library(Frozen):
    """Documents with their extracts, the records they cite, the links between them, and findings.

    ``extracts`` are in reading order; ``records`` those with a reference first, then stubs; ``keys``: record id →
    citation key; ``known`` a bibliography the texts are held against, if one was given. Look-ups are made on first use
    and return tuples in text order.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", ignored_types=(cached_property,))

    documents: tuple[Document, ...] = ()
    extracts: tuple[ChapterExtract, ...] = ()
    records: tuple[Record, ...] = ()
    links: tuple[Link, ...] = ()
    findings: tuple[Finding, ...] = ()
    keys: dict[str, str] = Field(default_factory=dict)
    known: tuple[Record, ...] = ()

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A changed copy; look-ups made so far are forgotten, since they may no longer be true."""
        copied = super().model_copy(update=update, deep=deep)
        for name in [name for name in copied.__dict__ if name not in type(self).model_fields]:
            del copied.__dict__[name]
        return copied

    def document(self, name: str) -> Document:
        """A document by its id; KeyError when there is none."""
        return self._documents[name]

    def chapter(self, name: str) -> Chapter:
        """A chapter by its id; KeyError when there is none."""
        return self._extracts[name].chapter

    def extract(self, chapter: str) -> ChapterExtract:
        """What was found in a chapter."""
        return self._extracts[chapter]

    def record(self, name: str) -> Record:
        """A record by its id; KeyError when there is none."""
        return self._records[name]

    def citation(self, name: str) -> Citation:
        """A citation by its id."""
        return self._citations[name]

    def reference(self, name: str) -> Reference:
        """A reference by its id."""
        return self._references[name]

    def records_of(self, chapter: str) -> tuple[Record, ...]:
        """The works a chapter cites or lists, in the library's order, each once."""
        wanted = [name for name in self._records_by_chapter.get(chapter, ()) if name in self._records]
        return tuple(self._records[name] for name in sorted(wanted, key=self._order.__getitem__))

    def chapters_of(self, record: str) -> tuple[Chapter, ...]:
        """The chapters that cite or list a work, in reading order."""
        return tuple(
            extract.chapter
            for extract in self.extracts
            if record in self._records_by_chapter.get(extract.chapter.id, ())
        )

    def citations_of(self, record: str, chapter: str | None = None) -> tuple[Citation, ...]:
        """The citations of a work, in text order; those of one chapter when it is named."""
        names = dict.fromkeys(link.citation for link in self._links_by_record.get(record, ()))
        found = (self._citations[name] for name in names)
        return tuple(citation for citation in found if chapter in (None, citation.chapter))

    def links_of(self, citation: str) -> tuple[Link, ...]:
        """The links of a citation, by item."""
        return tuple(self._links_by_citation.get(citation, ()))

    def links_to(self, record: str) -> tuple[Link, ...]:
        """The links to a work."""
        return tuple(self._links_by_record.get(record, ()))

    def references_of(self, record: str) -> tuple[Reference, ...]:
        """The references a record was made from, in text order (back-references to it are left out)."""
        return tuple(self._references_by_record.get(record, ()))

    def sources_count(self, chapter: str | None = None) -> int:
        """How many distinct works are cited, in all or in one chapter."""
        links = self.links if chapter is None else [
            link for link in self.links if self._citations[link.citation].chapter == chapter
        ]  # fmt: skip
        return len({link.record for link in links})

    def sentence_of(self, citation: Citation) -> str:
        """The sentence around a citation, line breaks and furniture's blanks made single."""
        text = self.document(self.chapter(citation.chapter).document).text
        start, end = citation.sentence or (citation.start, citation.end)
        return " ".join(text[start:end].split())

    def to_dataframe(self) -> Any:
        """A pandas data frame of the cited items, one a row; MissingExtraError says how to get pandas."""
        try:
            pandas = import_module("pandas")
        except ImportError as error:
            wanted = "pip install 'citekit-bibliography[dataframes]'"
            raise MissingExtraError(f"data frames need pandas: {wanted}") from error
        return pandas.DataFrame(citation_rows(self))

    def _repr_html_(self) -> str:
        """What notebooks show: the figures of the whole and a table of the chapters."""
        described = sum(record.state != "stub" for record in self.records)
        citations = sum(len(extract.citations) for extract in self.extracts)
        figures = (
            f"{len(self.extracts):,} chapters · {citations:,} citations · {len(self.records):,} sources, "
            f"{described:,} of them described · {len(self.findings):,} findings"
        )
        return f"<p><b>Library</b> {figures}</p>{html_table(chapter_rows(self), 60)}"

    def running_view(self, chapter: str) -> TextView:
        """A chapter's running text, read whole across page breaks; made once for all who ask."""
        if chapter not in self._views:
            found = self.chapter(chapter)
            self._views[chapter] = running_view(self.document(found.document), found)
        return self._views[chapter]

    def sentences(self, chapter: str) -> list[Span]:
        """The sentences of a chapter's running view, as spans of the view; made once for all who ask."""
        if chapter not in self._sentences:
            self._sentences[chapter] = sentence_spans(self.running_view(chapter).text)
        return self._sentences[chapter]

    def once(self, key: tuple[object, ...], make: Callable[[], T]) -> T:
        """What ``make`` gives, made once for all who ask by the same key; a changed copy forgets it."""
        if key not in self._made:
            self._made[key] = make()
        made: T = self._made[key]
        return made

    @cached_property
    def _made(self) -> dict[tuple[object, ...], Any]:
        return {}

    @cached_property
    def _sentences(self) -> dict[str, list[Span]]:
        return {}

    @cached_property
    def _views(self) -> dict[str, TextView]:
        return {}

    @cached_property
    def _documents(self) -> dict[str, Document]:
        return {document.id: document for document in self.documents}

    @cached_property
    def _extracts(self) -> dict[str, ChapterExtract]:
        return {extract.chapter.id: extract for extract in self.extracts}

    @cached_property
    def _records(self) -> dict[str, Record]:
        return {record.id: record for record in self.records}

    @cached_property
    def _order(self) -> dict[str, int]:
        return {record.id: n for n, record in enumerate(self.records)}

    @cached_property
    def _citations(self) -> dict[str, Citation]:
        return {citation.id: citation for extract in self.extracts for citation in extract.citations}

    @cached_property
    def _references(self) -> dict[str, Reference]:
        return {reference.id: reference for extract in self.extracts for reference in extract.references}

    @cached_property
    def _links_by_record(self) -> dict[str, list[Link]]:
        return _grouped([(link.record, link) for link in self.links])

    @cached_property
    def _links_by_citation(self) -> dict[str, list[Link]]:
        return _grouped([(link.citation, link) for link in self.links])

    @cached_property
    def _references_by_record(self) -> dict[str, list[Reference]]:
        return _grouped(
            [
                (reference.record.id, reference)
                for reference in self._references.values()
                if reference.record and reference.short_form_of is None and reference.record.id in self._records
            ]
        )

    @cached_property
    def _records_by_chapter(self) -> dict[str, dict[str, None]]:
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for link in self.links:
            found[self._citations[link.citation].chapter][link.record] = None
        for record, references in self._references_by_record.items():
            for reference in references:
                found[reference.chapter][record] = None
        return found


def _grouped(pairs: list[tuple[str, T]]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found
