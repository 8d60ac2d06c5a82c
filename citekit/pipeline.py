"""Floor 10: the one place that knows the order of the stages.

`read → segment → extract → parse → link → library → check`; rendering and writing start from the library it gives.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from citekit import check, extract, library, link, parse, segment
from citekit.library import Library
from citekit.library.dismissals import remaining
from citekit.library.remembering import remember
from citekit.model import Chapter, ChapterExtract, Document
from citekit.read import read
from citekit.read.folder import texts
from citekit.settings import Settings, setting_of

Map = Callable[..., Iterable[Any]]
Progress = Callable[[str, int, int], None]


def analyse(
    paths: Iterable[Path],
    settings: Settings | None = None,
    map: Map = map,  # noqa: A002 - the seam is named for what it replaces
    progress: Progress | None = None,
    store: Path | None = None,
) -> Library:
    """Read texts (files or folders) and give the library: what they cite, what was found, and what is wrong.

    ``map`` is called once per stage over documents and chapters; a process pool's `map` runs them side by side.
    ``progress`` is told (stage, done, of); ``store`` is a library saved before, whose keys and corrections hold on.
    Raises InputError for a text that cannot be read.
    """
    settings = settings or Settings()
    return analyse_documents(read_documents(texts(paths, settings.exclude), settings), settings, map, progress, store)


def read_documents(paths: Sequence[Path], settings: Settings) -> tuple[Document, ...]:
    """Every text, with an id of its own (the file's stem, numbered when two share it)."""
    taken: dict[str, int] = {}
    documents = []
    for path in paths:
        stated = setting_of(settings, path.name)
        document = read(path, encoding=(stated and stated.encoding) or settings.encoding)
        count = taken[document.id] = taken.get(document.id, 0) + 1
        new = {"id": document.id if count == 1 else f"{document.id}-{count}"}
        if stated:
            new |= {key: value for key in ("title", "language") if (value := getattr(stated, key))}
        documents.append(document.model_copy(update=new))
    return tuple(documents)


def analyse_documents(
    documents: Sequence[Document],
    settings: Settings,
    map: Map = map,  # noqa: A002
    progress: Progress | None = None,
    store: Path | None = None,
) -> Library:
    """The same for documents already read."""
    told = progress or (lambda stage, done, of: None)
    told("chapters", 0, len(documents))
    stated = [setting_of(settings, document.source.name) for document in documents]
    found = list(map(segment.chapters, documents, stated))
    pairs = [(document, chapter) for document, chapters in zip(documents, found, strict=True) for chapter in chapters]
    extracts: list[ChapterExtract] = []
    for one in map(extract_chapter, [document for document, _ in pairs], [chapter for _, chapter in pairs]):
        extracts.append(one)
        told("citations", len(extracts), len(pairs))
    told("links and checks", 0, 1)
    formula = settings.key_formula
    assembled = library.assemble(documents, link.link(extracts), key_formula=formula)
    assembled, dismissed = remember(assembled, store, formula)
    findings = remaining(check.check(assembled, settings), dismissed)
    return assembled.model_copy(update={"findings": findings})


def extract_chapter(document: Document, chapter: Chapter) -> ChapterExtract:
    """One chapter's citations and parsed references."""
    found = extract.extract(document, chapter)
    return found.model_copy(update={"references": parse.fill(found.references)})
