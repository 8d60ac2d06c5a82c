"""What a format could not carry, counted and told in one line."""

from collections.abc import Iterable, Sequence

from citekit.model import Collection, Exchange, Loss


def summary(format_name: str, losses: Iterable[Loss]) -> str:
    """One line for a person, or the empty string when nothing was lost.

    >>> summary("RIS", [Loss(message="3 notes not carried"), Loss(record="a", field="scale", message="x")])
    'RIS: 3 notes, 1 field not carried'
    """
    told: list[str] = []
    fields = 0
    for loss in losses:
        what, uncarried_at_all, hint = loss.message.partition(" not carried")
        if loss.record is None and uncarried_at_all:
            told.append(what + hint)
        else:
            fields += 1
    if fields:
        told.append(_count(fields, "field"))
    return f"{format_name}: {', '.join(told)} not carried" if told else ""


def uncarried(exchange: Exchange, *parts: str) -> list[Loss]:
    """Losses for whole parts of an exchange (``notes``, ``collections``, ``tags``) that a format has no place for."""
    sizes = {
        "notes": (len(exchange.notes), "note"),
        "collections": (_collections(exchange.collections), "collection"),
        "tags": (sum(len(tags) for tags in exchange.tags.values()), "tag"),
    }
    return [
        Loss(field=part, message=f"{_count(size, word)} not carried")
        for part, (size, word) in sizes.items()
        if part in parts and size
    ]


def _collections(tree: Sequence[Collection]) -> int:
    return sum(1 + _collections(collection.collections) for collection in tree)


def _count(number: int, word: str) -> str:
    return f"{number} {word}" + ("" if number == 1 else "s")
