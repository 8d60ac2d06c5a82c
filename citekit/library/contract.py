"""The extract contract: the one JSON shape other programs read, kept stable."""

from collections.abc import Callable
from typing import Any

from citekit import __version__
from citekit.library.collection import Library
from citekit.model import Chapter, Citation, CitationItem, Document, Finding, Reference

_ITEM = (
    "authors",
    "et_al",
    "org",
    "year",
    "suffix",
    "date",
    "nodate",
    "locator",
    "label",
    "prefix",
    "raw",
    "number",
    "record",
)


Say = Callable[[Finding], str]
"""Puts a finding into words; the words live above this floor."""


def extract_json(library: Library, say: Say = lambda finding: finding.message) -> dict[str, Any]:
    """The contract's object: every document with its chapters, citations, references and findings.

    ``start`` and ``end`` count code points, end exclusive; a missing fact is None. ``say`` words the findings; without
    it their message is the name of its template.
    """
    return {"citekit": __version__, "documents": [_document(document, library, say) for document in library.documents]}


def _document(document: Document, library: Library, say: Say) -> dict[str, Any]:
    extracts = [extract for extract in library.extracts if extract.chapter.document == document.id]
    return {
        "source": {
            "name": document.source.name,
            "sha256": document.source.sha256,
            "format": document.source.format,
        },
        "language": document.language,
        "chapters": [_chapter(extract.chapter) for extract in extracts],
        "citations": [_citation(citation, library) for extract in extracts for citation in extract.citations],
        "references": [_reference(reference) for extract in extracts for reference in extract.references],
        "findings": [_finding(finding, say) for finding in library.findings if finding.document == document.id],
    }


def _chapter(chapter: Chapter) -> dict[str, Any]:
    return {
        "id": chapter.id,
        "kind": chapter.kind,
        "title": chapter.title,
        "authors": list(chapter.authors),
        "language": chapter.language,
        "start": chapter.start,
        "end": chapter.end,
        "citation_style": chapter.citation_style,
    }


def _citation(citation: Citation, library: Library) -> dict[str, Any]:
    return {
        "id": citation.id,
        "chapter": citation.chapter,
        "start": citation.start,
        "end": citation.end,
        "raw": citation.raw,
        "form": citation.form,
        "items": [_item(item) for item in citation.items or _works_of_note(citation, library)],
        "note": citation.note,
    }


def _works_of_note(citation: Citation, library: Library) -> list[CitationItem]:
    """What a note marker cites: the works of its note, one item a reference; nothing when the note cites none."""
    found = []
    for link in library.links_of(citation.id) if citation.form == "note-marker" else ():
        reference = library.reference(link.reference) if link.reference else None
        record = library.record(link.record)
        names = [name.literal or name.family or "" for name in record.author or record.editor]
        found.append(
            CitationItem(
                authors=tuple(filter(None, names)),
                year=str(record.issued.year) if record.issued and record.issued.year else None,
                suffix=record.year_suffix,
                locator=reference.locator if reference else None,
                raw=reference.raw if reference else citation.raw,
                record=record.id,
            )
        )
    return found


def _item(item: CitationItem) -> dict[str, Any]:
    made: dict[str, Any] = {name: getattr(item, name) for name in _ITEM}
    made["authors"] = list(item.authors)
    return made


def _reference(reference: Reference) -> dict[str, Any]:
    return {
        "id": reference.id,
        "chapter": reference.chapter,
        "start": reference.start,
        "end": reference.end,
        "raw": reference.raw,
        "origin": reference.origin,
        "note": reference.note,
        "record": reference.record.to_csl() if reference.record else {},
        "locator": reference.locator,
        "short_form_of": reference.short_form_of,
        "confidence": reference.confidence,
    }


def _finding(finding: Finding, say: Say) -> dict[str, Any]:
    first = finding.places[0] if finding.places else None
    return {
        "check": finding.check,
        "severity": finding.severity,
        "chapter": finding.chapter,
        "start": first.start if first else None,
        "end": first.end if first else None,
        "message": say(finding),
        "values": finding.values,
    }
