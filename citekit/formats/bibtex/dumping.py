"""An exchange to a .bib text: sorted by key, one field a line."""

import html
import re
from collections.abc import Iterable

from citekit.formats.bibtex.draft import Style
from citekit.formats.bibtex.groups import write_groups
from citekit.formats.bibtex.layout import rewrite
from citekit.formats.bibtex.strings import MONTH_MACROS
from citekit.formats.bibtex.writing import Made, make_entry
from citekit.formats.losses import uncarried
from citekit.model import Exchange, Loss, Record, Written
from citekit.uncollected import uncollected

_MONTH = re.compile(rf"(?m)(?<=^  month = )\{{({'|'.join(MONTH_MACROS)})\}}(?=,$)")
_TAG = re.compile(r"<[^<>]+>")
_BREAKING = re.compile(r"[{},=\n]")
_BAD_KEY = re.compile(r"[\s{}(),=#%\\\"~'&$^]+")


def entry_text(record: Record, key: str, style: Style, annotation: str = "", keywords: Iterable[str] = ()) -> str:
    """One entry as text, two spaces before a field, a comma after each (bibtexparser's writer is three times as slow).

    >>> print(entry_text(Record(id="a", type="book", title="Nutuk"), "a", Style()), end="")
    @misc{a,
      title = {Nutuk},
      entrysubtype = {book},
    }
    """
    return _text_of(make_entry(record, style, annotation, keywords), key, style)


def _text_of(made: Made, key: str, style: Style) -> str:
    text = "".join([f"  {name} = {value},\n" for name, value in made.fields])
    if style.classic and "  month = {" in text:
        text = _MONTH.sub(r"\1", text, count=1)
    return f"@{made.entry_type}{{{key},\n{text}}}\n"


def dump(exchange: Exchange, style: Style, groups: bool = False) -> Written:
    """Write the records: a file read in the same dialect as it stood but for what changed, new ones sorted by key.

    Entries others point to with `crossref` stand last, as BibTeX demands.
    """
    with uncollected():
        return _dump(exchange, style, groups)


def _dump(exchange: Exchange, style: Style, groups: bool) -> Written:
    keys = keys_of(exchange.records)
    annotations = annotations_of(exchange)
    records: Iterable[Record] = exchange.records
    source = exchange.extra.get("bibtex", {})
    text = ""
    if source.get("dialect") == ("bibtex" if style.classic else "biblatex") and not style.ascii_only:
        text, records = rewrite(exchange, source, style, annotations)
        text = text if text.endswith("\n") or not text else f"{text}\n"
        text += "\n" if text and records else ""
    else:
        text = "".join(f"{preamble}\n\n" for preamble in source.get("preambles", ()))
    parents = {_crossref(record) for record in records} - {""}
    ordered = sorted(records, key=lambda record: (keys[record.id] in parents, keys[record.id].lower()))
    written: list[str] = []
    losses = _parts_lost(exchange, groups)
    for record in ordered:
        made = make_entry(record, style, annotations.get(record.id, ""), exchange.tags.get(record.id, ()))
        written.append(_text_of(made, keys[record.id], style))
        losses += made.losses
    text += "\n".join(written)
    if groups and exchange.collections:
        text += "\n" + "\n".join(write_groups(exchange.collections, keys))
    return Written(text=text if text.endswith("\n") else f"{text}\n", losses=tuple(losses))


def _parts_lost(exchange: Exchange, groups: bool) -> list[Loss]:
    """Collections, unless they are written as groups, and the notes of which the chapter alone is written."""
    cut = exchange.model_copy(update={"notes": tuple(note for note in exchange.notes if note.chapter)})
    hints = {"notes": "only their chapters stand in the annotation", "collections": "the format jabref carries them"}
    lost = uncarried(cut, "notes", *(() if groups else ("collections",)))
    return [loss.model_copy(update={"message": f"{loss.message} ({hints[loss.field or '']})"}) for loss in lost]


def annotations_of(exchange: Exchange) -> dict[str, str]:
    """The notes of each record as one text; of a note with citing sentences the chapter alone."""
    notes: dict[str, list[str]] = {}
    for note in exchange.notes:
        said = note.chapter or (_plain(note.text) if note.html else note.text)
        notes.setdefault(note.record, []).append(said)
    return {record: "; ".join(texts) for record, texts in notes.items()}


def keys_of(records: Iterable[Record]) -> dict[str, str]:
    """The key each record is written under: its own, or one made of its id."""
    return {record.id: _key_of(record) for record in records}


def _key_of(record: Record) -> str:
    if record.citation_key and not _BREAKING.search(record.citation_key):
        return record.citation_key
    return _BAD_KEY.sub("-", record.citation_key or record.id).strip("-") or "x"


def _crossref(record: Record) -> str:
    own = record.custom.get("bibtex") if record.custom else None
    return str(own.get("fields", {}).get("crossref", "")) if isinstance(own, dict) else ""


def _plain(text: str) -> str:
    return html.unescape(_TAG.sub(" ", text))
