"""Changing an entry where it stands: what did not change keeps its place, its spelling and its spaces."""

import re
from collections.abc import Iterable

from citekit.formats.bibtex.draft import Style
from citekit.formats.bibtex.splitter import Place, Splitter, field_name
from citekit.formats.bibtex.writing import make_entry
from citekit.model import Record

_HEAD = re.compile(r"@\s*(\w+)\s*[{(]\s*([^,\s}=]*)")
_INDENT = re.compile(r"\n([ \t]*)[^\s]")
_SAME: dict[str, tuple[str, ...]] = {
    "journaltitle": ("journal",),
    "journal": ("journaltitle",),
    "location": ("address",),
    "address": ("location",),
    "institution": ("school", "organization", "publisher"),
    "publisher": ("organization", "institution", "school"),
    "organization": ("publisher", "institution"),
    "annotation": ("annote",),
    "annote": ("annotation",),
    "langid": ("hyphenation", "language"),
    "date": ("year",),
    "number": ("issue",),
    "eprinttype": ("archiveprefix",),
}


def patch_entry(
    raw: str,
    old: Record,
    new: Record,
    style: Style,
    annotation: str = "",
    keywords: Iterable[str] = (),
    remove: bool = True,
) -> str:
    """The entry's text with what differs between two records put in; ``remove``: what the new one lacks goes."""
    was = dict(make_entry(old, style).fields)
    made = make_entry(new, style, annotation, keywords)
    now = dict(made.fields)
    changed = {name: value for name, value in now.items() if was.get(name) != value}
    gone = [name for name in was if name not in now] if remove else []
    places: list[Place] = []
    Splitter(raw, places).blocks()
    at = {field_name(raw[place.start : raw.index("=", place.start)]).lower(): place for place in reversed(places)}
    edits: list[tuple[int, int, str]] = []
    added: list[tuple[str, str]] = []
    for name, value in changed.items():
        target = next((other for other in (name, *_SAME.get(name, ())) if other in at), None)
        if target is None:
            added.append((name, value))
            continue
        place = at.pop(target)
        if target == "year" and name == "date":
            edits.append((place.start, place.value, "date = "))
            gone += ["month", "day"]
        edits.append((place.value, place.value_end, value))
    for name in dict.fromkeys(gone):
        if name in at:
            place = at.pop(name)
            edits.append((_line_start(raw, place.start), place.end, ""))
    return _head(_edited(raw, edits, added, places), made.entry_type, old, new, style)


def _line_start(raw: str, place: int) -> int:
    """Back over the white space before a field, its line break with it."""
    while place and raw[place - 1].isspace():
        place -= 1
    return place


def _edited(raw: str, edits: list[tuple[int, int, str]], added: list[tuple[str, str]], places: list[Place]) -> str:
    if added:
        indent = _INDENT.search(raw)
        lead = f"\n{indent[1]}" if indent else " "
        last = places[-1].value_end if places else None
        if last is None:
            last = len(raw.rstrip()) - 1
            lead = ("" if raw[:last].rstrip().endswith(",") else ",") + lead
            text = "".join(
                f"{lead if not number else lead.lstrip(',')}{n} = {v}," for number, (n, v) in enumerate(added)
            )
        else:
            text = "".join(f",{lead}{name} = {value}" for name, value in added)
        edits.append((last, last, text))
    made = raw
    for start, end, text in sorted(edits, key=lambda edit: (-edit[0], -edit[1])):
        made = made[:start] + text + made[end:]
    return made


def _head(raw: str, entry_type: str, old: Record, new: Record, style: Style) -> str:
    """The entry type and key, when they are not what they were."""
    match = _HEAD.match(raw)
    if match is None:
        return raw
    if new.citation_key and new.citation_key != old.citation_key:
        raw = raw[: match.start(2)] + new.citation_key + raw[match.end(2) :]
    if new.type != old.type and make_entry(old, style).entry_type != entry_type:
        raw = raw[: match.start(1)] + entry_type + raw[match.end(1) :]
    return raw
