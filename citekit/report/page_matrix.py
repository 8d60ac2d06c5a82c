"""Which chapters cite which sources, as data from which the page's script makes rows: 500 chapters stay light."""

from typing import Any

from citekit.report.labels import source_label
from citekit.report.page_content import Content
from citekit.report.safe import anchor
from citekit.report.scripts import script_of


def matrix_data(content: Content) -> dict[str, Any]:
    """Chapters that cite, as [address, name, document]; sources, as

    [address, name, title, type, language, script, year, state, [[chapter, times, first citation] …]], numbers for
    chapters in reading order; sources cited nowhere have no pairs.
    """
    library = content.library
    citing = [one.chapter for one in library.extracts if one.citations]
    column = {chapter.id: n for n, chapter in enumerate(citing)}
    titles = {document.id: document.title or document.source.name for document in library.documents}
    chapters = [[anchor("", one.id)[1:], content.title(one, 70), titles[one.document]] for one in citing]
    first: dict[tuple[str, str], int] = {}
    for link in library.links:
        citation = library.citation(link.citation)
        place = (link.record, citation.chapter)
        first[place] = min(first.get(place, content.numbers[citation.id]), content.numbers[citation.id])
    rows = []
    for record in library.records:
        counts = content.counts[record.id]
        cells = [[column[name], count, first[record.id, name]] for name, count in counts.items()]
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
    return {"chapters": chapters, "sources": rows}
