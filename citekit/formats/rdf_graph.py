"""RDF/XML as a graph: statements by subject, enough of the grammar for Zotero's files and their kin.

Source: W3C, RDF 1.1 XML Syntax (node elements, property elements and attributes, containers, parseType Resource).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from citekit.errors import InputError
from citekit.formats import xml_input

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_XML = "http://www.w3.org/XML/1998/namespace"


@dataclass(frozen=True, slots=True)
class Node:
    """A resource: its URI, or a made name beginning with `_:`."""

    name: str


Value = Node | str


@dataclass
class Graph:
    """Statements ``subject → [(predicate, object)]`` in document order, and the line each subject began on."""

    statements: dict[Node, list[tuple[str, Value]]] = field(default_factory=dict)
    lines: dict[Node, int] = field(default_factory=dict)
    incoming: dict[Node, list[str]] = field(default_factory=dict)

    def add(self, subject: Node, predicate: str, value: Value) -> None:
        """Add one statement."""
        self.statements.setdefault(subject, []).append((predicate, value))
        if isinstance(value, Node):
            self.incoming.setdefault(value, []).append(predicate)

    def values(self, subject: Node, *predicates: str) -> list[Value]:
        """The objects of the first of the predicates that the subject has."""
        mine = self.statements.get(subject, [])
        for predicate in predicates:
            found = [value for known, value in mine if known == predicate]
            if found:
                return found
        return []

    def text(self, subject: Node, *predicates: str) -> str | None:
        """The first literal under the predicates."""
        return next((value for value in self.values(subject, *predicates) if isinstance(value, str)), None)

    def nodes(self, subject: Node, *predicates: str) -> list[Node]:
        """The resources under the predicates."""
        return [value for value in self.values(subject, *predicates) if isinstance(value, Node)]

    def type(self, subject: Node) -> str:
        """The URI of the subject's first rdf:type, or the empty string."""
        return next((value.name for value in self.nodes(subject, f"{RDF}type")), "")

    def members(self, container: Node) -> list[Value]:
        """The members of an rdf:Seq or Bag in order; a node that is none is its own only member."""
        numbered = [
            (int(predicate.removeprefix(f"{RDF}_")), value)
            for predicate, value in self.statements.get(container, [])
            if predicate.startswith(f"{RDF}_") and predicate.removeprefix(f"{RDF}_").isdigit()
        ]
        return [value for _, value in sorted(numbered, key=lambda pair: pair[0])] or [container]


def read_graph(text: str) -> Graph:
    """Parse RDF/XML; raises InputError when it is not RDF or not well formed."""
    root = xml_input.parse(text, "RDF")
    graph = Graph()
    if root.tag == f"{{{RDF}}}RDF":
        for child in _elements(root):
            _read_node(graph, child)
    elif _namespace(root.tag):
        _read_node(graph, root)
    else:
        raise InputError(f"line {root.sourceline}: not RDF: the root element is {root.tag}")
    return graph


def _read_node(graph: Graph, element: etree._Element) -> Node:
    node = _name(graph, element)
    graph.lines.setdefault(node, xml_input.line_of(element))
    graph.statements.setdefault(node, [])
    if element.tag != f"{{{RDF}}}Description":
        graph.add(node, f"{RDF}type", Node(_uri(element.tag)))
    for attribute, value in element.attrib.items():
        if _namespace(attribute) not in (RDF, _XML, ""):
            graph.add(node, _uri(attribute), str(value))
    _read_properties(graph, node, element)
    return node


def _read_properties(graph: Graph, node: Node, element: etree._Element) -> None:
    member = 0
    for child in _elements(element):
        predicate = _uri(child.tag)
        if predicate == f"{RDF}li":
            member += 1
            predicate = f"{RDF}_{member}"
        graph.add(node, predicate, _read_value(graph, child))


def _read_value(graph: Graph, element: etree._Element) -> Value:
    for attribute, prefix in ((f"{{{RDF}}}resource", ""), (f"{{{RDF}}}nodeID", "_:")):
        if attribute in element.attrib:
            return Node(prefix + str(element.attrib[attribute]))
    kind = element.get(f"{{{RDF}}}parseType")
    if kind == "Literal":
        inner = b"".join(etree.tostring(child) for child in element).decode()
        return (element.text or "") + inner
    if kind == "Resource":
        node = Node(f"_:{len(graph.statements)}-{element.sourceline}")
        graph.statements[node] = []
        _read_properties(graph, node, element)
        return node
    children = list(_elements(element))
    return _read_node(graph, children[0]) if children else (element.text or "")


def _name(graph: Graph, element: etree._Element) -> Node:
    for attribute, prefix in (("about", ""), ("ID", "#"), ("nodeID", "_:")):
        value = element.get(f"{{{RDF}}}{attribute}")
        if value is not None:
            return Node(prefix + value)
    return Node(f"_:{len(graph.statements)}-{element.sourceline}")


def _elements(element: etree._Element) -> Iterator[etree._Element]:
    return (child for child in element if isinstance(child.tag, str))


def _namespace(tag: object) -> str:
    return str(tag)[1:].partition("}")[0] if str(tag).startswith("{") else ""


def _uri(tag: object) -> str:
    return str(tag).replace("{", "", 1).replace("}", "", 1)
