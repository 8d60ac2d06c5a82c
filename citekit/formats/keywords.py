"""Keywords: one CSL variable ``keyword`` on one side, separate tags on the other."""

from collections.abc import Iterable

from citekit.model import Exchange, Record


def split(keyword: str | None) -> tuple[str, ...]:
    """The single keywords of a CSL ``keyword``: at semicolons if there are any, else at commas.

    >>> split("dış politika; Rusya, Çarlık"), split("a, b"), split(None)
    (('dış politika', 'Rusya, Çarlık'), ('a', 'b'), ())
    """
    if not keyword:
        return ()
    parts = keyword.split(";") if ";" in keyword else keyword.split(",")
    return _unique(part.strip() for part in parts)


def join(tags: Iterable[str]) -> str | None:
    """The CSL ``keyword`` for tags, such that :func:`split` gives them back; None for none.

    >>> join(["a", "b"]), join(["Rusya, Çarlık", "b"]), join(["Rusya, Çarlık"])
    ('a, b', 'Rusya, Çarlık; b', 'Rusya, Çarlık;')
    """
    kept = _unique(tags)
    if not kept:
        return None
    if any("," in tag for tag in kept):
        return "; ".join(kept) if len(kept) > 1 else f"{kept[0]};"
    return ", ".join(kept)


def of(record: Record, exchange: Exchange) -> tuple[str, ...]:
    """A record's tags in an exchange, followed by those of its own keywords that are not among them."""
    return _unique((*exchange.tags.get(record.id, ()), *split(record.keyword)))


def _unique(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for part in parts if part))
