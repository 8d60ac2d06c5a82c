"""Bring records from outside into a library: what is there already is recognised, everything keeps its key."""

from citekit.library import keys
from citekit.library.collection import Library
from citekit.library.identity import lasting_ids
from citekit.library.merge import merge_duplicates
from citekit.model import Exchange


def include(library: Library, exchange: Exchange) -> tuple[Library, int, int]:
    """The library with the exchange's records, how many were added, and how many were there already.

    Records of the library come first and keep their ids and keys; an imported key is kept unless it is taken.
    """
    coming = tuple(record.model_copy(update={"id": f"import:{record.id}"}) for record in exchange.records)
    merged, same = merge_duplicates((*library.records, *coming))
    old = {record.id for record in library.records}
    fresh = [record for record in merged if record.id not in old]
    lasting = lasting_ids(fresh)
    records = tuple(
        record if record.id in old else record.model_copy(update={"id": _free(lasting[record.id], old)})
        for record in merged
    )
    assigned = keys.assign(records, library.keys)
    joined = sum(1 for record in coming if record.id in same)
    return library.model_copy(update={"records": records, "keys": assigned}), len(fresh), joined


def _free(name: str, taken: set[str]) -> str:
    number = 2
    free = name
    while free in taken:
        free = f"{name}-{number}"
        number += 1
    return free
