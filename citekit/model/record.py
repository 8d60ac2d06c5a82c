"""The parsed work: a CSL 1.0.2 item with variants and evidence.

Types and variables are those of the CSL 1.0.2 specification, appendices III and IV; field names are CSL's with
`-` as `_` (aliases keep CSL's own spelling, so CSL-JSON goes in and out unchanged).
"""

from typing import Any, Literal, get_args

from pydantic import Field

from citekit.model.date import Date
from citekit.model.name import Name
from citekit.model.notebook import cell, html_marked, html_table
from citekit.model.span import Frozen

CslType = Literal[
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
]
CSL_TYPES: frozenset[str] = frozenset(get_args(CslType))

RecordState = Literal["parsed", "imported", "stub", "corrected"]
EvidenceSource = Literal["rule", "tagger", "format", "person", "inferred"]


class Evidence(Frozen):
    """Where a value came from: characters ``start:end`` of ``Record.raw`` (None: not printed there), and how sure."""

    field: str
    start: int | None = None
    end: int | None = None
    source: EvidenceSource = "rule"
    confidence: float = 1.0
    reason: str | None = None


class Variant(Frozen):
    """Another form of a field's value: in the original script, transliterated, or translated (BCP 47 ``language``)."""

    field: str
    value: str
    kind: Literal["original", "transliterated", "translated"]
    language: str | None = None


class Record(Frozen):
    """A work. ``to_csl`` gives the CSL-JSON item; everything after ``custom`` is citekit's own and stays out of it.

    ``state`` says what kind of knowledge this is: a ``stub`` is known only from citations and must be shown as such.
    ``custom`` keeps CSL-JSON's own extension object and every variable citekit does not know.

    >>> Record.from_csl({"id": "x", "type": "book", "title": "Nutuk", "issued": {"date-parts": [[1927]]}}).issued.year
    1927
    """

    id: str
    type: CslType = "document"

    author: tuple[Name, ...] = ()
    chair: tuple[Name, ...] = ()
    collection_editor: tuple[Name, ...] = Field((), alias="collection-editor")
    compiler: tuple[Name, ...] = ()
    composer: tuple[Name, ...] = ()
    container_author: tuple[Name, ...] = Field((), alias="container-author")
    contributor: tuple[Name, ...] = ()
    curator: tuple[Name, ...] = ()
    director: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    editorial_director: tuple[Name, ...] = Field((), alias="editorial-director")
    executive_producer: tuple[Name, ...] = Field((), alias="executive-producer")
    guest: tuple[Name, ...] = ()
    host: tuple[Name, ...] = ()
    illustrator: tuple[Name, ...] = ()
    interviewer: tuple[Name, ...] = ()
    narrator: tuple[Name, ...] = ()
    organizer: tuple[Name, ...] = ()
    original_author: tuple[Name, ...] = Field((), alias="original-author")
    performer: tuple[Name, ...] = ()
    producer: tuple[Name, ...] = ()
    recipient: tuple[Name, ...] = ()
    reviewed_author: tuple[Name, ...] = Field((), alias="reviewed-author")
    script_writer: tuple[Name, ...] = Field((), alias="script-writer")
    series_creator: tuple[Name, ...] = Field((), alias="series-creator")
    translator: tuple[Name, ...] = ()
    accessed: Date | None = None
    available_date: Date | None = Field(None, alias="available-date")
    event_date: Date | None = Field(None, alias="event-date")
    issued: Date | None = None
    original_date: Date | None = Field(None, alias="original-date")
    submitted: Date | None = None
    abstract: str | None = None
    annote: str | None = None
    archive: str | None = None
    archive_collection: str | None = None
    archive_location: str | None = None
    archive_place: str | None = Field(None, alias="archive-place")
    authority: str | None = None
    call_number: str | None = Field(None, alias="call-number")
    chapter_number: str | None = Field(None, alias="chapter-number")
    citation_key: str | None = Field(None, alias="citation-key")
    collection_number: str | None = Field(None, alias="collection-number")
    collection_title: str | None = Field(None, alias="collection-title")
    container_title: str | None = Field(None, alias="container-title")
    container_title_short: str | None = Field(None, alias="container-title-short")
    dimensions: str | None = None
    division: str | None = None
    DOI: str | None = None
    edition: str | None = None
    event: str | None = None
    event_place: str | None = Field(None, alias="event-place")
    event_title: str | None = Field(None, alias="event-title")
    genre: str | None = None
    ISBN: str | None = None
    ISSN: str | None = None
    issue: str | None = None
    jurisdiction: str | None = None
    keyword: str | None = None
    language: str | None = None
    medium: str | None = None
    note: str | None = None
    number: str | None = None
    number_of_pages: str | None = Field(None, alias="number-of-pages")
    number_of_volumes: str | None = Field(None, alias="number-of-volumes")
    original_publisher: str | None = Field(None, alias="original-publisher")
    original_publisher_place: str | None = Field(None, alias="original-publisher-place")
    original_title: str | None = Field(None, alias="original-title")
    page: str | None = None
    page_first: str | None = Field(None, alias="page-first")
    part_number: str | None = Field(None, alias="part-number")
    part_title: str | None = Field(None, alias="part-title")
    PMCID: str | None = None
    PMID: str | None = None
    printing_number: str | None = Field(None, alias="printing-number")
    publisher: str | None = None
    publisher_place: str | None = Field(None, alias="publisher-place")
    references: str | None = None
    reviewed_genre: str | None = Field(None, alias="reviewed-genre")
    reviewed_title: str | None = Field(None, alias="reviewed-title")
    scale: str | None = None
    section: str | None = None
    source: str | None = None
    status: str | None = None
    supplement_number: str | None = Field(None, alias="supplement-number")
    title: str | None = None
    title_short: str | None = Field(None, alias="title-short")
    URL: str | None = None
    version: str | None = None
    volume: str | None = None
    volume_title: str | None = Field(None, alias="volume-title")
    volume_title_short: str | None = Field(None, alias="volume-title-short")
    year_suffix: str | None = Field(None, alias="year-suffix")
    categories: tuple[str, ...] = ()
    custom: dict[str, Any] = Field(default_factory=dict)

    state: RecordState = "parsed"
    raw: str | None = None
    variants: tuple[Variant, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    unparsed: tuple[str, ...] = ()
    confidence: float = 1.0

    @classmethod
    def from_csl(cls, item: dict[str, Any], **own: Any) -> "Record":
        """Build from a CSL-JSON item: numbers become strings, unknown variables go to ``custom``; ``own``: our fields.

        Raises pydantic.ValidationError when a name or date is not of CSL-JSON's shape.
        """
        known: dict[str, Any] = {}
        custom = dict(item.get("custom") or {})
        for key, value in item.items():
            if key == "custom" or value is None:
                continue
            if key not in CSL_VARIABLES:
                custom[key] = value
            elif key in STRING_VARIABLES and isinstance(value, int | float):
                known[key] = str(value)
            else:
                known[key] = value
        if known.get("type") not in CSL_TYPES:
            if known.get("type"):
                custom["type"] = known["type"]
            known["type"] = "document"
        if "id" in known:
            known["id"] = str(known["id"])
        return cls.model_validate({**known, "custom": custom, **own})

    def to_csl(self) -> dict[str, Any]:
        """The CSL-JSON item: empty variables left out, ``custom`` last."""
        made: dict[str, Any] = {"id": self.id, "type": self.type}
        for key, field in _CSL_FIELDS:
            value = getattr(self, field)
            if value is None or value == ():
                continue
            if key in NAME_VARIABLES:
                made[key] = [name.to_csl() for name in value]
            elif key in DATE_VARIABLES:
                made[key] = value.to_csl()
            else:
                made[key] = list(value) if isinstance(value, tuple) else value
        if self.custom:
            made["custom"] = self.custom
        return made

    def _repr_html_(self) -> str:
        """What notebooks show: every field with where it came from, and the printed string with their characters."""
        evidence = {one.field: one for one in self.evidence}
        rows = []
        for key, value in self.to_csl().items():
            if key == "custom":
                continue
            found = evidence.get(key)
            why = f"{found.source} {found.confidence:.0%}" if found else ""
            rows.append({"field": key, "value": _plain(key, value), "from": why})
        spans = [(one.start, one.end, one.field) for one in self.evidence if one.start is not None and one.end]
        printed = f"<p>{html_marked(self.raw, spans)}</p>" if self.raw else ""
        return f"<p><b>Record</b> {cell(self.state)}</p>{printed}{html_table(rows)}"


def _plain(key: str, value: Any) -> str:
    if key in NAME_VARIABLES:
        return "; ".join(one.get("literal") or ", ".join(map(str, one.values())) for one in value)
    if key in DATE_VARIABLES:
        parts = ["-".join(f"{part:02}" for part in one) for one in value.get("date-parts", [])]
        return "/".join(parts) or str(value.get("literal") or value.get("raw") or "")
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


_OWN = frozenset({"custom", "state", "raw", "variants", "evidence", "unparsed", "confidence"})
_CSL_FIELDS: tuple[tuple[str, str], ...] = tuple(
    (info.alias or name, name)
    for name, info in Record.model_fields.items()
    if name not in _OWN and name not in ("id", "type")
)
CSL_VARIABLES: frozenset[str] = frozenset(key for key, _ in _CSL_FIELDS) | {"id", "type"}
NAME_VARIABLES: frozenset[str] = frozenset(
    info.alias or name for name, info in Record.model_fields.items() if info.annotation == tuple[Name, ...]
)
DATE_VARIABLES: frozenset[str] = frozenset(
    info.alias or name for name, info in Record.model_fields.items() if info.annotation == Date | None
)
STRING_VARIABLES: frozenset[str] = CSL_VARIABLES - NAME_VARIABLES - DATE_VARIABLES - {"id", "type", "categories"}
