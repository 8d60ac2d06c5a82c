"""What the tagger says against what is right, on strings it was not trained on: a table, its error, and the knots.

Expected calibration error (Naeini et al. 2015): the mean distance between said and right over ten bins, by size.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from citekit.model import Record
from citekit.parse.confidence import calibrated
from citekit.parse.reader import read_many
from citekit.parse.tagger import Tagger
from citekit.parse.train.corpora import Tagged
from citekit.parse.train.measure import FIELDS, JUDGED, gold_row

BINS = 10
SMALLEST = 40
LABELS = {**{csl: label for label, csl in FIELDS.items()}, "author": "author", "editor": "editor", "issued": "date"}


class Said(NamedTuple):
    """One field: its label, the probability said, whether it was right, and which half of the split it is in."""

    label: str
    said: float
    right: bool
    fit: bool


def plain(value: object) -> str:
    """Text as the comparison sees it: no case, no signs, one blank."""
    text = unicodedata.normalize("NFKC", str(value)).casefold().replace("\u0307", "")
    return " ".join(re.sub(r"[\W_]+", " ", text).split())


def agrees(field: str, gold: dict[str, Any], record: Record) -> bool:
    """Whether a record's field has the value of the gold item."""
    if field not in gold:
        return False
    value = getattr(record, field.replace("-", "_"))
    if field in ("author", "editor"):
        return [plain(n.family or n.literal or n.given) for n in value] == [
            plain(n.get("family") or n.get("literal") or n.get("given")) for n in gold[field]
        ]
    if field == "issued":
        return bool(value) and [value.year] == gold[field]["date-parts"][0][:1]
    return plain(value) == plain(gold[field])


def collect(rows: Sequence[Tagged], tagger: Tagger) -> list[Said]:
    """Every judged field of the rows with the raw probability that its tokens had."""
    parsed = read_many([row.raw for row in rows], tagger=tagger, calibration={})
    said: list[Said] = []
    for row, result in zip(rows, parsed, strict=True):
        gold = gold_row(row)["csl"]
        judged = {"issued" if name == "year" else name for name in JUDGED[row.origin]}
        fit = hashlib.sha256(row.raw.encode()).digest()[1] % 2 == 0
        seen: set[str] = set()
        for entry in result.record.evidence:
            if entry.field in judged and entry.field in LABELS and entry.field not in seen:
                seen.add(entry.field)
                right = agrees(entry.field, gold, result.record)
                said.append(Said(LABELS[entry.field], entry.confidence, right, fit))
    return said


def fit_knots(pairs: Iterable[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Isotonic regression (pool adjacent violators) of right on said, in pools of at least ``SMALLEST``."""
    pools: list[list[float]] = []  # count, sum of said, sum of right
    current = [0.0, 0.0, 0.0]
    for said, right in sorted(pairs):
        current = [current[0] + 1, current[1] + said, current[2] + right]
        if current[0] >= SMALLEST:
            pools.append(current)
            current = [0.0, 0.0, 0.0]
    if current[0] and pools:
        pools[-1] = [a + b for a, b in zip(pools[-1], current, strict=True)]
    merged: list[list[float]] = []
    for pool in pools:
        merged.append(pool)
        while len(merged) > 1 and merged[-2][2] / merged[-2][0] >= merged[-1][2] / merged[-1][0]:
            last = merged.pop()
            merged[-1] = [a + b for a, b in zip(merged[-1], last, strict=True)]
    return [(round(said / count, 4), round(right / count, 4)) for count, said, right in merged]


def fit(said: Sequence[Said]) -> dict[str, list[tuple[float, float]]]:
    """Knots for each label with enough fields, and for all together (`*`)."""
    half = [entry for entry in said if entry.fit]
    knots = {"*": fit_knots((entry.said, entry.right) for entry in half)}
    for label in sorted({entry.label for entry in half}):
        own = [(entry.said, entry.right) for entry in half if entry.label == label]
        if len(own) >= 5 * SMALLEST:
            knots[label] = fit_knots(own)
    return {label: line for label, line in knots.items() if line}


def table(said: Sequence[Said], knots: dict[str, list[tuple[float, float]]]) -> tuple[list[str], float]:
    """Lines of said against right for the half that was not fitted, and the expected calibration error."""
    bins: list[list[float]] = [[0, 0.0, 0.0] for _ in range(BINS)]
    for entry in said:
        if entry.fit:
            continue
        now = calibrated(entry.label, entry.said, knots)
        place = bins[min(int(now * BINS), BINS - 1)]
        place[0] += 1
        place[1] += now
        place[2] += entry.right
    total = sum(count for count, _, _ in bins)
    error = sum(abs(says - right) for _, says, right in bins) / total if total else 0.0
    lines = [
        f"{index / BINS:.1f}  said {says / count:.3f}  right {right / count:.3f}  fields {count:5.0f}"
        for index, (count, says, right) in enumerate(bins)
        if count
    ]
    return [*lines, f"expected calibration error {error:.4f} over {total:.0f} fields"], error
