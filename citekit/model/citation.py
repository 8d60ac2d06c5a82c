"""The mark in the text and the works it names."""

from typing import Literal

from citekit.model.notebook import cell, html_table
from citekit.model.span import Frozen, Span, Spanned

CitationForm = Literal["parenthetical", "narrative", "note-marker", "numeric"]


class CitationItem(Frozen):
    """One cited work inside a citation, as the text gives it; a missing fact is None.

    ``authors`` are surnames or organisation names without case endings, line breaks joined. ``label`` is a CSL locator
    term (``page``, ``chapter``, ``volume`` …). ``number`` is the list or note number of a numeric citation.
    ``secondary`` holds the work through which this one is quoted (`akt.`, `cited in`, `цит. по`).
    """

    authors: tuple[str, ...] = ()
    et_al: bool = False
    org: bool = False
    year: str | None = None
    suffix: str | None = None
    date: str | None = None
    nodate: str | None = None
    locator: str | None = None
    label: str | None = None
    prefix: str | None = None
    raw: str
    number: str | None = None
    secondary: "CitationItem | None" = None
    confidence: float = 1.0
    record: str | None = None


class Citation(Spanned):
    """A cluster: a whole parenthesis, one narrative mention with its year, one note marker or one bracketed number.

    ``sentence`` is the span of the sentence around it; ``note`` the printed label of a note marker; ``in_note`` the id
    of the note the citation stands in; ``alternatives`` other readings of ``items`` for `link` to decide between.
    """

    id: str
    chapter: str
    raw: str
    form: CitationForm
    items: tuple[CitationItem, ...] = ()
    note: str | None = None
    in_note: str | None = None
    language: str | None = None
    sentence: Span | None = None
    confidence: float = 1.0
    reason: str | None = None
    alternatives: tuple[tuple[CitationItem, ...], ...] = ()

    def _repr_html_(self) -> str:
        """What notebooks show: the mark as printed, and the works it names."""
        names = ("authors", "year", "suffix", "locator", "label", "number", "record", "raw")
        rows = [{name: getattr(item, name) for name in names} for item in self.items]
        for row in rows:
            row["authors"] = "; ".join(row["authors"])
        place = f"{self.form}, characters {self.start}–{self.end} of {self.chapter}"
        return f"<p><b>Citation</b> {cell(self.raw)} <small>{cell(place)}</small></p>{html_table(rows)}"
