"""Zotero RDF, both ways: the one format that carries all, items, notes, tags and nested collections.

Written in the shape Zotero's own RDF reader understands, with its quirks minded: every item, container and series is
its own node (nodes shared by ISBN or ISSN would melt items together), an access date without a publication date is
`z:accessDate` (or Zotero takes it for the date), numbers outside a container are `z:` fields.
"""

from collections.abc import Iterable
from html import escape

from lxml import etree

from citekit.formats import keywords, xml_input
from citekit.formats.rdf_graph import RDF
from citekit.formats.zotero_items import to_item
from citekit.formats.zotero_rdf_item import add, element, write_company, write_item
from citekit.formats.zotero_rdf_reader import loads
from citekit.formats.zotero_rdf_terms import BIB, DC, DCTERMS, PREFIXES, UNREAD_ROLES, Z
from citekit.model import Collection, Exchange, ExchangeNote, Loss, Written

__all__ = ["dumps", "loads", "recognises"]


def recognises(text: str) -> float:
    """How sure this is Zotero RDF: an RDF root and Zotero's namespace."""
    if "<rdf:RDF" not in text and RDF not in text:
        return 0.0
    return 0.95 if Z in text else 0.4


def dumps(exchange: Exchange) -> Written:
    """Write Zotero RDF; losses are few: what XML forbids, what Extra cannot hold.

    >>> from citekit.model import Record
    >>> text = dumps(Exchange(records=(Record(id="nutuk", type="book", title="Nutuk"),))).text
    >>> "<dc:title>Nutuk</dc:title>" in text, loads(text).records[0].id
    (True, 'nutuk')
    """
    root = etree.Element(f"{{{RDF}}}RDF", nsmap=dict(PREFIXES))
    lost: list[Loss] = []
    names: dict[str, str] = {}
    for position, record in enumerate(exchange.records, 1):
        names.setdefault(record.id, f"#item_{position}")
    notes = _notes_by_record(exchange.notes, names, lost)
    count = len(exchange.records)
    for position, record in enumerate(exchange.records, 1):
        item = to_item(record, lost, without=UNREAD_ROLES)
        node = write_item(root, item, f"#item_{position}")
        own_notes = notes.pop(record.id, [])
        note_names = [f"#item_{count + position}" for position in range(1, len(own_notes) + 1)]
        count += len(own_notes)
        for note_name in note_names:
            add(node, f"{DCTERMS}isReferencedBy", resource=note_name)
        for tag in keywords.of(record, exchange):
            add(node, f"{DC}subject", tag)
        count += write_company(root, node, record.custom.get("zotero"), count)
        for note_name, note in zip(note_names, own_notes, strict=True):
            memo = element(root, f"{BIB}Memo", note_name)
            add(memo, f"{RDF}value", note_html(note))
    _write_collections(root, exchange.collections, names, lost)
    text = etree.tostring(root, pretty_print=True, xml_declaration=True, encoding="UTF-8").decode("utf-8")
    return Written(text=text, losses=tuple(lost))


def note_html(note: ExchangeNote) -> str:
    """A note as the HTML Zotero keeps: paragraphs, and lists of the lines that begin with a bullet.

    >>> note_html(ExchangeNote(record="a", text="Bölüm\\n• s. 5 < 6\\n\\nson"))
    '<p>Bölüm</p><ul><li>s. 5 &lt; 6</li></ul>\\n<p>son</p>'
    """
    return note.text if note.html else "\n".join(_block(part) for part in note.text.split("\n\n"))


def _block(text: str) -> str:
    """One paragraph with the list that ends it, if it ends in one."""
    lines = escape(text, quote=False).split("\n")
    first = len(lines)
    while first and lines[first - 1].startswith("• "):
        first -= 1
    head, items = "<br/>".join(lines[:first]), "".join(f"<li>{line[2:]}</li>" for line in lines[first:])
    return (f"<p>{head}</p>" if first or not items else "") + (f"<ul>{items}</ul>" if items else "")


def _notes_by_record(
    notes: Iterable[ExchangeNote], names: dict[str, str], lost: list[Loss]
) -> dict[str, list[ExchangeNote]]:
    grouped: dict[str, list[ExchangeNote]] = {}
    for note in notes:
        if note.record in names:
            grouped.setdefault(note.record, []).append(note)
        else:
            lost.append(Loss(record=note.record, field="notes", message="a note on a record that is not in the export"))
    return grouped


def _write_collections(
    root: etree._Element, collections: Iterable[Collection], names: dict[str, str], lost: list[Loss]
) -> None:
    """Each collection as a z:Collection of its own, numbered in the order they stand, sub-collections after theirs."""
    count = 0

    def write(collection: Collection) -> str:
        nonlocal count
        count += 1
        name = f"#collection_{count}"
        node = element(root, f"{Z}Collection", name)
        add(node, f"{DC}title", xml_input.clean(collection.name))
        parts = [write(child) for child in collection.collections]
        for record in dict.fromkeys(collection.records):
            if record in names:
                parts.append(names[record])
            else:
                lost.append(Loss(record=record, field="collections", message=f"not in the export: {collection.name}"))
        for part in parts:
            add(node, f"{DCTERMS}hasPart", resource=part)
        return name

    for collection in collections:
        write(collection)
