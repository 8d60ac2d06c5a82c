"""Zotero RDF read into an exchange: exports of Zotero, of citekit, and of programs that write the same shape."""

import re
from html import unescape

from citekit.errors import InputError
from citekit.formats.rdf_graph import RDF, Graph, Node, read_graph
from citekit.formats.twins import named_once
from citekit.formats.zotero_items import to_record
from citekit.formats.zotero_rdf_fields import read_item
from citekit.formats.zotero_rdf_terms import BIB, DC, DCTERMS, LINK, Z
from citekit.model import Collection, Exchange, ExchangeNote, Loss, Record

_COLLECTIONS = (f"{Z}Collection", f"{BIB}Collection")
_PARTS = (f"{DCTERMS}isPartOf", f"{BIB}presentedAt", f"{LINK}link", f"{DCTERMS}isReferencedBy")
_BLOCK = re.compile(r"(?:<p>([^<]*(?:<br/>[^<]*)*)</p>)?(?:<ul>((?:<li>[^<]*</li>)+)</ul>)?")


def loads(text: str) -> Exchange:
    """Read Zotero RDF; raises InputError with a line when it is no RDF, declares a DOCTYPE or holds no items."""
    graph = read_graph(text)
    problems: list[Loss] = []
    records: list[Record] = []
    notes: list[ExchangeNote] = []
    tags: dict[str, tuple[str, ...]] = {}
    ids: dict[Node, str] = {}
    taken: set[str] = set()
    for node in graph.statements:
        if not _is_item(graph, node):
            continue
        item, words = read_item(graph, node)
        line = graph.lines.get(node)
        record = named_once(to_record(item, _fragment(node, len(ids) + 1), line, problems), taken, line, problems)
        ids[node] = record.id
        records.append(record)
        if words:
            tags[record.id] = words
        for memo in graph.nodes(node, f"{DCTERMS}isReferencedBy"):
            html = graph.text(memo, f"{RDF}value", f"{DC}description")
            if html is not None:
                notes.append(read_note(record.id, html))
    collections = _collections(graph, ids, problems)
    if not records and not collections:
        raise InputError("line 1: no Zotero items in this RDF")
    alone = _standalone_notes(graph)
    for line, _ in alone:
        problems.append(Loss(line=line, field="notes", message="a note without an item; kept in extra"))
    extra = {"standalone-notes": [html for _, html in alone]} if alone else {}
    return Exchange(
        records=tuple(records),
        collections=collections,
        notes=tuple(notes),
        tags=tags,
        problems=tuple(problems),
        extra=extra,
    )


def read_note(record: str, html: str) -> ExchangeNote:
    """A note as plain text when it is nothing but paragraphs and plain lists, else as HTML.

    >>> read_note("a", "<p>Bölüm</p><ul><li>s. 5 &lt; 6</li></ul>\\n<p>son</p>").text
    'Bölüm\\n• s. 5 < 6\\n\\nson'
    """
    paragraphs = []
    for block in html.split("\n"):
        match = _BLOCK.fullmatch(block)
        if not match or not block:
            return ExchangeNote(record=record, text=html, html=True)
        lines = [match[1].replace("<br/>", "\n")] if match[1] is not None else []
        lines += [f"• {item}" for item in (match[2] or "").replace("<li>", "").split("</li>")[:-1]]
        paragraphs.append("\n".join(lines))
    return ExchangeNote(record=record, text=unescape("\n\n".join(paragraphs)))


def _is_item(graph: Graph, node: Node) -> bool:
    kind, item_type = graph.type(node), graph.text(node, f"{Z}itemType")
    if kind in _COLLECTIONS or kind in (f"{Z}Attachment", f"{BIB}Memo") or item_type in ("attachment", "note"):
        return False
    if any(predicate in _PARTS for predicate in graph.incoming.get(node, ())):
        return False
    return bool(item_type) or (kind.startswith(BIB) and bool(graph.values(node, f"{DC}title")))


def _fragment(node: Node, position: int) -> str:
    """A readable id of a node: what follows `#`, else its place in the file."""
    fragment = node.name.rpartition("#")[2]
    return fragment if re.fullmatch(r"[A-Za-z][\w.-]*", fragment) and "#" in node.name else f"item_{position}"


def _standalone_notes(graph: Graph) -> list[tuple[int | None, str]]:
    return [
        (graph.lines.get(node), graph.text(node, f"{RDF}value") or "")
        for node in graph.statements
        if graph.type(node) == f"{BIB}Memo"
        and f"{DCTERMS}isReferencedBy" not in graph.incoming.get(node, ())
        and graph.text(node, f"{RDF}value") is not None
    ]


def _collections(graph: Graph, ids: dict[Node, str], problems: list[Loss]) -> tuple[Collection, ...]:
    every = [node for node in graph.statements if graph.type(node) in _COLLECTIONS]
    known = set(every)
    children = {part for node in every for part in graph.nodes(node, f"{DCTERMS}hasPart") if part in known}
    read: set[Node] = set()

    def build(node: Node) -> Collection:
        read.add(node)
        inner: list[Collection] = []
        members: list[str] = []
        for part in graph.nodes(node, f"{DCTERMS}hasPart"):
            if part in known and part not in read:
                inner.append(build(part))
            elif part in ids:
                members.append(ids[part])
            elif part not in known:
                message = f"the collection names {part.name}, which is no item of this file"
                problems.append(Loss(field="collections", line=graph.lines.get(node), message=message))
        name = graph.text(node, f"{DC}title") or ""
        return Collection(name=name, records=tuple(dict.fromkeys(members)), collections=tuple(inner))

    tops = [build(node) for node in every if node not in children]
    tops += [build(node) for node in every if node not in read]  # collections that hold each other in a ring
    return tuple(tops)
