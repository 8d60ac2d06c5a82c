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
        items = [item for citation in one.citations for item in citation.items]
        cited = {item.record for item in items if item.record}
        rows.append(
            {
                "document": titles[one.chapter.document],
                "chapter": one.chapter.id,
                "title": " ".join((one.chapter.title or "").split()),
                "language": one.chapter.language or "",
                "style": one.chapter.citation_style,
                "citations": len(one.citations),
                "sources": len(cited),
                "references": len(one.references),
                "linked": sum(1 for item in items if item.record and item.record not in stubs),
                "findings": findings[one.chapter.id],
            }
        )
    return rows
