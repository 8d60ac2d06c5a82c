"""Floor 6: citation items ↔ records. Chapter first, then the document, then the set; what is left becomes a stub.

Every link says its kind, how sure it is and why. Doubtful readings that travelled here as alternatives are decided
here, because here the reference lists, the notes and the names seen elsewhere lie side by side.
"""

from collections import defaultdict
from collections.abc import Sequence

from citekit.link.alternatives import decide
from citekit.link.candidates import Candidate, Scope, prepare
from citekit.link.duplicates import group_same, may_be_same, same_work
from citekit.link.gather import Gathered, gather
from citekit.link.items import Surroundings, link_chapter
from citekit.link.linked import Linked
from citekit.link.repeated_authors import name_dashes
from citekit.link.stubs import Stubs
from citekit.model import ChapterExtract, Link, Record, Reference

__all__ = ["Linked", "group_same", "link", "may_be_same", "same_work"]


def link(extracts: Sequence[ChapterExtract], known: Sequence[Record] = ()) -> Linked:
    """Tie every cited item of a document set to a record; ``extracts`` in reading order, references already parsed.

    ``known`` is a bibliography to look in after each chapter's own references; of it only the cited records are kept.
    """
    known = [record.model_copy(update={"id": f"known:{record.id}", "state": "imported"}) for record in known]
    extracts = [one.model_copy(update={"references": name_dashes(one.references)}) for one in extracts]
    gathered = gather(extracts, [prepare(record, record.id, "", "") for record in known])
    for chapter in gathered:
        chapter.extract = decide(chapter.extract, chapter.scope)
    extracts = [chapter.extract for chapter in gathered]
    record_of = {ref: record for chapter in gathered for ref, record in chapter.record_of.items()}
    targets = _targets(gathered, record_of)
    everything = Scope.of([candidate for chapter in gathered for candidate in chapter.candidates])
    documents: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in everything.candidates:
        documents[candidate.document].append(candidate)
    scopes = {document: Scope.of(candidates) for document, candidates in documents.items()}
    stubs = Stubs()
    stubs.expect([item for extract in extracts for citation in extract.citations for item in citation.items])
    links: list[Link] = []
    for chapter in gathered:
        document = scopes.get(chapter.extract.chapter.document, Scope())
        links += link_chapter(Surroundings(chapter, document, everything, record_of, targets, stubs, extracts))
    used = {made.record for made in links}
    records = [record for chapter in gathered for record in chapter.records.values()]
    records += [record for record in known if record.id in used]
    chosen: dict[tuple[str, int], str] = {}
    for made in links:
        chosen.setdefault((made.citation, made.item), made.record)
    filled = tuple(_fill(chapter, chosen, record_of) for chapter in gathered)
    return Linked(records=(*records, *stubs.made()), links=tuple(links), extracts=filled)


def _targets(gathered: Sequence[Gathered], record_of: dict[str, str]) -> dict[str, tuple[str, str, float]]:
    found: dict[str, tuple[str, str, float]] = {}
    for chapter in gathered:
        for reference, resolution in chapter.resolutions.items():
            if resolution.target is not None and resolution.target.id in record_of:
                found[reference] = (record_of[resolution.target.id], resolution.reason, resolution.confidence)
    return found


def _fill(chapter: Gathered, chosen: dict[tuple[str, int], str], record_of: dict[str, str]) -> ChapterExtract:
    """The extract with record ids on its items and references, and its back-references resolved."""
    citations = []
    for citation in chapter.extract.citations:
        items = tuple(
            item.model_copy(update={"record": chosen.get((citation.id, index))})
            for index, item in enumerate(citation.items)
        )
        citations.append(citation.model_copy(update={"items": items}))
    references = tuple(_fill_reference(reference, chapter, record_of) for reference in chapter.extract.references)
    return chapter.extract.model_copy(update={"citations": tuple(citations), "references": references})


def _fill_reference(reference: Reference, chapter: Gathered, record_of: dict[str, str]) -> Reference:
    resolution = chapter.resolutions.get(reference.id)
    if resolution is not None:
        target = resolution.target.id if resolution.target else None
        return reference.model_copy(update={"short_form_of": target, "reason": resolution.reason})
    record: Record | None = reference.record
    if record is None:
        return reference
    return reference.model_copy(update={"record": record.model_copy(update={"id": record_of[reference.id]})})
