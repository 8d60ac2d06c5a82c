"""One CSL-JSON item made ready for rendering: text marked, names and dates read, its shape known."""

import re
from collections.abc import Iterable, Mapping

from citekit.csl.dates import Date, parse_date
from citekit.csl.names import Name, read_names
from citekit.csl.numbers import is_numeric
from citekit.csl.richtext import plain_text, rich_text
from citekit.csl.variables import ALIASES, DATES, NAMES, NUMBERS, VARIABLES

_PLAIN = NUMBERS | {"URL", "DOI", "language"}
"""Variables in which tags and quotes are ordinary characters."""
_STRUCTURED = NAMES | DATES
_IDENTITY = ("id", "type")
_NOTE_LINE = re.compile(r"\{?:?([a-z][a-z-]+):\s*([^}]+)\}?\s*$")
Shape = tuple[str, frozenset[str], tuple[bool, ...], str]
"""Type, variables present, answers to the style's run-time questions, language class: what a style is compiled for."""


class Item:
    """A prepared item; ``number`` is its place in the bibliography, ``year_suffix`` its letter as a number (0 none)."""

    __slots__ = (
        "citation_label",
        "dates",
        "disambiguate",
        "id",
        "language",
        "names",
        "number",
        "place",
        "shape",
        "shape_key",
        "text",
        "type",
        "year_suffix",
    )

    def __init__(self, item_id: str, kind: str) -> None:
        self.id = item_id
        self.type = kind
        self.text: dict[str, str] = {}
        self.names: dict[str, list[Name]] = {}
        self.dates: dict[str, Date] = {}
        self.language = ""
        self.number = 0
        self.place = 0
        self.year_suffix = 0
        self.disambiguate = 0
        self.citation_label = ""
        self.shape: Shape = (kind, frozenset(), (), "")
        self.shape_key = 0


class Questions:
    """What a style asks of values at run time: which variables it tests with is-numeric and is-uncertain-date."""

    __slots__ = ("numeric", "uncertain")

    def __init__(self, numeric: Iterable[str] = (), uncertain: Iterable[str] = ()) -> None:
        self.numeric = tuple(numeric)
        self.uncertain = tuple(uncertain)

    def answers(self, item: Item) -> tuple[bool, ...]:
        """One truth value per question, in the order of ``numeric`` and ``uncertain``."""
        numeric = [is_numeric(item.text.get(name, "")) for name in self.numeric]
        for name in self.uncertain:
            date = item.dates.get(name)
            numeric.append(bool(date and date.circa))
        return tuple(numeric)


class Reader:
    """Prepares items for one style; equal names become one object, so that rendered names can be kept by identity."""

    def __init__(self, questions: Questions) -> None:
        self.questions = questions
        self.known: dict[tuple[object, ...], Name] = {}
        self.shapes: dict[Shape, int] = {}
        self.warnings: list[str] = []

    def read(self, data: Mapping[str, object], place: int = 0) -> Item:
        """Make an :class:`Item`; a value that cannot be used is left out and named in ``warnings``."""
        item_id = data.get("id")
        item = Item("" if item_id is None else str(item_id), str(data.get("type") or "document"))
        item.place = place
        for key, value in data.items():
            if value is None or value == "" or key in _IDENTITY:
                continue
            if type(value) is str and key not in _STRUCTURED:
                self._take_text(item, key, value)
            else:
                self._take(item, key, value)
            if key in ALIASES and not data.get(ALIASES[key]):
                self._take(item, ALIASES[key], value)
        note = item.text.get("note", "")
        if ":" in note:
            self._take_note(item, note)
        item.language = item.text.get("language", "").partition("-")[0].lower().strip()
        self.refresh(item)
        return item

    def _take_note(self, item: Item, note: str) -> None:
        """Lines "variable: value" at the head of a note fill variables the item lacks, as Zotero users write them."""
        lines = note.split("\n")
        while lines:
            found = _NOTE_LINE.match(lines[0])
            if not found or found[1].strip() not in VARIABLES:
                break
            name, value = found[1].strip(), found[2].strip()
            lines.pop(0)
            if name in item.text or name in item.names or name in item.dates:
                continue
            if name in NAMES:
                family, bars, given = value.partition("||")
                row = {"family": family.strip(), "given": given.strip()} if bars else {"literal": value}
                item.names.setdefault(name, []).extend(read_names([row], self.known))
            else:
                self._take(item, name, value)
        rest = "\n".join(lines).strip()
        if rest:
            item.text["note"] = rest
        else:
            item.text.pop("note", None)

    def refresh(self, item: Item) -> None:
        """Compute the shape again after values changed."""
        present = frozenset([*item.text, *item.names, *item.dates])
        item.shape = (item.type, present, self.questions.answers(item), item.language)
        item.shape_key = self.shapes.setdefault(item.shape, len(self.shapes))

    def _take(self, item: Item, name: str, value: object) -> None:
        if name in NAMES or (isinstance(value, list) and value and isinstance(value[0], Mapping)):
            names = read_names(value, self.known)
            if names:
                item.names[name] = names
            else:
                self.warnings.append(f"{item.id}: {name} holds no usable name")
        elif name in DATES or (isinstance(value, Mapping) and ("date-parts" in value or "raw" in value)):
            date = parse_date(value)
            if date:
                item.dates[name] = date
            elif value != {} and not (isinstance(value, Mapping) and value.get("date-parts") in ([], [[]])):
                self.warnings.append(f"{item.id}: {name} is not a date citekit can read: {value!r:.80}")
        elif isinstance(value, str):
            self._take_text(item, name, value)
        elif isinstance(value, int | float):
            item.text[name] = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
        elif name not in ("multi", "custom", "categories", "system_id"):
            self.warnings.append(f"{item.id}: {name} has a value of the wrong type and was left out")

    def _take_text(self, item: Item, name: str, value: str) -> None:
        text = plain_text(value) if name in _PLAIN else rich_text(value)
        if text and not text.isspace():
            item.text[name] = text
