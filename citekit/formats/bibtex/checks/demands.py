"""Fields a type demands (BibTeX's and biblatex's common ground) and entry types nobody knows."""

from collections.abc import Iterator

from citekit.formats.bibtex.checks.bibfile import BibFile, Remark
from citekit.formats.bibtex.checks.fields import known_type

Either = tuple[str, ...]
_TITLE: Either = ("title",)
_YEAR: Either = ("year", "date")
_JOURNAL: Either = ("journaltitle", "journal")
_PUBLISHER: Either = ("publisher",)
_INSTITUTION: Either = ("institution", "school", "organization", "publisher")
DEMANDS: dict[str, tuple[Either, ...]] = {
    "article": (("author",), _TITLE, _JOURNAL, _YEAR),
    "book": (("author", "editor"), _TITLE, _YEAR),
    "booklet": (("author", "editor"), _TITLE, _YEAR),
    "collection": (("editor",), _TITLE, _YEAR),
    "inbook": (("author", "editor"), _TITLE, ("booktitle", "chapter", "pages"), _YEAR),
    "incollection": (("author",), _TITLE, ("booktitle",), _YEAR),
    "inproceedings": (("author",), _TITLE, ("booktitle", "eventtitle"), _YEAR),
    "conference": (("author",), _TITLE, ("booktitle", "eventtitle"), _YEAR),
    "manual": (_TITLE, _YEAR),
    "mastersthesis": (("author",), _TITLE, _INSTITUTION, _YEAR),
    "phdthesis": (("author",), _TITLE, _INSTITUTION, _YEAR),
    "thesis": (("author",), _TITLE, ("type",), _INSTITUTION, _YEAR),
    "techreport": (("author",), _TITLE, _INSTITUTION, _YEAR),
    "report": (("author",), _TITLE, ("type",), _INSTITUTION, _YEAR),
    "online": (_TITLE, ("url", "doi", "eprint"), _YEAR),
    "patent": (("author",), _TITLE, ("number",), _YEAR),
    "periodical": (("editor",), _TITLE, _YEAR),
    "proceedings": (_TITLE, _YEAR),
    "unpublished": (("author",), _TITLE, _YEAR),
    "misc": (("title", "howpublished", "note"),),
    "dataset": (_TITLE, _YEAR),
    "software": (_TITLE, _YEAR),
}
_SPECIAL = frozenset(("xdata", "set", "bibnote", "control", "string"))


def check_demands(file: BibFile) -> Iterator[Remark]:
    """What is mandatory and missing; what comes through `crossref` or `xdata` counts as there."""
    for entry in file.entries:
        if not known_type(entry.kind) and entry.kind not in _SPECIAL:
            said = f"@{entry.kind} is no entry type of BibTeX or biblatex; styles print it like @misc"
            yield Remark("unknown-type", "info", entry.line, entry.key, None, said)
        if entry.get("crossref", "xdata"):
            continue
        for either in DEMANDS.get(entry.kind, ()):
            if entry.get(*either) is None:
                said = f"@{entry.kind} needs {' or '.join(either[:2])}"
                yield Remark("missing-field", "warning", entry.line, entry.key, either[0], said)
