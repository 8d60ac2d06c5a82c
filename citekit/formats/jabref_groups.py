"""JabRef-3 group comments: a tree of collections inside a .bib, which JabRef and Zotero read as nested groups.

A line is `1 ExplicitGroup:Name\\;0\\;key1\\;key2\\;;`: depth, kind, then name, hierarchy and citation keys parted by
escaped semicolons. Zotero ends the comment at the first `}`, so braces in names become parentheses.
"""

import re
from collections.abc import Iterable, Mapping

from citekit.model import Collection

_VERSION = "@comment{jabref-meta: groupsversion:3;}"
_LINE = re.compile(r"(\d+) (\w+Group):(.*)", re.DOTALL)
_PIECE = re.compile(r"\\.|[^;\\]+|;")


def comment(collections: Iterable[Collection], keys: Mapping[str, str] | None = None) -> str:
    """The two comments for a tree of collections; empty when there are none. ``keys``: record id to citation key.

    >>> print(comment([Collection(name="Kitap", records=("a",), collections=(Collection(name="1; Bölüm"),))]), end="")
    @comment{jabref-meta: groupsversion:3;}
    @comment{jabref-meta: groupstree:
    0 AllEntriesGroup:;
    1 ExplicitGroup:Kitap\\;0\\;a\\;;
    2 ExplicitGroup:1\\\\\\; Bölüm\\;0\\;;
    }
    """
    lines = list(_lines(collections, 1, keys or {}))
    if not lines:
        return ""
    return "\n".join([_VERSION, "@comment{jabref-meta: groupstree:", "0 AllEntriesGroup:;", *lines, "}"]) + "\n"


def read(text: str) -> tuple[Collection, ...]:
    """The collections of a `jabref-meta: groupstree:` comment (with or without its braces); lines may be wrapped.

    >>> read("jabref-meta: groupstree:\\n0 AllEntriesGroup:;\\n1 ExplicitGroup:A\\\\;0\\\\;k1\\\\;;\\n")[0].records
    ('k1',)
    """
    _, _, body = text.partition("groupstree:")
    flat: list[tuple[int, str, tuple[str, ...]]] = []
    for group in _split(body.replace("\r", "").replace("\n", "")):
        match = _LINE.fullmatch(group.strip())
        if match and match[2] != "AllEntriesGroup":
            name, _, *keys = [*_split(match[3]), ""]
            known = tuple(dict.fromkeys(key for key in keys if key)) if match[2] == "ExplicitGroup" else ()
            flat.append((int(match[1]), name, known))
    return _nest(flat)


def _lines(collections: Iterable[Collection], depth: int, keys: Mapping[str, str]) -> Iterable[str]:
    for collection in collections:
        name = " ".join(collection.name.replace("{", "(").replace("}", ")").split())
        members = dict.fromkeys(keys.get(record, "" if keys else record) for record in collection.records)
        fields = "".join(f"{_escape(field)};" for field in (name, "0", *filter(None, members)))
        yield f"{depth} ExplicitGroup:{_escape(fields)};"
        yield from _lines(collection.collections, depth + 1, keys)


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;")


def _split(text: str) -> list[str]:
    """Parts between unescaped semicolons, escapes undone."""
    parts = [""]
    for piece in _PIECE.findall(text):
        if piece == ";":
            parts.append("")
        else:
            parts[-1] += piece[1:] if piece.startswith("\\") else piece
    return parts


def _nest(flat: list[tuple[int, str, tuple[str, ...]]]) -> tuple[Collection, ...]:
    """Groups in order with their depths as a tree; a depth that jumps hangs under the last group before it."""
    made: list[Collection] = []
    position = 0
    while position < len(flat):
        depth, name, keys = flat[position]
        end = position + 1
        while end < len(flat) and flat[end][0] > depth:
            end += 1
        made.append(Collection(name=name, records=keys, collections=_nest(flat[position + 1 : end])))
        position = end
    return tuple(made)
