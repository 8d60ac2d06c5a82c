"""Records to entries, for biblatex and for classic BibTeX, by one table of fields."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from citekit.formats.bibtex.carrier import write_carrier
from citekit.formats.bibtex.datamodel import VALID
from citekit.formats.bibtex.dates import write_date
from citekit.formats.bibtex.fields import CARRIER, ORDER, ROLES, SUBTITLES, TITLE, field_of, rules
from citekit.formats.bibtex.langid import langid_of
from citekit.formats.bibtex.latex_reading import balanced, to_text
from citekit.formats.bibtex.latex_writing import to_ascii_latex, to_latex
from citekit.formats.bibtex.names import write_names
from citekit.formats.bibtex.protection import protect
from citekit.formats.bibtex.reading import join_title
from citekit.formats.bibtex.strings import MONTH_MACROS
from citekit.formats.bibtex.types import BIBLATEX, STRING_OF, biblatex_type, classic_type
from citekit.languages import words
from citekit.model import Date, Record

_NAME = re.compile(r"[^\s=,{}]+")
_RANGES = frozenset(("page",))
_DATES = frozenset(("event_date", "original_date", "accessed"))
_VERBATIM = frozenset(("URL", "DOI", "ISBN", "ISSN", "PMID", "PMCID"))
_OWN = frozenset(("id", "type", "custom", "citation_key", "issued", "language", "keyword", "annote"))
_KNOWLEDGE = frozenset(("state", "raw", "variants", "evidence", "unparsed", "confidence"))
_ATTRIBUTES = tuple(
    name for name in Record.model_fields if name not in _OWN | _KNOWLEDGE | {attribute for attribute, _ in ORDER}
)
"""Attributes without a field of their own."""
_ALIAS = {name: info.alias or name for name, info in Record.model_fields.items()}


class Style(NamedTuple):
    """How to write: the dialect, and whether letters outside ASCII become commands."""

    classic: bool = False
    ascii_only: bool = False


class Made(NamedTuple):
    """An entry ready to be written: values with their enclosing, in order."""

    entry_type: str
    fields: list[tuple[str, str]]


class _Writer:
    """One record on its way out; ``fields`` in order, ``carried`` what has no field of its own."""

    def __init__(self, record: Record, style: Style) -> None:
        self.record = record
        self.style = style
        own = record.custom.get("bibtex") if record.custom else None
        self.own: dict[str, Any] = own if isinstance(own, dict) else {}
        self.left: dict[str, str] = dict(self.own.get("fields", {}))
        self.strict = record.state != "imported"
        self.fields: dict[str, str] = {}
        self.carried: dict[str, Any] = {}

    def tex(self, text: str) -> str:
        return to_latex(text, ascii_only=self.style.ascii_only, commands=not self.strict)

    def carry(self, attribute: str) -> None:
        value = getattr(self.record, attribute)
        if isinstance(value, tuple):
            value = [item.to_csl() if hasattr(item, "to_csl") else item for item in value]
        elif isinstance(value, Date):
            value = value.to_csl()
        self.carried[_ALIAS[attribute]] = value


def make_entry(record: Record, style: Style, annotation: str = "", keywords: Iterable[str] = ()) -> Made:
    """The entry of one record: ``annotation`` and ``keywords`` join what the record has."""
    writer = _Writer(record, style)
    _plain_fields(writer)
    _names(writer)
    _issued(writer)
    _language(writer)
    _archive(writer)
    _titles(writer)
    _joined(writer, annotation, keywords)
    entry_type = _typed(writer)
    if writer.carried:
        text = write_carrier(writer.carried)
        writer.fields[CARRIER] = text
    for name, value in writer.left.items():
        if name not in writer.fields and _NAME.fullmatch(name):
            value = balanced(value)
            writer.fields[name] = value if not style.ascii_only or value.isascii() else to_ascii_latex(value)
    return Made(entry_type, [(name, f"{{{value}}}") for name, value in _ordered(writer)])


def _plain_fields(writer: _Writer) -> None:
    record, style, fields = writer.record, writer.style, writer.fields
    state = record.__dict__
    table = rules(record.type)
    for attribute, usual in ORDER:
        value = state[attribute]
        if not value or attribute == "issued" or isinstance(value, tuple):
            continue
        name = field_of(record.type, attribute, usual, style.classic)
        if not name or name in fields:
            writer.carry(attribute)
        elif attribute in _DATES:
            written = write_date(value)
            if written is None and value.literal and not writer.strict:
                written = value.literal
            if written is None:
                writer.carry(attribute)
            else:
                fields[name] = written
        elif attribute in _VERBATIM:
            fields[name] = balanced(value)
        elif attribute in _RANGES:
            fields[name] = _pages(writer, value)
        elif attribute == "genre":
            fields[name] = STRING_OF.get(value.lower()) or writer.tex(value)
        else:
            rule = table.get(name)
            if writer.strict and rule is not None and rule.how == TITLE and attribute == "title":
                value = protect(value, record.language if style.classic else None)
            written = writer.tex(value)
            if writer.strict and " and " in written and name in _LISTS:
                written = f"{{{written}}}"
            fields[name] = written
    for attribute in _ATTRIBUTES:
        if state[attribute] and attribute not in ("archive", "archive_location"):
            writer.carry(attribute)


_LISTS = frozenset(("publisher", "institution", "organization", "school", "location", "address"))


def _pages(writer: _Writer, value: str) -> str:
    """Page ranges with BibTeX's double hyphen."""
    if value.isdecimal():
        return value
    return "--".join(writer.tex(part) for part in value.split("–" if "–" in value else "-"))


def _names(writer: _Writer) -> None:
    record, fields = writer.record, writer.fields
    others = writer.own.get("and-others", ())
    style = writer.style
    extended = not style.classic
    for attribute, name in ORDER[:4]:
        names = getattr(record, attribute)
        if names:
            written = write_names(names, others=attribute in others, extended=extended, ascii_only=style.ascii_only)
            fields[name] = written
            if style.classic and any(name.dropping_particle for name in names) and "options" not in writer.left:
                fields["options"] = "useprefix=false"
    for role, attribute in ROLES.items():
        if _ALIAS[attribute] in writer.carried and "editor" not in fields:
            names = getattr(record, attribute)
            fields["editor"] = write_names(
                names, others=attribute in others, extended=extended, ascii_only=style.ascii_only
            )
            fields["editortype"] = role
            del writer.carried[_ALIAS[attribute]]
            break


def _issued(writer: _Writer) -> None:
    issued = writer.record.issued
    if issued is None:
        return
    if issued.literal is not None and not issued.date_parts:
        if writer.strict and issued.literal.strip().lower() in _no_date():
            return
        writer.fields["year"] = writer.tex(issued.literal)
        return
    if issued.raw and not writer.strict:
        writer.fields["year"] = str(issued.year)
        writer.fields["month"] = writer.tex(issued.raw)
        return
    written = write_date(issued)
    if written is None:
        return
    simple = len(issued.date_parts) == 1 and not issued.edtf and not issued.circa and not issued.season
    if writer.style.classic and simple and issued.date_parts[0][0] > 0:
        parts = issued.date_parts[0]
        writer.fields["year"] = str(parts[0])
        if len(parts) > 1:
            writer.fields["month"] = MONTH_MACROS[parts[1] - 1] if 1 <= parts[1] <= 12 else str(parts[1])
        if len(parts) > 2:
            writer.fields["day"] = str(parts[2])
    elif writer.style.classic:
        years = [str(part[0]) for part in issued.date_parts if part and part[0]]
        writer.fields["year"] = years[0] if years else written
        writer.fields["date"] = written
    else:
        writer.fields["date"] = written


@cache
def _no_date() -> frozenset[str]:
    return frozenset(word.lower() for word in words("no_date"))


def _language(writer: _Writer) -> None:
    language = writer.record.language
    if not language:
        return
    langid = langid_of(language)
    if "langid" in writer.left:
        writer.fields["language"] = langid or writer.tex(language)
    elif langid:
        writer.fields["langid"] = langid
    else:
        writer.fields["language"] = writer.tex(language)


def _archive(writer: _Writer) -> None:
    """An e-print server with its number; other archives are carried."""
    record, fields = writer.record, writer.fields
    if record.archive and record.archive_location and " " not in record.archive and not writer.style.classic:
        fields["eprint"] = balanced(record.archive_location)
        fields["eprinttype"] = writer.tex(record.archive)
    elif record.archive and record.archive_location and not writer.strict and " " not in record.archive:
        fields["eprint"] = balanced(record.archive_location)
        fields["archiveprefix"] = writer.tex(record.archive)
    else:
        for attribute in ("archive", "archive_location"):
            if getattr(record, attribute):
                writer.carry(attribute)


def _titles(writer: _Writer) -> None:
    """Volume and whole work each in its field, and subtitles apart again where the file had them apart."""
    fields = writer.fields
    if "maintitle" in fields:
        inner = "booktitle" if "booktitle" in fields else "title"
        if inner in fields:
            fields[inner], fields["maintitle"] = fields["maintitle"], fields[inner]
        elif not writer.strict:
            fields.pop("maintitle")
            writer.carry("volume_title")
    for name, (title, _) in SUBTITLES.items():
        subtitle = writer.left.get(name)
        at = title if title in fields else "journal" if title == "journaltitle" and "journal" in fields else ""
        if not subtitle or not at:
            continue
        whole, part = to_text(fields[at], True), to_text(subtitle, True)
        if whole.endswith(part):
            first = whole[: -len(part)].rstrip(" ").removesuffix(":")
            if join_title(first, part) == whole or join_title(f"{first}:", part) == whole:
                first = first if join_title(first, part) == whole else f"{first}:"
                fields[at] = writer.tex(first)
                continue
        del writer.left[name]


def _joined(writer: _Writer, annotation: str, keywords: Iterable[str]) -> None:
    record = writer.record
    name = "annote" if writer.style.classic else "annotation"
    text = " ".join(part for part in (record.annote, annotation) if part)
    if text:
        writer.fields[name] = writer.tex(text)
    own = record.keyword or ""
    have = {word.strip().lower() for word in own.replace(";", ",").split(",")}
    more = [word for word in dict.fromkeys(keywords) if word.strip().lower() not in have]
    if record.state == "stub" and "stub" not in have and "stub" not in more:
        more.append("stub")
    if own or more:
        joined = ", ".join([*([own] if own else []), *(word.replace(",", " ") for word in more)])
        writer.fields["keywords"] = writer.tex(joined)


def _typed(writer: _Writer) -> str:
    """The entry type; in biblatex, fields its data model does not have for it are carried."""
    record, fields = writer.record, writer.fields
    given = writer.own.get("entry-type")
    if writer.style.classic:
        name, subtype = classic_type(record, given)
        if writer.strict and given is None:
            name, subtype = _classic_strict(writer, name, subtype)
        if subtype and "entrysubtype" in writer.left:
            return given or BIBLATEX.get(record.type, "misc")
        if subtype:
            fields["entrysubtype"] = subtype
        return name
    strict = writer.strict and given is None
    name, subtype = biblatex_type(record, given, set(fields), strict)
    if strict and record.state == "stub":
        name, subtype = "misc", record.type if record.type != "document" else ""
    if subtype and "entrysubtype" not in writer.left:
        fields["entrysubtype"] = subtype
    if strict:
        _fit(writer, name)
    return name


_CLASSIC_DEMANDS = {
    "article": ("author", "journal"),
    "incollection": ("author", "booktitle"),
    "inproceedings": ("author", "booktitle"),
    "phdthesis": ("author", "school"),
    "mastersthesis": ("author", "school"),
    "techreport": ("author", "institution"),
    "unpublished": ("author", "title"),
}
"""What classic styles print a hole for when it is missing."""


def _classic_strict(writer: _Writer, name: str, subtype: str) -> tuple[str, str]:
    """@misc for what a style would print with a hole; a `key` to sort and label what nobody wrote."""
    record, fields = writer.record, writer.fields
    if not fields.keys() >= set(_CLASSIC_DEMANDS.get(name, ())):
        name, subtype = "misc", record.type
    if "author" not in fields and (name == "misc" or "editor" not in fields):
        label = record.title_short or record.title or record.container_title
        if label:
            fields["key"] = writer.tex(label)
    if name == "misc":
        for other in ("journal", "booktitle", "school", "institution"):
            if other in fields and "howpublished" not in fields:
                fields["howpublished"] = fields.pop(other)
        if record.URL and "howpublished" not in fields:
            fields["howpublished"] = f"\\url{{{record.URL}}}"
    return name, subtype


_MOVES = {
    "journaltitle": "titleaddon",
    "booktitle": "titleaddon",
    "publisher": "organization",
    "institution": "organization",
    "location": "",
}


def _fit(writer: _Writer, entry_type: str) -> None:
    valid = VALID.get(entry_type)
    if valid is None:
        return
    fields = writer.fields
    by_field = {field_of(writer.record.type, attribute, usual, False): attribute for attribute, usual in ORDER}
    for name in [name for name in fields if name not in valid]:
        moved = _MOVES.get(name, "")
        if moved and moved in valid and moved not in fields:
            fields[moved] = fields.pop(name)
        elif name in by_field:
            fields.pop(name)
            writer.carry(by_field[name])


_SEQUENCE = (
    "author editor editortype translator bookauthor title subtitle titleaddon shorttitle maintitle mainsubtitle "
    "booktitle booksubtitle journal journaltitle journalsubtitle issuetitle issuesubtitle shortjournal eventtitle "
    "eventdate venue series date year month day volume volumes part chapter number issue eid edition version type "
    "publisher institution school organization location address howpublished pages pagetotal pubstate origtitle "
    "origpublisher origlocation origdate note isbn issn doi eprint eprinttype archiveprefix eprintclass pmid pmcid "
    "url urldate library langid language entrysubtype crossref keywords abstract annotation annote"
)
_PLACES = {name: place for place, name in enumerate(_SEQUENCE.split())}


def place_of(name: str) -> int:
    """Where a field usually stands in an entry; unknown ones last."""
    return _PLACES.get(name, len(_PLACES))


def _ordered(writer: _Writer) -> list[tuple[str, str]]:
    """Fields in their usual order; what reading kept by name because another field won comes after all of them."""
    last = len(_PLACES)
    if not writer.left:
        return sorted(writer.fields.items(), key=lambda pair: _PLACES.get(pair[0], last))
    lost = writer.left.keys() & rules(writer.record.type).keys()
    return sorted(writer.fields.items(), key=lambda pair: last + 1 if pair[0] in lost else _PLACES.get(pair[0], last))
