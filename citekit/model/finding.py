"""A remark by a check about a text."""

from typing import Literal

from pydantic import Field

from citekit.model.notebook import cell, html_table, in_words
from citekit.model.span import Frozen, Spanned

Severity = Literal["error", "warning", "info"]


class Place(Spanned):
    """A stretch a finding speaks of, with its text as printed."""

    raw: str


class Finding(Frozen):
    """What a check saw. ``message`` is a template id plus ``values``; the words come from the check's message table.

    ``check`` is the check's name (``missing-reference``); ``document`` and ``chapter`` are ids; ``places`` may be empty
    when the whole chapter is meant; ``fix`` is a replacement text or None; ``candidates`` ranks answers with why.
    """

    check: str
    severity: Severity
    document: str
    chapter: str | None = None
    places: tuple[Place, ...] = ()
    message: str
    values: dict[str, str] = Field(default_factory=dict)
    fix: str | None = None
    candidates: tuple[tuple[str, str], ...] = ()
    confidence: float = 1.0

    def _repr_html_(self) -> str:
        """What notebooks show: what was seen, where, and what may be meant."""
        rows = [{"start": place.start, "end": place.end, "printed": place.raw} for place in self.places]
        what = f"<b>Finding</b> {cell(self.severity)} · {cell(self.check)} <small>{cell(self.chapter)}</small>"
        fix = f"<p>→ {cell(self.fix)}</p>" if self.fix else ""
        near = "".join(f"<li>{cell(meant)} <small>{cell(why)}</small></li>" for meant, why in self.candidates)
        listed = f"<ul>{near}</ul>" if near else ""
        return f"<p>{what}<br>{cell(in_words(self))}</p>{fix}{listed}{html_table(rows) if rows else ''}"
