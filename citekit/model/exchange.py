"""What formats read and write: records, a tree of collections, notes and tags, and what a format could not carry."""

from typing import Any

from pydantic import Field

from citekit.model.record import Record
from citekit.model.span import Frozen


class ExchangeNote(Frozen):
    """A note attached to a record (plain text or simple HTML), such as the sentences that cite it in one chapter.

    ``chapter`` is the name of that chapter, for formats that have room for no more.
    """

    record: str
    text: str
    html: bool = False
    chapter: str | None = None


class Collection(Frozen):
    """A named group of records (by id) and of further collections."""

    name: str
    records: tuple[str, ...] = ()
    collections: tuple["Collection", ...] = ()


class Loss(Frozen):
    """A value a format could not carry (writing) or understand (reading); where: record id, field, 1-based line."""

    record: str | None = None
    field: str | None = None
    line: int | None = None
    message: str


class Exchange(Frozen):
    """A bibliography on its way in or out. ``tags``: record id to tags; ``extra``: what one format needs back."""

    records: tuple[Record, ...] = ()
    collections: tuple[Collection, ...] = ()
    notes: tuple[ExchangeNote, ...] = ()
    tags: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    problems: tuple[Loss, ...] = ()
    extra: dict[str, Any] = Field(default_factory=dict)


class Written(Frozen):
    """What ``dumps`` made: the text (ends with a newline) and what the format could not carry."""

    text: str
    losses: tuple[Loss, ...] = ()
