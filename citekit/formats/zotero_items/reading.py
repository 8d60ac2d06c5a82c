"""A Zotero item, as the API or an RDF export gives it, as a record; what CSL has no word for stays in ``custom``."""

import re
from typing import Any

from citekit.formats import personal_names, plain_dates
from citekit.formats.csl_item import read_item
from citekit.formats.zotero_items import extra, schema
from citekit.formats.zotero_items.writing import item_type_of, placeholder
from citekit.model import Loss, Name, Record

_SKIPPED = frozenset({"itemType", "extra", "key", "dateAdded", "dateModified", "parentItem"})
_TRUTH = {"true": True, "false": False}
LISTS = ("attachments", "automaticTags")
"""What a record keeps of an item's company."""


def to_record(item: dict[str, Any], fallback_id: str, line: int | None, problems: list[Loss]) -> Record:
    """The record of an item; its id is the citation key, else ``fallback_id``.

    >>> record = to_record({"itemType": "thesis", "university": "ODTÜ", "extra": "Original Date: 1927"}, "a", None, [])
    >>> record.type, record.publisher, record.original_date.year
    ('thesis', 'ODTÜ', 1927)
    """
    item_type = str(item.get("itemType", ""))
    if item_type not in schema.FIELDS:
        problems.append(Loss(record=fallback_id, line=line, message=f"unknown item type {item_type!r}"))
    own: dict[str, Any] = {"itemType": item_type} if item_type else {}
    item_type = item_type if item_type in schema.FIELDS else "document"
    variables, kept, note = extra.split(str(item.get("extra") or ""))
    made: dict[str, Any] = {"type": schema.CSL_TYPE[item_type]}
    _read_fields(made, item, item_type, own)
    _read_creators(made, item, item_type, variables, own)
    unused = _merge(made, variables, schema.CSL_TYPE[item_type])
    made["note"] = "\n".join([*unused, *([note] if note else [])])
    custom: dict[str, Any] = {key: _TRUTH.get(value, value) for key, value in kept.items() if key != "categories"}
    if "categories" in kept:
        made["categories"] = kept["categories"].split("; ")
    made["custom"] = custom
    made["id"] = str(made.get("citation-key") or fallback_id)
    record = read_item(made, fallback_id, line or 1, problems)
    if record.title and record.title == placeholder(record):
        record = record.model_copy(update={"title": None})
    if own.get("itemType") == item_type_of(record):
        own.pop("itemType")
    return record.model_copy(update={"custom": {**record.custom, "zotero": own}}) if own else record


def _read_fields(made: dict[str, Any], item: dict[str, Any], item_type: str, own: dict[str, Any]) -> None:
    for field in LISTS:
        if item.get(field):
            own[field] = list(item[field])
    for field, value in item.items():
        if field in _SKIPPED or not isinstance(value, str) or not value.strip():
            continue
        base = schema.BASE_FIELD.get(field, field)
        if field == "citationKey":
            made["citation-key"] = value
        elif base == "date":
            made["issued"] = plain_dates.from_text(value).to_csl()
        elif field == "accessDate":
            made["accessed"] = plain_dates.from_text(_day(value)).to_csl()
            if _day(value) != value:
                own["accessDate"] = value
        elif field == "filingDate":
            made["submitted"] = plain_dates.from_text(value).to_csl()
        else:
            variable = _variable(base, item_type)
            if variable and variable not in made:
                made[variable] = value
            else:
                own[field] = value


def _variable(base: str, item_type: str) -> str | None:
    if base == "place":
        return "event-place" if item_type == "presentation" else "publisher-place"
    return next((key for key, bases in schema.VARIABLE_FIELDS.items() if base in bases), None)


def _read_creators(
    made: dict[str, Any], item: dict[str, Any], item_type: str, variables: dict[str, Any], own: dict[str, Any]
) -> None:
    for creator in item.get("creators") or ():
        role = str(creator.get("creatorType", "author"))
        variable = schema.variable_of(item_type, role)
        name = read_creator(creator).to_csl()
        if variable and name:
            made.setdefault(variable, []).append(name)
        elif name:
            own.setdefault("creators", []).append(dict(creator))
    natural = schema.variable_of(item_type, schema.CREATORS[item_type][0])
    stand_in = variables.get(schema.STAND_INS.get(item_type, ""))
    if stand_in and natural in made and natural not in variables and made[natural] == stand_in:
        del made[natural]  # it only stood in for the variable that Extra names


def _merge(made: dict[str, Any], variables: dict[str, Any], csl_type: str) -> list[str]:
    """Add what Extra says; a field of the item wins over it, and the losing line stays in the note."""
    unused: list[str] = []
    for key, value in variables.items():
        if key == "type" or key not in made or (key == "issued" and _same_start(made[key], value)):
            made[key] = value
        elif made[key] != value:
            unused.append(f"{extra.label(key)}: {value}")
    return unused


def _same_start(field: dict[str, Any], line: dict[str, Any]) -> bool:
    return bool(field.get("date-parts", [1])[:1] == line.get("date-parts", [2])[:1])


def _day(value: str) -> str:
    """The day of `2019-03-05 10:11:12` or `2019-03-05T10:11:12Z`."""
    match = re.match(r"(\d{4}-\d\d-\d\d)[ T]\d\d:", value)
    return match[1] if match else value


def read_creator(creator: dict[str, Any]) -> Name:
    """The name of a creator object with ``name`` or ``lastName`` and ``firstName``.

    >>> read_creator({"creatorType": "author", "name": "TDK"}).literal
    'TDK'
    """
    if creator.get("name"):
        return Name(literal=str(creator["name"]))
    return personal_names.from_pair(str(creator.get("lastName") or ""), str(creator.get("firstName") or ""))
