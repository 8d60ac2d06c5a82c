"""Sources that are cited together: dots are sources, a line joins two that one citation or sentence names together."""

from collections import Counter
from itertools import combinations

from citekit.library import Library
from citekit.report.labels import source_label
from citekit.report.layout import spring_layout
from citekit.report.svg import ACCENT, element, label, picture
from citekit.report.wording import Wording

MOST = 60
WIDE, HIGH, EDGE, SIDE = 1060, 640, 70, 200
LETTER = 6.3
"""A letter is taken to be this wide, in pixels."""


def ties(library: Library) -> Counter[tuple[str, str]]:
    """Pairs of record ids (in order) → how many sentences of one chapter cite both."""
    by_sentence: dict[tuple[object, ...], set[str]] = {}
    for one in library.extracts:
        for citation in one.citations:
            place = (one.chapter.id, *(citation.sentence or citation.span))
            records = by_sentence.setdefault(place, set())
            records.update(item.record for item in citation.items if item.record)
    return Counter(pair for records in by_sentence.values() for pair in combinations(sorted(records), 2))


def draw(library: Library, words: Wording) -> str:
    """The picture: the 60 sources with most ties."""
    found = ties(library)
    degree: Counter[str] = Counter()
    for (a, b), weight in found.items():
        degree[a] += weight
        degree[b] += weight
    chosen = [name for name, _ in sorted(degree.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]]
    number = {name: n for n, name in enumerate(chosen)}
    kept = {(number[a], number[b]): weight for (a, b), weight in found.items() if a in number and b in number}
    names = [source_label(library.record(name), 24) for name in chosen]
    sizes = [min(3 + degree[name] ** 0.5, 12.0) for name in chosen]
    about = words.say("picture.network-about", sources=len(names))
    return network(names, sizes, kept, words.say("picture.network"), about)


def spread(lines: list[tuple[float, float, str]], size: float = 11.5) -> list[float]:
    """Heights for lines of text (x, y, words) such that none covers another; each moves down as little as needed."""
    done: list[tuple[float, float, float]] = []
    heights: dict[int, float] = {}
    for n in sorted(range(len(lines)), key=lambda n: (lines[n][1], lines[n][0])):
        left, y, words = lines[n]
        right = left + len(words) * size * 0.55
        for from_x, to_x, at in sorted(done, key=lambda line: line[2]):
            if left < to_x and from_x < right and abs(at - y) < size:
                y = at + size
        done.append((left, right, y))
        heights[n] = y
    return [heights[n] for n in range(len(lines))]


def network(
    names: list[str], sizes: list[float], kept: dict[tuple[int, int], int], title: str, description: str
) -> str:
    """Dots with names at places where springs between tied ones put them; thicker lines are stronger ties."""
    if not names:
        return picture([label("—", WIDE / 2, HIGH / 2, "middle")], WIDE, HIGH, title, description)
    places = spring_layout(len(names), kept)
    at = [(SIDE + x * (WIDE - 2 * SIDE), EDGE / 2 + y * (HIGH - EDGE)) for x, y in places]
    parts = []
    for (a, b), weight in sorted(kept.items()):
        (x1, y1), (x2, y2) = at[a], at[b]
        width = min(0.6 + 0.6 * weight, 5.0)
        look = {"stroke": "currentColor", "stroke_opacity": 0.25, "stroke_width": width}
        parts.append(element("line", "", x1=x1, x2=x2, y1=y1, y2=y2, **look))
    before = _before(at, kept)
    lines = []
    for n, (name, size, (x, y)) in enumerate(zip(names, sizes, at, strict=True)):
        left = x - size - 3 - len(name) * LETTER if n in before else x + size + 3
        lines.append((left, y + 4, name))
    heights = spread(lines)
    for n, (name, size, (x, y)) in enumerate(zip(names, sizes, at, strict=True)):
        parts.append(element("circle", [element("title", name)], cx=x, cy=y, r=size, fill=ACCENT, fill_opacity=0.85))
        side = (x - size - 3, "end") if n in before else (x + size + 3, "start")
        parts.append(label(name, side[0], heights[n], side[1]))
    return picture(parts, WIDE, HIGH, title, description)


def _before(at: list[tuple[float, float]], kept: dict[tuple[int, int], int]) -> set[int]:
    """Dots whose name stands before them: those left of what they are tied to, so that names do not cover dots."""
    tied: dict[int, list[float]] = {}
    for a, b in kept:
        tied.setdefault(a, []).append(at[b][0])
        tied.setdefault(b, []).append(at[a][0])
    return {n for n, others in tied.items() if at[n][0] < sum(others) / len(others)}
