"""What a search found, before it becomes a record: places in a view, works, and how sure."""

from collections.abc import Iterable
from dataclasses import dataclass

from citekit.extract.works import Work
from citekit.model import CitationForm, CitationItem, Document, Span
from citekit.text.view import TextView


@dataclass(frozen=True, slots=True)
class Found:
    """A cluster at ``view.text[start:end]``; works' offsets count from ``base`` of the view's text."""

    start: int
    end: int
    form: CitationForm
    works: tuple[Work, ...] = ()
    base: int = 0
    items: tuple[CitationItem, ...] = ()
    note: str | None = None
    confidence: float = 1.0
    reason: str | None = None
    alternatives: tuple[tuple[Work, ...], ...] = ()

    @property
    def span(self) -> Span:
        """Where it stands in the view's text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Ruler:
    """Turns places in a view into places in the document, and works into items."""

    document: Document
    view: TextView

    def source(self, start: int, end: int) -> Span:
        """The document span of ``view.text[start:end]``."""
        return Span(*self.view.source(start, end))

    def raw(self, start: int, end: int) -> str:
        """The document's own characters for ``view.text[start:end]``."""
        left, right = self.view.source(start, end)
        return self.document.text[left:right]

    def items(
        self, works: Iterable[Work], base: int, whole: Span | None = None, numbered: bool = False
    ) -> tuple[CitationItem, ...]:
        """Items of works; ``whole`` is the span that each item's raw takes instead of its own (narratives).

        The suffix of ``numbered`` ones is their number in a list.

        A work quoted through another (`akt.`, `cited in`) holds that other one as its ``secondary`` too.
        """
        made: list[CitationItem] = []
        for work in works:
            item = self._item(work, base, whole, numbered)
            if work.zone.secondary and made and made[-1].secondary is None:
                made[-1] = made[-1].model_copy(update={"secondary": item})
            made.append(item)
        return tuple(made)

    def _item(self, work: Work, base: int, whole: Span | None, numbered: bool) -> CitationItem:
        start, end = whole or (base + work.start, base + max(work.end, work.start + 1))
        zone, locator = work.zone, work.locator
        suffix = work.suffix or zone.suffix
        return CitationItem(
            authors=tuple(" ".join(author.split()) for author in zone.authors),
            et_al=zone.et_al,
            org=zone.org,
            year=work.year,
            suffix=None if numbered else suffix,
            date=work.date,
            nodate=work.nodate,
            locator=locator.text if locator else None,
            label=locator.label if locator else None,
            prefix=None if work.carried else zone.prefix,
            raw=self.raw(start, end),
            number=suffix if numbered else None,
        )


def without_overlaps(found: Iterable[Found]) -> list[Found]:
    """Keep the surer (then longer) of two that share characters; the result is in text order."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.start, -f.confidence, -f.end)):
        if kept and one.start < kept[-1].end:
            if (one.confidence, one.end - one.start) > (kept[-1].confidence, kept[-1].end - kept[-1].start):
                kept[-1] = one
            continue
        kept.append(one)
    return kept
