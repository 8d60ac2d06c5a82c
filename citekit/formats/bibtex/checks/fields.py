"""Fields against biblatex's data model: names mistyped, fields a type does not print, numbers that are none."""

import difflib
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

from citekit.formats.bibtex.checks.bibfile import BibEntry, BibField, BibFile, Remark
from citekit.formats.bibtex.fields import rules
from citekit.formats.bibtex.types import ALIASES, CLASSIC_TYPES

_CLASSIC = frozenset(("address", "annote", "archiveprefix", "journal", "key", "school", "primaryclass", "hyphenation"))
_PARTS = frozenset(("day", "month", "year"))
_ALIKE = 0.85
"""How alike a misspelt name is: `auhtor` and `author` .83 by letters in order, `autor` .91, `pagees` .91."""


class DataModel(NamedTuple):
    """Entry types to the fields they may have (empty: any), every field's name, and those that hold whole numbers."""

    fields: dict[str, frozenset[str]]
    names: frozenset[str]
    integer: frozenset[str]


@cache
def data_model() -> DataModel:
    """The table of `biblatex.toml`."""
    data = tomllib.loads((resources.files(__package__) / "biblatex.toml").read_text(encoding="utf-8"))
    every = frozenset(data["every"].split()) | _PARTS
    fields: dict[str, frozenset[str]] = {}
    for kinds, own in data["types"].items():
        for kind in kinds.split():
            fields[kind] = every | frozenset(own.split()) if own.split() else frozenset()
    names = every.union(*fields.values(), _CLASSIC, rules("book"), rules("article-journal"))
    return DataModel(fields, names, frozenset(data["integer"].split()))


def known_type(kind: str) -> bool:
    """Whether BibTeX or biblatex has an entry type of that name."""
    return kind in data_model().fields or kind in CLASSIC_TYPES or kind in ALIASES or kind == "xdata"


def check_fields(file: BibFile) -> Iterator[Remark]:
    """Every field's name and place."""
    for entry in file.entries:
        for field in entry.fields:
            yield from _check(entry, field)


def _check(entry: BibEntry, field: BibField) -> Iterator[Remark]:
    model = data_model()
    name = field.name
    if name not in model.names:
        meant = _meant(name)
        if meant and entry.get(meant) is None:
            said = f"no field is called {name!r}; {meant!r} is"
            yield Remark("unknown-field", "warning", field.line, entry.key, name, said)
        return
    allowed = model.fields.get(ALIASES.get(entry.kind, entry.kind), frozenset())
    if allowed and name not in allowed and name not in _CLASSIC and name in _all_fields():
        said = f"@{entry.kind} has no {name}: styles will not print it"
        yield Remark("field-for-type", "info", field.line, entry.key, name, said)
    if name in model.integer and field.enclosing != "no-enclosing" and not field.value.strip("{} ").isdecimal():
        said = f"{field.value.strip()!r} is no whole number, which biber asks of {name}"
        yield Remark("whole-number", "info", field.line, entry.key, name, said)


@cache
def _all_fields() -> frozenset[str]:
    return frozenset().union(*data_model().fields.values())


@cache
def _meant(name: str) -> str:
    """The field a mistyped name is for, or the empty string; two letters swapped count as one mistake."""
    if len(name) < 4 or not name.isalpha():
        return ""
    names = sorted(known for known in data_model().names if len(known) > 3)
    swapped = {name[:place] + name[place + 1] + name[place] + name[place + 2 :] for place in range(len(name) - 1)}
    for known in names:
        if known in swapped:
            return known
    near = [known for known in names if known[0] == name[0] and abs(len(known) - len(name)) == 1]
    return next(iter(difflib.get_close_matches(name, near, 1, _ALIKE)), "")
