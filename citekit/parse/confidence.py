"""How sure a field is: the tagger's probability turned into how often such fields turn out right.

The tagger speaks of tokens and of its own training; `train/calibrate.py` compares what it says with what is right on
strings it has never seen and stores, for each field, knots of a rising line from said to right.
"""

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

CALIBRATION = "calibration.json"
Knots = Sequence[tuple[float, float]]
RULE = 0.98
"""What is certain by form (an identifier, an access date)."""


@cache
def shipped_calibration() -> Mapping[str, Knots]:
    """Label → knots of (said, right), rising; empty when none is shipped."""
    place = resources.files("citekit.parse") / "model" / CALIBRATION
    if not place.is_file():
        return {}
    stored: dict[str, list[list[float]]] = json.loads(place.read_text(encoding="utf-8"))
    return {label: [(said, right) for said, right in knots] for label, knots in stored.items()}


def calibrated(label: str, said: float, calibration: Mapping[str, Knots] | None = None) -> float:
    """The share of fields right among those said with this probability.

    >>> calibrated("title", 0.75, {"title": [(0.5, 0.2), (1.0, 0.8)]})
    0.5
    """
    table = shipped_calibration() if calibration is None else calibration
    knots = table.get(label) or table.get("*")
    return said if not knots else interpolate(knots, said)


def interpolate(knots: Knots, said: float) -> float:
    """The value of a line through knots, flat beyond its ends."""
    at = bisect_right(knots, (said, 2.0))
    if at == 0:
        return knots[0][1]
    if at == len(knots):
        return knots[-1][1]
    (x0, y0), (x1, y1) = knots[at - 1], knots[at]
    return round(y0 + (y1 - y0) * (said - x0) / (x1 - x0), 4)
