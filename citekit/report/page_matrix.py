"""The chapters, and which of them cite which sources, as data from which the page's script makes rows."""

from typing import Any

from citekit.report.labels import source_label
from citekit.report.page_content import Content
from citekit.report.safe import anchor
from citekit.report.scripts import script_of


def chapters_data(content: Content) -> list[list[Any]]:
    """Every chapter in reading order as [address, name, its text, whether it cites]."""
    library = content.library
    titles = {document.id: document.title or document.source.name for document in library.documents}
    chapters = [(one.chapter, bool(one.citations)) for one in library.extracts]
    return [[anchor("", one.id)[1:], content.title(one, 90), titles[one.document], cites] for one, cites in chapters]


def matrix_data(content: Content) -> list[list[Any]]:
    """Sources as [address, name, title, type, language, script, year, state, [[chapter, times, first citation] …]].

    Chapters are numbers in reading order; sources cited nowhere have no triples.
    """
    library = content.library
    first: dict[tuple[str, str], int] = {}
    for link in library.links:
        citation = library.citation(link.citation)
        place = (link.record, citation.chapter)
        first[place] = min(first.get(place, content.numbers[citation.id]), content.numbers[citation.id])
    rows = []
    for record in library.records:
        counts = content.counts[record.id]
        cells = [[content.order[name], count, first[record.id, name]] for name, count in counts.items()]
        rows.append(
            [
                anchor("", content.key(record.id))[1:],
                source_label(record, 60),
                (record.title or "")[:160],
                record.type if record.state != "stub" else "",
                (record.language or "").split("-")[0],
                script_of(record),
                record.issued.year if record.issued and record.issued.year else None,
                record.state,
                sorted(cells),
            ]
        )
    return rows
