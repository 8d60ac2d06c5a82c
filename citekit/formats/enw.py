"""EndNote's tagged form (.enw, refer): `%A Uslu, Nasuh`; unknown tags are kept in ``custom["enw"]``.

Carries the type, four roles (author, editor, series editor, translator), titles, dates, numbers, one note, keywords
and identifiers, as the tables below say; not collections, attached notes, other roles nor rarer variables.
"""

import re
from typing import Any

from citekit.formats import keywords, personal_names, tagged
from citekit.formats.csl_item import read_item
from citekit.formats.endnote_types import CSL_TYPE, SERIALS, TYPE_NAME
from citekit.formats.tagged_lines import dump_groups, group_lines, load_groups
from citekit.model import Exchange, Loss, Record, Written

NAMES = {"author": "A", "editor": "E", "collection-editor": "Y", "translator": "?"}
TEXTS = {
    "title": "T",
    "title-short": "!",
    "container-title": "B",
    "collection-title": "S",
    "publisher": "I",
    "publisher-place": "C",
    "volume": "V",
    "issue": "N",
    "number-of-volumes": "6",
    "edition": "7",
    "page": "P",
    "section": "&",
    "genre": "9",
    "language": "G",
    "DOI": "R",
    "URL": "U",
    "abstract": "X",
    "note": "Z",
    "annote": "<",
    "call-number": "L",
    "archive_location": "M",
    "source": "~",
    "archive": "W",
    "original-title": "Q",
    "citation-key": "F",
}
DATES = {"issued": "D", "accessed": "[", "original-date": "("}
_READ = {tag: variable for variable, tag in TEXTS.items()} | {"J": "container-title"}
_LINE = re.compile(r"%([0-9A-Z!?@#$%&()*+<=>\[\]^~])(?:[ \t]+(.*))?")


def recognises(text: str) -> float:
    """How sure this is EndNote's tagged form: a `%0` line.

    >>> recognises("%0 Book\\n%T Nutuk"), recognises("TY  - BOOK")
    (0.9, 0.0)
    """
    return 0.9 if re.match(r"\s*%0[ \t]", text.lstrip("\ufeff")) else 0.0


def loads(text: str) -> Exchange:
    """Read tagged records; raises InputError when no line begins with a tag.

    >>> loads("%0 Journal Article\\n%A Uslu, Nasuh\\n%T Makale\\n%D 2019").records[0].issued.year
    2019
    """
    problems: list[Loss] = []
    groups = group_lines(text.lstrip("\ufeff"), _LINE, _begins, _continued, problems, "outside any record")
    return load_groups(groups, "enw", _read, problems, "line 1: not EndNote's tagged form: no line begins with %0")


def dumps(exchange: Exchange) -> Written:
    """Write tagged records, parted by blank lines; says what has no place."""
    return dump_groups(exchange, _write)


def _begins(line: str, tag: str | None) -> bool:
    return tag == "0"


def _continued(tag: str, value: str, line: str) -> str | None:
    """Long texts keep their lines; others are broken for the page alone."""
    if tag in "XZ<":
        return f"{value}\n{line.strip()}"
    return f"{value} {line.strip()}" if line.strip() else None


def _read(lines: list[tuple[str, str, int]], name: str, problems: list[Loss]) -> tuple[Record, tuple[str, ...]]:
    kind = next((value for tag, value, _ in lines if tag == "0"), "")
    item: dict[str, Any] = {"id": name, "type": CSL_TYPE.get(kind, "document")}
    unknown: dict[str, list[str]] = {}
    words: list[str] = []
    if kind not in CSL_TYPE:
        problems.append(Loss(record=name, field="%0", line=lines[0][2], message=f"unknown type {kind!r}"))
        unknown["0"] = [kind]
    roles = {tag: variable for variable, tag in NAMES.items()}
    dates = {tag: variable for variable, tag in DATES.items()} | {"8": "issued"}
    for tag, value, _ in lines:
        value = value.strip()
        if not value or tag == "0":
            continue
        if tag in roles:
            item.setdefault(roles[tag], []).append(personal_names.from_inverted(value).to_csl())
        elif tag in dates:
            tagged.put_date(item, unknown, tag, dates[tag], value)
        elif tag == "K":
            words += keywords.split(value + ";")
        elif tag == "@":
            tagged.put_text(item, unknown, tag, tagged.number_kind(value, item["type"] in SERIALS), value)
        else:
            tagged.put_text(item, unknown, tag, _READ.get(tag), value)
    if unknown:
        item["custom"] = {"enw": unknown}
    if "citation-key" in item:
        item["id"] = item["citation-key"]
    return read_item(item, name, lines[0][2], problems), tuple(dict.fromkeys(words))


def _write(record: Record, words: tuple[str, ...], lost: list[Loss]) -> str:
    own = record.custom.get("enw")
    unknown: dict[str, list[str]] = own if isinstance(own, dict) else {}
    kind = unknown.get("0", [TYPE_NAME[record.type]])[0]
    if CSL_TYPE[TYPE_NAME[record.type]] != record.type:
        lost.append(Loss(record=record.id, field="type", message=f"{record.type} written as {kind}"))
    key = record.citation_key or record.id
    keyed = record.model_copy(update={"citation_key": key, "ISBN": None, "ISSN": None})
    made = tagged.write_item(keyed, NAMES, TEXTS, DATES, lost, "enw")
    pairs = [("0", kind), *tagged.split_year(made, record, "D", "8")]
    for kind_of_number, number in (("ISBN", record.ISBN), ("ISSN", record.ISSN)):
        if number:
            pairs.append(("@", number))
            if tagged.number_kind(number, record.type in SERIALS) != kind_of_number:
                lost.append(Loss(record=record.id, field=kind_of_number, message="one tag for ISBN and ISSN"))
    pairs += [("K", word) for word in words]
    pairs += [(tag, value) for tag, values in unknown.items() if tag != "0" for value in values]
    tagged.lose_custom(record, "enw", lost, "enw")
    return "".join(f"%{tag} {_one_value(value)}\n" for tag, value in pairs)


def _one_value(value: str) -> str:
    """Line breaks stay; a line that looks like a tag is set in by a blank."""
    first, *rest = value.split("\n")
    return "\n".join([first, *(f" {line}" if line.startswith("%") else line for line in rest)])
