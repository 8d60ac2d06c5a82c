"""What a person decided, kept by content: it holds on the next run, whatever moved in the text meanwhile."""

import json
from collections.abc import Sequence
from typing import Any, Literal

from pydantic import ValidationError

from citekit.errors import SettingsError
from citekit.library.collection import Library
from citekit.library.identity import content_id
from citekit.model import Citation, Evidence, Link, Record
from citekit.model.record import CSL_VARIABLES
from citekit.model.span import Frozen


class Correction(Frozen):
    """A person's decision: ``field`` sets one CSL variable of a record, ``link`` ties a citation to a record.

    ``content`` is the record's content id for a field and the citation's printed text (blanks made single) for a link;
    ``name`` the variable (`title`) or the item's index; ``value`` its new value as JSON, or the record's id.
    """

    kind: Literal["field", "link"] = "field"
    content: str
    name: str
    value: str
    reason: str | None = None


def correct_field(record: Record, name: str, value: Any, reason: str | None = None) -> Correction:
    """The correction that sets one variable of a record; SettingsError when CSL has no such variable.

    >>> correct_field(Record(id="r1", raw="Nye 2004"), "title", "Soft Power").value
    '"Soft Power"'
    """
    if name not in CSL_VARIABLES or name == "id":
        raise SettingsError(f"{name!r} is not a CSL variable; use a name such as title, author, issued or type")
    made = Correction(
        content=content_id(record),
        name=name,
        value=json.dumps(value, ensure_ascii=False, sort_keys=True),
        reason=reason,
    )
    _corrected(record, [made])
    return made


def correct_link(citation: Citation, item: int, record: Record, reason: str | None = None) -> Correction:
    """The correction that ties an item of every citation printed like this one to a record."""
    return Correction(kind="link", content=printed(citation.raw), name=str(item), value=record.id, reason=reason)


def printed(raw: str) -> str:
    """A printed text with blanks made single: how a citation is known again."""
    return " ".join(raw.split())


def apply(library: Library, corrections: Sequence[Correction]) -> Library:
    """The library with a person's corrections; those whose record or citation is gone wait without effect."""
    fields: dict[str, list[Correction]] = {}
    for correction in corrections:
        if correction.kind == "field":
            fields.setdefault(correction.content, []).append(correction)
    records = tuple(_corrected(record, _meant(record, library, fields)) for record in library.records)
    links = _linked(library, [correction for correction in corrections if correction.kind == "link"])
    if records == library.records and links == library.links:
        return library
    return library.model_copy(update={"records": records, "links": links})


def _meant(record: Record, library: Library, fields: dict[str, list[Correction]]) -> list[Correction]:
    """Corrections of this record, also those made when another of its entries came first."""
    contents = [record.id, content_id(record)]
    contents += [content_id(ref.record) for ref in library.references_of(record.id) if ref.record]
    return [correction for content in dict.fromkeys(contents) for correction in fields.get(content, ())]


def _corrected(record: Record, corrections: Sequence[Correction]) -> Record:
    if not corrections:
        return record
    item = record.to_csl()
    for correction in corrections:
        item[correction.name] = json.loads(correction.value)
    evidence = [kept for kept in record.evidence if kept.field not in {correction.name for correction in corrections}]
    read = {entry.field: entry for entry in reversed(record.evidence)}
    for correction in corrections:
        was = read.get(correction.name, Evidence(field=correction.name))
        evidence.append(
            Evidence(
                field=correction.name, start=was.start, end=was.end, source="person", reason=correction.reason
            )  # where the value is printed, if wrongly
        )
    try:
        return Record.from_csl(
            item,
            state="corrected",
            raw=record.raw,
            variants=record.variants,
            evidence=tuple(evidence),
            unparsed=record.unparsed,
            confidence=1.0,
        )
    except ValidationError as error:
        names = ", ".join(correction.name for correction in corrections)
        raise SettingsError(f"the corrected value of {names} has not the shape CSL-JSON asks for") from error


def _linked(library: Library, corrections: Sequence[Correction]) -> tuple[Link, ...]:
    known = {record.id for record in library.records}
    decided = {(c.content, int(c.name)): c for c in corrections if c.value in known}
    if not decided:
        return library.links
    return tuple(_relinked(link, library, decided) for link in library.links)


def _relinked(link: Link, library: Library, decided: dict[tuple[str, int], Correction]) -> Link:
    correction = decided.get((printed(library.citation(link.citation).raw), link.item))
    if correction is None:
        return link
    reason = correction.reason or "decided by a person"
    return Link(citation=link.citation, item=link.item, record=correction.value, kind="person", reason=reason)
