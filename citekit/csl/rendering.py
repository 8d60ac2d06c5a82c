"""The door: style, items and citations in; citations, bibliography and warnings out."""

import gc
from collections.abc import Callable, Iterable, Mapping, Sequence

from citekit.csl.alphabets import collation
from citekit.csl.bibliography import entries as bibliography_entries
from citekit.csl.bundled import locale_source
from citekit.csl.cite import Cite
from citekit.csl.engine import Engine
from citekit.csl.locale import LocaleFinder
from citekit.csl.markup import TERM
from citekit.csl.output import writer
from citekit.csl.processor import Document, capital_term, cited_ids
from citekit.csl.punctuation import finish
from citekit.csl.style import Style


class Entry:
    """One bibliography entry: the item's id and its text in the output asked for."""

    __slots__ = ("id", "text")

    def __init__(self, item_id: str, text: str) -> None:
        self.id = item_id
        self.text = text

    def __repr__(self) -> str:
        return f"Entry({self.id!r}, {self.text!r})"


class Rendered:
    """What a document renders as; ``citations`` in the order given, ``bibliography`` in the style's order.

    ``forms`` holds the same bibliography in every other output asked for.
    """

    __slots__ = ("bibliography", "citations", "forms", "warnings")

    def __init__(
        self, citations: list[str], bibliography: list[Entry], warnings: list[str], forms: dict[str, list[Entry]]
    ) -> None:
        self.citations = citations
        self.bibliography = bibliography
        self.warnings = warnings
        self.forms = forms


def render(
    style: Style,
    items: Mapping[str, Mapping[str, object]] | Iterable[Mapping[str, object]],
    citations: Iterable[Mapping[str, object]] = (),
    locale: str | None = None,
    output: str = "html",
    *,
    uncited: bool = True,
    per_entry_locale: bool = False,
    cyrillic_first: bool = False,
    sort_bibliography: bool = True,
    order: Iterable[str] = (),
    keep: Callable[[str], bool] | None = None,
    forms: Sequence[str] = (),
    find_locale: LocaleFinder = locale_source,
) -> Rendered:
    """Render citations and bibliography of one document.

    ``items`` are CSL-JSON objects (or a mapping from id to object); ``citations`` are clusters in document order, each
    ``{"items": [{"id", "locator", "label", "prefix", "suffix", "suppress-author"}…], "note": n, "mode": m}`` with
    ``mode``
    absent, "author-only", "suppress-author" or "composite" ("Uslu (2019)") and ``note`` 0
    or absent in the text. ``locale`` overrides the style's default; ``output`` is html, text, markdown, rtf, latex
    or tree, and ``forms`` are others the bibliography is wanted in too, for little more. ``uncited`` says whether items
    no citation names are listed too; ``order`` gives ids that are numbered first, whatever the order of citation. Bad
    data is reported in ``warnings``; only a style that cannot be used raises.
    """
    threshold = gc.get_threshold()
    # what is made here lives until the end: collecting it again and again would take a tenth of the time
    gc.set_threshold(1_000_000, 50, 50)
    try:
        engine = Engine(style, find_locale, locale)
        engine.per_entry = per_entry_locale
        for row in _rows(items):
            engine.add(row)
        document = Document(engine, collation(engine.locale.language, cyrillic_first))
        document.sort_bibliography = sort_bibliography
        document.set_clusters(citations)
        return finished(document, output, uncited, keep, order, forms)
    finally:
        gc.set_threshold(*threshold)


def _rows(
    items: Mapping[str, Mapping[str, object]] | Iterable[Mapping[str, object]],
) -> Iterable[Mapping[str, object]]:
    """The items; in a mapping, one without an id of its own goes by its key."""
    if not isinstance(items, Mapping):
        return items
    return [{"id": key, **row} if isinstance(row, Mapping) else row for key, row in items.items()]


def finished(
    document: Document,
    output: str,
    uncited: bool,
    keep: Callable[[str], bool] | None = None,
    order: Iterable[str] = (),
    forms: Sequence[str] = (),
) -> Rendered:
    """Number, sort, disambiguate and write out a document whose clusters are set."""
    engine = document.engine
    ids = list(dict.fromkeys([*order, *cited_ids(document.clusters)]))
    if uncited:
        ids = list(dict.fromkeys([*ids, *engine.items]))
    entries = document.number(ids)
    document.arrange()
    document.disambiguate(entries)
    document.arrange()
    write = writer(output).write
    texts = [write(finish(document.citation(cluster), engine.quotes)) for cluster in document.clusters]
    shown = [entry for entry in entries if keep is None or keep(entry.item.id)]
    marked = _bibliography(engine, shown) if engine.style.bibliography else []
    listed = {form: _written(marked, form) for form in (output, *forms)}
    return Rendered(texts, listed[output], engine.reader.warnings + document.warnings, listed)


def _bibliography(engine: Engine, cites: Sequence[Cite]) -> list[tuple[str, str]]:
    """(item id, text with the engine's marks) of every entry."""
    texts = bibliography_entries(engine, cites)
    texts = [capital_term(text) if TERM in text else text for text in texts]
    return [
        (cite.item.id, finish(text, engine.quotes_for(cite))) for cite, text in zip(cites, texts, strict=True) if text
    ]


def _written(marked: list[tuple[str, str]], form: str) -> list[Entry]:
    write = writer(form).write
    return [Entry(item_id, write(text)) for item_id, text in marked]
