"""Which field is which CSL variable, by type, both ways: the one table of the mapping.

A rule is how a value is read (`title` keeps case protection, `long` text its paragraphs) and the record's attribute.
What has no rule survives by its own name in ``custom["bibtex"]["fields"]``.
"""

from functools import cache
from typing import NamedTuple

TITLE, TEXT, VERBATIM, NAMES, DATE, RANGE, LONG = range(7)


class Rule(NamedTuple):
    """How a field's value is read, and the Record attribute it becomes."""

    how: int
    attribute: str


ARTICLES = frozenset(
    ("article-journal", "article-magazine", "article-newspaper", "periodical", "review", "review-book", "article")
)
NUMBERED = frozenset(
    ("report", "patent", "standard", "legislation", "bill", "regulation", "treaty", "legal_case", "hearing", "document")
).union(("dataset", "software", "webpage", "post", "post-weblog", "thesis", "manuscript", "map", "speech"))

WEB = frozenset(("webpage", "post", "post-weblog"))
TITLE_ADDED = WEB | {"document"}
"""Types whose container stands in `titleaddon`."""

_EVERYWHERE: dict[str, Rule] = {
    "title": Rule(TITLE, "title"),
    "shorttitle": Rule(TITLE, "title_short"),
    "booktitle": Rule(TITLE, "container_title"),
    "journaltitle": Rule(TEXT, "container_title"),
    "journal": Rule(TEXT, "container_title"),
    "shortjournal": Rule(TEXT, "container_title_short"),
    "maintitle": Rule(TITLE, "volume_title"),  # put in its place once the other titles are known
    "issuetitle": Rule(TITLE, "volume_title"),
    "series": Rule(TEXT, "collection_title"),
    "author": Rule(NAMES, "author"),
    "editor": Rule(NAMES, "editor"),
    "translator": Rule(NAMES, "translator"),
    "bookauthor": Rule(NAMES, "container_author"),
    "volume": Rule(TEXT, "volume"),
    "volumes": Rule(TEXT, "number_of_volumes"),
    "edition": Rule(TEXT, "edition"),
    "pages": Rule(RANGE, "page"),
    "pagetotal": Rule(TEXT, "number_of_pages"),
    "numpages": Rule(TEXT, "number_of_pages"),
    "part": Rule(TEXT, "part_number"),
    "chapter": Rule(TEXT, "chapter_number"),
    "publisher": Rule(TEXT, "publisher"),
    "institution": Rule(TEXT, "publisher"),
    "school": Rule(TEXT, "publisher"),
    "organization": Rule(TEXT, "publisher"),
    "location": Rule(TEXT, "publisher_place"),
    "address": Rule(TEXT, "publisher_place"),
    "eventtitle": Rule(TEXT, "event_title"),
    "venue": Rule(TEXT, "event_place"),
    "eventdate": Rule(DATE, "event_date"),
    "urldate": Rule(DATE, "accessed"),
    "lastchecked": Rule(DATE, "accessed"),
    "lastaccessed": Rule(DATE, "accessed"),
    "origdate": Rule(DATE, "original_date"),
    "origtitle": Rule(TEXT, "original_title"),
    "origpublisher": Rule(TEXT, "original_publisher"),
    "origlocation": Rule(TEXT, "original_publisher_place"),
    "url": Rule(VERBATIM, "URL"),
    "doi": Rule(VERBATIM, "DOI"),
    "isbn": Rule(VERBATIM, "ISBN"),
    "issn": Rule(VERBATIM, "ISSN"),
    "pmid": Rule(VERBATIM, "PMID"),
    "pmcid": Rule(VERBATIM, "PMCID"),
    "abstract": Rule(LONG, "abstract"),
    "annotation": Rule(LONG, "annote"),
    "annote": Rule(LONG, "annote"),
    "note": Rule(LONG, "note"),
    "keywords": Rule(TEXT, "keyword"),
    "keyword": Rule(TEXT, "keyword"),
    "library": Rule(TEXT, "call_number"),
    "howpublished": Rule(TEXT, "medium"),
    "version": Rule(TEXT, "version"),
    "pubstate": Rule(TEXT, "status"),
    "type": Rule(TEXT, "genre"),
    "number": Rule(TEXT, "collection_number"),
    "issue": Rule(TEXT, "issue"),
}

SUBTITLES = {
    "subtitle": ("title", "title"),
    "booksubtitle": ("booktitle", "container_title"),
    "journalsubtitle": ("journaltitle", "container_title"),
    "mainsubtitle": ("maintitle", "volume_title"),
    "issuesubtitle": ("issuetitle", "volume_title"),
}
"""A subtitle field: the title it belongs to and that title's attribute."""

STUB_TITLE = "[?]"
"""What stands for a title nobody has seen: biblatex demands one, and readers must see that it is not known."""

CARRIER = "verbc"
"""The field that carries, as JSON without its outer braces, what no other field can (see :mod:`carrier`)."""

ROLES: dict[str, str] = {
    "director": "director",
    "compiler": "compiler",
    "producer": "producer",
    "performer": "performer",
    "collaborator": "contributor",
    "organizer": "organizer",
    "narrator": "narrator",
    "illustrator": "illustrator",
    "composer": "composer",
    "interviewer": "interviewer",
    "curator": "curator",
}
"""`editortype` values and the attribute of the names of such an `editor` field."""


@cache
def rules(csl_type: str) -> dict[str, Rule]:
    """The rules of one CSL type, by lower-case field name."""
    made = dict(_EVERYWHERE)
    if csl_type in ARTICLES:
        made["booktitle"] = made["journaltitle"]
        made["number"] = Rule(TEXT, "issue")
        made["eid"] = Rule(TEXT, "number")
    elif csl_type in NUMBERED:
        made["number"] = Rule(TEXT, "number")
    if csl_type in TITLE_ADDED:
        made["titleaddon"] = Rule(TITLE, "container_title")
    return made


# Attribute to field, in the order fields are written. Classic names where they differ come from `_CLASSIC`.
ORDER: tuple[tuple[str, str], ...] = (
    ("author", "author"),
    ("editor", "editor"),
    ("translator", "translator"),
    ("container_author", "bookauthor"),
    ("title", "title"),
    ("title_short", "shorttitle"),
    ("volume_title", "maintitle"),
    ("container_title", "booktitle"),
    ("container_title_short", "shortjournal"),
    ("event_title", "eventtitle"),
    ("event_date", "eventdate"),
    ("event_place", "venue"),
    ("collection_title", "series"),
    ("issued", "date"),
    ("volume", "volume"),
    ("number_of_volumes", "volumes"),
    ("part_number", "part"),
    ("chapter_number", "chapter"),
    ("issue", "number"),
    ("number", "number"),
    ("collection_number", "number"),
    ("edition", "edition"),
    ("version", "version"),
    ("genre", "type"),
    ("publisher", "publisher"),
    ("publisher_place", "location"),
    ("medium", "howpublished"),
    ("page", "pages"),
    ("number_of_pages", "pagetotal"),
    ("status", "pubstate"),
    ("original_title", "origtitle"),
    ("original_publisher", "origpublisher"),
    ("original_publisher_place", "origlocation"),
    ("original_date", "origdate"),
    ("note", "note"),
    ("ISBN", "isbn"),
    ("ISSN", "issn"),
    ("DOI", "doi"),
    ("PMID", "pmid"),
    ("PMCID", "pmcid"),
    ("URL", "url"),
    ("accessed", "urldate"),
    ("call_number", "library"),
    ("abstract", "abstract"),
)
NAME_ATTRIBUTES = dict(ORDER[:4])
"""Attributes that hold names and have a field of their own."""
_CLASSIC = {"location": "address", "journaltitle": "journal", "annotation": "annote"}
_INSTITUTIONS = {"thesis": "institution", "report": "institution"}
_ORGANISED = frozenset(("webpage", "post", "post-weblog", "software", "document"))


@cache
def field_of(csl_type: str, attribute: str, name: str, classic: bool) -> str:
    """The field an attribute is written to, for one CSL type; ``name`` is its usual field; empty: none."""
    if attribute == "container_title" and csl_type in WEB:
        name = "titleaddon"
    elif attribute == "container_title" and csl_type in ARTICLES:
        name = "journaltitle"
    elif attribute == "volume_title":
        name = "" if csl_type in WEB else "issuetitle" if csl_type in ARTICLES else name
    elif attribute == "publisher":
        name = _INSTITUTIONS.get(csl_type, "organization" if csl_type in _ORGANISED else name)
        if classic and csl_type == "thesis":
            name = "school"
        elif classic and csl_type == "document":
            name = "publisher"
    elif name == "number":
        name = _number_field(csl_type, attribute)
    return _CLASSIC.get(name, name) if classic else name


def _number_field(csl_type: str, attribute: str) -> str:
    """Where a number goes: `number` is an article's issue, a report's number, a book's place in its series."""
    if csl_type in ARTICLES:
        return {"issue": "number", "number": "eid"}.get(attribute, "")
    if attribute == "issue":
        return "issue"
    return "number" if (attribute == "number") == (csl_type in NUMBERED) else ""
