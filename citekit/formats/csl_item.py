"""One CSL-JSON item, as generous as the wild asks: the rest stays in ``custom["unread"]``, with a problem."""

from collections.abc import Callable
from typing import Any

from pydantic import ValidationError

from citekit.formats import plain_dates
from citekit.model import CSL_TYPES, DATE_VARIABLES, NAME_VARIABLES, Loss, Name, Record
from citekit.model.record import STRING_VARIABLES

ALIASES = {"shortTitle": "title-short", "journalAbbreviation": "container-title-short", "issn": "ISSN", "doi": "DOI"}
"""Older spellings met in files (citeproc-js and Zotero wrote the first two)."""
LISTED = {"keyword": "; ", "ISBN": " ", "ISSN": ", "}
_NAME_PARTS = frozenset(info.alias or name for name, info in Name.model_fields.items())
_DATE_PARTS = frozenset({"date-parts", "season", "circa", "literal", "raw", "edtf"})


def read_item(item: Any, fallback_id: str, line: int, problems: list[Loss]) -> Record:
    """The record of one decoded item; problems are added with the item's line."""
    if not isinstance(item, dict):
        problems.append(Loss(record=fallback_id, line=line, message="not an item but a bare value; kept in custom"))
        return Record(id=fallback_id, custom={"unread": {"item": item}}, state="imported")
    given_id = item.get("id")
    record_id = str(given_id) if isinstance(given_id, str | int | float) and str(given_id) else fallback_id

    def tell(field: str, message: str) -> None:
        problems.append(Loss(record=record_id, field=field, line=line, message=message))

    if record_id == fallback_id and given_id != fallback_id:
        tell("id", f"no usable id; named {fallback_id}")
    known, unread = _read_variables(item, tell)
    known["id"] = record_id
    while True:
        try:
            record = Record.from_csl(known, state="imported")
            break
        except ValidationError as error:
            fault = error.errors()[0]
            key = str(fault["loc"][0])
            key = key if key in known else key.replace("_", "-")
            tell(key, f"not of CSL's shape: {fault['msg']}; kept in custom")
            unread[key] = known.pop(key)
    return _keep_unread(record, unread)


def _keep_unread(record: Record, unread: dict[str, Any]) -> Record:
    if not unread:
        return record
    return record.model_copy(update={"custom": {**record.custom, "unread": unread}})


def _read_variables(item: dict[str, Any], tell: Callable[[str, str], None]) -> tuple[dict[str, Any], dict[str, Any]]:
    known: dict[str, Any] = {}
    unread: dict[str, Any] = {}
    for given, value in item.items():
        key = ALIASES.get(given, given)
        if value is None or value == "" or value == [] or given == "id" or (key != given and key in item):
            continue
        if key in NAME_VARIABLES:
            read: Any = _names(value)
        elif key in DATE_VARIABLES:
            read = _date(value)
        elif key == "categories":
            read = [str(part) for part in value] if isinstance(value, list) else [str(value)]
        elif key in STRING_VARIABLES:
            read = _string(key, value, tell)
        elif key == "custom" and not isinstance(value, dict):
            read = None
        else:
            read = value
        if read is None:
            tell(given, "not of CSL's shape; kept in custom")
            unread[given] = value
        else:
            known[key] = read
    if known.get("type") not in CSL_TYPES:
        tell("type", f"unknown type {known['type']!r}; taken as document" if "type" in known else "no type given")
    return known, unread


def _string(key: str, value: Any, tell: Callable[[str, str], None]) -> str | None:
    if isinstance(value, bool | dict):
        return None
    if isinstance(value, list):
        parts = [str(part) for part in value if isinstance(part, str | int)]
        if len(parts) != len(value):
            return None
        tell(key, "a list where one string belongs; joined")
        return LISTED.get(key, "; ").join(parts)
    return str(value)


def _names(value: Any) -> list[dict[str, Any]] | None:
    """A list of CSL names; None when any of them cannot be read without loss."""
    made: list[dict[str, Any]] = []
    for name in value if isinstance(value, list) else [value]:
        if isinstance(name, str):
            family, comma, given = name.partition(",")
            made.append({"family": family.strip(), "given": given.strip()} if comma else {"literal": name})
        elif isinstance(name, dict) and name.keys() <= _NAME_PARTS | _IGNORED_NAME_PARTS:
            parts = {key: part for key, part in name.items() if key in _NAME_PARTS and part not in (None, "")}
            made.append(parts)
        else:
            return None
    return [name for name in made if name] or None


_IGNORED_NAME_PARTS = frozenset({"isInstitution", "parse-names", "affiliation", "sequence", "ORCID", "multi"})
"""Parts that other programs add; they say nothing about the work."""


def _date(value: Any) -> dict[str, Any] | None:
    """The CSL date object; None when it is neither one nor a string, a number or a list of parts."""
    if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        return plain_dates.from_text(str(value)).to_csl()
    if isinstance(value, list):
        value = {"date-parts": value}
    if not isinstance(value, dict):
        return None
    if "year" in value and "date-parts" not in value:
        value = {**value, "date-parts": [[value.get(part) for part in ("year", "month", "day")]]}
    date = {key: part for key, part in value.items() if key in _DATE_PARTS and part not in (None, "", [])}
    if "date-parts" in date:
        parts = date["date-parts"]
        date["date-parts"] = [parts] if isinstance(parts, list) and not isinstance(parts[0], list) else parts
        try:
            date["date-parts"] = [
                [int(part) for part in point if part not in (None, "")] for point in date["date-parts"]
            ]
        except (TypeError, ValueError):
            return None
    return date or None
