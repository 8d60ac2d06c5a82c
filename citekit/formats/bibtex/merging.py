"""Merging records into somebody's .bib: only what is new or changed is touched.

An entry is the same work when its key is (case apart). Its file keeps fields the record does not have; a field whose
value differs gets the record's; everything else, comments and order and spaces, stays.
"""

import re

from citekit.formats.bibtex.draft import Style
from citekit.formats.bibtex.dumping import annotations_of, dump, keys_of
from citekit.formats.bibtex.layout import split_keywords
from citekit.formats.bibtex.loading import load
from citekit.formats.bibtex.patching import patch_entry
from citekit.model import Exchange, Record, Written

_LONE_BREAK = re.compile(r"(?<!\r)\n")


def merge(text: str, exchange: Exchange, *, classic: bool = False) -> Written:
    """The file's text with the exchange's records in it; merging the same exchange again changes nothing.

    >>> merge("@book{a, title = {Nutuk}}\\n", Exchange()).text
    '@book{a, title = {Nutuk}}\\n'
    """
    style = Style(classic=classic)
    bom = text[: len(text) - len(text.lstrip("\ufeff"))]
    held = load(text, "bibtex" if classic else "biblatex")
    keys = keys_of(exchange.records)
    annotations = annotations_of(exchange)
    ours = {keys[record.id].lower(): record for record in exchange.records}
    made: list[str] = []
    for piece in held.extra["bibtex"]["layout"]:
        if isinstance(piece, str):
            made.append(piece)
            continue
        record = ours.pop((piece.citation_key or piece.id).lower(), None)
        if record is None:
            made.append(piece.raw or "")
            continue
        note, tags = annotations.get(record.id, ""), exchange.tags.get(record.id, ())
        made.append(_merged(piece, record, style, note, tags))
    body = "".join(made)
    rest = exchange.model_copy(update={"records": tuple(ours.values()), "collections": (), "extra": {}})
    if rest.records:
        body = f"{body.rstrip()}\n\n" if body.strip() else ""
        body += dump(rest, style).text
    if "\r\n" in text:  # the file's own line breaks, also where something is new
        body = _LONE_BREAK.sub("\r\n", body)
    return Written(text=bom + (body if body.endswith("\n") or not body else f"{body}\n"))


def _merged(held: Record, record: Record, style: Style, annotation: str, tags: tuple[str, ...]) -> str:
    """The held entry's text with the record's differing fields; what is written for both alike is left alone."""
    raw = held.raw or ""
    if annotation and " ".join(annotation.split()) in " ".join((held.annote or "").split()):
        annotation = ""
    as_written = load(dump(Exchange(records=(record,)), style).text, "biblatex").records[0]
    have = {word.lower() for word in split_keywords(held.keyword or "")}
    new_tags = tuple(tag for tag in tags if tag.lower() not in have)
    if not _news(held, as_written) and not annotation and not new_tags:
        return raw
    # What the record says as it is written (its capitals protected), what it does not say as it stands.
    said = {key: value for key, value in as_written.__dict__.items() if value and key not in _OURS and key != "keyword"}
    target = held.model_copy(update=said)
    return patch_entry(raw, held, target, style, annotation, new_tags, remove=False)


_OURS = frozenset(
    ("id", "type", "raw", "state", "evidence", "variants", "unparsed", "confidence", "citation_key", "custom")
)


def _news(held: Record, written: Record) -> bool:
    """Whether the record says anything the held entry does not."""
    return any(
        value and value != getattr(held, key)
        for key, value in written.__dict__.items()
        if key not in _OURS and key != "keyword"
    )
