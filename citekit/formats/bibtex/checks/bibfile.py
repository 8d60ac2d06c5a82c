"""A .bib text with the places of its entries and fields: what checks look at and fixes change."""

from typing import Literal, NamedTuple

from bibtexparser.model import Entry, String

from citekit.formats.bibtex.splitter import Place, Splitter, field_name

Severity = Literal["error", "warning", "info"]


class Fix(NamedTuple):
    """Characters ``start:end`` of the text become ``text``; ``safe``: the entry says the same afterwards."""

    start: int
    end: int
    text: str
    safe: bool = True


class Remark(NamedTuple):
    """One thing to look at: the check's name, the 1-based line, the entry's key, the field, words, and a fix."""

    check: str
    severity: Severity
    line: int
    key: str
    field: str | None
    message: str
    fix: Fix | None = None


class BibField(NamedTuple):
    """A field: lower-case name, its value as typed without what encloses it, the value's place, line and enclosing."""

    name: str
    value: str
    start: int
    end: int
    line: int
    enclosing: str | None


class BibEntry(NamedTuple):
    """An entry: lower-case type, key as typed, fields in order, its first line and the place of its text."""

    kind: str
    key: str
    fields: tuple[BibField, ...]
    line: int
    start: int
    end: int
    problems: tuple[tuple[int, str], ...]

    def get(self, *names: str) -> BibField | None:
        """The first field of one of these names that has a value."""
        return next((field for field in self.fields if field.name in names and field.value.strip()), None)


class BibFile:
    """The entries of a text and the names its `@string`s define."""

    def __init__(self, text: str) -> None:
        self.text = text
        places: list[Place] = []
        blocks = Splitter(text, places).blocks()
        self.entries: list[BibEntry] = []
        self.strings: set[str] = set()
        self.other_problems: list[tuple[int, str]] = []
        number = 0
        for block in blocks:
            start, end = block.parser_metadata["span"]
            problems = tuple(block.parser_metadata.get("problems", ()))
            own: list[Place] = []
            while number < len(places) and places[number].start < end:
                own.append(places[number])
                number += 1
            if isinstance(block, Entry):
                fields = _fields(text, block, own)
                line = block.start_line or 1
                self.entries.append(BibEntry(block.entry_type.lower(), block.key, fields, line, start, end, problems))
            else:
                if isinstance(block, String):
                    self.strings.add(block.key.lower())
                self.other_problems += problems


def _fields(text: str, entry: Entry, places: list[Place]) -> tuple[BibField, ...]:
    made: list[BibField] = []
    by_name: dict[str, list[Place]] = {}
    for place in places:
        by_name.setdefault(_name(text, place), []).append(place)
    for field in entry.fields:
        name = field.key.lower()
        known = by_name.get(name)
        inside = 1 if field.enclosing in ("{", '"') else 0
        start = known.pop(0).value + inside if known else -1
        made.append(BibField(name, field.value, start, start + len(field.value), field.start_line, field.enclosing))
    return tuple(field if text[field.start : field.end] == field.value else _unplaced(field) for field in made)


def _unplaced(field: BibField) -> BibField:
    """A field whose place is not sure is not to be fixed."""
    return field._replace(start=-1, end=-1)


def whole(field: BibField, text: str, safe: bool = True) -> Fix | None:
    """A fix that puts another value in a field's place."""
    return Fix(field.start, field.end, text, safe) if field.start >= 0 and field.enclosing != "no-enclosing" else None


def part(field: BibField, start: int, end: int, text: str, safe: bool = True) -> Fix | None:
    """A fix of the characters ``start:end`` of a field's value."""
    if field.start < 0 or field.enclosing == "no-enclosing":
        return None
    return Fix(field.start + start, field.start + end, text, safe)


def _name(text: str, place: Place) -> str:
    return field_name(text[place.start : text.index("=", place.start)]).lower()
