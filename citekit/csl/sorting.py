"""Sorting bibliographies and citations by a style's keys (CSL 1.0.2, "Sorting")."""

import re
from collections.abc import Callable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from citekit.csl.cite import Cite
from citekit.csl.compiling.part import Run
from citekit.csl.compiling.situation import Situation
from citekit.csl.markup import strip_marks
from citekit.csl.variables import DATES, NAMES, NUMBERS
from citekit.csl.xml import Element

if TYPE_CHECKING:
    from citekit.csl.engine import Engine

_OVERRIDES = (
    ("names-min", ("et-al-min", "et-al-subsequent-min")),
    ("names-use-first", ("et-al-use-first", "et-al-subsequent-use-first")),
    ("names-use-last", ("et-al-use-last",)),
)


_LEADING_NUMBER = re.compile(r"\d{1,9}")


class Key:
    """One ``cs:key``: what to compare and in which direction."""

    def __init__(self, element: Element, area: str, engine: "Engine") -> None:
        self.engine = engine
        self.area = area
        self.descending = element.get("sort") == "descending"
        self.variable = element.get("variable")
        overrides = [
            (option, element.get(name)) for name, options in _OVERRIDES for option in options if element.get(name)
        ]
        self.situation = Situation(area, sort=True, overrides=tuple(overrides))
        self.call = element
        self.names = Element("names", {"variable": self.variable})
        self.programs: dict[tuple[int, int], Run] = {}

    def value(self, cite: Cite) -> object:
        """What the cite sorts by; the empty string when it has nothing to sort by."""
        name = self.variable
        if name == "citation-number":
            return cite.item.number
        if name in DATES:
            date = cite.item.dates.get(name)
            return date.sort_text() if date else ""
        if name == "page-first":
            name = "page"
        if name == "year-suffix":
            return cite.year_suffix
        if name == "citation-label":
            return cite.item.citation_label
        if name and name not in NAMES:
            text = cite.item.text.get(name, "")
            first = _LEADING_NUMBER.match(text) if name in NUMBERS else None
            return f"{int(first[0]):010}{text[first.end() :]}" if first else text
        return self.program(cite)(cite)

    def program(self, cite: Cite) -> Run:
        """The compiled macro or names of the key for the cite's shape."""
        key = (cite.item.shape_key, cite.disambiguate)
        program = self.programs.get(key)
        if program is None:
            compiler = self.engine.compiler(cite.item, self.situation)
            if self.variable:
                parts = compiler.part(self.names)
            else:
                parts = [compiler.macro(self.call.get("macro"))]
            text = parts[0].text
            program = self.programs[key] = parts[0].run or (lambda _cite: text)
        return program


def sort_keys(area: Element | None, name: str, engine: "Engine") -> list[Key]:
    """The keys of a ``cs:sort`` in ``citation`` or ``bibliography``, in order; empty when it has none."""
    sort = area.find("sort") if area else None
    return [Key(child, name, engine) for child in sort.all("key")] if sort else []


def sort_cites(cites: Sequence[Cite], keys: Sequence[Key], collate: Callable[[str], object]) -> list[Cite]:
    """Cites in the order of the keys; those without a value go last whichever the direction."""
    if len(cites) < 2 or not keys:
        return list(cites)
    key, rest = keys[0], keys[1:]
    valued: list[tuple[Any, Cite]] = []
    empty: list[Cite] = []
    for cite in cites:
        cite.start()
        value = key.value(cite)
        if isinstance(value, str):
            value = strip_marks(value).strip()
        if value == "":
            empty.append(cite)
        else:
            valued.append((collate(value) if isinstance(value, str) else value, cite))
    valued.sort(key=itemgetter(0), reverse=key.descending)
    if not rest:
        return [cite for _value, cite in valued] + empty
    order: list[Cite] = []
    for _value, tied in groupby(valued, itemgetter(0)):
        order += sort_cites([cite for _, cite in tied], rest, collate)  # later keys are asked only where these tie
    return order + sort_cites(empty, rest, collate)
