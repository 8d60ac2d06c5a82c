"""From what linking found to a library: duplicates merged, lasting ids, citation keys."""

from collections.abc import Mapping, Sequence

from citekit.library import keys
from citekit.library.collection import Library
from citekit.library.identity import lasting_ids
from citekit.library.merge import merge_duplicates
from citekit.link import Linked
from citekit.model import ChapterExtract, Citation, Document, Link, Record, Reference


def assemble(
    documents: Sequence[Document], linked: Linked, known: Sequence[Record] = (), key_formula: str | None = None
) -> Library:
    """Build the library of a document set; the same input gives the same ids, keys and order.

    ``known`` is the bibliography given to `link`, if there was one; ``key_formula`` says how new keys are made.
    """
    records, merged = merge_duplicates(linked.records)
    lasting = lasting_ids(records)
    names = {record.id: lasting[merged.get(record.id, record.id)] for record in linked.records}
    renamed = tuple(record.model_copy(update={"id": names[record.id]}) for record in records)
    links = tuple(_rename_link(link, names) for link in linked.links)
    return Library(
        documents=tuple(documents),
        extracts=tuple(_rename(extract, names) for extract in linked.extracts),
        records=renamed,
        links=links,
        known=tuple(known),
        keys=keys.assign(renamed, frozenset(), key_formula),
    )


def _rename_link(link: Link, names: Mapping[str, str]) -> Link:
    """The link with lasting ids; a rival that was merged with the record is none any more."""
    record = names.get(link.record, link.record)
    rivals = dict.fromkeys(names[rival] for rival in link.rivals if rival in names)
    rivals.pop(record, None)
    return link.model_copy(update={"record": record, "rivals": tuple(rivals)})


def _rename(extract: ChapterExtract, names: Mapping[str, str]) -> ChapterExtract:
    citations = tuple(_rename_items(citation, names) for citation in extract.citations)
    references = tuple(_rename_reference(reference, names) for reference in extract.references)
    return extract.model_copy(update={"citations": citations, "references": references})


def _rename_items(citation: Citation, names: Mapping[str, str]) -> Citation:
    if not any(item.record for item in citation.items):
        return citation
    items = tuple(
        item.model_copy(update={"record": names[item.record]}) if item.record else item for item in citation.items
    )
    return citation.model_copy(update={"items": items})


def _rename_reference(reference: Reference, names: Mapping[str, str]) -> Reference:
    record: Record | None = reference.record
    if record is None or record.id not in names:
        return reference
    return reference.model_copy(update={"record": record.model_copy(update={"id": names[record.id]})})
