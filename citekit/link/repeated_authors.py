"""A dash for the author of the entry before: `———. 2003. Türkiye İktisat Tarihi.`"""

import re
from collections.abc import Sequence

from citekit.model import Evidence, Record, Reference

_DASHES = re.compile(r"^\s*(?:[—―–]{1,4}|_{2,}|-{3,})\s*[.,(:]")


def has_dash(raw: str) -> bool:
    """Whether an entry begins with a dash for its author.

    >>> has_dash("———. 2003. Kadrocular."), has_dash("Kara, A. — Uslu, N. 2003.")
    (True, False)
    """
    return _DASHES.match(raw) is not None


def name_dashes(references: Sequence[Reference]) -> tuple[Reference, ...]:
    """The references of a list with each dash read as the authors of the entry before it."""
    made: list[Reference] = []
    before: Record | None = None
    for reference in references:
        record = reference.record
        if record and before and reference.origin == "reference-list" and has_dash(reference.text):
            record = _named(record, before)
            reference = reference.model_copy(update={"record": record})
        made.append(reference)
        before = record if record and (record.author or record.editor) else before
    return tuple(made)


def _named(record: Record, before: Record) -> Record:
    names = {"author": before.author} if before.author else {"editor": before.editor}
    reason = "a dash stands for the author of the entry before"
    evidence = [kept for kept in record.evidence if kept.field not in names]
    inferred = Evidence(field=next(iter(names)), source="inferred", confidence=0.95, reason=reason)
    return record.model_copy(update={"author": (), **names, "evidence": (*evidence, inferred)})
