"""The short table of a run: one row per chapter."""

from collections import Counter
from typing import Any

from citekit.library import Library

FIGURES = frozenset({"citations", "sources", "references", "linked", "findings"})
"""Columns that hold counts."""


def summary(library: Library) -> list[dict[str, Any]]:
    """Per chapter: language, citation style, citations, distinct sources, references, items linked to one, findings."""
    findings = Counter(finding.chapter for finding in library.findings)
    titles = {document.id: document.title or document.source.name for document in library.documents}
    stubs = {record.id for record in library.records if record.state == "stub"}
    rows = []
    for one in library.extracts:
        cited = [link.record for citation in one.citations for link in library.links_of(citation.id)]
        rows.append(
            {
                "document": titles[one.chapter.document],
                "chapter": one.chapter.id,
                "title": " ".join((one.chapter.title or "").split()),
                "language": one.chapter.language or "",
                "style": one.chapter.citation_style,
                "citations": len(one.citations),
                "sources": len(set(cited)),
                "references": len(one.references),
                "linked": sum(record not in stubs for record in cited),
                "findings": findings[one.chapter.id],
            }
        )
    return rows
