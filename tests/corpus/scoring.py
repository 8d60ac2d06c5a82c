"""Score an extraction against gold annotations, in the measures that `corpus/scores.toml` holds.

    python -m tests.corpus.scoring            print the scores of the sample texts (and of the shared ones, if there)
    python -m tests.corpus.scoring --write    keep them in corpus/scores.toml where they rose

Measures are micro-averaged F1: ``cluster`` a citation's span is exactly right; ``item`` authors, year and suffix
of a cited work agree in a citation that overlaps; ``locator`` the same with the locator; ``marker`` the span of a note
marker or numeric citation is exactly right; ``chapter`` a chapter begins within 300 characters of the gold one;
``reference`` a reference's span covers the gold one's but for up to three characters at either end.
"""

import json
import os
import re
import sys
import tomllib
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

from citekit.library import extract_json
from citekit.pipeline import analyse
from tests.corpus.marking import CORPUS

SCORES = CORPUS / "scores.toml"
MEASURES = ("cluster", "item", "locator", "marker", "chapter", "reference")
Row = dict[str, Any]


def fold(text: str | None) -> str:
    """Letters and digits only, without case and diacritics; i, ı and İ are one."""
    plain = unicodedata.normalize("NFKD", (text or "").replace("ı", "i").replace("İ", "i")).casefold()
    return re.sub(r"[\W_]+", "", "".join(letter for letter in plain if not unicodedata.combining(letter)))


def f1(gold: Counter[Any], found: Counter[Any]) -> tuple[int, int, int]:
    """True positives, false positives and false negatives of two multisets."""
    right = sum((gold & found).values())
    return right, sum(found.values()) - right, sum(gold.values()) - right


def _work(item: Row) -> tuple[Any, ...]:
    return tuple(fold(name) for name in item["authors"]), item["year"] or "", item["suffix"] or ""


def _located(item: Row) -> tuple[Any, ...]:
    return (*_work(item), re.sub(r"\W+", "-", item.get("locator") or "").strip("-"))


def _text(rows: list[Row]) -> list[Row]:
    return [row for row in rows if row["form"] in ("parenthetical", "narrative")]


def _overlapping(rows: list[Row], row: Row) -> int:
    """Index of the first row that overlaps, or -1: items are compared inside the citation they stand in."""
    return next((n for n, one in enumerate(rows) if one["start"] < row["end"] and row["start"] < one["end"]), -1)


def _starts(gold: Row, rows: Row) -> Counter[int]:
    """Chapter beginnings, each as the gold one it is near to, if it is near to any."""
    known = [row["start"] for row in gold["chapters"]]
    begun = [row["start"] for row in rows["chapters"]]
    return Counter(min(known, key=lambda near: abs(near - at)) if _is_near(known, at) else at for at in begun)


def _is_near(known: list[int], at: int) -> bool:
    return any(abs(near - at) <= 300 for near in known)


def count(gold: Row, found: Row) -> dict[str, tuple[int, int, int]]:
    """(right, wrong, missed) per measure for one document in the shape of the extract contract."""
    mine, theirs = _text(found["citations"]), _text(gold["citations"])
    markers = [[row for row in one["citations"] if row not in _text(one["citations"])] for one in (gold, found)]

    def spans(rows: list[Row]) -> Counter[Any]:
        return Counter((row["start"], row["end"]) for row in rows)

    def items(rows: list[Row], make: Any) -> Counter[Any]:
        return Counter((_overlapping(theirs, row), make(item)) for row in rows for item in row["items"])

    begun = f1(_starts(gold, gold), _starts(gold, found))
    covered = sum(any(_same_span(row, one) for one in found["references"]) for row in gold["references"])
    return {
        "cluster": f1(spans(theirs), spans(mine)),
        "item": f1(items(theirs, _work), items(mine, _work)),
        "locator": f1(items(theirs, _located), items(mine, _located)),
        "marker": f1(spans(markers[0]), spans(markers[1])),
        "chapter": begun,
        "reference": (covered, len(found["references"]) - covered, len(gold["references"]) - covered),
    }


def score(golds: list[Row], founds: list[Row]) -> dict[str, float]:
    """F1 per measure over documents, rounded to four places; a measure nobody asks for or answers is left out."""
    totals = {name: [0, 0, 0] for name in MEASURES}
    for gold, found in zip(golds, founds, strict=True):
        for name, counts in count(gold, found).items():
            totals[name] = [a + b for a, b in zip(totals[name], counts, strict=True)]
    return {
        name: round(2 * right / (2 * right + wrong + missed), 4)
        for name, (right, wrong, missed) in totals.items()
        if right + wrong + missed
    }


def sample_scores() -> dict[str, dict[str, float]]:
    """Scores per sample text."""
    made = {}
    for path in sorted((CORPUS / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))["documents"]
        found = extract_json(analyse([CORPUS / gold[0]["source"]["name"]]))["documents"]
        made[path.stem] = score(gold, found)
    return made


def reference_scores(shared: Path, documents: list[Row], only: set[str]) -> dict[str, float]:
    """``reference``: spans that agree but for three characters at an end; ``record``: of the gold references that some
    found one overlaps, the share whose first author, year and title are all right (absent counts as a value).
    Doubted gold rows count neither way."""
    spans, right, seen = Counter({"right": 0}), 0, 0
    for document in documents:
        folder = shared / "gold" / document["source"]["name"][:3]
        chapters = _rows(folder, "chapters", only)
        rows = _rows(folder, "references", only, "chapter")
        gold = [row for row in rows if not row.get("uncertain")]
        doubted = [row for row in rows if row.get("uncertain")]
        found = [row for row in document["references"] if any(c["start"] <= row["start"] < c["end"] for c in chapters)]
        found = [row for row in found if any(_meet(row, g) for g in gold) or not any(_meet(row, d) for d in doubted)]
        for row in gold:
            near = [one for one in found if _meet(one, row)]
            spans["gold"] += 1
            spans["right"] += any(_same_span(row, one) for one in near)
            seen += bool(near)
            right += any(_facts(one["record"]) == _facts(row["csl"]) for one in near)
        spans["found"] += len(found) if gold else 0
    total = spans["gold"] + spans["found"]
    return {
        "reference": round(2 * spans["right"] / total, 4) if total else 0.0,
        "record": round(right / seen, 4) if seen else 0.0,
    }


def _rows(folder: Path, stem: str, only: set[str], key: str = "id") -> list[Row]:
    files = sorted(folder.glob(f"{stem}*.jsonl"))
    rows = [json.loads(line) for path in files for line in path.read_text(encoding="utf-8").splitlines() if line]
    return [row for row in rows if row[key] in only]


def _meet(one: Row, other: Row) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _same_span(one: Row, other: Row) -> bool:
    return abs(one["start"] - other["start"]) <= 3 and abs(one["end"] - other["end"]) <= 3


def _facts(item: Row) -> tuple[str, str, str]:
    names = item.get("author") or [{}]
    dates = (item.get("issued") or {}).get("date-parts") or [[""]]
    return fold(names[0].get("family") or names[0].get("literal")), str(dates[0][0]), fold(item.get("title"))


def shared_scores(shared: Path) -> dict[str, float]:
    """Scores of the shared texts by the shared scorer, on the chapters it names."""
    sys.path.insert(0, str(shared / "gold"))
    try:
        import score as scorer  # type: ignore[import-not-found]
    finally:
        sys.path.pop(0)
    documents = extract_json(analyse([shared / "corpus"]))["documents"]
    only = set((shared / "gold" / "chapters.txt").read_text().split())
    tallies, _, _ = scorer.score(shared / "gold", documents, only)
    names = ("cluster", "item", "item+loc", "source", "marker", "chapter")
    found = {name: round(tallies[name].line(name)[1], 4) for name in names}
    return found | reference_scores(shared, documents, only)


def held() -> dict[str, dict[str, float]]:
    """The scores that tests hold, by text."""
    return tomllib.loads(SCORES.read_text(encoding="utf-8")) if SCORES.exists() else {}


def main() -> None:
    """Print the scores, and write those that rose when asked to."""
    shared = Path(os.environ.get("CITEKIT_SHARED", CORPUS.parent.parent / "shared"))
    found = sample_scores() | ({"shared": shared_scores(shared)} if shared.is_dir() else {})
    for text, figures in found.items():
        print(f"{text:<22}", "  ".join(f"{name} {value:.4f}" for name, value in figures.items()))
    if "--write" in sys.argv:
        before = held()
        lines = ["# F1 that the tests hold; they may only rise (python -m tests.corpus.scoring --write).\n"]
        for text, figures in (before | found).items():
            kept = {name: max(value, before.get(text, {}).get(name, 0.0)) for name, value in figures.items()}
            lines.append(f'\n["{text}"]\n' + "".join(f'"{name}" = {value}\n' for name, value in kept.items()))
        SCORES.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
