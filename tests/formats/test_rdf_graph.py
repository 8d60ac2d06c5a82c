"""RDF/XML as a graph, in the ways programs write it."""

import pytest

from citekit.errors import InputError
from citekit.formats.rdf_graph import RDF, Node, read_graph

HEAD = f'<rdf:RDF xmlns:rdf="{RDF}" xmlns:d="http://d/">'
SAME = [
    '<d:Book rdf:about="#a"><d:title>Nutuk</d:title><d:by rdf:resource="#p"/></d:Book>',
    '<rdf:Description rdf:about="#a"><rdf:type rdf:resource="http://d/Book"/><d:title>Nutuk</d:title>'
    '<d:by rdf:resource="#p"/></rdf:Description>',
    '<d:Book rdf:ID="a" d:title="Nutuk"><d:by><d:Person rdf:about="#p"/></d:by></d:Book>',
    '<d:Book rdf:about="#a"><d:title rdf:parseType="Literal">Nutuk</d:title></d:Book>'
    '<rdf:Description rdf:about="#a"><d:by rdf:resource="#p"/></rdf:Description>',
]


@pytest.mark.parametrize("body", SAME)
def test_one_meaning_in_many_spellings(body: str) -> None:
    graph = read_graph(f"{HEAD}{body}</rdf:RDF>")
    book = Node("#a")
    assert graph.type(book) == "http://d/Book"
    assert graph.text(book, "http://d/title") == "Nutuk"
    assert graph.nodes(book, "http://d/by") == [Node("#p")]
    assert graph.incoming[Node("#p")] == ["http://d/by"]


def test_sequences_keep_their_order_and_blank_nodes_their_own_names() -> None:
    members = "<rdf:li>x</rdf:li><rdf:li><d:P/></rdf:li><rdf:li><d:P/></rdf:li>"
    body = f'<d:B rdf:about="#a"><d:by><rdf:Seq>{members}</rdf:Seq></d:by></d:B>'
    graph = read_graph(f"{HEAD}{body}</rdf:RDF>")
    (holder,) = graph.nodes(Node("#a"), "http://d/by")
    first, second, third = graph.members(holder)
    assert first == "x"
    assert isinstance(second, Node) and isinstance(third, Node) and second != third
    by_id = read_graph(f'{HEAD}<d:B rdf:about="#a"><d:by rdf:nodeID="n"/></d:B><d:P rdf:nodeID="n" d:x="y"/></rdf:RDF>')
    assert by_id.text(by_id.nodes(Node("#a"), "http://d/by")[0], "http://d/x") == "y"


def test_lines_are_those_of_the_file() -> None:
    text = f'<?xml version="1.0"?>\n\n{HEAD}\n<d:B rdf:about="#a"/>\n</rdf:RDF>'
    assert read_graph(text).lines[Node("#a")] == 4
    with pytest.raises(InputError, match="line 4"):
        read_graph(f'<?xml version="1.0"?>\n\n{HEAD}\n<d:B></rdf:RDF>')


def test_entities_are_never_looked_at() -> None:
    laughs = "".join(f'<!ENTITY e{n} "&e{n - 1};&e{n - 1};">' for n in range(1, 40))
    with pytest.raises(InputError, match="remove the DOCTYPE"):
        read_graph(f'<!DOCTYPE r [<!ENTITY e0 "x">{laughs}]>{HEAD}<d:B d:t="&e39;"/></rdf:RDF>')
    with pytest.raises(InputError, match="not RDF"):
        read_graph(f"{HEAD}<d:B>&unknown;</d:B></rdf:RDF>")
