"""Floor 1: the records every stage speaks. All of them are frozen: a stage takes records and returns new ones."""

from citekit.model.chapter import Chapter, ChapterKind, CitationStyle, Note, Region, RegionKind
from citekit.model.citation import Citation, CitationForm, CitationItem
from citekit.model.date import Date
from citekit.model.document import Document, Source
from citekit.model.exchange import Collection, Exchange, ExchangeNote, Loss, Written
from citekit.model.extract import ChapterExtract
from citekit.model.finding import Finding, Place, Severity
from citekit.model.link import Link, LinkCause, LinkKind
from citekit.model.name import Name
from citekit.model.record import CSL_TYPES, DATE_VARIABLES, NAME_VARIABLES, Evidence, Record, RecordState, Variant
from citekit.model.reference import Reference, ReferenceOrigin
from citekit.model.span import Frozen, Span, Spanned

__all__ = [
    "CSL_TYPES",
    "DATE_VARIABLES",
    "NAME_VARIABLES",
    "Chapter",
    "ChapterExtract",
    "ChapterKind",
    "Citation",
    "CitationForm",
    "CitationItem",
    "CitationStyle",
    "Collection",
    "Date",
    "Document",
    "Evidence",
    "Exchange",
    "ExchangeNote",
    "Finding",
    "Frozen",
    "Link",
    "LinkCause",
    "LinkKind",
    "Loss",
    "Name",
    "Note",
    "Place",
    "Record",
    "RecordState",
    "Reference",
    "ReferenceOrigin",
    "Region",
    "RegionKind",
    "Severity",
    "Source",
    "Span",
    "Spanned",
    "Variant",
    "Written",
]
