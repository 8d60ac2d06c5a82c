"""A bibliographic string as it stands in the text."""

from typing import Literal

from citekit.model.record import Record
from citekit.model.span import Spanned

ReferenceOrigin = Literal["reference-list", "footnote", "endnote", "table-source", "inline"]


class Reference(Spanned):
    """One entry of a list, one work cited in a note, one source line; ``record`` once it has been parsed.

    ``note`` is the printed label of its note (or the number of a numbered list entry), ``locator`` the cited page,
    ``short_form_of`` the id of the reference that an `a.g.e.`, `ibid.` or short title stands for.
    """

    id: str
    chapter: str
    raw: str
    origin: ReferenceOrigin
    note: str | None = None
    text: str
    """``raw`` with line breaks joined and page furniture left out: what the parser reads."""
    record: Record | None = None
    locator: str | None = None
    short_form_of: str | None = None
    short_kind: Literal["ibid", "op-cit", "short-title", "author-date"] | None = None
    confidence: float = 1.0
    reason: str | None = None
