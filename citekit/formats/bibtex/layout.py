"""Writing a file again: what was not changed comes out as it stood, comments and order with it."""

import re
from typing import Any

from citekit.formats.bibtex.draft import Style
from citekit.formats.bibtex.patching import patch_entry
from citekit.model import Exchange, Record

_KEYWORD_END = re.compile(r"\s*[,;]\s*")
_BLANK = re.compile(r"[ \t]*\n(?:[ \t]*\n)?")


def split_keywords(keywords: str) -> tuple[str, ...]:
    """Keywords as typed, at their commas and semicolons."""
    return tuple(dict.fromkeys(word for word in _KEYWORD_END.split(keywords.strip()) if word))


def rewrite(
    exchange: Exchange, source: dict[str, Any], style: Style, annotations: dict[str, str]
) -> tuple[str, list[Record]]:
    """The source's text with what changed since put in, and the records that are new."""
    records = {record.id: record for record in exchange.records}
    made: list[str] = []
    dropped = False
    for piece in source["layout"]:
        if isinstance(piece, str):
            made.append(_BLANK.sub("", piece, count=1) if dropped else piece)
            dropped = False
            continue
        record = records.pop(piece.id, None)
        if record is None:
            dropped = True
            continue
        made.append(_entry(piece, record, style, annotations.get(piece.id, ""), exchange.tags.get(piece.id, ())))
    return "".join(made), list(records.values())


def _entry(old: Record, new: Record, style: Style, annotation: str, tags: tuple[str, ...]) -> str:
    raw = old.raw or ""
    same = new is old or new == old
    if same and not annotation and (not tags or tags == split_keywords(old.keyword or "")):
        return raw
    return patch_entry(raw, old, new, style, annotation, tags)
