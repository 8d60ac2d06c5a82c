"""One pass over a document that tells running text from everything else, shared by bounds and chapters."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from citekit.model import Region
from citekit.segment.bodies import Stretch, find_starred, measure
from citekit.segment.boundaries import Layout
from citekit.segment.captions import find_captions
from citekit.segment.contents import find_contents
from citekit.segment.entries import counts_on, numbered_starts
from citekit.segment.furniture import author_title, find_page_furniture
from citekit.segment.headings import Heading, find_headings
from citekit.segment.lines import Line, Sheet, sheet
from citekit.segment.links import find_link_dumps
from citekit.segment.lists import find_headless_list, find_lists
from citekit.segment.markers import find_markers, find_star_markers
from citekit.segment.notes import choose_bodies, find_bodies
from citekit.segment.openings import entry_number
from citekit.segment.pages import find_pages
from citekit.segment.titles import author_line


@dataclass(frozen=True, slots=True)
class Reading:
    """The lines of a document, its regions in order, and the stretches that are notes."""

    sheet: Sheet
    regions: tuple[Region, ...]
    notes: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class _Base:
    """What needs no boundaries: furniture, dumps and contents as regions, and the layout to judge boundaries by."""

    layout: Layout
    regions: tuple[Region, ...]


def lay_out(text: str) -> Layout:
    """The lines and titles of a text, as boundaries are judged by."""
    return _base(text).layout


@lru_cache(maxsize=1)
def _base(text: str) -> _Base:
    page = sheet(text)
    regions = [*find_page_furniture(page), *find_link_dumps(page)]
    regions += find_contents(page, lines_of(page, regions))
    regions += [
        Region(start=line.start, end=line.end, kind="author-title-line")
        for line in page.lines
        if author_title(line, page) is not None
    ]
    taken = lines_of(page, regions)
    heads = tuple(find_headings(page, taken))
    skipped = lines_of(page, [region for region in regions if region.kind != "author-title-line"])
    paged = any(line.top for line in page.lines[1:])
    return _Base(Layout(page, heads, frozenset(skipped), paged), tuple(regions))


def read_page(text: str, starts: Sequence[int]) -> Reading:
    """Everything that is not running text, chapters beginning at ``starts`` (offsets)."""
    base = _base(text)
    page, heads = base.layout.sheet, base.layout.heads
    lines = page.lines
    regions = list(base.regions)
    firsts = _first_lines(page, starts)
    furniture = lines_of(page, regions)
    listed = find_lists(page, heads, furniture, firsts)
    counted = {
        index
        for span in listed
        for index in _numbered([index for index in range(*span) if index not in furniture], lines)
    }
    notes = _notes(text, page, frozenset(furniture | counted), furniture, heads)
    noted = {index for stretch in notes for first, after in stretch.parts for index in range(first, after)}
    for first, after in zip(firsts, [*firsts[1:], len(lines)], strict=True):
        if not any(first <= begin < after for begin, _ in listed):
            listed += find_headless_list(page, first, after, frozenset(furniture | noted))
    listed = _trimmed(listed, noted)
    for first, after in listed:
        regions.append(Region(start=lines[first].start, end=lines[after - 1].end, kind="reference-list"))
    for stretch in notes:
        for first, after in stretch.parts:
            span = (lines[first].start, lines[after - 1].end)
            regions.append(Region(start=span[0], end=span[1], kind="note-body", label=stretch.label))
    taken = furniture | noted | {index for first, after in listed for index in range(first, after)}
    regions += _heading_regions(page, [head for head in heads if head.first not in taken], firsts)
    regions += find_captions(page, frozenset(taken))
    ordered = sorted(regions, key=lambda region: (region.start, -region.end))
    return Reading(page, tuple(_uncrossed(ordered)), tuple(notes))


def _notes(
    text: str, page: Sheet, taken: frozenset[int], furniture: set[int], heads: Sequence[Heading]
) -> list[Stretch]:
    pages = find_pages(page, furniture)
    bodies = find_bodies(page.lines, taken)
    markers = find_markers(text, 0, len(text)) if bodies else []
    opening = {head.last + 1 for head in heads if head.kind == "notes"}  # `Notes` above `1. Pierre Bourdieu: …`
    numbered_heads = {head.first for head in heads if head.level} - opening
    chosen = [body for body, _ in choose_bodies(page, pages, bodies, markers, numbered_heads)]
    titles = {index for head in heads if head.kind for index in range(head.first, head.last + 1)}
    stops = frozenset(taken | titles)
    stretches = measure(page, pages, chosen, stops)
    numbered = frozenset(body.line for body in chosen)
    stars = find_star_markers(text, 0, len(text))
    stretches += find_starred(page, pages, stars, stops, numbered)
    return sorted(stretches, key=lambda stretch: stretch.parts[0])


def _numbered(indices: Sequence[int], lines: Sequence[Line]) -> list[int]:
    """Those lines of a numbered list that open its entries, notes above the first passed over; else none."""
    if not indices or entry_number(lines[indices[0]].text) is None:
        return []
    first = next((at for at, index in enumerate(indices[:40]) if entry_number(lines[index].text) == 1), 0)
    listed = [lines[index] for index in indices[first:]]
    return [indices[first + at] for at in numbered_starts(listed)] if counts_on(listed) else []


def _trimmed(listed: Iterable[tuple[int, int]], noted: set[int]) -> list[tuple[int, int]]:
    """Lists without the notes at the foot of the page on which they begin or end."""
    made: list[tuple[int, int]] = []
    for first, after in listed:
        while first < after and first in noted:
            first += 1
        while after > first and after - 1 in noted:
            after -= 1
        if first < after:
            made.append((first, after))
    return made


def _first_lines(page: Sheet, starts: Sequence[int]) -> list[int]:
    """Index of the first line of each chapter."""
    firsts: list[int] = []
    at = 0
    for start in starts:
        while at < len(page.lines) and page.lines[at].start < start:
            at += 1
        firsts.append(at)
    return firsts


def _heading_regions(page: Sheet, heads: Iterable[Heading], firsts: Sequence[int]) -> list[Region]:
    """Headings, and the author lines under a chapter's title."""
    found = [Region(start=page.lines[h.first].start, end=page.lines[h.last].end, kind="heading") for h in heads]
    titles = {region.start for region in found}
    for first in firsts:
        for line in page.lines[first : first + 12]:
            named = author_line(line.text) if line.start not in titles else None
            if named is not None and named.votes >= 0.8:
                found.append(Region(start=line.start, end=line.end, kind="author-line"))
    return found


def _uncrossed(regions: Sequence[Region]) -> list[Region]:
    """Regions without those that begin in one and end after it: the earlier and larger one stays."""
    kept: list[Region] = []
    open_ends: list[int] = []
    for region in regions:
        while open_ends and open_ends[-1] <= region.start:
            open_ends.pop()
        if open_ends and region.end > open_ends[-1]:
            continue
        kept.append(region)
        open_ends.append(region.end)
    return kept


def lines_of(page: Sheet, regions: Iterable[Region]) -> set[int]:
    """Indices of the lines that regions cover."""
    spans = sorted((region.start, region.end) for region in regions)
    found: set[int] = set()
    lines = page.lines
    at = 0
    for start, end in spans:
        while at < len(lines) and lines[at].end <= start:
            at += 1
        index = at
        while index < len(lines) and lines[index].start < end:
            found.add(index)
            index += 1
    return found
