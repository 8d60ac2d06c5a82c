"""One Zotero item as RDF/XML elements."""

from typing import Any

from lxml import etree

from citekit.formats import xml_input
from citekit.formats.rdf_graph import RDF
from citekit.formats.zotero_items.schema import BASE_FIELD
from citekit.formats.zotero_rdf_terms import (
    BIB,
    BIB_ROLES,
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
    TYPE_FIELDS,
    VCARD,
    Z,
)


def element(parent: etree._Element, uri: str, about: str | None = None) -> etree._Element:
    """A node element below ``parent``; without ``about`` it is a node of its own that nothing else can name."""
    node = etree.SubElement(parent, _tag(uri))
    if about is not None:
        node.set(f"{{{RDF}}}about", about)
    return node


def add(node: etree._Element, uri: str, text: str | None = None, resource: str | None = None) -> etree._Element:
    """A property element with a literal, a reference, or nothing yet."""
    child = etree.SubElement(node, _tag(uri))
    if text is not None:
        child.text = xml_input.clean(text)
    if resource is not None:
        child.set(f"{{{RDF}}}resource", resource)
    return child


def write_item(root: etree._Element, item: dict[str, Any], about: str) -> etree._Element:
    """Append the node of an item: type, section, container, series, publisher, creators, then its other fields."""
    item_type = str(item["itemType"])
    kind = f"{BIB}{ITEM_CLASS[item_type]}" if item_type in ITEM_CLASS else f"{RDF}Description"
    node = element(root, kind, about)
    add(node, f"{Z}itemType", item_type)
    container = _write_containers(node, item, item_type)
    _write_publisher(node, item)
    _write_creators(node, item.get("creators", ()))
    _write_identifiers(container if container is not None else node, item)
    for field, value in item.items():
        if isinstance(value, str) and field != "itemType":
            _write_field(node, container, item, field, value)
    return node


def _write_containers(node: etree._Element, item: dict[str, Any], item_type: str) -> etree._Element | None:
    """Section, container and series, each part of the next; the container is returned."""
    holder = node
    if item.get("section"):
        holder = element(add(holder, f"{DCTERMS}isPartOf"), f"{BIB}Part")
        add(holder, f"{DC}title", item["section"])
    container = None
    if item_type in CONTAINER_CLASS:
        container = element(add(holder, f"{DCTERMS}isPartOf"), CONTAINER_CLASS[item_type])
        for field, value in item.items():
            uri = CONTAINER_PROPERTY.get(BASE_FIELD.get(field, field))
            if uri and isinstance(value, str):
                add(container, uri, value)
    series = {field: uri for field, uri in SERIES_PROPERTY.items() if item.get(field)}
    if series:
        whole = element(add(container if container is not None else node, f"{DCTERMS}isPartOf"), f"{BIB}Series")
        for field, uri in series.items():
            add(whole, uri, item[field])
    return container


def _write_publisher(node: etree._Element, item: dict[str, Any]) -> None:
    publisher, place = _by_base(item, "publisher"), _by_base(item, "place")
    if not publisher and not place:
        return
    organisation = element(add(node, f"{DC}publisher"), f"{FOAF}Organization")
    if place:
        address = element(add(organisation, f"{VCARD}adr"), f"{VCARD}Address")
        add(address, f"{VCARD}locality", place)
    if publisher:
        add(organisation, f"{FOAF}name", publisher)


def _write_creators(node: etree._Element, creators: list[dict[str, str]]) -> None:
    """An rdf:Seq a role; an undivided name has only a surname, a person known by family name a familyName."""
    roles = dict.fromkeys(creator["creatorType"] for creator in creators)
    for role in roles:
        holders = [add(node, f"{BIB if role in BIB_ROLES else Z}{role}s")]
        if role in READ_ELSEWHERE:
            holders.append(add(node, READ_ELSEWHERE[role]))
        for holder in holders:
            sequence = element(holder, f"{RDF}Seq")
            for creator in creators:
                if creator["creatorType"] == role:
                    _write_person(element(add(sequence, f"{RDF}li"), f"{FOAF}Person"), creator)


def _write_person(person: etree._Element, creator: dict[str, str]) -> None:
    given = creator.get("firstName", "")
    if creator.get("name"):
        add(person, f"{FOAF}surname", creator["name"])
    elif given:
        if creator.get("lastName"):
            add(person, f"{FOAF}surname", creator["lastName"])
        add(person, f"{FOAF}givenName", given)
    else:
        add(person, f"{FOAF}familyName", creator.get("lastName", ""))


def _write_identifiers(node: etree._Element, item: dict[str, Any]) -> None:
    for field in IDENTIFIERS:
        if item.get(field):
            add(node, f"{DC}identifier", f"{field} {item[field]}")


def _write_field(
    node: etree._Element, container: etree._Element | None, item: dict[str, Any], field: str, value: str
) -> None:
    base = BASE_FIELD.get(field, field)
    if field in ("section", *IDENTIFIERS) or field in SERIES_PROPERTY or base in ("publisher", "place"):
        return
    if container is not None and base in CONTAINER_PROPERTY:
        return
    if field == "url":
        uri = element(add(node, f"{DC}identifier"), f"{DCTERMS}URI")
        add(uri, f"{RDF}value", value)
    elif field == "callNumber":
        number = element(add(node, f"{DC}subject"), f"{DCTERMS}LCC")
        add(number, f"{RDF}value", value)
    elif field == "accessDate":
        add(node, f"{DCTERMS}dateSubmitted" if _by_base(item, "date") else f"{Z}accessDate", value)
    elif field == "conferenceName":
        conference = element(add(node, f"{BIB}presentedAt"), f"{BIB}Conference")
        add(conference, f"{DC}title", value)
    elif field in TYPE_FIELDS:
        add(node, f"{DC}type", value)
    elif field in ITEM_PROPERTY or base in ITEM_PROPERTY:
        add(node, ITEM_PROPERTY.get(field) or ITEM_PROPERTY[base], value)
    elif base == "volume" and field != "codeNumber":
        add(node, CONTAINER_PROPERTY["volume"], value)
    else:
        add(node, f"{Z}{field}", value)


def write_company(root: etree._Element, node: etree._Element, own: object, count: int) -> int:
    """Automatic tags and attachments that came with an item; returns how many attachment nodes were made."""
    if not isinstance(own, dict):
        return 0
    for tag in own.get("automaticTags", ()):
        automatic = element(add(node, f"{DC}subject"), f"{Z}AutomaticTag")
        add(automatic, f"{RDF}value", str(tag))
    attachments = own.get("attachments", ())
    for position, attachment in enumerate(attachments, count + 1):
        add(node, f"{LINK}link", resource=f"#item_{position}")
        _write_attachment(element(root, f"{Z}Attachment", f"#item_{position}"), attachment)
    return len(attachments)


def _write_attachment(node: etree._Element, attachment: dict[str, str]) -> None:
    add(node, f"{Z}itemType", "attachment")
    if attachment.get("path"):
        add(node, f"{RDF}resource", resource=attachment["path"])
    if attachment.get("url"):
        uri = element(add(node, f"{DC}identifier"), f"{DCTERMS}URI")
        add(uri, f"{RDF}value", attachment["url"])
    for field, uri_of in (("title", f"{DC}title"), ("contentType", f"{LINK}type"), ("charset", f"{LINK}charset")):
        if attachment.get(field):
            add(node, uri_of, attachment[field])


def _by_base(item: dict[str, Any], base: str) -> str:
    return next((str(value) for field, value in item.items() if BASE_FIELD.get(field, field) == base), "")


def _tag(uri: str) -> str:
    cut = max(uri.rfind("#"), uri.rfind("/")) + 1
    return f"{{{uri[:cut]}}}{uri[cut:]}"
