"""Entries to records: every field of every entry, with what was wrong and where."""

import re
from typing import Any

from bibtexparser.model import Entry, Field

from citekit.formats.bibtex.carrier import read_carrier
from citekit.formats.bibtex.construction import build
from citekit.formats.bibtex.dates import month_names, read_date, read_year
from citekit.formats.bibtex.draft import BLANK_LINES
from citekit.formats.bibtex.fields import (
    CARRIER,
    DATE,
    LONG,
    NAMES,
    ORDER,
    RANGE,
    ROLES,
    STUB_TITLE,
    SUBTITLES,
    TEXT,
    TITLE,
    VERBATIM,
    field_of,
    rules,
)
from citekit.formats.bibtex.langid import tag_of
from citekit.formats.bibtex.latex_reading import balanced, squeeze, to_text
from citekit.formats.bibtex.library import add_problem
from citekit.formats.bibtex.name_problems import name_problem
from citekit.formats.bibtex.names import read_names
from citekit.formats.bibtex.types import BIBSTRINGS, read_type
from citekit.model import Record

_DATE_PARTS = ("date", "year", "month", "day")
_ALIASES = {
    "address": "location",
    "annote": "annotation",
    "journal": "journaltitle",
    "keyword": "keywords",
    "lastaccessed": "urldate",
    "lastchecked": "urldate",
    "numpages": "pagetotal",
    "school": "institution",
}
"""Fields that are another one under an older name."""
_ADDRESS = re.compile(r"\\url\{([^{}\s]+)\}")
_DASH = re.compile(r"\s*+[-–—]++(?:\s++[-–—]++)*+\s*+")
_ENDS = "?!.:;–—,"


class _Entry:
    """One entry on its way: ``values`` of the record, ``left`` the fields nobody reads, ``parts`` read at the end."""

    __slots__ = ("block", "counts", "csl", "left", "others", "parts", "titles", "values")

    def __init__(self, block: Entry, csl: str) -> None:
        self.block = block
        self.csl = csl
        self.values: dict[str, Any] = {}
        self.left: dict[str, str] = {}
        self.parts: dict[str, str] = {}
        self.titles: dict[str, str] = {}
        self.others: list[str] = []
        self.counts: dict[str, int] = {}

    def keep(self, name: str, value: str, again: bool = False) -> None:
        """Keep a field by its own name; one that stands in the entry ``again`` gets a number."""
        text = squeeze(balanced(value))
        if not text:
            return
        number = self.counts.get(name, 1 if again else 0) + 1
        key = name if number == 1 else f"{name}_{number}"
        while key in self.left:
            number += 1
            key = f"{name}_{number}"
        self.counts[name] = number
        self.left[key] = text

    def collide(self, field: Field, name: str, attribute: str) -> bool:
        """Two fields for one attribute: the type's own field wins (True: read this one); the other is kept by name."""
        table = rules(self.csl)
        first = next(f for f in self.block.fields if table.get(f.key.lower(), (0, ""))[1] == attribute and f.value)
        both = {name, first.key.lower()}
        if both == {"address", "location"} and self.csl == "paper-conference" and "event_place" not in self.values:
            place = first if first.key.lower() == "location" else field
            text = to_text(place.value)
            if text:
                self.values["event_place"] = text
            return place is first
        if _ALIASES.get(first.key.lower(), first.key.lower()) == _ALIASES.get(name, name):
            if first.key.lower() == name:
                add_problem(self.block, field.start_line, f"{name} stands twice")
            swapped = name not in _ALIASES and first.key.lower() in _ALIASES
            lost = first if swapped else field
            self.keep(lost.key.lower(), lost.value, again=True)
            return swapped
        usual = next(usual for mapped, usual in ORDER if mapped == attribute)
        if _ALIASES.get(name, name) == field_of(self.csl, attribute, usual, False) and attribute != "volume_title":
            self.keep(first.key.lower(), first.value)
            return True
        self.keep(name, field.value)
        return False


# Fields that are put together with others after all are read.
_TOGETHER = frozenset(
    (*_DATE_PARTS, *SUBTITLES, "langid", "language", "hyphenation", "eprint", "eprinttype", "archiveprefix")
).union(("editortype", "entrysubtype", "options", CARRIER))


def read_entry(block: Entry, record_id: str, key: str) -> tuple[Record, str]:
    """The record of an entry and its keywords as typed."""
    subtype = ""
    raw = block.raw or "subtype"
    if "ubtype" in raw or "UBTYPE" in raw or "crossref" in raw:
        subtype = next((field.value for field in block.fields if field.key.lower() == "entrysubtype"), "")
    csl, remembered, used = read_type(block.entry_type, subtype)
    entry = _Entry(block, csl)
    _read_fields(entry)
    if subtype and not used:
        entry.keep("entrysubtype", subtype)
    parts = entry.parts
    if parts:
        _dates(entry)
        if parts:
            _together(entry)
    if entry.titles:
        if entry.values.get("title") == STUB_TITLE:
            del entry.values["title"]
        _titles(entry)
    values = entry.values
    genre = values.get("genre") or (None if used else _genre_of(block.entry_type.lower()))
    if genre:
        values["genre"] = BIBSTRINGS.get(genre, genre)
    own: dict[str, Any] = {}
    if remembered:
        own["entry-type"] = remembered
    if entry.left:
        own["fields"] = entry.left
    if entry.others:
        own["and-others"] = entry.others
    if own:
        values["custom"] = {**values.get("custom", {}), "bibtex": own}
    values["id"] = record_id
    values["type"] = csl
    values["citation_key"] = key
    values["state"] = "imported"
    values["raw"] = block.raw
    return build(Record, values), values.get("keyword", "")


def _genre_of(entry_type: str) -> str | None:
    return {"phdthesis": "phdthesis", "mastersthesis": "mathesis", "techreport": "techreport"}.get(entry_type)


def _read_fields(entry: _Entry) -> None:
    """Every field by its rule; what has none, or comes a second time, is kept by name."""
    values, table = entry.values, rules(entry.csl)
    for field in entry.block.fields:
        name, value = field.key, field.value
        rule = table.get(name)
        if rule is None:
            name = name.lower()
            rule = table.get(name)
        if rule is None:
            if name not in _TOGETHER:
                entry.keep(name, value)
            elif name in entry.parts:
                entry.keep(name, value, again=True)
            elif name != "entrysubtype" and value:
                entry.parts[name] = value
            continue
        how, attribute = rule
        if attribute == "medium" and (address := _ADDRESS.fullmatch(value.strip())):
            if any(other.key.lower() == "url" for other in entry.block.fields):
                entry.keep(name, value)
                continue
            how, attribute, value = VERBATIM, "URL", address[1]
        if attribute in values and not entry.collide(field, name, attribute):
            continue
        if how == TEXT:
            text = to_text(value)
            if text:
                values[attribute] = text
        elif how == TITLE:
            text = to_text(value, True)
            if text:
                values[attribute] = text
                entry.titles[name] = attribute
        elif how == NAMES:
            _names(entry, field, name, attribute)
        elif how == RANGE:
            pages = _pages(value)
            if pages:
                values[attribute] = pages
        elif how == LONG:
            parts = BLANK_LINES.split(value) if "\n" in value else (value,)
            text = "\n\n".join(filter(None, map(to_text, parts)))
            if text:
                values[attribute] = text
        elif how == DATE:
            _date(entry, name, attribute, value)
        else:
            text = squeeze(balanced(value))
            if text:
                values[attribute] = _plain_url(text) if attribute == "URL" else text


def _pages(value: str) -> str:
    """Ranges with a hyphen, as CSL-JSON has them; with a dash where pages have hyphens themselves (`2-1–2-10`)."""
    first, dash, last = value.partition("--")
    if first.isdecimal() and (last.isdecimal() or not dash):
        return f"{first}-{last}" if dash else value
    text = to_text(value)
    dashes = set(_DASH.findall(text))
    if "-" in dashes and len(dashes) > 1:
        return _DASH.sub(lambda match: "-" if match[0] == "-" else "–", text)
    return _DASH.sub("-", text)


def _names(entry: _Entry, field: Any, name: str, attribute: str) -> None:
    names, others = read_names(field.value)
    if names:
        entry.values[attribute] = names
    if others:
        entry.others.append(attribute)
    problem = name_problem(field.value)
    if problem:
        add_problem(entry.block, field.start_line, f"{name}: {problem}")


def _plain_url(text: str) -> str:
    return text[5:-1] if text.startswith("\\url{") and text.endswith("}") else text


def _date(entry: _Entry, name: str, attribute: str, value: str) -> None:
    text = to_text(value)
    if not text:
        return
    date = read_date(value)  # as typed first: `1850~` is a date, not a tie
    if date.literal is not None:
        date = read_date(text)
    entry.values[attribute] = date
    if date.literal is not None:
        add_problem(entry.block, entry.block.start_line or 0, f"{name}: {text!r} is not a date")


def _dates(entry: _Entry) -> None:
    """`date`, or else `year` with `month` and `day`."""
    parts = entry.parts
    if "date" in parts and "year" in parts and read_date(to_text(parts["date"])).literal is not None:
        text = parts.pop("date")
        entry.keep("date", text, again=True)
        add_problem(entry.block, entry.block.start_line or 0, f"date: {text!r} is not a date")
    if "date" in parts:
        _date(entry, "date", "issued", parts.pop("date"))
        issued = entry.values.get("issued")
        stated = issued.date_parts[0] if issued and issued.date_parts else ()
        for place, name in enumerate(("year", "month", "day")):
            if name in parts:
                rest = parts.pop(name)
                number = month_names().get(rest.lower()) if name == "month" else rest
                years = {str(part[0]) for part in issued.date_parts} if issued and name == "year" else set()
                if str(number) not in years and (place >= len(stated) or str(stated[place]) != str(number)):
                    entry.keep(name, rest, again=True)
        return
    year, month, day = to_text(parts.pop("year", "")), to_text(parts.pop("month", "")), to_text(parts.pop("day", ""))
    if not year and month.isdecimal():  # by itself it would read as a year
        entry.keep("month", month)
        entry.keep("day", day)
    elif year or month:
        date = read_year(year, month, day)
        entry.values["issued"] = date
        if date.literal is not None and not year[:1].isdecimal():
            add_problem(entry.block, entry.block.start_line or 0, f"year: {year!r} is not a year")
    elif day:
        entry.keep("day", day)


def _together(entry: _Entry) -> None:
    """Language, e-print, subtitles, editors that are something else, and the carrier."""
    parts, values = entry.parts, entry.values
    for name in ("langid", "hyphenation", "language"):
        if name in parts:
            text = parts.pop(name)
            tag = tag_of(text) or tag_of(to_text(text)) or (None if name != "language" else to_text(text))
            if tag and "language" not in values:
                values["language"] = tag
            else:
                entry.keep(name, text)
    if "eprint" in parts:
        kind = parts.pop("eprinttype", "") or parts.pop("archiveprefix", "")
        text = squeeze(balanced(parts.pop("eprint")))
        if kind.lower() == "pubmed" and "PMID" not in values:
            values["PMID"] = text
        elif kind and "archive" not in values:
            values["archive"], values["archive_location"] = to_text(kind), text
            if parts.get("archiveprefix", "").lower() == kind.lower():
                del parts["archiveprefix"]
        else:
            entry.keep("eprint", text)
            entry.keep("eprinttype", kind)
    if squeeze(parts.get("options", "")).replace(" ", "").lower() == "useprefix=false":
        del parts["options"]
        _drop_particles(values)
    role = parts.pop("editortype", "")
    if role:
        attribute = ROLES.get(role.strip().lower())
        if attribute and "editor" in values and attribute not in values:
            values[attribute] = values.pop("editor")
            entry.others = [attribute if other == "editor" else other for other in entry.others]
        else:
            entry.keep("editortype", role)
    if CARRIER in parts:
        text = parts.pop(CARRIER)
        carried = read_carrier(text)
        if carried is None:
            entry.keep(CARRIER, text)
        else:
            if "container_title" in carried and to_text(entry.left.get("titleaddon", "")) == carried["container_title"]:
                del entry.left["titleaddon"]  # `titleaddon` only prints it
            if values.get("medium", "").startswith(carried.get("container_title", "\x00")):
                del values["medium"]  # `howpublished` only prints what the carrier says
            values.update({name: value for name, value in carried.items() if name not in values})
    for name in [name for name in parts if name not in SUBTITLES]:
        entry.keep(name, parts.pop(name))


def _drop_particles(values: dict[str, Any]) -> None:
    for attribute in ("author", "editor", "translator", "container_author"):
        if attribute in values:
            values[attribute] = tuple(
                name.model_copy(update={"dropping_particle": name.non_dropping_particle, "non_dropping_particle": None})
                if name.non_dropping_particle
                else name
                for name in values[attribute]
            )


def _titles(entry: _Entry) -> None:
    """Join subtitles to their titles, and put the title of a volume and of the whole work in their places."""
    values = entry.values
    for name, text in entry.parts.items():
        _, attribute = SUBTITLES[name]
        subtitle = to_text(text, True)
        if attribute in values and subtitle:
            values[attribute] = join_title(values[attribute], subtitle)
        entry.keep(name, text)
    if "maintitle" in entry.titles and "volume_title" in values:
        main = values.pop("volume_title")
        inner = "container_title" if "container_title" in values else "title"
        if inner in values and entry.csl not in ("article-journal",):
            values["volume_title"] = values[inner]
        values[inner] = main


def join_title(title: str, subtitle: str) -> str:
    """Title and subtitle as one: with a colon, unless the title ends with a sign of its own."""
    return f"{title}{' ' if title[-1:] in _ENDS else ': '}{subtitle}"
