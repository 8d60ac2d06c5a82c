"""Records to entries, for biblatex and for classic BibTeX, by one table of fields."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from citekit.formats.bibtex.carrier import write_carrier
from citekit.formats.bibtex.dates import read_year, write_date
from citekit.formats.bibtex.draft import ALIAS, Draft, Style
from citekit.formats.bibtex.fields import CARRIER, NAME_ATTRIBUTES, ORDER, ROLES, STUB_TITLE, SUBTITLES, field_of, rules
from citekit.formats.bibtex.fitting import entry_type_of
from citekit.formats.bibtex.langid import langid_of, tag_of
from citekit.formats.bibtex.latex_reading import balanced, to_text
from citekit.formats.bibtex.latex_writing import to_ascii_latex
from citekit.formats.bibtex.names import write_names
from citekit.formats.bibtex.protection import protect
from citekit.formats.bibtex.reading import join_title
from citekit.formats.bibtex.strings import MONTH_MACROS
from citekit.formats.bibtex.types import STRING_OF
from citekit.languages import words
from citekit.model import Date, Loss, Record

_NAME = re.compile(r"[^\s=,{}]+")
_RANGES = frozenset(("page",))
_DATES = frozenset(("event_date", "original_date", "accessed"))
_VERBATIM = frozenset(("URL", "DOI", "ISBN", "ISSN", "PMID", "PMCID"))
_OWN = frozenset(("id", "type", "custom", "citation_key", "issued", "language", "keyword", "annote"))
_KNOWLEDGE = frozenset(
    ("archive", "archive_location", "state", "raw", "variants", "evidence", "unparsed", "confidence")
)
_ATTRIBUTES = frozenset(Record.model_fields) - _OWN - _KNOWLEDGE - {attribute for attribute, _ in ORDER}
"""Attributes without a field of their own."""


class Made(NamedTuple):
    """An entry ready to be written: values with their enclosing, in order."""

    entry_type: str
    fields: list[tuple[str, str]]
    losses: list[Loss]


def make_entry(record: Record, style: Style, annotation: str = "", keywords: Iterable[str] = ()) -> Made:
    """The entry of one record: ``annotation`` and ``keywords`` join what the record has."""
    writer = Draft(record, style)
    _plain_fields(writer)
    if writer.strict and "title" not in writer.fields:
        writer.fields["title"] = STUB_TITLE
    _names(writer)
    _issued(writer)
    _language(writer)
    _archive(writer)
    _titles(writer)
    _joined(writer, annotation, keywords)
    entry_type = entry_type_of(writer)
    if writer.carried:
        text = write_carrier(writer.carried)
        writer.fields[CARRIER] = text
    for name, value in writer.left.items():
        if name not in writer.fields and _NAME.fullmatch(name):
            value = balanced(value)
            writer.fields[name] = value if not style.ascii_only or value.isascii() else to_ascii_latex(value)
    return Made(entry_type, [(name, f"{{{value}}}") for name, value in _ordered(writer)], writer.losses)


_DATE, _VERBATIM_VALUE, _RANGE, _GENRE, _MAIN_TITLE, _LIST, _TEXT, _LONG, _NOWHERE = range(9)


@cache
def _plan(csl_type: str, classic: bool) -> tuple[tuple[str, str, int], ...]:
    """For one CSL type: attributes in the order they are written, their fields, and how their values are."""
    made: list[tuple[str, str, int]] = []
    for attribute, usual in ORDER:
        if attribute == "issued" or attribute in NAME_ATTRIBUTES:
            continue
        name = field_of(csl_type, attribute, usual, classic)
        how = _LIST if name in _LISTS else _TEXT
        for these, kind in ((_DATES, _DATE), (_VERBATIM, _VERBATIM_VALUE), (_RANGES, _RANGE)):
            how = kind if attribute in these else how
        how = {"genre": _GENRE, "title": _MAIN_TITLE, "abstract": _LONG, "note": _LONG}.get(attribute, how)
        made.append((attribute, name, how if name else _NOWHERE))
    return tuple(made)


def _plain_fields(writer: Draft) -> None:
    """Every attribute with a field of its own; the rest is carried."""
    record, fields, tex = writer.record, writer.fields, writer.tex
    state = record.__dict__
    for attribute, name, how in _plan(record.type, writer.style.classic):
        value = state[attribute]
        if not value:
            continue
        if name == "publisher" and record.type == "document" and name in writer.left:
            name = "organization"  # where reading looks first for a document's publisher
        if how == _NOWHERE or name in fields:
            writer.carry(attribute)
        elif how == _TEXT:
            fields[name] = tex(value)
        elif how == _LONG:
            fields[name] = tex(value) if "\n" not in value else writer.paragraphs(attribute, value)
        elif how == _VERBATIM_VALUE:
            fields[name] = balanced(value)
        elif how == _RANGE:
            fields[name] = value if value.isdecimal() else _pages(writer, value)
        elif how == _DATE:
            _date_field(writer, attribute, name, value)
        elif how == _GENRE:
            fields[name] = (not writer.style.classic and STRING_OF.get(value.lower())) or tex(value)
        elif how == _MAIN_TITLE:
            if writer.strict:
                value = protect(value, (record.language or "en") if writer.style.classic else None)
            fields[name] = tex(value)
        else:
            written = tex(value)
            fields[name] = f"{{{written}}}" if writer.strict and " and " in written else written
    for attribute in sorted(record.model_fields_set & _ATTRIBUTES):
        if state[attribute]:
            writer.carry(attribute)


def _date_field(writer: Draft, attribute: str, name: str, value: Date) -> None:
    written = write_date(value)
    if written is None and value.literal and not writer.strict:
        written = writer.tex(value.literal)
    if written is None:
        writer.carry(attribute)
    else:
        writer.fields[name] = written


_LISTS = frozenset(("publisher", "institution", "organization", "school", "location", "address"))


def _pages(writer: Draft, value: str) -> str:
    """Page ranges with BibTeX's double hyphen."""
    first, dash, last = value.partition("-")
    if dash and first.isdecimal() and last.isdecimal():
        return f"{first}--{last}"
    return "--".join(writer.tex(part) for part in value.split("–" if "–" in value else "-"))


def _names(writer: Draft) -> None:
    record, fields = writer.record, writer.fields
    others = writer.own.get("and-others", ())
    style = writer.style
    extended = not style.classic
    for attribute, name in NAME_ATTRIBUTES.items():
        names = getattr(record, attribute)
        if names:
            written = write_names(names, others=attribute in others, extended=extended, ascii_only=style.ascii_only)
            fields[name] = written
            if style.classic and any(name.dropping_particle for name in names) and "options" not in writer.left:
                fields["options"] = "useprefix=false"
    if not writer.carried:
        return
    for role, attribute in ROLES.items():
        if ALIAS[attribute] in writer.carried and "editor" not in fields:
            names = getattr(record, attribute)
            fields["editor"] = write_names(
                names, others=attribute in others, extended=extended, ascii_only=style.ascii_only
            )
            fields["editortype"] = role
            del writer.carried[ALIAS[attribute]]
            break


def _issued(writer: Draft) -> None:
    issued = writer.record.issued
    if issued is None:
        return
    if issued.literal is not None and not issued.date_parts:
        if writer.strict and issued.literal.strip().lower() in _no_date():
            return
        name = "year" if read_year(issued.literal).literal else "date"  # `207-11` would read as a range of years
        writer.fields[name] = writer.tex(issued.literal)
        return
    if issued.raw and not writer.strict:
        writer.fields["year"] = str(issued.year)
        writer.fields["month"] = writer.tex(issued.raw)
        return
    simple = len(issued.date_parts) == 1 and not issued.edtf and not issued.circa and not issued.season
    if writer.style.classic and simple and issued.date_parts[0][0] > 0:
        parts = issued.date_parts[0]
        writer.fields["year"] = str(parts[0])
        if len(parts) > 1:
            writer.fields["month"] = MONTH_MACROS[parts[1] - 1] if 1 <= parts[1] <= 12 else str(parts[1])
        if len(parts) > 2:
            writer.fields["day"] = str(parts[2])
        return
    written = write_date(issued)
    if written is None:
        return
    if writer.style.classic:
        years = [str(part[0]) for part in issued.date_parts if part and part[0]]
        writer.fields["year"] = years[0] if years else written
        writer.fields["date"] = written
    else:
        writer.fields["date"] = written


@cache
def _no_date() -> frozenset[str]:
    return frozenset(word.lower() for word in words("no_date"))


def _language(writer: Draft) -> None:
    language = writer.record.language
    if not language:
        return
    langid = langid_of(language)
    if "langid" in writer.left:
        writer.fields["language"] = langid or writer.tex(language)
    elif langid:
        writer.fields["langid"] = langid
        if tag_of(langid) != language:
            writer.lose("language", f"{language} becomes {tag_of(langid)} (langid has no more)")
    else:
        writer.fields["language"] = writer.tex(language)


def _archive(writer: Draft) -> None:
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


_TITLE_FIELDS = {
    "title": ("title",),
    "container_title": ("booktitle", "journaltitle", "journal", "titleaddon"),
    "volume_title": ("maintitle", "issuetitle"),
}


def _titles(writer: Draft) -> None:
    """Volume and whole work each in its field, and subtitles apart again where the file had them apart."""
    fields = writer.fields
    if "maintitle" in fields:
        inner = "booktitle" if "booktitle" in fields else "title"
        if inner in fields:
            fields[inner], fields["maintitle"] = fields["maintitle"], fields[inner]
        elif not writer.strict:
            fields.pop("maintitle")
            writer.carry("volume_title")
    if not writer.left:
        return
    for name, (title, attribute) in SUBTITLES.items():
        subtitle = writer.left.get(name)
        if not subtitle:
            continue
        at = next((field for field in (title, *_TITLE_FIELDS[attribute]) if field in fields), "")
        if not at:
            continue
        whole, part = to_text(fields[at], True), to_text(subtitle, True)
        if whole.endswith(part):
            first = whole[: -len(part)].rstrip(" ").removesuffix(":")
            if join_title(first, part) == whole or join_title(f"{first}:", part) == whole:
                first = first if join_title(first, part) == whole else f"{first}:"
                fields[at] = writer.tex(first)
                continue
        del writer.left[name]


def _joined(writer: Draft, annotation: str, keywords: Iterable[str]) -> None:
    record = writer.record
    name = "annote" if writer.style.classic else "annotation"
    text = " ".join(part for part in (record.annote, annotation) if part)
    if text:
        writer.fields[name] = writer.tex(text) if "\n" not in text else writer.paragraphs("annote", text)
    own = record.keyword or ""
    if not own and not keywords and record.state != "stub":
        return
    have = {word.strip().lower() for word in own.replace(";", ",").split(",")}
    more = [word for word in dict.fromkeys(keywords) if word.strip().lower() not in have]
    if record.state == "stub" and "stub" not in have and "stub" not in more:
        more.append("stub")
    if own or more:
        joined = ", ".join([*([own] if own else []), *(word.replace(",", " ") for word in more)])
        writer.fields["keywords"] = writer.tex(joined)


_SEQUENCE = (
    "author editor editortype translator bookauthor title subtitle titleaddon shorttitle maintitle mainsubtitle "
    "booktitle booksubtitle journal journaltitle journalsubtitle issuetitle issuesubtitle shortjournal eventtitle "
    "eventdate venue series date year month day volume volumes part chapter number issue eid edition version type "
    "publisher institution school organization location address howpublished pages pagetotal pubstate origtitle "
    "origpublisher origlocation origdate note isbn issn doi eprint eprinttype archiveprefix eprintclass pmid pmcid "
    "url urldate library langid language entrysubtype crossref keywords abstract annotation annote"
)


class _Places(dict[str, int]):
    def __missing__(self, name: str) -> int:
        return len(self)


_PLACES = _Places((name, place) for place, name in enumerate(_SEQUENCE.split()))


def place_of(name: str) -> int:
    """Where a field usually stands in an entry; unknown ones last."""
    return _PLACES[name]


def _ordered(writer: Draft) -> list[tuple[str, str]]:
    """Fields in their usual order; what reading kept by name because another field won comes after all of them."""
    fields = writer.fields
    if not writer.left:
        return [(name, fields[name]) for name in sorted(fields, key=_PLACES.__getitem__)]
    lost = writer.left.keys() & rules(writer.record.type).keys()
    last = len(_PLACES) + 1
    return sorted(fields.items(), key=lambda pair: last if pair[0] in lost else _PLACES[pair[0]])
