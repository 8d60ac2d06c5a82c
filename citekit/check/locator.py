"""A page that looks wrong: it could be a year, lies outside the work's pages, or is the whole article.

`(Köksoy 2016: 2013)`; `p. 50` of an article on pages 120–140; `(Akçapa, 2023: 473-491)`.
"""

import re
from collections.abc import Iterator
from statistics import median

from citekit.check.cited import Cited, cited_in, label
from citekit.check.remark import remark
from citekit.library import Library
from citekit.model import ChapterExtract, Citation, Finding, Severity

_PAGED = frozenset({"article-journal", "chapter", "paper-conference", "article-magazine", "entry-encyclopedia"})
_WIDE = 8


def check(library: Library) -> Iterator[Finding]:
    """One finding for each year-like or outside page; one for each chapter's whole-article ranges."""
    for extract in library.extracts:
        wide: dict[str, Citation] = {}
        known = False
        pages = [first for cited in cited_in(library, extract) for first, _ in _pages(cited)[:1]]
        usual = median(pages) if pages else 0
        for cited in cited_in(library, extract):
            for first, last in _pages(cited):
                kind = _kind(library, cited, first, last, usual)
                if kind in ("whole", "wide"):
                    wide[cited.citation.id] = cited.citation
                    known = known or kind == "whole"
                elif kind:
                    yield _remark(library, extract, cited, kind)
        if known or len(wide) > 1:  # one range of a work without a list may well be the pages that are meant
            values = {"count": str(len(wide))}
            yield remark(
                library, extract.chapter, "locator", "info", wide.values(), variant="whole", values=values,
                confidence=0.5,
            )  # fmt: skip


def _pages(cited: Cited) -> list[tuple[int, int]]:
    """First and last page of each part of a page locator; parts that are no numbers are skipped."""
    if not cited.item.locator or cited.item.label not in (None, "page"):
        return []
    found = re.findall(r"(?<![\d./])(\d{1,6})(?:\s*[-–—]\s*(\d{1,6}))?(?![\d./])", cited.item.locator)
    return [(int(first), int(last or first)) for first, last in found]


def _kind(library: Library, cited: Cited, first: int, last: int, usual: float) -> str | None:
    if first == last and 1900 <= first <= 2099 and usual < 900:
        return "year"
    record = library.record(cited.link.record) if cited.link else None
    printed = re.fullmatch(r"(\d+)\s*[-–—]\s*(\d+)", record.page or "") if record and record.type in _PAGED else None
    if printed:
        low, high = int(printed[1]), int(printed[2])
        if high >= low and (first < low or last > high):
            return "outside"
        return "whole" if (first, last) == (low, high) and high - low >= 3 else None
    if last < first:
        grown = int(str(first)[: -len(str(last))] + str(last)) if len(str(last)) < len(str(first)) else last
        return "backwards" if grown < first else None
    if record and record.state == "stub" and last - first >= _WIDE and cited.citation.form == "parenthetical":
        return "wide"
    return None


def _remark(library: Library, extract: ChapterExtract, cited: Cited, kind: str) -> Finding:
    record = library.record(cited.link.record) if cited.link else None
    values = {"cited": label(cited.item), "locator": cited.item.locator or "", "pages": (record and record.page) or ""}
    level: Severity = "error" if kind in ("year", "outside") else "warning"
    return remark(
        library, extract.chapter, "locator", level, [cited.citation], variant=None if kind == "year" else kind,
        values=values,
    )  # fmt: skip
