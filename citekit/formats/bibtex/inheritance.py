"""What an entry takes over from the entries its `crossref` and `xdata` name (biblatex manual, appendix B)."""

from bibtexparser.library import Library
from bibtexparser.model import Entry, Field

from citekit.formats.bibtex.fields import rules
from citekit.formats.bibtex.latex_reading import to_text
from citekit.formats.bibtex.library import InPlace, add_problem
from citekit.formats.bibtex.types import read_type

_NEVER = (
    "ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring "
    "relatedtype shorthand shorthandintro sortkey keywords keyword annotation annote abstract file timestamp owner "
    "creationdate modificationdate citationkey"
)
NEVER = frozenset(_NEVER.split())
_IN_BOOK = {"inbook", "bookinbook", "suppbook"}
_IN_COLLECTION = {"incollection", "inreference", "suppcollection", "inproceedings", "conference"}
_ARTICLES = {"article", "suppperiodical"}
_BOOKISH = {"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon"}
_MAIN = {"title": "maintitle", "subtitle": "mainsubtitle", "titleaddon": "maintitleaddon"}
_JOURNAL = {"title": "journaltitle", "subtitle": "journalsubtitle", "titleaddon": "journaltitleaddon"}
_DATES = {"date": ("date", "year"), "year": ("date", "year"), "month": ("date", "year", "month")}
_SAME = {"journal": "journaltitle", "address": "location", "school": "institution", "annote": "annotation"}
_FURTHEST = 20  # links in a chain of crossrefs; a longer one is a ring


class Inherit(InPlace):
    """Adds inherited fields at the end of an entry; what the entry says itself always wins."""

    def transform(self, library: Library) -> Library:
        """Fill every entry that names a parent; a parent that is not in the file is said."""
        children = [block for block in library.blocks if isinstance(block, Entry) and _has_link(block)]
        if children:
            by_key = {key.lower(): entry for key, entry in library.entries_dict.items()}
            done: set[int] = set()
            for child in children:
                _fill(child, by_key, done, 0)
        return library


def _has_link(entry: Entry) -> bool:
    raw = (entry.raw or "crossref").lower()
    return "crossref" in raw or "xdata" in raw


def _fill(child: Entry, by_key: dict[str, Entry], done: set[int], depth: int) -> None:
    if id(child) in done or depth > _FURTHEST:
        return
    done.add(id(child))
    for link in [field for field in child.fields if field.key.lower() in ("crossref", "xdata")]:
        for key in link.value.split(",") if link.key.lower() == "xdata" else (link.value,):
            parent = by_key.get(key.strip().lower())
            if parent is None:
                add_problem(child, link.start_line, f"{link.key}: no entry has the key {key.strip()!r}")
            elif parent is not child:
                _fill(parent, by_key, done, depth + 1)
                _take(child, parent, link.key.lower() == "xdata")


def _take(child: Entry, parent: Entry, plainly: bool) -> None:
    own = {field.key.lower() for field in child.fields}
    own |= {_SAME[name] for name in own if name in _SAME}
    renamed = {} if plainly else _renamed(_kind(child), _kind(parent))
    has_booktitle = any(field.key.lower() == "booktitle" for field in parent.fields)
    for field in parent.fields:
        key = field.key.lower()
        if key in NEVER:
            continue
        base, _, number = key.rpartition("_")
        again = f"_{number}" if base in renamed and number.isdecimal() else ""  # `author_2`: one that stood twice
        name = renamed[base] + again if again else renamed.get(key, key)
        if name == "booktitle" and key == "title" and has_booktitle:
            continue
        if number.isdecimal() and not own.isdisjoint((base, renamed.get(base, base), _SAME.get(base, base))):
            continue
        if name in own or any(other in own for other in _DATES.get(name, ())) or _says(child, name, field.value):
            continue
        child.fields.append(Field(name, field.value, field.start_line, field.enclosing))


def _says(entry: Entry, name: str, value: str) -> bool:
    """Whether another field says so already, as when a `publisher` was inherited and written as `organization`."""
    table = rules(read_type(entry.entry_type, "")[0])
    rule = table.get(name)
    same = [field.value for field in entry.fields if rule and table.get(field.key.lower()) == rule]
    return bool(same) and to_text(value) in map(to_text, same)


def _kind(entry: Entry) -> str:
    """The entry type, or the one biblatex would give it where a classic file says so in `entrysubtype`."""
    for field in entry.fields:
        if field.key.lower() == "entrysubtype":
            stated = str(field.value).strip().removeprefix("biblatex:")
            if stated == "periodical" or stated != field.value.strip():
                return stated.partition(":")[0]
    return entry.entry_type.lower()


def _renamed(child: str, parent: str) -> dict[str, str]:
    """Which fields change their name between two entry types."""
    if child in _ARTICLES and parent == "periodical":
        return _JOURNAL
    if child in _IN_BOOK or child in _IN_COLLECTION:
        main = parent.startswith("mv")
        titles = _MAIN if main else _BOOKISH
        return {**titles, "author": "bookauthor"} if child in _IN_BOOK and not main else titles
    return _MAIN if parent.startswith("mv") else {}
