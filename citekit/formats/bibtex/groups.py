"""JabRef's groups in a .bib file, both ways: the tree as collections.

The tree stands in `@comment{jabref-meta: groupstree:` (version 3: with the keys) or `grouping:` (later: the entries
name their groups in a `groups` field). Zotero reads version 3 as nested collections.
"""

import re
from collections.abc import Sequence

from bibtexparser.model import ExplicitComment

from citekit.formats.bibtex.library import BibLibrary
from citekit.formats.jabref_groups import comment
from citekit.model import Collection, Record

_TREE = re.compile(r"\s*jabref-meta:\s*(?:groupstree|grouping):\s*")
_LEVEL = re.compile(r"\s*(\d+)\s+(\w+):(.*)", re.DOTALL)
_PIECES = re.compile(r"((?:[^\\;]|\\.)*)(?:;|$)", re.DOTALL)


class _Node:
    def __init__(self, name: str, keys: list[str]) -> None:
        self.name = name
        self.keys = keys
        self.inner: list[_Node] = []

    def freeze(self) -> Collection:
        return Collection(name=self.name, records=tuple(self.keys), collections=tuple(n.freeze() for n in self.inner))


def read_groups(library: BibLibrary, records: Sequence[Record]) -> tuple[Collection, ...]:
    """The collections a file's group comments describe; empty when it has none."""
    trees = [
        block.comment
        for block in library.blocks
        if isinstance(block, ExplicitComment) and "jabref" in (block.raw or "")
    ]
    trees = [tree for tree in trees if _TREE.match(tree)]
    if not trees:
        return ()
    by_key = {record.citation_key: record.id for record in reversed(records)}
    named = _named_groups(records)
    root = _Node("", [])
    path = [root]
    for piece in _split(_TREE.sub("", trees[-1], count=1).replace("\r", "").replace("\n", "")):
        match = _LEVEL.fullmatch(piece)
        if not match:
            continue
        level, kind = int(match[1]), match[2]
        parts = [_unescape(part) for part in _split(_unescape(match[3]))]
        if level < 1 or kind.startswith("AllEntries") or not parts:
            continue
        keys = [by_key[key] for key in parts[2:] if key in by_key] if kind == "ExplicitGroup" else []
        node = _Node(parts[0], list(dict.fromkeys([*keys, *named.get(parts[0], [])])))
        del path[level:]
        path[-1].inner.append(node)
        path.append(node)
    return tuple(node.freeze() for node in root.inner)


def _named_groups(records: Sequence[Record]) -> dict[str, list[str]]:
    named: dict[str, list[str]] = {}
    for record in records:
        fields = record.custom.get("bibtex", {}).get("fields", {}) if record.custom else {}
        for name in fields.get("groups", "").split(","):
            if name.strip():
                named.setdefault(name.strip(), []).append(record.id)
    return named


def _split(text: str) -> list[str]:
    """Parts between semicolons that no backslash escapes."""
    return [match[1] for match in _PIECES.finditer(text) if match[1]]


def _unescape(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def write_groups(collections: Sequence[Collection], keys: dict[str, str]) -> list[str]:
    """The two comments JabRef 3 and Zotero read; ``keys``: record id to citation key.

    >>> print("".join(write_groups([Collection(name="Giriş", records=("r1",))], {"r1": "uslu2019"})))
    @comment{jabref-meta: groupsversion:3;}
    @comment{jabref-meta: groupstree:
    0 AllEntriesGroup:;
    1 ExplicitGroup:Giriş\\;0\\;uslu2019\\;;
    }
    <BLANKLINE>
    """
    version, tree = comment(collections, keys).split("\n", 1)
    return [f"{version}\n", tree]
