"""One mods element as a record, its topics and its citing notes."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from citekit.formats import personal_names, plain_dates, xml_input
from citekit.formats.csl_item import read_item
from citekit.formats.mods_terms import DATE_PATH, GENRE_TYPE, MODS, NAME_PLACE, RELATED, ROLE_CODE, TEXT_PATH
from citekit.formats.zotero_items import schema
from citekit.model import CSL_TYPES, NAME_VARIABLES, Loss, Name, Record

_VARIABLE = {path: variable for variable, path in TEXT_PATH.items()}
_DATE = {path: variable for variable, path in DATE_PATH.items()}
_ROLE = {code: variable for variable, code in ROLE_CODE.items()} | {"cre": "author", "": "author"}
_ROLE_WORDS = {"author": "author", "creator": "author", "editor": "editor", "translator": "translator"}
_RELATED_ROLE = {place: variable for variable, place in NAME_PLACE.items()}
_SILENT = frozenset({"recordInfo/recordIdentifier", "subject/topic"})


def read_mods(element: etree._Element, name: str, problems: list[Loss]) -> tuple[Record, tuple[str, ...], list[str]]:
    """The record, its topics, and notes of type `citation`."""
    item: dict[str, Any] = {}
    unknown: dict[str, list[str]] = {}
    words: list[str] = []
    remarks: list[str] = []
    for path, leaf in _leaves(element, ""):
        text = _text(leaf)
        if path.endswith("name"):
            _read_name(item, path, leaf)
        elif not text:
            continue
        elif path == "subject/topic":
            words.append(text)
        elif path == "note[citation]":
            remarks.append(text)
        elif path in _DATE:
            item.setdefault(_DATE[path], plain_dates.from_text(text).to_csl())
        elif path.startswith("note[csl:"):
            _read_note(item, path[9:-1], text)
        elif path == "genre":
            _read_genre(item, unknown, leaf, text)
        elif path not in _SILENT:
            _put(item, unknown, path, text)
    _settle(item, unknown)
    if unknown:
        item["custom"] = {"mods": unknown}
    identifier = element.findtext(f"{{{MODS}}}recordInfo/{{{MODS}}}recordIdentifier") or item.get("citation-key")
    item["id"] = identifier or name
    return read_item(item, name, xml_input.line_of(element), problems), tuple(dict.fromkeys(words)), remarks


def _leaves(element: etree._Element, path: str) -> Iterator[tuple[str, etree._Element]]:
    """Elements with text, by path; names whole; a related item's type is its step."""
    for child in element:
        if not isinstance(child.tag, str):
            continue
        tag = child.tag.removeprefix(f"{{{MODS}}}")
        kind = child.get("type") or (child.get("unit") if tag == "extent" else None)
        if tag == "relatedItem":
            step = kind if kind in RELATED else f"relatedItem[{kind}]"
        else:
            step = f"{tag}[{kind}]" if kind and tag not in ("name", "genre") else tag
        if tag == "name" or not any(isinstance(part.tag, str) for part in child):
            yield f"{path}{step}", child
        else:
            yield from _leaves(child, f"{path}{step}/")


def _put(item: dict[str, Any], unknown: dict[str, list[str]], path: str, text: str) -> None:
    variable = _VARIABLE.get(path)
    if variable is None:
        bare = path.partition("[")[0] if path.startswith(("languageTerm", "language/")) else path
        variable = {"language/languageTerm": "language", "host/identifier[issn]": "ISSN"}.get(bare)
        variable = variable or {"host/identifier[isbn]": "ISBN", "host/originInfo/publisher": "publisher"}.get(path)
    if variable and variable not in item:
        item[variable] = text
    elif not variable or item[variable] != text:
        unknown.setdefault(path, []).append(text)


def _read_note(item: dict[str, Any], variable: str, text: str) -> None:
    date, dot, part = variable.partition(".")
    if dot and date in item:
        value: Any = int(text) if part == "season" and text.isdigit() else text == "True" or text
        kept = item[date] if item[date].get("date-parts") else {}
        item[date] = {**kept, part: value}
    elif variable == "categories":
        item.setdefault("categories", []).append(text)
    else:
        item.setdefault(variable, text)


def _read_genre(item: dict[str, Any], unknown: dict[str, list[str]], leaf: etree._Element, text: str) -> None:
    if leaf.get("authority") == "csl" and text in CSL_TYPES:
        item["type"] = text
    elif leaf.get("authority") == "local" and text in schema.CSL_TYPE:
        item.setdefault("type", schema.CSL_TYPE[text])
    elif "type" not in item and text.lower() in GENRE_TYPE:
        item["type"] = GENRE_TYPE[text.lower()]
    elif "genre" not in item:
        item["genre"] = text
    else:
        unknown.setdefault("genre", []).append(text)


def _settle(item: dict[str, Any], unknown: dict[str, list[str]]) -> None:
    """Title and subtitle, page ranges given by start and end, and a type for records that name none."""
    subtitle, opening = unknown.pop("titleInfo/subTitle", None), unknown.pop("titleInfo/nonSort", None)
    if subtitle and "title" in item:
        item["title"] = f"{item['title']}: {'; '.join(subtitle)}"
    if opening and "title" in item:
        item["title"] = f"{opening[0]} {item['title']}"
    first = unknown.pop("host/part/extent[pages]/start", None) or unknown.pop("host/part/extent[page]/start", None)
    last = unknown.pop("host/part/extent[pages]/end", None) or unknown.pop("host/part/extent[page]/end", None)
    if first and "page" not in item:
        item["page"] = "-".join(dict.fromkeys([first[0], *(last or [])[:1]]))
    year = unknown.pop("host/part/date", None) or unknown.pop("host/originInfo/dateIssued", None)
    if year and "issued" not in item:
        item["issued"] = plain_dates.from_text(year[0]).to_csl()
    if "type" not in item:
        item["type"] = "chapter" if "container-title" in item else "book"


def _read_name(item: dict[str, Any], path: str, element: etree._Element) -> None:
    parts: dict[str, list[str]] = {}
    for part in element.iter(f"{{{MODS}}}namePart"):
        parts.setdefault(part.get("type") or "", []).append(_text(part))
    terms = [_text(term) for term in element.iter(f"{{{MODS}}}roleTerm")]
    whole = " ".join(parts.get("", []))
    family, given = " ".join(parts.get("family", [])), " ".join(parts.get("given", []))
    if not family and not given and element.get("type") == "personal" and "," in whole:
        family, _, given = (part.strip() for part in whole.partition(","))
    if family or given:
        suffix = "".join(f", {part}" for part in parts.get("termsOfAddress", []))
        name = personal_names.from_pair(family, given + suffix)
    else:
        name = Name(literal=whole)
    variable = _role(path.rpartition("/")[0], terms)
    if variable and (whole or family or given):
        item.setdefault(variable, []).append(name.to_csl())


def _role(place: str, terms: list[str]) -> str | None:
    """The CSL variable of a name by its place and its first known role; None for people outside the citation."""
    if place:
        known = (_RELATED_ROLE.get((place, term)) for term in terms)
        host_editor = "editor" if place == "host" and {"edt", "editor"} & set(terms) else None
        return next(filter(None, known), host_editor)
    for term in terms:
        variable = _ROLE.get(term) or (term if term in NAME_VARIABLES else _ROLE_WORDS.get(term.lower()))
        if variable:
            return variable
    return "author" if not terms else "contributor"


def _text(element: etree._Element) -> str:
    return "".join(str(part) for part in element.itertext()).strip()
