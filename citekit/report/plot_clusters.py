"""The parts of a network that hang together: each laid out with its names, all of them packed into one picture."""

from collections.abc import Iterable
from typing import NamedTuple

from citekit.report.layout import Point, spring_layout

WIDE, GAP = 1060.0, 36.0
LETTER = 6.3
"""A letter is taken to be this wide, in pixels."""
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class Cluster(NamedTuple):
    """Dots that hang together: their places, their names (x, baseline, anchor), and the room they take in pixels."""

    dots: list[int]
    at: list[Point]
    names: list[tuple[float, float, str]]
    width: float
    height: float


def components(count: int, ties: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Dots that hang together, larger groups first.

    >>> components(5, [(3, 1), (1, 4)])
    [[1, 3, 4], [0], [2]]
    """
    head = list(range(count))

    def root(dot: int) -> int:
        while head[dot] != dot:
            head[dot] = head[head[dot]]
            dot = head[dot]
        return dot

    for a, b in ties:
        head[max(root(a), root(b))] = min(root(a), root(b))
    groups: dict[int, list[int]] = {}
    for dot in range(count):
        groups.setdefault(root(dot), []).append(dot)
    return sorted(groups.values(), key=lambda dots: (-len(dots), dots))


def cluster(
    dots: list[int], names: list[str], sizes: list[float], kept: dict[tuple[int, int], int], room: int
) -> Cluster:
    """Lay out some dots of a network and their names; ``room`` is what each dot gets, in square pixels."""
    number = {dot: n for n, dot in enumerate(dots)}
    ties = {(number[a], number[b]): weight for (a, b), weight in kept.items() if a in number}
    wide = (room * len(dots) * 1.7) ** 0.5
    at = [(x * wide, y * wide / 1.7) for x, y in spring_layout(len(dots), ties)]
    around = [sizes[dot] for dot in dots]
    words = [names[dot] for dot in dots]
    named = _names(at, around, words, _before(at, ties))
    lefts = [_left(x, anchor, name) for (x, _, anchor), name in zip(named, words, strict=True)]
    heights = spread(list(zip(lefts, (y for _, y, _ in named), words, strict=True)))
    left = min([*lefts, *(x - r for (x, _), r in zip(at, around, strict=True))])
    rights = [x + len(name) * LETTER for x, name in zip(lefts, words, strict=True)]
    right = max([*rights, *(x + r for (x, _), r in zip(at, around, strict=True))])
    top = min([min(heights) - 11, *(y - r for (_, y), r in zip(at, around, strict=True))])
    low = max([max(heights) + 4, *(y + r for (_, y), r in zip(at, around, strict=True))])
    moved = [(x - left, height - top, anchor) for (x, _, anchor), height in zip(named, heights, strict=True)]
    return Cluster(dots, [(x - left, y - top) for x, y in at], moved, right - left, low - top)


def _left(x: float, anchor: str, name: str) -> float:
    return x - len(name) * LETTER * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]


def _names(at: list[Point], sizes: list[float], names: list[str], before: set[int]) -> list[tuple[float, float, str]]:
    """Where each name stands (x, baseline, anchor): beside its dot, below or above, where it covers least."""
    dots = [(x - r, y - r, x + r, y + r) for (x, y), r in zip(at, sizes, strict=True)]
    taken: list[Box] = []
    found: dict[int, tuple[float, float, str]] = {}
    for n in sorted(range(len(at)), key=lambda n: (-sizes[n], n)):
        (x, y), r = at[n], sizes[n]
        beside = [(x + r + 4, y + 4, "start"), (x - r - 4, y + 4, "end")]
        options = [*(beside[::-1] if n in before else beside), (x, y + r + 13, "middle"), (x, y - r - 5, "middle")]
        best = (1e9, options[0], dots[n])
        for rank, (to, base, anchor) in enumerate(options):
            left = _left(to, anchor, names[n])
            box = (left, base - 10, left + len(names[n]) * LETTER, base + 3)
            cost = 0.5 * rank + 3 * sum(_cover(box, one) for one in taken)
            cost += 2 * sum(_cover(box, one) for m, one in enumerate(dots) if m != n)
            if cost < best[0]:
                best = (cost, (to, base, anchor), box)
        found[n] = best[1]
        taken.append(best[2])
    return [found[n] for n in range(len(at))]


def _cover(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def pack(boxes: list[tuple[float, float]]) -> tuple[list[Point], float, float]:
    """Corners for boxes (width, height) put into rows, each into the first with room; then the size of all."""
    rows: list[tuple[float, float, list[int]]] = []
    for n in sorted(range(len(boxes)), key=lambda n: -boxes[n][1]):
        wide, high = boxes[n]
        fit = next((at for at, row in enumerate(rows) if row[0] + GAP + wide <= WIDE), None)
        if fit is None:
            rows.append((wide, high, [n]))
        else:
            rows[fit] = (rows[fit][0] + GAP + wide, rows[fit][1], [*rows[fit][2], n])
    corners: dict[int, Point] = {}
    y = GAP / 2
    for wide, high, numbers in rows:
        x = max((WIDE - wide) / 2, GAP / 2)
        for n in numbers:
            corners[n] = (x, y + (high - boxes[n][1]) / 2)
            x += boxes[n][0] + GAP
        y += high + GAP
    width = max([WIDE, *(row[0] + GAP for row in rows)])
    return [corners[n] for n in range(len(boxes))], width, y


def _before(at: list[Point], kept: dict[tuple[int, int], int]) -> set[int]:
    """Dots whose name stands before them: those left of what they are tied to, so that names do not cover dots."""
    tied: dict[int, list[float]] = {}
    for a, b in kept:
        tied.setdefault(a, []).append(at[b][0])
        tied.setdefault(b, []).append(at[a][0])
    return {n for n, others in tied.items() if at[n][0] < sum(others) / len(others)}


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
