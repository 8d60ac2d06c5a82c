"""The entry type of a record, and its fields fitted to it: what the type has no field for is moved or carried."""

from citekit.formats.bibtex.datamodel import VALID
from citekit.formats.bibtex.draft import Draft
from citekit.formats.bibtex.fields import ORDER, TITLE_ADDED, field_of
from citekit.formats.bibtex.types import BIBLATEX, biblatex_type, classic_type


def entry_type_of(writer: Draft) -> str:
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


def _classic_strict(writer: Draft, name: str, subtype: str) -> tuple[str, str]:
    """@misc for what a style would print with a hole; a `key` to sort and label what nobody wrote."""
    record, fields = writer.record, writer.fields
    if not fields.keys() >= set(_CLASSIC_DEMANDS.get(name, ())):
        name, subtype = "misc", record.type
    if "author" not in fields and (name == "misc" or "editor" not in fields):
        label = record.title_short or record.title or record.container_title or record.citation_key
        if label:
            fields["key"] = writer.tex(label)
    if name == "misc":
        _print_container(writer)
        for other in ("school", "institution"):
            if other in fields and "howpublished" not in fields:
                fields["howpublished"] = fields.pop(other)
        if record.URL and "howpublished" not in fields:
            fields["howpublished"] = f"\\url{{{fields.pop('url')}}}"  # styles that print `url` would print it twice
    return name, subtype


def _print_container(writer: Draft) -> None:
    """What @misc still prints of an article or chapter: where it stands, in `howpublished`; its parts are carried."""
    fields = writer.fields
    container = next((name for name in ("journaltitle", "journal", "booktitle") if name in fields), None)
    if container is None or "howpublished" in fields:
        return
    number = f"({fields['number']})" if "number" in fields and container != "booktitle" else ""
    volume = f"{fields.get('volume', '')}{number}"
    line = " ".join(part for part in (fields.pop(container), volume) if part)
    fields["howpublished"] = ", ".join(part for part in (line, fields.get("pages", "")) if part)
    writer.carry("container_title")


_MOVES = {
    "journaltitle": "titleaddon",
    "booktitle": "titleaddon",
    "publisher": "organization",
    "institution": "organization",
    "location": "",
}


def _fit(writer: Draft, entry_type: str) -> None:
    valid = VALID.get(entry_type)
    if valid is None:
        return
    fields = writer.fields
    if entry_type == "misc":
        _print_container(writer)
    if not fields.get("volumes", "1").isdecimal():
        del fields["volumes"]
        writer.carry("number_of_volumes")
    by_field = {field_of(writer.record.type, attribute, usual, False): attribute for attribute, usual in ORDER}
    if "booktitle" in fields and "booktitle" not in valid and "maintitle" in fields:
        for name, attribute in (("maintitle", "volume_title"), ("booktitle", "container_title")):
            fields.pop(name)
            writer.carry(attribute)
    for name in [name for name in fields if name not in valid]:
        moved = _MOVES.get(name, "")
        if moved and moved in valid and moved not in fields:
            fields[moved] = fields.pop(name)
            if moved == "titleaddon" and writer.record.type not in TITLE_ADDED:
                writer.carry("container_title")
        elif name in by_field:
            fields.pop(name)
            writer.carry(by_field[name])
