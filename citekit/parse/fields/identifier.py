"""Identifiers found by rule; a DOI's own address is no second URL."""

from citekit.parse.draft import Draft, Segment
from citekit.parse.identifiers import Identifier, find_identifiers

_FIELDS = {"doi": "DOI", "url": "URL", "isbn": "ISBN", "issn": "ISSN", "pmid": "PMID", "pmcid": "PMCID"}


def identifier(draft: Draft, segment: Segment) -> None:
    """Read the identifier again from its stretch and put its bare value."""
    found = [entry for entry in find_identifiers(draft.text(segment)) if entry.kind == segment.label]
    put_identifier(draft, segment, found[0] if found else Identifier(0, 0, segment.label, draft.text(segment)))


def put_identifier(draft: Draft, segment: Segment, found: Identifier) -> None:
    """Set the field of an identifier; an arXiv number becomes ``number`` with its archive."""
    if found.kind == "arxiv":
        draft.custom.setdefault("arxiv", found.value)
        draft.witness("arxiv", segment)
    elif found.kind == "url" and "DOI" in draft.values:
        draft.leave(segment)
    else:
        if found.kind == "doi" and "URL" in draft.values and "doi" in draft.values["URL"]:
            del draft.values["URL"]
        draft.put(_FIELDS[found.kind], found.value, segment)
