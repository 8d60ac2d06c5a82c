"""A whole document: items, clusters in order, what each renders as, and the bibliography."""

import re
from collections.abc import Iterable, Mapping, Sequence

from citekit.csl.affixes import affix, layout_wrapping
from citekit.csl.cite import Cite
from citekit.csl.collapse import Collapser, names_bounds
from citekit.csl.collate import Collation
from citekit.csl.disambiguate import Disambiguator
from citekit.csl.engine import Engine
from citekit.csl.locators import LocatorWords
from citekit.csl.markup import CLOSE, JOIN, NUMBER, TERM, UNQUOTE, marked_parentheses
from citekit.csl.positions import Cluster, set_positions
from citekit.csl.punctuation import bracketed
from citekit.csl.richtext import rich_text
from citekit.csl.sorting import sort_cites, sort_keys
from citekit.csl.suffixes import citation_label, suffix_letters
from citekit.csl.textcase import capital

_FIRST_TERM = re.compile(f"[^\\w{TERM}{NUMBER}]*(?:{NUMBER}\\d+[^\\w{TERM}]*)?{TERM}")
_SENTENCE_END = re.compile(f"[.!?][{UNQUOTE}{CLOSE}”’»)]*\\s*$")
_LABELS = {"sub verbo": "sub-verbo"}


class Document:
    """Clusters of one document and the items they cite, ready to be rendered as marked text."""

    def __init__(self, engine: Engine, collation: Collation) -> None:
        self.engine = engine
        style = engine.style
        self.collate = collation.key
        self.citation_keys = sort_keys(style.citation, "citation", engine)
        self.bibliography_keys = sort_keys(style.bibliography, "bibliography", engine)
        layout = style.citation.find("layout")
        self.before, self.after = layout_wrapping(layout) if layout is not None else ("", "")
        self.delimiter = affix(layout.get("delimiter")) if layout is not None else ""
        self.collapser = Collapser(engine, self.delimiter)
        self.disambiguator = Disambiguator(engine)
        self.labels = any(element.get("variable") == "citation-label" for element in style.elements())
        self.locators = LocatorWords(engine.locale)
        self.near = int(style.citation.get("near-note-distance") or 5)
        self.clusters: list[Cluster] = []
        self.arranged = False
        self.sort_bibliography = True
        self.warnings: list[str] = []

    def set_clusters(self, rows: Iterable[Mapping[str, object]]) -> None:
        """Read citation clusters in document order; a cite to an unknown item is left out with a warning."""
        self.clusters = [self._cluster(row, place) for place, row in enumerate(rows)]

    def _cluster(self, row: object, place: int) -> Cluster:
        if not isinstance(row, Mapping):
            self.warnings.append(f"citation {place + 1} is not an object and renders nothing")
            row = {}
        rows = row.get("items") or row.get("citationItems") or []
        cites = [cite for data in rows if (cite := self._cite(data)) is not None] if isinstance(rows, list) else []
        note = row.get("note") or row.get("noteIndex") or 0
        cluster = Cluster(str(row.get("id", place)), note if isinstance(note, int) else 0, cites)
        properties = row.get("properties")
        options = {**properties, **row} if isinstance(properties, Mapping) else row
        cluster.mode = str(options.get("mode") or "")
        cluster.unsorted = bool(options.get("unsorted"))
        cluster.infix = rich_text(str(options.get("infix") or "").strip())
        if cluster.mode in ("suppress-author", "composite") and cites and not self.engine.style.note:
            cites[0].suppress_author = True
        if cites and cites[0].author_only and not cluster.mode:
            cluster.mode = "author-only"
        return cluster

    def _cite(self, data: object) -> Cite | None:
        if not isinstance(data, Mapping):
            data = {"id": data}
        item = self.engine.items.get(str(data.get("id", "")))
        if item is None:
            self.warnings.append(f"a citation names the item {data.get('id')!r}, which is not among the items")
            return None
        cite = Cite(item, "citation")
        if len(data) == 1:
            return cite
        locator = data.get("locator")
        if locator:
            cite.locator = rich_text(str(locator).strip())
            label = str(data.get("label") or "page")
            if not data.get("label"):
                label, cite.locator = self.locators.split(cite.locator)
            cite.label = _LABELS.get(label, label)
        cite.prefix, cite.suffix = self._around(data, "prefix"), self._around(data, "suffix")
        position = data.get("position")
        cite.fixed_position = position if isinstance(position, int) and 0 <= position <= 3 else None
        cite.near_note = bool(data.get("near-note"))
        cite.suppress_author = bool(data.get("suppress-author"))
        cite.author_only = bool(data.get("author-only"))
        return cite

    def _around(self, data: Mapping[str, object], name: str) -> str:
        text = rich_text(str(data.get(name) or ""))
        return marked_parentheses(text) if self.engine.style.note else text

    def number(self, ids: Sequence[str]) -> list[Cite]:
        """Bibliography entries in order, each item given its citation number."""
        entries = []
        for place, item_id in enumerate(ids, 1):
            item = self.engine.items.get(item_id)
            if item is not None:
                item.number = place
                if self.labels:
                    item.citation_label = citation_label(item)
                entries.append(Cite(item, "bibliography"))
        if self.bibliography_keys and self.sort_bibliography:
            entries = sort_cites(entries, self.bibliography_keys, self.collate)
            for place, cite in enumerate(entries, 1):
                cite.item.number = place
        return entries

    def arrange(self) -> None:
        """Sort each cluster and work out positions, which the sort keys may themselves ask for.

        A second time, after disambiguation, only clusters are sorted whose cites it gave something to sort by.
        """
        if not self.arranged:
            set_positions(self.clusters, self.near, self.engine.style.note)
        changed = False
        for cluster in self.clusters:
            if not self.citation_keys or len(cluster.cites) < 2 or cluster.unsorted:
                continue
            if not self.arranged or any(cite.year_suffix or cite.disambiguate for cite in cluster.cites):
                ordered = sort_cites(cluster.cites, self.citation_keys, self.collate)
                changed = changed or ordered != cluster.sorted
                cluster.sorted = ordered
        if changed:
            set_positions(self.clusters, self.near, self.engine.style.note)
        self.arranged = True

    def disambiguate(self, entries: Sequence[Cite]) -> None:
        """Tell cites apart, and hand names, conditions and year suffixes to every cite and entry."""
        blocks = self.disambiguator.run([entry.item for entry in entries])
        cites = [cite for cluster in self.clusters for cite in cluster.cites]
        for cite in [*entries, *cites]:
            item = cite.item
            cite.disambiguate = item.disambiguate
            cite.year_suffix = suffix_letters(item.year_suffix) if item.year_suffix else ""
            cite.blocks = blocks.get(item.id)
        if self.engine.facts.placed:
            return
        texts = self.disambiguator.texts
        for cite in cites:
            if not cite.locator and not cite.year_suffix:
                cite.ready = texts.get(cite.item.id)

    def citation(self, cluster: Cluster) -> str:
        """The marked text of a citation, in the form its mode asks for."""
        if cluster.mode == "author-only":
            return self.authors(cluster)
        if cluster.mode == "composite":
            rest = "" if self.engine.style.note else self._citation(cluster)
            return " ".join([text for text in (self.authors(cluster), cluster.infix, rest) if text])
        return self._citation(cluster)

    def authors(self, cluster: Cluster) -> str:
        """The names of the first cite alone, as a sentence uses them; family names where the style's cites show
        none."""
        if not cluster.sorted:
            return ""
        cite = cluster.sorted[0]
        suppressed, cite.suppress_author = cite.suppress_author, False
        text = self.engine.render(cite)
        cite.suppress_author = suppressed
        start, end = names_bounds(text)
        names = text[start + 1 : end - 1] if start >= 0 else self._family_names(cite)
        return joined(cite.prefix, names, cite.suffix) if cite.author_only else names

    def _family_names(self, cite: Cite) -> str:
        people = cite.item.names.get("author") or next(iter(cite.item.names.values()), [])
        names = [f"{name.particle} {name.family or name.literal}".strip() for name in people]
        locale = self.engine.locale
        if len(names) > 2:
            return f"{names[0]} {locale.term('et-al') or ''}".strip()
        return f" {locale.term('and') or '&'} ".join(names)

    def _citation(self, cluster: Cluster) -> str:
        out = ""
        pieces = self.collapser.pieces(cluster.sorted, bool(self.citation_keys) and not cluster.unsorted)
        for place, piece in enumerate(pieces):
            prefix = piece.cite.prefix
            text = piece.text
            if TERM in text and (_SENTENCE_END.search(prefix) if prefix else not place):
                text = capital_term(text)
            text = joined(prefix, text, piece.cite.suffix)
            if place and not prefix.startswith((JOIN, ".", ",", ";", ":")):
                out += piece.delimiter
            out += text
        if not out:
            return ""
        out = self.before + out + self.after
        return bracketed(out) if self.engine.style.note else out


def capital_term(text: str) -> str:
    """The cite with a capital, when a term is the first thing in it."""
    found = _FIRST_TERM.match(text)
    return text[: found.end()] + capital(text[found.end() :]) if found else text


def joined(prefix: str, text: str, suffix: str) -> str:
    """A cite between what its author wrote before and after it."""
    if prefix and not prefix[-1].isspace() and prefix[-1] not in "([{‘“'\"/-’":
        prefix += " "
    if suffix and suffix[0] not in " ,.;:!?)]}’”'\"\ufde1\ufdef" and not suffix[0].isspace():
        suffix = " " + suffix
    return prefix + text + suffix


def cited_ids(clusters: Sequence[Cluster]) -> list[str]:
    """Ids of the cited items in order of first citation."""
    return list(dict.fromkeys(cite.item.id for cluster in clusters for cite in cluster.cites))
