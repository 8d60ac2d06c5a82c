"""Floor 2: bibliographic formats, each a module with ``loads(text) -> Exchange`` and ``dumps(exchange) -> Written``.

The table below is all that ties a name to its module; a module is imported when its format is first asked for. Each
says how to recognise itself (``recognises(text)``, how sure, 0 to 1), so detecting a format is a question to all of
them. Programs outside add a format by an entry point in the group ``citekit.formats`` that names such a module.
"""

from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import NamedTuple, Protocol, cast

from citekit.errors import InputError, UnknownNameError
from citekit.model import Exchange, Written

__all__ = ["TABLE", "Format", "FormatRow", "detect", "get", "names"]


class Format(Protocol):
    """What a format's module offers."""

    def loads(self, text: str) -> Exchange:
        """Read a text; everything wrong with it is in ``Exchange.problems``, with its line."""

    def dumps(self, exchange: Exchange) -> Written:
        """Write records; what the format cannot carry is in ``Written.losses``."""

    def recognises(self, text: str) -> float:
        """How sure the format is that a text is its own: 0 (no) to 1 (certain), from its beginning."""


class FormatRow(NamedTuple):
    """One row of the table: the module, the file endings it is known by (with the dot) and what it is for."""

    module: str
    endings: tuple[str, ...]
    purpose: str


TABLE: dict[str, FormatRow] = {
    "biblatex": FormatRow("citekit.formats.biblatex", (".bib",), "BibLaTeX, for LaTeX with biber"),
    "bibtex": FormatRow("citekit.formats.bibtex", (".bib",), "classic BibTeX, for bibtex8 and natbib"),
    "jabref": FormatRow("citekit.formats.jabref", (".bib",), "BibLaTeX with JabRef's groups, which Zotero reads too"),
    "csl-json": FormatRow("citekit.formats.csl_json", (".json",), "CSL-JSON, for pandoc and Zotero"),
    "zotero-rdf": FormatRow("citekit.formats.zotero_rdf", (".rdf",), "Zotero RDF, with notes, tags and collections"),
    "ris": FormatRow("citekit.formats.ris", (".ris",), "RIS, for EndNote, Mendeley and library catalogues"),
    "mods": FormatRow("citekit.formats.mods", (".mods", ".xml"), "MODS, for libraries and repositories"),
    "endnote-xml": FormatRow("citekit.formats.endnote_xml", (".xml",), "EndNote XML"),
    "enw": FormatRow("citekit.formats.enw", (".enw",), "EndNote's tagged form"),
    "nbib": FormatRow("citekit.formats.nbib", (".nbib",), "PubMed's form"),
}
BEGINNING = 20_000
"""How many characters of a text a format is shown to recognise itself."""


@cache
def _outside() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group="citekit.formats")}


def names() -> tuple[str, ...]:
    """Every format's name, citekit's own first."""
    return (*TABLE, *(name for name in _outside() if name not in TABLE))


def get(name: str) -> Format:
    """The format of that name; raises UnknownNameError with the list of those known.

    >>> get("bibtex").loads("@book{a, title = {Nutuk}}").records[0].title
    'Nutuk'
    """
    if name in TABLE:
        return cast(Format, import_module(TABLE[name].module))
    if name in _outside():
        return cast(Format, _outside()[name].load())
    raise UnknownNameError(f"unknown format {name!r}; citekit knows {', '.join(names())}")


def detect(text: str, name: str = "") -> str:
    """The name of the format a text is in, asking every format; the file's name decides between equals.

    Raises InputError when no format recognises it.

    >>> detect("@book{a, title = {Nutuk}}")
    'biblatex'
    """
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    best, surest = "", 0.0
    for candidate in names():
        row = TABLE.get(candidate)
        sure = get(candidate).recognises(text[:BEGINNING])
        if sure and row and ending in row.endings:
            sure += 0.5
        if sure > surest:
            best, surest = candidate, sure
    if not best:
        what = f"{name}: " if name else ""
        raise InputError(f"{what}not in a format citekit reads; it reads {', '.join(names())}")
    return best
