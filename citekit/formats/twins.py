"""Ids given twice in one file: both records stay, the later under a new name, and it is said."""

from citekit.model import Loss, Record


def named_once(record: Record, taken: set[str], line: int | None, problems: list[Loss]) -> Record:
    """The record under an id not in ``taken``, to which it is added.

    >>> taken = {"a"}
    >>> named_once(Record(id="a"), taken, 7, []).id, sorted(taken)
    ('a-2', ['a', 'a-2'])
    """
    name, number = record.id, 2
    while name in taken:
        name, number = f"{record.id}-{number}", number + 1
    taken.add(name)
    if name == record.id:
        return record
    problems.append(Loss(record=name, field="id", line=line, message=f"{record.id!r} given twice; named {name}"))
    return record.model_copy(update={"id": name})
