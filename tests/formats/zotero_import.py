"""A model of what Zotero does with an RDF file, written from its reader's observed rules and from nothing of citekit's
mapping: which nodes become items, which vocabulary fills which field, what is discarded for a type.
"""

from typing import Any

from citekit.formats.rdf_graph import RDF, Graph, Node, read_graph
from citekit.formats.zotero_items.schema import BASE_FIELD, CREATORS, FIELDS

BIB = "http://purl.org/net/biblio#"
DC = "http://purl.org/dc/elements/1.1/"
DCT = "http://purl.org/dc/terms/"
FOAF = "http://xmlns.com/foaf/0.1/"
LINK = "http://purl.org/rss/1.0/modules/link/"
PRISM = "http://prismstandard.org/namespaces/1.2/basic/"
SO = "http://schema.org/"
VCARD = "http://nwalsh.com/rdf/vCard#"
Z = "http://www.zotero.org/namespaces/export#"
COLLECTION = Z + "Collection"


class ZoteroImport:
    """Items by node name (in the shape of the API, fields a type lacks discarded) and the tree of collections."""

    def __init__(self, text: str) -> None:
        self.graph: Graph = read_graph(text)
        self.items: dict[str, dict[str, Any]] = {}
        for node in self.graph.statements:
            arcs = self.graph.incoming.get(node, [])
            if any(arc in (DCT + "isPartOf", BIB + "presentedAt", LINK + "link", DCT + "creator") for arc in arcs):
                continue
            kind = self.graph.type(node)
            if kind in (Z + "Attachment", BIB + "Memo") and self._is_part(node):
                continue
            if kind == COLLECTION:
                continue
            item = self._item(node)
            if item:
                assert node.name not in self.items
                self.items[node.name] = item
        tops = [n for n in self.graph.statements if self.graph.type(n) == COLLECTION and n not in self.graph.incoming]
        self.collections = [self._collection(node) for node in tops]

    def _is_part(self, node: Node) -> bool:
        harmless = (DC + "relation", DCT + "relation", DCT + "hasPart")
        return any(arc not in harmless for arc in self.graph.incoming.get(node, []))

    def _collection(self, node: Node) -> dict[str, Any]:
        children: list[Any] = []
        for part in self.graph.nodes(node, DCT + "hasPart"):
            if self.graph.type(part) == COLLECTION:
                children.append(self._collection(part))
            elif not self._is_part(part):
                children.append(part.name)
        return {"name": self.graph.text(node, DC + "title"), "children": children}

    def _item(self, node: Node) -> dict[str, Any] | None:
        text, nodes = self.graph.text, self.graph.nodes
        kind = text(node, Z + "itemType")
        if kind not in FIELDS:
            title = text(node, DC + "title")
            return {"itemType": "journalArticle", "title": title} if title else None
        new: dict[str, Any] = {"title": text(node, DC + "title")}
        parts = nodes(node, DCT + "isPartOf")
        for part in parts:
            parts += [inner for inner in nodes(part, DCT + "isPartOf") if inner not in parts]
        container = self._typed(parts, *CONTAINERS.get(kind, ()))
        creators = self._creators(node, kind)
        if container:
            new["publicationTitle"] = new["reporter"] = text(container, DC + "title")
        new["rights"] = text(node, DC + "rights")
        section, series = self._typed(parts, BIB + "Part"), self._typed(parts, BIB + "Series")
        new["section"] = text(section, DC + "title") if section else None
        if series:
            new["series"] = text(series, DC + "title")
            new["seriesTitle"] = text(series, DCT + "alternative")
            new["seriesText"] = text(series, DC + "description")
            new["seriesNumber"] = text(series, DC + "identifier")
        holders = [holder for holder in (container, node) if holder]
        new["volume"] = next((v for h in holders if (v := text(h, PRISM + "volume"))), None)
        if container:
            new["issue"] = next((v for h in holders if (v := text(h, PRISM + "number"))), None)
        new["number"] = new.get("issue")
        new["edition"] = new["versionNumber"] = text(node, PRISM + "edition")
        new["pages"] = text(node, BIB + "pages")
        new["artworkMedium"] = new["interviewMedium"] = text(node, DCT + "medium")
        for publisher in nodes(node, DC + "publisher")[:1]:
            assert self.graph.type(publisher) == FOAF + "Organization"
            new["publisher"] = text(publisher, FOAF + "name")
            for address in nodes(publisher, VCARD + "adr")[:1]:
                new["place"] = text(address, VCARD + "locality")
        new["date"] = text(node, DCT + "issued") or text(node, DC + "date") or text(node, DCT + "dateSubmitted")
        new["accessDate"] = text(node, DCT + "dateSubmitted")
        for holder in reversed(holders):
            for value in self.graph.values(holder, DC + "identifier"):
                if isinstance(value, str):
                    label, _, number = value.partition(" ")
                    if label in ("ISBN", "ISSN", "DOI"):
                        new[label] = number
                elif self.graph.type(value) == DCT + "URI":
                    new["url"] = text(value, RDF + "value")
        new["archiveLocation"] = text(node, DC + "coverage")
        new["abstractNote"] = text(node, DCT + "abstract")
        for field in ("report", "letter", "manuscript", "map", "thesis", "website", "presentation", "post"):
            new[f"{field}Type"] = text(node, DC + "type")
        for conference in nodes(node, BIB + "presentedAt")[:1]:
            new["conferenceName"] = new["meetingName"] = text(conference, DC + "title")
        new["journalAbbreviation"] = text(container or node, DCT + "alternative")
        new["extra"] = text(node, DC + "description")
        notes = [
            note
            for memo in nodes(node, DCT + "isReferencedBy")
            if self.graph.type(memo) == BIB + "Memo" and (note := text(memo, RDF + "value")) is not None
        ]
        tags: list[str] = []
        for subject in self.graph.values(node, DC + "subject"):
            if isinstance(subject, str):
                tags.append(subject)
            elif self.graph.type(subject) == DCT + "LCC":
                new["callNumber"] = text(subject, RDF + "value")
        for predicate, _ in self.graph.statements[node]:
            if predicate.startswith(Z) and predicate != Z + "itemType":
                new[predicate.removeprefix(Z)] = self.graph.values(node, predicate)[0]
        return {"itemType": kind, **self._valid(kind, new), "creators": creators, "notes": notes, "tags": tags}

    @staticmethod
    def _valid(kind: str, new: dict[str, Any]) -> dict[str, str]:
        """Fields the type has; a base field fills the type's own field for it; the rest is discarded."""
        own = {BASE_FIELD.get(field, field): field for field in FIELDS[kind]}
        kept: dict[str, str] = {}
        for field, value in new.items():
            if isinstance(value, str) and value:
                if field in FIELDS[kind]:
                    kept[field] = value
                elif field in own:
                    kept[own[field]] = value
        return kept

    def _typed(self, parts: list[Node], *kinds: str) -> Node | None:
        return next((part for part in parts if self.graph.type(part) in kinds), None)

    def _creators(self, node: Node, kind: str) -> list[dict[str, str]]:
        creators = []
        for role in CREATORS[kind]:
            if role in ("author", "editor", "contributor"):
                predicate = f"{BIB}{role}s"
            elif role in ("castMember", "scriptwriter"):
                continue  # looked for under a vocabulary that is not defined
            else:
                elsewhere = {"producer": SO + "producer", "programmer": SO + "author"}
                predicate = elsewhere.get(role, f"{Z}{role}s")
            for holder in self.graph.nodes(node, predicate)[:1]:
                for person in self.graph.members(holder):
                    assert isinstance(person, Node)
                    family = self.graph.text(person, FOAF + "familyName", FOAF + "surname") or ""
                    given = self.graph.text(person, FOAF + "givenName", FOAF + "givenname") or ""
                    name = {"lastName": family, "firstName": given} if given else {"name": family}
                    creators.append({"creatorType": role, **name})
        return creators


CONTAINERS = {
    "blogPost": (Z + "Blog",),
    "forumPost": (Z + "Forum",),
    "webpage": (Z + "Website",),
    "bookSection": (BIB + "Book",),
    "case": (BIB + "CourtReporter",),
    "journalArticle": (BIB + "Journal",),
    "magazineArticle": (BIB + "Periodical",),
    "newspaperArticle": (BIB + "Newspaper",),
    "encyclopediaArticle": (BIB + "Book",),
    "dictionaryEntry": (BIB + "Book",),
    "conferencePaper": (BIB + "Journal",),
}
