"""Cited, but no entry in the reference list describes it.

One finding for each source and chapter, with every place that cites it. Chapters without any list are left to
`no-reference-list`; works described in a note or a source line are described enough.
"""

import re
from collections.abc import Iterable, Iterator

from citekit.check.cited import Cited, cited_in, label, record_label, serving_list
from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.authors import compare, key_of
from citekit.model import ChapterExtract, CitationItem, Finding, Record, Reference


def check(library: Library) -> Iterator[Finding]:
    """Findings of every chapter that has a list, or that a list of its document serves."""
    for extract in library.extracts:
        entries = serving_list(library, extract)
        if entries or library.known:
            yield from _check_chapter(library, extract, entries)


def _check_chapter(library: Library, extract: ChapterExtract, entries: tuple[Reference, ...]) -> Iterator[Finding]:
    described = {reference.id for reference in (*extract.references, *entries)}
    groups: dict[str, list[Cited]] = {}
    for cited in cited_in(library, extract):
        if _is_missing(library, cited, described):
            groups.setdefault(label(_listed_item(cited.item)).casefold(), []).append(cited)
    for group in _joined(groups):
        first = _listed_item(group[0].item)
        if _stands_in_text(library, {extract.chapter.id, *(entry.chapter for entry in entries)}, first):
            continue
        near = _candidates(first, [entry.record for entry in entries if entry.record], library.known)
        names = dict.fromkeys(label(_listed_item(cited.item)) for cited in group)
        values = {"cited": "; ".join(names), "count": str(len(group))}
        if near:
            values["near"] = near[0][0]
        yield remark(
            library,
            extract.chapter,
            "missing-reference",
            "error" if min(cited.item.confidence for cited in group) >= 0.6 else "warning",
            [cited.citation for cited in group],
            variant="near" if near else None,
            values=values,
            candidates=near,
            confidence=min(cited.item.confidence for cited in group),
        )


def _joined(groups: dict[str, list[Cited]]) -> list[list[Cited]]:
    """Groups that stand in the same citations and name the same author are one: `(Survey 1985, 2004)`."""
    found: dict[tuple[object, ...], list[Cited]] = {}
    for group in groups.values():
        key = tuple(cited.citation.id for cited in group), _listed_item(group[0].item).authors
        found.setdefault(key, []).extend(group)
    return list(found.values())


def _stands_in_text(library: Library, chapters: set[str], item: CitationItem) -> bool:
    """Whether a line of the chapters begins with the name and soon gives the year: an entry that was not recognised."""
    if not item.year:
        return False
    name = re.escape(item.authors[0]).replace(r"\ ", r"\s+")
    entry = rf"(?m)^\W{{0,4}}{name}(?:,|\.| \w\.)[^\n:;]{{0,80}}?\b{re.escape(item.year)}"
    spans = [library.chapter(chapter) for chapter in sorted(chapters)]
    return any(re.search(entry, library.document(span.document).text[span.start : span.end]) for span in spans)


def _listed_item(item: CitationItem) -> CitationItem:
    """The work that must be in the list: the one that was read, not the one it quotes."""
    return item.secondary or item


def _is_missing(library: Library, cited: Cited, described: set[str]) -> bool:
    item, link = cited.item, cited.link
    if item.number or not item.authors:
        return False
    links = [link for link in library.links_of(cited.citation.id) if link.item == cited.index]
    if any(link.reference in described for link in links):
        return False
    if link is not None and (link.kind == "person" or library.record(link.record).state == "imported"):
        return False
    return link is None or link.kind in ("stub", "volume")


def _candidates(item: CitationItem, entries: Iterable[Record], known: Iterable[Record]) -> list[tuple[str, str]]:
    """Entries that may be meant, best first, with why."""
    ranked: list[tuple[float, int, str, str]] = []
    for order, record in enumerate((*entries, *known)):
        year = str(record.issued.year) if record.issued and record.issued.year else None
        names = [key_of(name) for name in record.author or record.editor]
        agreed = max((compare(author, key) for author in item.authors for key in names), default=None)
        same_year = year is not None and year == item.year
        score = (agreed.score if agreed else 0.0) + (0.2 if same_year else 0.0)
        if agreed and agreed.score >= 0.6:
            why = agreed.reason + ("; same year" if same_year else f"; year {year or 'n.d.'} in the list")
            ranked.append((-score, order, record_label(record), why))
    return [(shown, why) for _, _, shown, why in sorted(ranked)[:3]]
