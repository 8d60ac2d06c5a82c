"""Entry types and CSL types, both ways.

Each CSL type has one biblatex and one classic entry type; where reading that entry type would give another CSL type,
the CSL type stands in `entrysubtype`, a field every biblatex entry type has and no standard style prints.
"""

from functools import cache, lru_cache

from citekit.languages import words
from citekit.model import CSL_TYPES, Record

CSL_OF: dict[str, str] = {
    "article": "article-journal",
    "suppperiodical": "article-journal",
    "periodical": "periodical",
    "book": "book",
    "mvbook": "book",
    "collection": "book",
    "mvcollection": "book",
    "reference": "book",
    "mvreference": "book",
    "proceedings": "book",
    "mvproceedings": "book",
    "manual": "book",
    "booklet": "pamphlet",
    "inbook": "chapter",
    "bookinbook": "chapter",
    "suppbook": "chapter",
    "incollection": "chapter",
    "suppcollection": "chapter",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "inreference": "entry-encyclopedia",
    "report": "report",
    "techreport": "report",
    "thesis": "thesis",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "webpage": "webpage",
    "misc": "document",
    "unpublished": "manuscript",
    "patent": "patent",
    "dataset": "dataset",
    "software": "software",
    "artwork": "graphic",
    "image": "figure",
    "audio": "song",
    "music": "song",
    "video": "motion_picture",
    "movie": "motion_picture",
    "jurisdiction": "legal_case",
    "legislation": "legislation",
    "legal": "treaty",
    "letter": "personal_communication",
    "performance": "performance",
    "review": "review",
    "standard": "standard",
    "presentation": "speech",
}
"""What an entry type is in CSL; every other one is a document."""

SUBTYPES = {"magazine": "article-magazine", "newspaper": "article-newspaper"}
"""`entrysubtype` values biblatex styles already use for articles."""

ALIASES = {
    "conference": "inproceedings",
    "techreport": "report",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "electronic": "online",
    "www": "online",
    "webpage": "online",
}
"""Entry types that are another one under an older name."""

BIBLATEX: dict[str, str] = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "entry": "inreference",
    "entry-dictionary": "inreference",
    "entry-encyclopedia": "inreference",
    "classic": "book",
    "collection": "collection",
    "paper-conference": "inproceedings",
    "periodical": "periodical",
    "pamphlet": "booklet",
    "report": "report",
    "thesis": "thesis",
    "webpage": "online",
    "post": "online",
    "post-weblog": "online",
    "patent": "patent",
    "dataset": "dataset",
    "software": "software",
    "manuscript": "unpublished",
    "speech": "unpublished",
    "review": "article",
    "review-book": "article",
    "musical_score": "book",
}
"""The biblatex entry type of a CSL type; all others are @misc, whose fields every style prints."""

CLASSIC: dict[str, str] = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "classic": "book",
    "collection": "book",
    "entry": "incollection",
    "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection",
    "paper-conference": "inproceedings",
    "pamphlet": "booklet",
    "report": "techreport",
    "thesis": "phdthesis",
    "manuscript": "unpublished",
    "review": "article",
    "review-book": "article",
    "musical_score": "book",
}
CLASSIC_TYPES = frozenset(
    ("article", "book", "booklet", "conference", "inbook", "incollection", "inproceedings", "manual", "mastersthesis")
).union(("misc", "phdthesis", "proceedings", "techreport", "unpublished"))
CLASSIC_OF = {
    "collection": "book",
    "mvbook": "book",
    "mvcollection": "book",
    "mvproceedings": "proceedings",
    "mvreference": "book",
    "reference": "book",
    "bookinbook": "inbook",
    "suppbook": "inbook",
    "suppcollection": "incollection",
    "suppperiodical": "article",
    "inreference": "incollection",
    "report": "techreport",
    "thesis": "phdthesis",
    "online": "misc",
    "periodical": "misc",
    "patent": "misc",
    "dataset": "misc",
    "software": "misc",
}
"""The classic entry type for a biblatex one that an imported record asks for."""

BIBSTRINGS = {
    "phdthesis": "PhD thesis",
    "mathesis": "Master’s thesis",
    "bathesis": "Bachelor’s thesis",
    "candthesis": "Candidate thesis",
    "techreport": "Technical report",
    "resreport": "Research report",
    "audiocd": "Audio CD",
    "datacd": "Data CD",
    "software": "Computer software",
}
"""What biblatex prints in English for the `type` keys it translates."""
STRING_OF = {words.lower(): key for key, words in BIBSTRINGS.items()}

_FROM = "biblatex:"
"""Before an entry type only biblatex has, in the `entrysubtype` of a classic entry."""

MANDATORY: dict[str, tuple[str, ...]] = {
    "article": ("author", "journaltitle", "title"),
    "book": ("author", "title"),
    "booklet": ("author", "title"),
    "inbook": ("author", "title", "booktitle"),
    "incollection": ("author", "editor", "title", "booktitle"),
    "inreference": ("author", "editor", "title", "booktitle"),
    "inproceedings": ("author", "title", "booktitle"),
    "collection": ("editor", "title"),
    "periodical": ("editor", "title"),
    "dataset": ("title",),
    "software": ("title",),
    "online": ("title", "url"),
    "patent": ("author", "title", "number"),
    "report": ("author", "title", "type", "institution"),
    "thesis": ("author", "title", "type", "institution"),
    "unpublished": ("author", "title"),
}
"""What biblatex's data model demands, dates apart."""
_INSTEAD = {"incollection": "inbook", "inreference": "inbook", "book": "collection"}


def read_type(entry_type: str, subtype: str) -> tuple[str, str | None, bool]:
    """The CSL type of an entry, the entry type to remember (None: it follows), and whether the subtype is used up.

    >>> read_type("article", "newspaper"), read_type("video", ""), read_type("misc", "legal_case")
    (('article-newspaper', None, True), ('motion_picture', 'video', False), ('legal_case', None, True))
    """
    name = entry_type.lower()
    sub = subtype.strip().lower()
    if sub:
        if sub in CSL_TYPES:
            return sub, _remembered(name, sub), True
        if name in ("article", "suppperiodical") and sub in SUBTYPES:
            return SUBTYPES[sub], _remembered(name, SUBTYPES[sub]), True
        if sub.startswith(_FROM):
            real, _, stated = sub.removeprefix(_FROM).partition(":")
            csl = stated if stated in CSL_TYPES else CSL_OF.get(real, "document")
            return csl, _remembered(real, csl), True
    made = CSL_OF.get(name, "document")
    return made, _remembered(name, made), False


def _remembered(name: str, csl: str) -> str | None:
    name = ALIASES.get(name, name)
    return None if name in (BIBLATEX.get(csl, "misc"), CLASSIC.get(csl, "misc")) else name


def biblatex_type(record: Record, given: str | None, has: set[str], strict: bool) -> tuple[str, str]:
    """The biblatex entry type and `entrysubtype` (empty: none) for a record with these biblatex fields.

    ``strict``: what lacks a mandatory field of its type becomes a type that does not demand it, at last @misc.
    """
    csl = record.type
    name = given or BIBLATEX.get(csl, "misc")
    while strict and not has.issuperset(MANDATORY.get(name, ())):
        if name == "online" and "title" in has and has & {"doi", "eprint"}:
            break
        name = _INSTEAD.get(name, "misc") if name != "misc" else "dataset"
        if name == "dataset":
            name = "misc"
            break
    return name, _subtype(csl, name)


@lru_cache(maxsize=1024)
def _subtype(csl: str, name: str) -> str:
    if read_type(name, "")[0] == csl:
        return ""
    return {value: key for key, value in SUBTYPES.items()}.get(csl, csl) if name == "article" else csl


def classic_type(record: Record, given: str | None) -> tuple[str, str]:
    """The classic entry type and `entrysubtype` for a record."""
    csl = record.type
    if given:
        classic = given if given in CLASSIC_TYPES else CLASSIC_OF.get(given)
        if classic is None:
            return given, "" if read_type(given, "")[0] == csl else csl
        if classic != given:
            return classic, f"{_FROM}{given}" + ("" if read_type(given, "")[0] == csl else f":{csl}")
        return classic, "" if read_type(given, "")[0] == csl else csl
    name = CLASSIC.get(csl, "misc")
    if csl == "thesis" and is_masters(record.genre or ""):
        name = "mastersthesis"
    plain = read_type(name, "")[0] == csl and (csl not in ("report", "thesis") or record.genre)
    return name, "" if plain else csl


@cache
def is_masters(genre: str) -> bool:
    """Whether a thesis's genre says master's, in any of citekit's languages."""
    lowered = genre.lower().replace("ı", "i")
    known = [word.lower().replace("ı", "i") for word in words("genres.thesis_master")]
    return STRING_OF.get(lowered) in ("mathesis", "bathesis") or any(word in lowered for word in known)
