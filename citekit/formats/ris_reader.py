"""The tagged lines of one RIS record, read into a CSL record."""

import re
from collections.abc import Sequence
from typing import Any

from citekit.formats import keywords, personal_names, plain_dates
from citekit.formats.csl_item import read_item
from citekit.formats.ris_tags import (
    CONFERENCE,
    DATE_TAGS,
    JOINED,
    NAME_TAGS,
    OWN_TAGS,
    PAGED_WHOLES,
    REPEATED,
    SERIALS,
    TEXT_TAGS,
    TYPE_OF_CODE,
)
from citekit.formats.tagged import is_serial, number_kind, settle_editors
from citekit.model import NAME_VARIABLES, Date, Loss, Record

_RIS_DATE = re.compile(r"(\d{4})/(\d{0,2})(?:/(\d{0,2})(?:/(.*))?)?")


def read_record(
    lines: Sequence[tuple[str, str, int]], fallback_id: str, problems: list[Loss]
) -> tuple[Record, tuple[str, ...]]:
    """The record and its keywords; ``lines``: (tag, value, 1-based line), TY first."""
    record_id = next((value for tag, value, _ in lines if tag == "ID" and value), fallback_id)

    def tell(field: str, line: int, message: str) -> None:
        problems.append(Loss(record=record_id, field=field, line=line, message=message))

    code = lines[0][1].upper()
    item: dict[str, Any] = {"id": record_id, "type": TYPE_OF_CODE.get(code, "document")}
    if code not in TYPE_OF_CODE:
        tell("TY", lines[0][2], f"unknown type code {lines[0][1]!r}; taken as document")
    unknown: dict[str, list[str]] = {} if code in TYPE_OF_CODE else {"TY": [lines[0][1]]}
    words: list[str] = []
    pages: dict[str, str] = {}
    for tag, value, _ in lines[1:]:
        value = value if tag in JOINED else " ".join(value.split())
        if not value or (tag == "ID" and value == record_id):
            continue
        if tag == "KW":
            words.extend(part for piece in value.split("\n") for part in keywords.split(piece + ";"))
        elif tag in ("SP", "EP"):
            pages[tag] = value
        elif not _take(item, tag, value, code):
            unknown.setdefault(tag, []).append(value)
    _take_pages(item, pages, code)
    _settle_conference(item, unknown, code)
    if code == "BOOK":
        settle_editors(item)
    if unknown:
        item["custom"] = {"ris": unknown}
    record = read_item(item, fallback_id, lines[0][2], problems)
    return record, tuple(dict.fromkeys(words))


def _take(item: dict[str, Any], tag: str, value: str, code: str) -> bool:
    """Put a value where it belongs; False when it has no place, or its place is taken by another value."""
    own = OWN_TAGS.get(code, {}).get(tag, "")
    if own in NAME_VARIABLES or (tag in NAME_TAGS and not own):
        item.setdefault(own or NAME_TAGS[tag], []).append(personal_names.from_inverted(value).to_csl())
        return True
    if tag in DATE_TAGS:
        return _take_date(item, DATE_TAGS[tag], value)
    if tag == "SN":
        variable = own if own and not is_serial(value) else number_kind(value, code in SERIALS)
    elif own:
        variable = own
    elif tag == "BT" and code in PAGED_WHOLES and "title" not in item:
        variable = "title"
    elif tag in TEXT_TAGS:
        variable = TEXT_TAGS[tag]
    else:
        return False
    if variable not in item:
        item[variable] = value
    elif item[variable] != value and variable in REPEATED:
        item[variable] += REPEATED[variable] + value
    elif item[variable] != value and tag == "JO" and "container-title" not in item:
        item["container-title"] = value
    else:
        return bool(item[variable] == value)
    return True


def _take_date(item: dict[str, Any], variable: str, value: str) -> bool:
    date = read_date(value)
    before = item.get(variable)
    if before is not None:
        known = before.get("date-parts", [[]])
        bare = date == Date(date_parts=date.date_parts)
        if bare and date.date_parts and list(date.date_parts[0]) == known[0][: len(date.date_parts[0])]:
            return True
        if not date.date_parts or (known[0] and date.date_parts[0][: len(known[0])] != tuple(known[0])):
            return False
    item[variable] = date.to_csl()
    return True


def _take_pages(item: dict[str, Any], pages: dict[str, str], code: str) -> None:
    first, last = pages.get("SP", ""), pages.get("EP", "")
    if first and last:
        item["page"] = first if first.endswith(f"-{last}") else f"{first}-{last}"
    elif first and code in PAGED_WHOLES and re.fullmatch(r"[\divxlc]{1,8}(\s*[sсp]\.?)?", first):
        item["number-of-pages"] = first
    elif first or last:
        item["page"] = first or last


def _settle_conference(item: dict[str, Any], unknown: dict[str, list[str]], code: str) -> None:
    """EndNote's conference papers: T2 is the conference and CY its place, C3 the proceedings and C1 theirs."""
    for tag, own, other in (("C3", "container-title", "event-title"), ("C1", "publisher-place", "event-place")):
        if code in CONFERENCE and tag in unknown:
            if own in item:
                item[other] = item[own]
            item[own] = unknown.pop(tag)[0]


def read_date(value: str) -> Date:
    """A RIS date `YYYY/MM/DD/other`; ``other`` is a season or the whole date in EDTF.

    >>> read_date("2019/03/05/").date_parts, read_date("2019///Bahar").season
    (((2019, 3, 5),), 'Bahar')
    """
    match = _RIS_DATE.fullmatch(value.strip())
    if not match:
        return plain_dates.from_text(value)
    year, month, day, other = match.groups()
    if other:
        whole = plain_dates.from_text(other)
        if whole.date_parts:
            return whole
    parts = tuple(int(part) for part in (year, month, day) if part)
    return Date(date_parts=(parts,), season=other or None)
