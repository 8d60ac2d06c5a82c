"""Sources that are cited together: dots are sources, a line joins two that one citation or sentence names together."""

from collections import Counter
from itertools import combinations

from citekit.library import Library
from citekit.report.labels import source_label
from citekit.report.layout import Point
from citekit.report.plot_clusters import WIDE, cluster, components, pack
from citekit.report.svg import ACCENT, element, label, picture
from citekit.report.wording import Wording

MOST = 60
ROOM = 4200
"""So much room each dot of a cluster gets, in square pixels."""


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
    most = {name for name, _ in sorted(degree.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]}
    tied = {name for pair in found if most.issuperset(pair) for name in pair}
    chosen = sorted(tied, key=lambda name: (-degree[name], name))
    number = {name: n for n, name in enumerate(chosen)}
    kept = {(number[a], number[b]): weight for (a, b), weight in found.items() if a in number and b in number}
    names = [source_label(library.record(name), 24) for name in chosen]
    sizes = [min(3 + degree[name] ** 0.5, 12.0) for name in chosen]
    about = words.told("picture.network-about", sources=len(names), all=len({name for pair in found for name in pair}))
    return network(names, sizes, kept, words.say("picture.network"), about)


def network(
    names: list[str],
    sizes: list[float],
    kept: dict[tuple[int, int], int],
    title: str,
    about: dict[str, str],
    room: int = ROOM,
) -> str:
    """Dots with names, each cluster laid out by springs, all packed in rows; a stronger tie is a thicker line."""
    if not names:
        return picture([label("—", WIDE / 2, 40, "middle")], WIDE, 80, title, **about)
    clusters = [cluster(dots, names, sizes, kept, room) for dots in components(len(names), kept)]
    corners, width, height = pack([(one.width, one.height) for one in clusters])
    at = {}
    for one, (left, top) in zip(clusters, corners, strict=True):
        at.update({dot: (left + x, top + y) for dot, (x, y) in zip(one.dots, one.at, strict=True)})
    parts = [_line(at[a], at[b], weight) for (a, b), weight in sorted(kept.items())]
    for one, (left, top) in zip(clusters, corners, strict=True):
        for dot, (x, y, anchor) in zip(one.dots, one.names, strict=True):
            hint = element("title", names[dot])
            look = {"r": sizes[dot], "fill": ACCENT, "fill_opacity": 0.85}
            parts.append(element("circle", [hint], cx=at[dot][0], cy=at[dot][1], **look))
            parts.append(label(names[dot], left + x, top + y, anchor))
    return picture(parts, width, height, title, **about)


def _line(start: Point, end: Point, weight: int) -> str:
    look = {"stroke": "currentColor", "stroke_opacity": 0.25, "stroke_width": min(0.6 + 0.6 * weight, 5.0)}
    return element("line", "", x1=start[0], x2=end[0], y1=start[1], y2=end[1], **look)
