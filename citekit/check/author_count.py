"""The authors of a citation and of its reference differ in number or order; et al. comes and goes for one work.

`(Jafarova et al., 2024)` for a work of one author, `(Akçay, 2023)` for a work of two.
"""

from collections import defaultdict
from collections.abc import Iterator

from citekit.check.cited import Cited, cited_in, label
from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.authors import words_of
from citekit.model import ChapterExtract, Finding, Name

_HEAD = 150
_CAUSES = frozenset({"et-al-count", "author-count", "author-order"})


def check(library: Library) -> Iterator[Finding]:
    """One finding for each source and printed form, with all its places and the entry."""
    for extract in library.extracts:
        groups: dict[tuple[str, str], list[Cited]] = defaultdict(list)
        for cited in cited_in(library, extract):
            if cited.link and cited.link.reference and not _CAUSES.isdisjoint(cited.link.causes):
                groups[(cited.link.record, label(cited.item))].append(cited)
        for (record, _), group in groups.items():
            if not _lost_by_parser(library, group[0]):
                yield _differs(library, extract, record, group)
        yield from _inside(library, extract)
        yield from _together(library, extract)


def _differs(library: Library, extract: ChapterExtract, record: str, group: list[Cited]) -> Finding:
    first = group[0]
    names = [name for name in library.record(record).author if words_of(_surname(name))]
    printed = ", ".join(_surname(name) for name in names[:3]) + (" …" if len(names) > 3 else "")
    values = {"cited": label(first.item), "listed": printed, "number": str(len(names)), "count": str(len(group))}
    order = first.link is not None and "author-order" in first.link.causes
    entry = library.reference(first.link.reference) if first.link and first.link.reference else None
    at = [*(cited.citation for cited in group), *([entry] if entry and entry.chapter == extract.chapter.id else [])]
    return remark(
        library, extract.chapter, "author-count", "error", at, variant="order" if order else None, values=values
    )


def _lost_by_parser(library: Library, cited: Cited) -> bool:
    """Whether the entry's string begins with all the cited names, though its record lacks some of them."""
    entry = library.reference(cited.link.reference) if cited.link and cited.link.reference else None
    if entry is None or len(cited.item.authors) < 2 or (cited.link and "author-order" in cited.link.causes):
        return False
    head = set(words_of(entry.text[:_HEAD]))
    return all(set(words_of(author)) <= head for author in cited.item.authors)


def _surname(name: Name) -> str:
    return name.literal or name.family or ""


def _inside(library: Library, extract: ChapterExtract) -> Iterator[Finding]:
    """One first author and year cited with et al. here and alone there, where no list decides."""
    groups: dict[tuple[str, str, str], dict[bool, list[Cited]]] = defaultdict(lambda: defaultdict(list))
    for cited in cited_in(library, extract):
        item = cited.item
        if item.year and len(item.authors) == 1 and not item.org and not (cited.link and cited.link.reference):
            key = ("".join(words_of(item.authors[0])), item.year, item.suffix or "")
            groups[key][item.et_al].append(cited)
    for forms in groups.values():
        if len(forms) == 2:
            rare, usual = sorted(forms.values(), key=len)
            values = {"cited": label(rare[0].item), "usual": label(usual[0].item), "count": str(len(usual))}
            at = [cited.citation for cited in (*rare, *usual[:1])]
            yield remark(
                library, extract.chapter, "author-count", "info", at, variant="inside", values=values, confidence=0.6
            )


def _together(library: Library, extract: ChapterExtract) -> Iterator[Finding]:
    """One year's work of two or more cited in two orders, or once under its first author alone; no list decides."""
    works: dict[tuple[str, str], dict[tuple[str, ...], list[Cited]]] = defaultdict(lambda: defaultdict(list))
    for cited in cited_in(library, extract):
        item = cited.item
        if item.year and item.authors and not (item.org or item.et_al or (cited.link and cited.link.reference)):
            names = tuple("".join(words_of(author)) for author in item.authors)
            for key in {("order", *sorted(names)), ("first", names[0])}:
                works[(" ".join(key), item.year + (item.suffix or ""))][names].append(cited)
    told: set[frozenset[tuple[str, ...]]] = set()
    for forms in works.values():
        sizes = {len(names) for names in forms}
        if len(forms) == 2 and (sizes == {1, 2} or len(sizes) == 1 == len({frozenset(names) for names in forms})):
            if frozenset(forms) in told:
                continue
            told.add(frozenset(forms))
            rare, usual = sorted(forms.values(), key=len)
            values = {"cited": label(rare[0].item), "usual": label(usual[0].item), "count": str(len(usual))}
            at = [cited.citation for cited in (*rare, *usual[:1])]
            yield remark(
                library, extract.chapter, "author-count", "info", at, variant="inside", values=values, confidence=0.5
            )
