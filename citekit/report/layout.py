"""Where the dots of a network go: springs between what is tied, repulsion between all, cooled down step by step.

After Fruchterman and Reingold (1991); the start is a circle, so that the same network always gets the same picture.
"""

import math
from collections.abc import Mapping

STEPS = 120
Point = tuple[float, float]


def spring_layout(count: int, ties: Mapping[tuple[int, int], float], steps: int = STEPS) -> list[Point]:
    """Positions in the unit square for ``count`` dots; ``ties`` maps pairs of dots to a weight above 0.

    >>> spring_layout(1, {})
    [(0.5, 0.5)]
    """
    if count == 1:
        return [(0.5, 0.5)]
    places = [complex(math.cos(2 * math.pi * n / count), math.sin(2 * math.pi * n / count)) for n in range(count)]
    ideal = math.sqrt(4.0 / count)
    degree = [1] * count
    for a, b in ties:
        degree[a] += 1
        degree[b] += 1
    for step in range(steps):
        reach = 0.2 * (1 - step / steps) + 0.002
        moves = _repulsion(places, ideal)
        for (a, b), weight in ties.items():
            gap = places[a] - places[b]
            pull = gap * abs(gap) / ideal * min(1 + math.log(weight), 2) / math.sqrt(min(degree[a], degree[b]))
            moves[a] -= pull
            moves[b] += pull
        for n, move in enumerate(moves):
            move -= places[n] * 0.9 * ideal
            places[n] += move / max(abs(move), 1e-9) * min(abs(move), reach)
    return _fit(places)


def _repulsion(places: list[complex], ideal: float) -> list[complex]:
    moves = [0j] * len(places)
    square = ideal * ideal
    for a, here in enumerate(places):
        for b in range(a + 1, len(places)):
            gap = here - places[b]
            far = gap.real * gap.real + gap.imag * gap.imag
            push = gap * (square / max(far, 1e-6))
            moves[a] += push
            moves[b] -= push
    return moves


def _fit(places: list[complex]) -> list[Point]:
    left, top = min(p.real for p in places), min(p.imag for p in places)
    wide = max(max(p.real for p in places) - left, 1e-9)
    high = max(max(p.imag for p in places) - top, 1e-9)
    return [((p.real - left) / wide, (p.imag - top) / high) for p in places]
