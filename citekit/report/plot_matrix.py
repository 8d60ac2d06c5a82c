"""Which chapters cite which sources: a row per source, a column per chapter, the most shared sources first."""

from collections import Counter, defaultdict

from citekit.library import Library
from citekit.model import Record
from citekit.report.labels import chapter_label, source_label
from citekit.report.svg import ACCENT, element, label, picture
from citekit.report.wording import Wording

ROWS, COLUMNS = 60, 60
ROW, COLUMN, LEFT, TOP = 16, 18, 230, 190


def counts(library: Library) -> dict[str, Counter[str]]:
    """Record id → chapter id → how many citations of that chapter name the record."""
    chapter_of = {citation.id: one.chapter.id for one in library.extracts for citation in one.citations}
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for record, citation in dict.fromkeys((link.record, link.citation) for link in library.links):
        found[record][chapter_of[citation]] += 1
    return found


def most_shared(library: Library, found: dict[str, Counter[str]]) -> list[Record]:
    """Cited records, those of most chapters first, then those of most citations."""
    cited = [record for record in library.records if found.get(record.id)]
    return sorted(cited, key=lambda one: (-len(found[one.id]), -found[one.id].total(), source_label(one)))


def draw(library: Library, words: Wording) -> str:
    """The picture: the 60 sources that most chapters share, and the 60 chapters that cite most of them."""
    found = counts(library)
    cited = most_shared(library, found)
    records = cited[:ROWS]
    if not records:
        return picture([label("—", LEFT, ROW)], LEFT + 110, 2 * ROW, words.say("picture.matrix"), "")
    times = Counter(name for record in records for name in found[record.id])
    chosen = {name for name, _ in times.most_common(COLUMNS)}
    chapters = [one.chapter for one in library.extracts if one.chapter.id in chosen]
    records = [record for record in records if not chosen.isdisjoint(found[record.id])]
    column = {chapter.id: LEFT + COLUMN * n + COLUMN / 2 for n, chapter in enumerate(chapters)}
    width, height = LEFT + COLUMN * len(chapters) + 110, TOP + ROW * len(records) + 12
    parts = []
    for chapter in chapters:
        x = column[chapter.id] + 3
        parts.append(label(chapter_label(library, chapter, 28), x, TOP - 6, transform=f"rotate(-60 {x:.0f} {TOP - 6})"))
    for n, record in enumerate(records):
        y = TOP + ROW * n + ROW / 2
        if n % 2 == 0:
            parts.append(element("rect", x=0, y=y - ROW / 2, width=width, height=ROW, fill_opacity=0.04))
        parts.append(label(source_label(record, 36), LEFT - 8, y + 4, "end"))
        for name, count in found[record.id].items():
            if name in column:
                dot = element("title", f"{source_label(record)}: {count} × {name}")
                size = min(2.5 + count**0.5, COLUMN / 2)
                parts.append(element("circle", [dot], cx=column[name], cy=y, r=size, fill=ACCENT))
    every = sum(bool(one.citations) for one in library.extracts)
    shown = {"sources": len(records), "all": len(cited), "chapters": len(chapters), "every": every}
    about = words.told("picture.matrix-about", **shown)
    return picture(parts, width, height, words.say("picture.matrix"), **about)
