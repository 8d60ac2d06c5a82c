"""The Extra field: `Original Date: 1927` lines that Zotero's citations read as CSL variables, then free text.

Names stand as `Family || Given`, one line each; dates as ISO or EDTF; `tex.*` lines keep other values, the way Better
BibTeX writes them. Source: Zotero's documentation on citing fields from Extra.
"""

import re
from collections.abc import Iterable
from typing import Any

from citekit.formats import personal_names, plain_dates
from citekit.model import CSL_TYPES, DATE_VARIABLES, NAME_VARIABLES, Name
from citekit.model.record import STRING_VARIABLES

_LINE = re.compile(r"([A-Za-z][A-Za-z._ -]{0,40}):[ \t]*(\S.*)")
_TEX = re.compile(r"tex\.([\w.-]+):[ \t]*(\S.*)")
_LABELS = {
    key.lower().replace("_", "-"): key for key in (*STRING_VARIABLES, *NAME_VARIABLES, *DATE_VARIABLES) if key != "note"
}


def label(variable: str) -> str:
    """How a CSL variable is spelled in Extra.

    >>> label("original-date"), label("PMID")
    ('Original Date', 'PMID')
    """
    return variable if variable.isupper() else variable.replace("_", "-").replace("-", " ").title()


def name_line(name: Name) -> str:
    """A name as Extra takes it.

    >>> name_line(Name(family="Uslu", given="Nasuh")), name_line(Name(literal="TDK"))
    ('Uslu || Nasuh', 'TDK')
    """
    if name.literal:
        return name.literal
    family, given = personal_names.to_pair(name)
    return f"{family} || {given}".rstrip()


def compose(lines: Iterable[tuple[str, str]], note: str | None) -> str:
    """The Extra field: labelled lines, then the note; a note line that looks labelled is set in by a space.

    >>> compose([("Original Date", "1927")], "Type: review")
    'Original Date: 1927\\n Type: review'
    """
    written = [f"{key}: {' '.join(value.split())}" for key, value in lines]
    if note:
        written += [f" {line}" if _is_labelled(line.lstrip(" ")) else line for line in note.split("\n")]
    return "\n".join(written)


def split(extra: str) -> tuple[dict[str, Any], dict[str, str], str | None]:
    """CSL variables (names and dates as CSL-JSON), `tex.` values, and the rest as a note.

    >>> split("Original Date: 1927\\nEditor: Uslu || Nasuh\\nkırmızı cilt")
    ({'original-date': {'date-parts': [[1927]]}, 'editor': [{'family': 'Uslu', 'given': 'Nasuh'}]}, {}, 'kırmızı cilt')
    """
    variables: dict[str, Any] = {}
    kept: dict[str, str] = {}
    rest: list[str] = []
    for line in extra.split("\n"):
        other, match = _TEX.fullmatch(line), _LINE.fullmatch(line)
        key = _variable(match[1]) if match else None
        if other and other[1] not in kept:
            kept[other[1]] = other[2]
        elif match and key in NAME_VARIABLES:
            variables.setdefault(key, []).append(_name(match[2]).to_csl())
        elif match and key and key not in variables and _fits(key, match[2]):
            variables[key] = plain_dates.from_text(match[2]).to_csl() if key in DATE_VARIABLES else match[2]
        else:
            rest.append(line[1:] if line.startswith(" ") and _is_labelled(line.lstrip(" ")) else line)
    return variables, kept, "\n".join(rest).strip("\n") or None


def _variable(text: str) -> str | None:
    name = text.strip().lower().replace(" ", "-").replace("_", "-")
    return "type" if name == "type" else _LABELS.get(name)


def _fits(key: str, value: str) -> bool:
    return key != "type" or value in CSL_TYPES


def _is_labelled(line: str) -> bool:
    match = _LINE.fullmatch(line)
    if _TEX.fullmatch(line):
        return True
    key = _variable(match[1]) if match else None
    return bool(match and key and _fits(key, match[2]))


def _name(value: str) -> Name:
    family, bars, given = value.partition("||")
    if not bars:
        return Name(literal=value.strip())
    return personal_names.from_pair(family.strip(), given.strip())
