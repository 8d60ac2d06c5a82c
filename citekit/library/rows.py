"""A library as plain rows: for data frames, notebooks and tables."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from citekit.library.collection import Library


def citation_rows(library: "Library") -> list[dict[str, Any]]:
    """One row for each cited item with its place, its parts and what it is linked to; note markers by their notes."""
    rows = []
    for extract in library.extracts:
        document = library.document(extract.chapter.document).source.name
        for citation in extract.citations:
            links = library.links_of(citation.id)
            for index in range(max(len(citation.items), len(links), 1)):
                item = citation.items[index] if index < len(citation.items) else None
                link = next((link for link in links if link.item == index), None)
                rows.append(
                    {
                        "document": document,
                        "chapter": extract.chapter.id,
                        "start": citation.start,
                        "end": citation.end,
                        "form": citation.form,
                        "raw": citation.raw,
                        "authors": "; ".join(item.authors) if item else None,
                        "year": item.year if item else None,
                        "suffix": item.suffix if item else None,
                        "locator": item.locator if item else None,
                        "record": link.record if link else None,
                        "key": library.keys.get(link.record) if link else None,
                        "link": link.kind if link else None,
                        "confidence": link.confidence if link else None,
                        "reason": link.reason if link else None,
                    }
                )
    return rows


def chapter_rows(library: "Library") -> list[dict[str, Any]]:
    """One row for each chapter: how much it cites, lists and links, and what was found."""
    rows = []
    for extract in library.extracts:
        links = [link for citation in extract.citations for link in library.links_of(citation.id)]
        rows.append(
            {
                "chapter": extract.chapter.id,
                "title": " ".join((extract.chapter.title or "").split()),
                "language": extract.chapter.language,
                "style": extract.chapter.citation_style,
                "citations": len(extract.citations),
                "sources": library.sources_count(extract.chapter.id),
                "references": len(extract.references),
                "linked": sum(link.kind != "stub" for link in links),
                "findings": sum(finding.chapter == extract.chapter.id for finding in library.findings),
            }
        )
    return rows
