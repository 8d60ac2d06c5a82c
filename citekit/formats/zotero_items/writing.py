"""A record as a Zotero item: what the type has a field for goes there, the rest to Extra, and nothing silently away."""

import re
from collections.abc import Collection
from typing import Any

from citekit.formats import personal_names, plain_dates
from citekit.formats.zotero_items import extra, schema
from citekit.model import DATE_VARIABLES, NAME_VARIABLES, Date, Loss, Name, Record

_VIDEO_ONLY = ("collection-title", "publisher-place", "event-place", "volume", "number-of-volumes", "ISBN")
_SET_ASIDE = frozenset({"id", "type", "custom", "note", "citation-key", "keyword", "categories"})
_KEY = re.compile(r"(?!\w+://)[^\W_][\w.:+/-]{0,99}")
_MADE = re.compile(r"(?:ris|enw|nbib|mods|endnote|item)[-_]\d+(?:-\d+)?")
Lines = list[tuple[str, str]]


def to_item(record: Record, lost: list[Loss], without: Collection[str] = ()) -> dict[str, Any]:
    """The item as Zotero's API takes it, without tags and collections; losses are added to ``lost``.

    ``without``: creator roles not to be used (their names go to Extra). Fields of ``custom["zotero"]`` come back.

    >>> item = to_item(Record(id="uslu2019", type="thesis", title="Dış politika", publisher="ODTÜ"), [])
    >>> item["itemType"], item["university"], item["extra"]
    ('thesis', 'ODTÜ', 'Citation Key: uslu2019')
    """
    own = record.custom.get("zotero")
    own = own if isinstance(own, dict) else {}
    item_type = item_type_of(record, own.get("itemType"))
    item: dict[str, Any] = {"itemType": item_type}
    lines: Lines = (
        [("Citation Key", record.citation_key or record.id)] if record.citation_key or is_key(record.id) else []
    )
    if schema.CSL_TYPE[item_type] != record.type:
        lines.append(("Type", record.type))
    item["creators"] = _creators(record, item_type, without, lines, own)
    variables = record.to_csl()
    for key, value in variables.items():
        if key in NAME_VARIABLES or key in _SET_ASIDE:
            continue
        if key in DATE_VARIABLES:
            _set_date(item, item_type, key, getattr(record, key.replace("-", "_")), lines)
        else:
            _set_text(item, item_type, key, str(value), variables, lines)
    if record.state == "stub" and not record.title:
        item[schema.field_of(item_type, "title") or "title"] = placeholder(record)
    for field, value in own.items():
        if field in schema.FIELDS[item_type] and field not in item and isinstance(value, str):
            item[field] = value
    if "accessDate" in item and str(own.get("accessDate", "")).startswith(item["accessDate"]):
        item["accessDate"] = own["accessDate"]  # with the time of day it was read with
    lines += _other_values(record, lost)
    item["extra"] = extra.compose(lines, record.note)
    _tell_losses(record, lines, lost)
    return {field: value for field, value in item.items() if value not in ("", [])}


def is_key(name: str) -> bool:
    """Whether an id is a key a person cites by, and neither an address nor a name made by one of our readers.

    >>> is_key("uslu2019"), is_key("http://zotero.org/users/1/items/ABCD2345"), is_key("ris-3")
    (True, False, False)
    """
    return bool(_KEY.fullmatch(name)) and not _MADE.fullmatch(name)


def placeholder(record: Record) -> str:
    """What a stub shows where Zotero shows a title: the citation in square brackets, known again when read.

    >>> placeholder(Record(id="s", author=(Name(family="Uslu"), Name(literal="TDK")), custom={"et-al": True}))
    '[Uslu, TDK …]'
    """
    names = [name.literal or personal_names.to_pair(name)[0] for name in record.author or record.editor]
    year = str(record.issued.year) if record.issued and record.issued.year else ""
    parts = (", ".join(names), "…" if record.custom.get("et-al") else "", year + (record.year_suffix or ""))
    shown = " ".join(filter(None, parts))
    return f"[{shown}]" if shown else ""


def item_type_of(record: Record, kept: object = None) -> str:
    """The item type a record is written as; ``kept``: the one it was read from, heeded while it fits the CSL type."""
    if isinstance(kept, str) and schema.CSL_TYPE.get(kept) == record.type:
        return kept
    if record.type == "motion_picture" and any(getattr(record, key.replace("-", "_")) for key in _VIDEO_ONLY):
        return "videoRecording"
    return schema.ITEM_TYPE.get(record.type) or schema.HOST_TYPE[record.type]


def _set_text(
    item: dict[str, Any], item_type: str, key: str, value: str, variables: dict[str, Any], lines: Lines
) -> None:
    field = schema.field_of(item_type, key)
    if key == "event-place" and item_type != "presentation":
        field = None
    if key == "publisher-place" and item_type == "presentation":
        field = None
    if field and field not in item:
        item[field] = value
    else:
        lines.append((extra.label(key), value))


def _set_date(item: dict[str, Any], item_type: str, key: str, date: Date, lines: Lines) -> None:
    field = {"accessed": "accessDate", "submitted": "filingDate"}.get(key)
    if key == "issued":
        field = next((name for name in schema.FIELDS[item_type] if schema.BASE_FIELD.get(name, name) == "date"), None)
    text = plain_dates.to_text(date)
    whole_day = len(date.date_parts) == 1 and len(date.date_parts[0]) == 3 and not date.circa
    if field not in schema.FIELDS[item_type] or (field == "accessDate" and not whole_day):
        lines.append((extra.label(key), text))
        return
    assert field is not None
    item[field] = text
    if key == "issued" and date.date_parts and (len(date.date_parts) > 1 or date.circa):
        lines.append(("Issued", text))  # Zotero reads one year from a field, citeproc the whole range from Extra


def _creators(
    record: Record, item_type: str, without: Collection[str], lines: Lines, own: dict[str, Any]
) -> list[dict[str, str]]:
    """Creators by role, the primary one first; names without a role go to Extra.

    A film's author or a song's performer takes the empty place of the primary role, so that Zotero shows a creator;
    Extra then says which variable it was.
    """
    primary = schema.CREATORS[item_type][0]
    natural = schema.variable_of(item_type, primary)
    found: dict[str, list[dict[str, str]]] = {}
    for key in sorted(NAME_VARIABLES, key=lambda variable: (variable != natural, variable)):
        names: tuple[Name, ...] = getattr(record, key.replace("-", "_"))
        role = schema.role_of(item_type, key)
        if names and role and role not in without:
            found[role] = [_creator(role, name) for name in names]
        elif names:
            lines += [(extra.label(key), extra.name_line(name)) for name in names]
            if primary not in found and key == schema.STAND_INS.get(item_type):
                found[primary] = [_creator(primary, name) for name in names]
    stand_in: tuple[Name, ...] = getattr(record, schema.STAND_INS.get(item_type, "chair").replace("-", "_"))
    if natural and primary in found and stand_in == getattr(record, natural.replace("-", "_")):
        lines += [(extra.label(natural), extra.name_line(name)) for name in stand_in]
    ordered = [creator for role in schema.CREATORS[item_type] for creator in found.get(role, ())]
    kept = own.get("creators")
    return ordered + [dict(creator) for creator in (kept if isinstance(kept, list) else ())]


def _creator(role: str, name: Name) -> dict[str, str]:
    if name.literal:
        return {"creatorType": role, "name": name.literal}
    family, given = personal_names.to_pair(name)
    return {"creatorType": role, "lastName": family, "firstName": given}


def _other_values(record: Record, lost: list[Loss]) -> Lines:
    """Values that CSL does not know, as `tex.` lines; what is no single string is lost."""
    lines: Lines = []
    if record.categories:
        lines.append(("tex.categories", "; ".join(record.categories)))
    for key, value in record.custom.items():
        if key == "zotero":
            continue
        value = str(value).lower() if isinstance(value, bool) else value
        if isinstance(value, str) and value and key.replace("-", "").replace("_", "").replace(".", "").isalnum():
            lines.append((f"tex.{key}", value))
        else:
            lost.append(Loss(record=record.id, field=f"custom.{key}", message="not a single string"))
    return lines


def _tell_losses(record: Record, lines: Lines, lost: list[Loss]) -> None:
    for key, value in lines:
        if value != " ".join(value.split()):
            message = "line breaks and double spaces became single spaces in Extra"
            lost.append(Loss(record=record.id, field=key, message=message))
    for key in sorted(NAME_VARIABLES):
        if personal_names.changed_pair(getattr(record, key.replace("-", "_"))):
            lost.append(Loss(record=record.id, field=key, message=personal_names.CHANGED))
