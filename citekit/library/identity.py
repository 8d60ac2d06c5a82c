"""Lasting ids: a record's id is a hash of what it says, so that a re-run and a second machine give the same."""

import hashlib
from collections.abc import Sequence

from citekit.model import Record

_LENGTH = 12


def content_id(record: Record) -> str:
    """The id of a record by its content: the printed string it came from, else its CSL item.

    >>> content_id(Record(id="any", raw="Nye, J. (2004).  Soft Power.")) == content_id(
    ...     Record(id="other", raw="Nye, J. (2004). Soft Power."))
    True
    """
    if record.state == "stub":
        names = [name.literal or name.family or "" for name in record.author]
        et_al = "et al." if record.custom.get("et-al") else ""
        printed = "|".join(["stub", *names, et_al, _issued(record), record.year_suffix or "", record.URL or ""])
        if record.issued is None:
            printed += "|" + str(record.custom.get("cited-in", ""))
    elif record.raw:
        printed = " ".join(record.raw.split())
    else:
        printed = record.model_dump_json(by_alias=True, exclude_defaults=True, exclude={"id", "custom"})
    return "r" + hashlib.sha256(printed.casefold().encode()).hexdigest()[:_LENGTH]


def _issued(record: Record) -> str:
    if record.issued is None:
        return str(record.custom.get("no-date", ""))
    return str(record.issued.date_parts or record.issued.literal or "")


def lasting_ids(records: Sequence[Record]) -> dict[str, str]:
    """Provisional id → lasting id; two different works printed alike get `-2`, `-3` in order."""
    found: dict[str, str] = {}
    count: dict[str, int] = {}
    for record in records:
        name = content_id(record)
        count[name] = count.get(name, 0) + 1
        found[record.id] = name if count[name] == 1 else f"{name}-{count[name]}"
    return found
