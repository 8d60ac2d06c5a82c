"""The library as formats write it: a collection for each document, one inside it for each chapter, tags and notes."""

from collections.abc import Mapping, Sequence

from citekit.library.collection import Library
from citekit.model import Chapter, ChapterExtract, Collection, Document, Exchange, ExchangeNote, Record, Reference


def exchange(library: Library, chapter: str | None = None) -> Exchange:
    """The whole library, or one chapter's part of it; records bear their citation keys, as ids too.

    A bibliography's users know a work by its key: pandoc cites by the id, RIS and Zotero keep it.
    Chapters without any record get no collection. Every record has, for each chapter that cites it, a note with the
    citing sentences.
    """
    chosen = library.records if chapter is None else library.records_of(chapter)
    kept = {record.id for record in chosen}
    extracts = [extract for extract in library.extracts if chapter in (None, extract.chapter.id)]
    made = Exchange(
        records=tuple(chosen),
        collections=tuple(filter(None, (_collection(document, extracts, library) for document in library.documents))),
        notes=tuple(note for extract in extracts for note in _notes(extract, library) if note.record in kept),
        tags={record.id: _tags(record, library) for record in chosen},
    )
    return _by_key(made, {record.id: library.keys.get(record.id, record.id) for record in chosen})


def _by_key(made: Exchange, keys: Mapping[str, str]) -> Exchange:
    """The exchange with keys for ids; who cites a work is said by collections and notes, not by the record."""

    def renamed(collection: Collection) -> Collection:
        records = tuple(keys.get(name, name) for name in collection.records)
        return Collection(
            name=collection.name, records=records, collections=tuple(map(renamed, collection.collections))
        )

    return Exchange(
        records=tuple(
            record.model_copy(
                update={
                    "id": keys[record.id],
                    "citation_key": keys[record.id],
                    "custom": {name: value for name, value in record.custom.items() if name != "cited-in"},
                }
            )
            for record in made.records
        ),
        collections=tuple(map(renamed, made.collections)),
        notes=tuple(note.model_copy(update={"record": keys[note.record]}) for note in made.notes),
        tags={keys[name]: tags for name, tags in made.tags.items()},
    )


def _collection(document: Document, extracts: Sequence[ChapterExtract], library: Library) -> Collection | None:
    inner = []
    everything: dict[str, None] = {}
    for number, extract in enumerate(extracts, 1):
        if extract.chapter.document != document.id:
            continue
        names = tuple(record.id for record in library.records_of(extract.chapter.id))
        if names:
            inner.append(Collection(name=_title(extract.chapter, number), records=names))
            everything.update(dict.fromkeys(names))
    if not inner:
        return None
    return Collection(name=document.title or document.source.name, records=tuple(everything), collections=tuple(inner))


def _title(chapter: Chapter, number: int) -> str:
    title = " ".join((chapter.title or "").split())
    authors = ", ".join(chapter.authors)
    return ": ".join(filter(None, (authors, title))) or f"{chapter.id or number}"


def _notes(extract: ChapterExtract, library: Library) -> list[ExchangeNote]:
    chapter = extract.chapter
    made = []
    for record in library.records_of(chapter.id):
        citations = library.citations_of(record.id, chapter.id)
        sentences = dict.fromkeys(library.sentence_of(citation) for citation in citations)
        if sentences:
            lines = [_title(chapter, 0), *(f"• {sentence}" for sentence in sentences)]
            made.append(ExchangeNote(record=record.id, text="\n".join(lines), chapter=lines[0]))
    return made


def _tags(record: Record, library: Library) -> tuple[str, ...]:
    """Language of the work, state, and how it is known: `lang:tr`, `stub`, `origin:reference-list`."""
    references: tuple[Reference, ...] = library.references_of(record.id)
    tags = [f"lang:{record.language}"] if record.language else []
    tags += [record.state] if record.state != "parsed" else []
    tags += sorted({f"origin:{reference.origin}" for reference in references})
    return tuple(tags)
