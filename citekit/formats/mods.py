"""MODS 3.8, both ways: library metadata that carries all of a record; variables MODS lacks stand in typed notes.

Not carried: collections, and what ``custom`` holds. Attached notes are `note type="citation"`. Roles are MARC's where
MARC has the code, else CSL's name in words. Source: Library of Congress, MODS User Guidelines 3.
"""

from lxml import etree

from citekit.errors import InputError
from citekit.formats import keywords, losses, xml_input
from citekit.formats.mods_reader import read_mods
from citekit.formats.mods_terms import MODS
from citekit.formats.mods_writer import write_mods
from citekit.formats.twins import named_once
from citekit.model import Exchange, ExchangeNote, Loss, Record, Written

__all__ = ["dumps", "loads", "recognises"]


def recognises(text: str) -> float:
    """How sure this is MODS: its namespace."""
    return 0.95 if MODS in text else 0.0


def loads(text: str) -> Exchange:
    """Read a `mods` or `modsCollection`; raises InputError with a line when it is neither.

    >>> loads('<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>Nutuk</title></titleInfo></mods>').records[0].title
    'Nutuk'
    """
    root = xml_input.parse(text, "MODS")
    found = [root] if root.tag == f"{{{MODS}}}mods" else list(root.iter(f"{{{MODS}}}mods"))
    if not found:
        raise InputError(f"line {xml_input.line_of(root)}: not MODS: no mods element of {MODS}")
    problems: list[Loss] = []
    records: list[Record] = []
    notes: list[ExchangeNote] = []
    tags: dict[str, tuple[str, ...]] = {}
    taken: set[str] = set()
    for position, element in enumerate(found, 1):
        record, words, remarks = read_mods(element, f"mods-{position}", problems)
        record = named_once(record, taken, xml_input.line_of(element), problems)
        records.append(record)
        notes += [ExchangeNote(record=record.id, text=remark) for remark in remarks]
        if words:
            tags[record.id] = words
    return Exchange(records=tuple(records), notes=tuple(notes), tags=tags, problems=tuple(problems))


def dumps(exchange: Exchange) -> Written:
    """Write a modsCollection, records in order; says what has no place."""
    lost = losses.uncarried(exchange, "collections")
    root = etree.Element(
        f"{{{MODS}}}modsCollection",
        nsmap={None: MODS},  # type: ignore[dict-item]
    )
    remarks: dict[str, list[str]] = {}
    for note in exchange.notes:
        remarks.setdefault(note.record, []).append(note.text)
    for record in exchange.records:
        write_mods(root, record, keywords.of(record, exchange), remarks.pop(record.id, ()), lost)
        for key in record.custom:
            lost.append(Loss(record=record.id, field=f"custom.{key}", message="MODS has no place for it"))
    text = etree.tostring(root, pretty_print=True, xml_declaration=True, encoding="UTF-8").decode("utf-8")
    return Written(text=text, losses=tuple(lost))
