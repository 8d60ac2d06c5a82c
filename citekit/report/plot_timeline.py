"""When the works that each chapter cites came out: a row per chapter, a bar per year."""

from collections import Counter

from citekit.library import Library
from citekit.report.labels import chapter_label
from citekit.report.svg import ACCENT, element, label, picture
from citekit.report.wording import Wording, number

LEFT, TOP, ROW, WIDE = 250, 46, 26, 640
ROWS = 60
OLDEST = 0.03
LAST = 0.001
"""These shares of the oldest and newest works go into the first and last bar: one misprint squeezes no other."""


def years(library: Library) -> dict[str, Counter[int]]:
    """Chapter id → year → how many works of that year the chapter cites or lists."""
    found: dict[str, Counter[int]] = {}
    for one in library.extracts:
        dated = [record.issued.year for record in library.records_of(one.chapter.id) if record.issued]
        found[one.chapter.id] = Counter(year for year in dated if year and 1000 < year < 2100)
    return found


def draw(library: Library, words: Wording) -> str:
    """The picture of the 60 chapters with most dated sources; those without any are left out."""
    dated = {chapter: by_year for chapter, by_year in years(library).items() if by_year}
    most_dated = sorted(dated, key=lambda chapter: -dated[chapter].total())[:ROWS]
    found = {chapter: dated[chapter] for chapter in most_dated}
    everything = sorted(year for by_year in found.values() for year in by_year.elements())
    if not everything:
        return picture([label("—", LEFT, TOP)], LEFT + WIDE + 50, TOP + ROW, words.say("picture.timeline"), "")
    first = everything[int(len(everything) * OLDEST)]
    last = everything[-1 - int(len(everything) * LAST)]
    step = WIDE / max(last - first + 1, 1)
    height = TOP + ROW * len(found) + 10
    parts = [_axis(first, last, step, height)]
    if first > everything[0]:
        parts.append(label(f"≤ {first}", LEFT + step / 2, TOP - 24, "middle"))
    chapters = [one.chapter for one in library.extracts if one.chapter.id in found]
    for n, chapter in enumerate(chapters):
        floor = TOP + ROW * (n + 1) - 4
        parts.append(label(chapter_label(library, chapter, 34), LEFT - 8, floor - 5, "end"))
        by_year: Counter[int] = Counter()
        for year, count in found[chapter.id].items():
            by_year[min(max(year, first), last)] += count
        most = max(by_year.values())
        parts.append(label(number(by_year.total()), LEFT + WIDE + 12, floor - 5))
        for year, count in sorted(by_year.items()):
            tall = max((ROW - 8) * count / most, 2.0)
            name = f"{'≤ ' if year == first and first > everything[0] else ''}{year}: {count}"
            x = LEFT + (year - first) * step
            bar = element("title", name)
            size = {"x": x, "y": floor - tall, "width": max(step - 1, 1.0), "height": tall}
            parts.append(element("rect", [bar], fill=ACCENT, **size))
    shown = {"works": len(everything), "first": everything[0], "last": everything[-1], "chapters": len(found)}
    about = words.told("picture.timeline-about", **shown, every=len(dated))
    return picture(parts, LEFT + WIDE + 50, height, words.say("picture.timeline"), **about)


def _axis(first: int, last: int, step: float, height: float) -> str:
    every = next(size for size in (1, 2, 5, 10, 20, 50, 100, 200, 500) if (last - first) / size <= 12)
    parts = []
    for year in range(-(-first // every) * every, last + 1, every):
        x = LEFT + (year - first) * step + step / 2
        parts.append(element("line", x1=x, x2=x, y1=TOP - 6, y2=height - 8, stroke="currentColor", stroke_opacity=0.15))
        parts.append(label(str(year), x, TOP - 12, "middle"))
    return "".join(parts)
