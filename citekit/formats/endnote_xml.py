"""EndNote XML, both ways: records with styled values; elements without a CSL variable are kept in ``custom``.

Carries the type, five roles, titles, dates, numbers, one note, research notes, keywords and identifiers, as the tables
below say; not collections, attached notes, other roles nor rarer variables. Source: EndNote's XML exports.
"""

import re
from typing import Any

from lxml import etree

from citekit.errors import InputError
from citekit.formats import keywords, losses, personal_names, tagged, xml_input
from citekit.formats.csl_item import read_item
from citekit.formats.endnote_types import CSL_TYPE, SERIALS, TYPE_NAME, TYPE_NUMBER
from citekit.formats.twins import named_once
from citekit.model import Exchange, Loss, Record, Written

NAMES = {
    "author": "contributors/authors/author",
    "editor": "contributors/secondary-authors/author",
    "collection-editor": "contributors/tertiary-authors/author",
    "translator": "contributors/subsidiary-authors/author",
    "original-author": "contributors/translated-authors/author",
}
TEXTS = {
    "title": "titles/title",
    "container-title": "titles/secondary-title",
    "collection-title": "titles/tertiary-title",
    "container-title-short": "titles/alt-title",
    "title-short": "titles/short-title",
    "original-title": "titles/translated-title",
    "page": "pages",
    "volume": "volume",
    "issue": "number",
    "number-of-volumes": "num-vols",
    "edition": "edition",
    "section": "section",
    "publisher-place": "pub-location",
    "publisher": "publisher",
    "original-publisher": "orig-pub",
    "ISBN": "isbn",
    "archive_location": "accession-num",
    "call-number": "call-num",
    "abstract": "abstract",
    "citation-key": "label",
    "note": "notes",
    "annote": "research-notes",
    "genre": "work-type",
    "URL": "urls/related-urls/url",
    "DOI": "electronic-resource-num",
    "source": "remote-database-name",
    "archive": "remote-database-provider",
    "language": "language",
    "reviewed-title": "reviewed-item",
    "PMCID": "custom2",
    "number": "misc1",
    "status": "misc2",
    "PMID": "misc3",
    "version": "custom1",
    "medium": "custom3",
    "event-title": "custom4",
    "event-place": "custom5",
    "authority": "custom6",
    "number-of-pages": "custom7",
}
_IN_BOOKS = {
    "contributors/secondary-authors/author": "contributors/tertiary-authors/author",
    "titles/secondary-title": "titles/tertiary-title",
}
_IN_BOOKS |= {other: path for path, other in _IN_BOOKS.items()}
"""In EndNote's Book the second names and title are those of the series, the third its editors."""
DATES = {"issued": "dates/year", "accessed": "access-date", "original-date": "reprint-edition"}
_READ = {path: variable for variable, path in TEXTS.items()} | {
    "periodical/full-title": "container-title",
    "periodical/abbr-1": "container-title-short",
    "urls/web-urls/url": "URL",
}
_ROLES = {path: variable for variable, path in NAMES.items()}
_DATES = {path: variable for variable, path in DATES.items()} | {"dates/pub-dates/date": "issued"}
_OWN = frozenset({"ref-type", "rec-number", "database", "source-app", "foreign-keys/key"})


def recognises(text: str) -> float:
    """How sure this is EndNote XML.

    >>> recognises("<xml><records><record>"), recognises("<mods/>")
    (0.9, 0.0)
    """
    return 0.9 if re.search(r"<xml>\s*<records", text) or '<source-app name="EndNote"' in text else 0.0


def loads(text: str) -> Exchange:
    """Read EndNote XML; raises InputError with a line when it is not well formed or holds no records.

    >>> loads("<xml><records><record><ref-type name='Book'>6</ref-type><titles><title><style>Nu</style>"
    ...       "<style>tuk</style></title></titles></record></records></xml>").records[0].title
    'Nutuk'
    """
    root = xml_input.parse(text, "EndNote XML")
    found = list(root.iter("record"))
    if not found:
        raise InputError(f"line {xml_input.line_of(root)}: no <record> in this EndNote XML")
    problems: list[Loss] = []
    records: list[Record] = []
    tags: dict[str, tuple[str, ...]] = {}
    taken: set[str] = set()
    for position, element in enumerate(found, 1):
        record, words = _read(element, f"endnote-{position}", problems)
        record = named_once(record, taken, xml_input.line_of(element), problems)
        records.append(record)
        if words:
            tags[record.id] = words
    return Exchange(records=tuple(records), tags=tags, problems=tuple(problems))


def dumps(exchange: Exchange) -> Written:
    """Write EndNote XML; says what has no place."""
    lost = losses.uncarried(exchange, "notes", "collections")
    root = etree.Element("xml")
    records = etree.SubElement(root, "records")
    for number, record in enumerate(exchange.records, 1):
        _write(records, record, number, keywords.of(record, exchange), lost)
    text = etree.tostring(root, pretty_print=True, xml_declaration=True, encoding="UTF-8").decode("utf-8")
    return Written(text=text, losses=tuple(lost))


def _read(element: etree._Element, name: str, problems: list[Loss]) -> tuple[Record, tuple[str, ...]]:
    kind = next((part.get("name") or "" for part in element.iter("ref-type")), "")
    if kind not in CSL_TYPE:
        numbers = {str(number): known for known, number in TYPE_NUMBER.items()}
        kind = next((numbers.get(_text(part), kind) for part in element.iter("ref-type")), kind)
    item: dict[str, Any] = {"type": CSL_TYPE.get(kind, "document")}
    line = xml_input.line_of(element)
    unknown: dict[str, list[str]] = {}
    words: list[str] = []
    if kind not in CSL_TYPE:
        problems.append(Loss(record=name, field="ref-type", line=line, message=f"unknown type {kind!r}"))
        unknown["ref-type"] = [kind]
    for path, value in _leaves(element):
        if path in _OWN or not value:
            continue
        place = _IN_BOOKS.get(path, path) if kind == "Book" else path
        if place in _ROLES:
            item.setdefault(_ROLES[place], []).append(personal_names.from_inverted(value).to_csl())
        elif path in _DATES:
            _put_date(item, unknown, path, value)
        elif path == "keywords/keyword":
            words.append(value)
        elif path == "isbn":
            for number in filter(None, map(str.strip, re.split(r"[\r\n]", value))):
                tagged.put_text(item, unknown, path, tagged.number_kind(number, item["type"] in SERIALS), number)
        else:
            tagged.put_text(item, unknown, path, _READ.get(place), value)
    if kind == "Book":
        tagged.settle_editors(item)
    if unknown:
        item["custom"] = {"endnote-xml": unknown}
    item["id"] = str(item.get("citation-key") or name)
    return read_item(item, name, line, problems), tuple(dict.fromkeys(words))


def _put_date(item: dict[str, Any], unknown: dict[str, list[str]], path: str, value: str) -> None:
    if path == "dates/pub-dates/date" and "issued" in item and not re.search(r"\d{4}", value):
        year = item["issued"].get("date-parts", [[None]])[0][0]
        if year:
            value = f"{value} {year}"
    tagged.put_date(item, unknown, path, _DATES[path], value)


def _leaves(element: etree._Element, path: str = "") -> list[tuple[str, str]]:
    """Path and text of every element that holds text, styles taken off."""
    found: list[tuple[str, str]] = []
    for child in element:
        if not isinstance(child.tag, str):
            continue
        below = f"{path}{child.tag}"
        if len(child) and any(isinstance(part.tag, str) and part.tag != "style" for part in child):
            found += _leaves(child, f"{below}/")
        else:
            found.append((below, _text(child)))
    return found


def _text(element: etree._Element) -> str:
    return "".join(str(part) for part in element.itertext()).replace("\r", "\n").strip()


def _write(parent: etree._Element, record: Record, number: int, words: tuple[str, ...], lost: list[Loss]) -> None:
    own = record.custom.get("endnote-xml")
    unknown: dict[str, list[str]] = own if isinstance(own, dict) else {}
    kind = unknown.get("ref-type", [TYPE_NAME[record.type]])[0]
    if CSL_TYPE[TYPE_NAME[record.type]] != record.type:
        lost.append(Loss(record=record.id, field="type", message=f"{record.type} written as {kind}"))
    element = etree.SubElement(parent, "record")
    etree.SubElement(element, "rec-number").text = str(number)
    reference = etree.SubElement(element, "ref-type", name=kind)
    reference.text = str(TYPE_NUMBER.get(kind, TYPE_NUMBER["Generic"]))
    keyed = record.model_copy(update={"citation_key": record.citation_key or record.id})
    made = tagged.write_item(_one_number(keyed, lost), NAMES, TEXTS, DATES, lost, "EndNote XML")
    if kind == "Book":
        made = [(_IN_BOOKS.get(path, path), value) for path, value in made]
        if record.collection_editor and not (record.editor or record.collection_title):
            lost.append(Loss(record=record.id, field="collection-editor", message="alone they are read as editors"))
    pairs = tagged.split_year(made, record, "dates/year", "dates/pub-dates/date")
    pairs += [("keywords/keyword", word) for word in words]
    pairs += [(path, value) for path, values in unknown.items() if path != "ref-type" for value in values]
    groups: dict[str, etree._Element] = {}
    for path, value in sorted(pairs, key=lambda pair: _ORDER.get(pair[0].partition("/")[0], 99)):
        holder = element
        *above, last = path.split("/")
        for depth in range(len(above)):
            place = "/".join(above[: depth + 1])
            if place not in groups:
                groups[place] = etree.SubElement(holder, above[depth])
            holder = groups[place]
        leaf = etree.SubElement(holder, last)
        etree.SubElement(leaf, "style", face="normal", font="default", size="100%").text = xml_input.clean(value)
    tagged.lose_custom(record, "endnote-xml", lost, "EndNote XML")


_SEQUENCE = (
    "contributors titles periodical pages volume number num-vols edition section reprint-edition keywords dates "
    "pub-location publisher orig-pub isbn"
)
_ORDER = {part: place for place, part in enumerate(_SEQUENCE.split())}


def _one_number(record: Record, lost: list[Loss]) -> Record:
    """ISBN and ISSN share one element, one a line as EndNote parts them; the numbers tell which is which."""
    for field, number in (("ISBN", record.ISBN), ("ISSN", record.ISSN)):
        if number and tagged.number_kind(number, record.type in SERIALS) != field:
            lost.append(Loss(record=record.id, field=field, message="one element for ISBN and ISSN"))
    numbers = "\r".join(filter(None, (record.ISBN, record.ISSN)))
    return record.model_copy(update={"ISBN": numbers or None, "ISSN": None})
