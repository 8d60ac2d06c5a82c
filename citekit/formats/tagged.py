"""What tagged formats have in common: a table of tags for one CSL item, filled when reading, emptied when writing."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from citekit.formats import personal_names, plain_dates
from citekit.model import DATE_VARIABLES, NAME_VARIABLES, Date, Loss, Record

Pairs = list[tuple[str, str]]


def number_kind(value: str, serial: bool) -> str:
    """Whether a number in a place shared by both is an ISBN or an ISSN; ``serial``: the type would have an ISSN.

    >>> number_kind("1300-0535", False), number_kind("978-605-09-3543-6", True), number_kind("x", True)
    ('ISSN', 'ISBN', 'ISSN')
    """
    digits = sum(sign.isdigit() or sign in "Xx" for sign in value)
    if digits in (10, 13):
        return "ISBN"
    return "ISSN" if serial or digits == 8 else "ISBN"


def is_serial(value: str) -> bool:
    """Whether a number has the form of an ISBN or ISSN; a report's own number may stand in the same place.

    >>> is_serial("1300-053X"), is_serial("978-605-09-3543-6"), is_serial("WP/19/123")
    (True, True, False)
    """
    digits = [sign for sign in value if sign not in "- "]
    return len(digits) in (8, 10, 13) and "".join(digits[:-1]).isdecimal() and digits[-1] in "0123456789Xx"


def settle_editors(item: dict[str, Any]) -> None:
    """A book's second names are its series editors in EndNote and Zotero, its editors in files without a series."""
    if "editor" not in item and "collection-title" not in item and "collection-editor" in item:
        item["editor"] = item.pop("collection-editor")


def put_text(item: dict[str, Any], unknown: dict[str, list[str]], tag: str, variable: str | None, value: str) -> None:
    """Set a variable, or keep the value under its tag when it has no variable or the variable is taken."""
    if variable is not None and variable not in item:
        item[variable] = value
    elif variable is None or item[variable] != value:
        unknown.setdefault(tag, []).append(value)


def put_date(item: dict[str, Any], unknown: dict[str, list[str]], tag: str, variable: str, value: str) -> None:
    """Set a date; of two that agree the fuller one stays."""
    date = plain_dates.from_text(value)
    before = item.get(variable, {}).get("date-parts")
    new = date.to_csl().get("date-parts")
    fuller = len(str(date.to_csl())) > len(str(item.get(variable)))
    if variable not in item or (before and new and _agree(before, new) and fuller):
        item[variable] = date.to_csl()
    elif not (before and new and _agree(before, new)):
        unknown.setdefault(tag, []).append(value)


def _agree(first: Any, second: Any) -> bool:
    shortest = min(len(first[0]), len(second[0]))
    return bool(first[0][:shortest] == second[0][:shortest])


def write_item(
    record: Record,
    names: Mapping[str, str],
    texts: Mapping[str, str],
    dates: Mapping[str, str],
    lost: list[Loss],
    format_name: str,
    bodies: Mapping[str, str] = MappingProxyType({}),
) -> Pairs:
    """(tag, value) pairs of a record by three tables of CSL variable to tag; what is in none of them is lost.

    ``bodies``: tags that a format has for organisations alone.
    """
    pairs: Pairs = []
    for key in record.to_csl():
        if key in ("id", "type", "custom", "keyword"):
            continue
        value = getattr(record, key.replace("-", "_"))
        if key in NAME_VARIABLES and key in names:
            for name in value:
                if name.literal and key in bodies:
                    pairs.append((bodies[key], name.literal))
                else:
                    pairs.append((names[key], personal_names.to_inverted(name)))
            if personal_names.changed_inverted(value):
                lost.append(Loss(record=record.id, field=key, message=personal_names.CHANGED))
        elif key in DATE_VARIABLES and key in dates:
            pairs.append((dates[key], plain_dates.to_text(value)))
            if not _exact(value):
                lost.append(Loss(record=record.id, field=key, message="read back as other than it was"))
        elif key in texts:
            pairs.append((texts[key], str(value)))
        else:
            lost.append(Loss(record=record.id, field=key, message=f"{format_name} has no place for it"))
    return pairs


def split_year(pairs: Pairs, record: Record, year_tag: str, date_tag: str) -> Pairs:
    """The publication date as a bare year for all who read, and whole under another tag when it is more."""
    year = record.issued.year if record.issued else None
    made: Pairs = []
    for tag, value in pairs:
        if tag == year_tag and year is not None and value != f"{year:04d}":
            made += [(year_tag, f"{year:04d}"), (date_tag, value)]
        else:
            made.append((tag, value))
    return made


def _exact(date: Date) -> bool:
    return plain_dates.is_exact(date)


def lose_custom(record: Record, own: str, lost: list[Loss], format_name: str) -> None:
    """Everything in ``custom`` but the format's own part is lost."""
    for key in record.custom:
        if key != own:
            lost.append(Loss(record=record.id, field=f"custom.{key}", message=f"{format_name} has no place for it"))
