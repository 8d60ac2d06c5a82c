"""CSL-JSON, the pivot: everything citekit knows of a record, so only notes and collections are left behind.

Reads what is met under that name: an array, one item, Zotero's ``{"items": [...]}``; dates as strings, names as
strings, numbers, Crossref's lists of titles. What is not of CSL's shape is kept in ``custom["unread"]`` with a problem.
Source: CSL 1.0.2 specification and its JSON schema for data.
"""

import json
from typing import Any

from citekit.errors import InputError
from citekit.formats import keywords, losses
from citekit.formats.csl_item import read_item
from citekit.formats.twins import named_once
from citekit.model import Exchange, Loss, Record, Written


def recognises(text: str) -> float:
    """How sure this is CSL-JSON: JSON that speaks of types or titles, from its beginning.

    >>> recognises('[{"id": "a", "type": "book"}]'), recognises("@book{a}")
    (0.9, 0.0)
    """
    start = text.lstrip("\ufeff \t\r\n")[:1]
    if start not in ("[", "{") or not start:
        return 0.0
    return 0.9 if '"type"' in text or '"title"' in text else 0.3


def loads(text: str) -> Exchange:
    """Read CSL-JSON; raises InputError with line and column when it is not JSON or holds no items.

    >>> loads('[{"id": 1, "type": "book", "issued": "2019-03", "page": 12}]').records[0].issued.to_csl()
    {'date-parts': [[2019, 3]]}
    """
    text = text.lstrip("\ufeff")
    problems: list[Loss] = []
    records: list[Record] = []
    taken: set[str] = set()
    for position, (line, item) in enumerate(_items(text), 1):
        record = read_item(item, f"item-{position}", line, problems)
        records.append(named_once(record, taken, line, problems))
    return Exchange(records=tuple(records), problems=tuple(problems))


def dumps(exchange: Exchange) -> Written:
    """Write a JSON array, one item per record in order, two spaces of indent, letters as they are.

    >>> print(dumps(Exchange(records=(Record(id="a", type="book", title="Nutuk"),))).text, end="")
    [
      {
        "id": "a",
        "type": "book",
        "title": "Nutuk"
      }
    ]
    """
    items = []
    for record in exchange.records:
        item = record.to_csl()
        keyword = keywords.join(keywords.of(record, exchange)) if exchange.tags.get(record.id) else record.keyword
        if keyword:
            item["keyword"] = keyword
        items.append(item)
    text = json.dumps(items, ensure_ascii=False, indent=2) + "\n"
    return Written(text=text, losses=tuple(losses.uncarried(exchange, "notes", "collections")))


def _items(text: str) -> list[tuple[int, Any]]:
    """Each item with the 1-based line it begins on."""
    decoder = json.JSONDecoder(parse_constant=_refuse_constant)
    try:
        whole = decoder.decode(text)
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON: line {error.lineno}, column {error.colno}: {error.msg}") from error
    except (RecursionError, ValueError) as error:
        raise InputError(f"not CSL-JSON: {error}") from error
    if isinstance(whole, dict) and isinstance(whole.get("items"), list):
        return [(1, item) for item in whole["items"]]
    if isinstance(whole, dict) and ("type" in whole or "title" in whole or "id" in whole):
        return [(1, whole)]
    if not isinstance(whole, list):
        raise InputError("line 1: not CSL-JSON: expected an array of items")
    return _with_lines(text, decoder)


def _with_lines(text: str, decoder: json.JSONDecoder) -> list[tuple[int, Any]]:
    """Decode a well-formed array element by element to learn where each begins."""
    found: list[tuple[int, Any]] = []
    position, line, counted = text.index("[") + 1, 1, 0
    while True:
        while position < len(text) and text[position] in " \t\r\n,":
            position += 1
        if position >= len(text) or text[position] == "]":
            return found
        line += text.count("\n", counted, position)
        counted = position
        item, position = decoder.raw_decode(text, position)
        found.append((line, item))


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON number")
