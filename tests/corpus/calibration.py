"""What citekit says of itself against what is so: citations by their confidence, and the share that gold bears out.

    python -m tests.corpus.calibration     the table over the sample texts and a set of typeset documents

A citation is right when the gold has one with the same span; its confidence is the one extraction gives it.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from citekit.pipeline import analyse
from tests.corpus.marking import CORPUS
from tests.extract.measuring import read
from tests.extract.typeset import AUTHOR_DATE, NOTES, NUMERIC, damage, typeset

BOUNDS = (0.0, 0.7, 0.85, 0.92, 0.96, 1.01)
LANGUAGES = ("tr", "en", "ru", "de")
Judged = tuple[float, bool]


class Band(NamedTuple):
    """Citations whose confidence lies in one band: how many, what was said of them, what is so (means, 0 to 1)."""

    low: float
    high: float
    count: int
    said: float
    right: float


def judge_samples() -> Iterator[Judged]:
    """Every citation of the sample texts."""
    for path in sorted((CORPUS / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))["documents"][0]
        spans = {(row["start"], row["end"]) for row in gold["citations"]}
        for extract in analyse([Path(CORPUS / gold["source"]["name"])]).extracts:
            for citation in extract.citations:
                yield citation.confidence, (citation.start, citation.end) in spans


def judge_typeset(seeds: Iterable[int] = range(3)) -> Iterator[Judged]:
    """Every citation of typeset documents, clean and damaged."""
    for seed in seeds:
        for style in (*AUTHOR_DATE, *NUMERIC, *NOTES):
            for language in LANGUAGES:
                clean = typeset(style, language, seed)
                for made in (clean, damage(clean, seed)):
                    spans = {(one.start, one.end) for one in made.citations}
                    for citation in read(made.text)[0]:
                        yield citation.confidence, (citation.start, citation.end) in spans


def bands(judged: Iterable[Judged]) -> list[Band]:
    """The judged citations by confidence; a band that holds none is left out."""
    rows = list(judged)
    found = []
    for low, high in pairwise(BOUNDS):
        inside = [(said, right) for said, right in rows if low <= said < high]
        if inside:
            said, right = (sum(column) / len(inside) for column in zip(*inside, strict=True))
            found.append(Band(low, min(high, 1.0), len(inside), said, right))
    return found


def expected_error(found: Iterable[Band]) -> float:
    """The mean distance of said and right, weighed by the size of each band."""
    rows = list(found)
    return sum(band.count * abs(band.said - band.right) for band in rows) / max(1, sum(band.count for band in rows))


def table(found: list[Band]) -> str:
    """The bands as lines of text."""
    lines = ["confidence    citations   said   right"]
    lines += [f"{b.low:.2f}–{b.high:.2f}   {b.count:9}   {b.said:.3f}  {b.right:.3f}" for b in found]
    return "\n".join([*lines, f"expected calibration error {expected_error(found):.3f}"])


if __name__ == "__main__":
    print(table(bands([*judge_samples(), *judge_typeset()])))
