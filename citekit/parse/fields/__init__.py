"""One normaliser a field: a labelled stretch of the string goes in, a value goes into the draft.

The table names them; adding one is a file and a line.
"""

from collections.abc import Callable

from citekit.parse.draft import Draft, Segment
from citekit.parse.fields import date, identifier, number, pages, people, place, publisher, title

Normaliser = Callable[[Draft, Segment], None]

NORMALISERS: dict[str, Normaliser] = {
    "author": people.author,
    "editor": people.editor,
    "translator": people.translator,
    "director": people.director,
    "interviewer": people.interviewer,
    "title": title.title,
    "trtitle": title.translated_title,
    "container": title.container,
    "collection": title.collection,
    "event": title.event,
    "voltitle": title.volume_title,
    "genre": title.genre,
    "status": title.status,
    "authority": title.authority,
    "note": title.note,
    "date": date.issued,
    "volume": number.volume,
    "issue": number.issue,
    "edition": number.edition,
    "number": number.number,
    "num": number.citation_number,
    "volumes": number.number_of_volumes,
    "collnum": number.collection_number,
    "extent": pages.extent,
    "pages": pages.pages,
    "publisher": publisher.publisher,
    "place": place.place,
    "eventplace": place.event_place,
    "archive": place.archive,
    "archloc": place.archive_location,
    "doi": identifier.identifier,
    "url": identifier.identifier,
    "isbn": identifier.identifier,
    "issn": identifier.identifier,
    "arxiv": identifier.identifier,
    "pmid": identifier.identifier,
    "pmcid": identifier.identifier,
}
