"""One node of Zotero RDF as an item in the shape of Zotero's API, and its tags."""

from typing import Any

from citekit.formats.rdf_graph import RDF, Graph, Node, Value
from citekit.formats.zotero_items.schema import BASE_FIELD, CREATORS, FIELDS
from citekit.formats.zotero_rdf_terms import (
    BIB,
    CONTAINER_CLASS,
    CONTAINER_PROPERTY,
    DC,
    DCTERMS,
    FOAF,
    IDENTIFIERS,
    ITEM_CLASS,
    ITEM_PROPERTY,
    LINK,
    READ_ELSEWHERE,
    SERIES_PROPERTY,
    VCARD,
    Z,
)

_CALL_NUMBERS = frozenset({f"{DCTERMS}LCC", f"{DCTERMS}DDC", f"{DCTERMS}UDC"})
_FAMILY = (f"{FOAF}surname", f"{FOAF}lastName", f"{FOAF}family_name")
_GIVEN = (f"{FOAF}givenName", f"{FOAF}firstName", f"{FOAF}givenname")


def read_item(graph: Graph, node: Node) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The item and its plain tags; automatic tags and attachments are kept in the item's own lists."""
    item_type = graph.text(node, f"{Z}itemType") or _guess_type(graph, node)
    item: dict[str, Any] = {"itemType": item_type}
    for field, uri in ITEM_PROPERTY.items():
        _set(item, "medium" if uri == f"{DCTERMS}medium" else field, graph.text(node, uri))
    _set(item, "date", graph.text(node, f"{DCTERMS}issued"))
    _set(item, "type", graph.text(node, f"{DC}type"))
    _set(item, "accessDate", graph.text(node, f"{DCTERMS}dateSubmitted"))
    _read_wholes(graph, node, item, item_type)
    _read_publisher(graph, node, item)
    conference = next(iter(graph.nodes(node, f"{BIB}presentedAt")), None)
    if conference:
        _set(item, "conferenceName", graph.text(conference, f"{DC}title"))
    item["creators"] = _creators(graph, node, item_type)
    tags = _read_subjects(graph, node, item)
    for predicate, value in graph.statements[node]:
        if predicate.startswith(Z) and isinstance(value, str) and predicate != f"{Z}itemType":
            _set_own(item, item_type, predicate.removeprefix(Z), value)
    if "edition" in item and "edition" not in FIELDS.get(item_type, ("edition",)):
        item.setdefault("versionNumber", item.pop("edition"))
    attachments = [_attachment(graph, part) for part in graph.nodes(node, f"{LINK}link")]
    if attachments:
        item["attachments"] = attachments
    return item, tags


def _set(item: dict[str, Any], field: str, value: str | None) -> None:
    if value and field not in item:
        item[field] = value


def _set_own(item: dict[str, Any], item_type: str, field: str, value: str) -> None:
    """A `z:` field wins over the same field written in another vocabulary."""
    base = BASE_FIELD.get(field, field)
    if base != field and field in FIELDS.get(item_type, ()):
        item.pop(base, None)
    if field not in ("displayTitle", "type") or item_type in ("dataset", "standard"):
        item[field] = value


def _guess_type(graph: Graph, node: Node) -> str:
    kind = graph.type(node).removeprefix(BIB)
    parts = {graph.type(part) for part in graph.nodes(node, f"{DCTERMS}isPartOf")}
    candidates = [item_type for item_type, name in ITEM_CLASS.items() if name == kind]
    fitting = [item_type for item_type in candidates if CONTAINER_CLASS.get(item_type) in parts]
    return (fitting or candidates or ["document"])[0]


def _read_wholes(graph: Graph, node: Node, item: dict[str, Any], item_type: str) -> None:
    """Section, container and series, however deep they are nested, and the identifiers of item and container."""
    container: Node | None = None
    for part in _parts(graph, node):
        kind = graph.type(part)
        if kind == f"{BIB}Part":
            _set(item, "section", graph.text(part, f"{DC}title"))
        elif kind == f"{BIB}Series":
            for field, uri in SERIES_PROPERTY.items():
                _set(item, field, graph.text(part, uri))
        elif container is None:
            container = part
    for holder in (container, node):
        if holder is None:
            continue
        for field, uri in CONTAINER_PROPERTY.items():
            if holder is node and uri == f"{DC}title":
                continue
            if field == "reporter" or (field == "publicationTitle" and item_type == "case"):
                field = "reporter" if item_type == "case" else "publicationTitle"
            if field == "issue" and item_type in FIELDS and "issue" not in FIELDS[item_type]:
                field = "number"
            _set(item, field, graph.text(holder, uri))
        _read_identifiers(graph, holder, item)


def _parts(graph: Graph, node: Node) -> list[Node]:
    found: list[Node] = []
    waiting = graph.nodes(node, f"{DCTERMS}isPartOf")
    while waiting:
        part = waiting.pop(0)
        if part not in found and part != node:
            found.append(part)
            waiting += graph.nodes(part, f"{DCTERMS}isPartOf")
    return found


def _read_identifiers(graph: Graph, holder: Node, item: dict[str, Any]) -> None:
    for value in graph.values(holder, f"{DC}identifier"):
        if isinstance(value, Node):
            if graph.type(value) == f"{DCTERMS}URI":
                _set(item, "url", graph.text(value, f"{RDF}value"))
            continue
        label, _, number = value.partition(" ")
        if label.upper() in IDENTIFIERS:
            _set(item, label.upper(), number)
        else:
            _set(item, "accessionNumber", value)


def _read_publisher(graph: Graph, node: Node, item: dict[str, Any]) -> None:
    for value in graph.values(node, f"{DC}publisher"):
        if isinstance(value, str):
            _set(item, "publisher", value)
            continue
        _set(item, "publisher", graph.text(value, f"{FOAF}name"))
        for address in graph.nodes(value, f"{VCARD}adr"):
            _set(item, "place", graph.text(address, f"{VCARD}locality"))


def _creators(graph: Graph, node: Node, item_type: str) -> list[dict[str, str]]:
    creators: list[dict[str, str]] = []
    roles = [
        (predicate.removeprefix(prefix)[:-1], value)
        for predicate, value in graph.statements[node]
        for prefix in (BIB, Z)
        if predicate.startswith(prefix) and predicate.endswith("s") and isinstance(value, Node)
    ]
    for role, uri in READ_ELSEWHERE.items():
        if role in CREATORS.get(item_type, ()) and not any(known == role for known, _ in roles):
            roles += [(role, value) for value in graph.nodes(node, uri)]
    order = CREATORS.get(item_type, ())
    for role, holder in sorted(roles, key=lambda pair: order.index(pair[0]) if pair[0] in order else len(order)):
        for person in graph.members(holder):
            creator = _creator(graph, person)
            if creator:
                creators.append({"creatorType": role, **creator})
    return creators


def _creator(graph: Graph, person: Value) -> dict[str, str]:
    if isinstance(person, str):
        family, comma, given = person.partition(",")
        return {"lastName": family.strip(), "firstName": given.strip()} if comma else {"name": person}
    family_only = graph.text(person, f"{FOAF}familyName")
    surname, given_name = graph.text(person, *_FAMILY) or family_only, graph.text(person, *_GIVEN)
    if given_name or family_only:
        return {"lastName": surname or "", "firstName": given_name or ""}
    name = surname or graph.text(person, f"{FOAF}name")
    return {"name": name} if name else {}


def _read_subjects(graph: Graph, node: Node, item: dict[str, Any]) -> tuple[str, ...]:
    tags: list[str] = []
    for value in graph.values(node, f"{DC}subject"):
        if isinstance(value, str):
            tags.append(value)
        elif graph.type(value) in _CALL_NUMBERS:
            _set(item, "callNumber", graph.text(value, f"{RDF}value"))
        elif graph.type(value) == f"{Z}AutomaticTag":
            item.setdefault("automaticTags", []).append(graph.text(value, f"{RDF}value") or "")
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def _attachment(graph: Graph, node: Node) -> dict[str, str]:
    made: dict[str, str] = {}
    _set(made, "title", graph.text(node, f"{DC}title"))
    _set(made, "contentType", graph.text(node, f"{LINK}type"))
    _set(made, "charset", graph.text(node, f"{LINK}charset"))
    for path in graph.values(node, f"{RDF}resource", f"{Z}path"):
        _set(made, "path", path.name if isinstance(path, Node) else path)
    for value in graph.nodes(node, f"{DC}identifier"):
        _set(made, "url", graph.text(value, f"{RDF}value"))
    return made
