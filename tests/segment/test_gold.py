"""The five texts with gold annotations: boundaries, notes, noise, languages; skipped where the data is absent."""

import json
from pathlib import Path
from typing import Any

import pytest

from citekit.model import Chapter
from citekit.read import read
from citekit.segment import chapters


def rows(folder: Path, stem: str) -> list[dict[str, Any]]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob(f"{stem}*.jsonl"))]
    return [json.loads(line) for text in texts for line in text.split("\n") if line]


@pytest.fixture(scope="module")
def found(shared: Path) -> dict[str, tuple[Chapter, ...]]:
    texts = sorted((shared / "corpus").glob("00?_*.txt"))
    return {path.name[:3]: chapters(read(path)) for path in texts}


@pytest.mark.parametrize("name", ["000", "001", "002", "003"])
def test_chapters(shared: Path, found: dict[str, tuple[Chapter, ...]], name: str) -> None:
    for gold in rows(shared / "gold" / name, "chapters"):
        near = min(found[name], key=lambda chapter: abs(chapter.start - gold["start"]))
        assert abs(near.start - gold["start"]) <= 5, gold["id"]
        assert abs(near.end - gold["end"]) <= 5, gold["id"]
        assert near.language == gold["language"], gold["id"]
        assert near.kind == gold["kind"], gold["id"]


def test_notes(shared: Path, found: dict[str, tuple[Chapter, ...]]) -> None:
    missed = total = 0
    for name, chapter_list in found.items():
        folder = shared / "gold" / name
        starts = {note.start for chapter in chapter_list for note in chapter.notes}
        wanted = [row.get("label_start", row["start"]) for stem in ("notes", "footnotes") for row in rows(folder, stem)]
        wanted = [start for start in wanted if start is not None]
        total += len(wanted)
        missed += sum(start not in starts for start in wanted)
    assert total >= 30
    assert missed <= 0.05 * total


def test_noise(shared: Path, found: dict[str, tuple[Chapter, ...]]) -> None:
    spans = {(region.start, region.end) for chapter in found["000"] for region in chapter.regions}
    wanted = [(row["start"], row["end"]) for row in rows(shared / "gold" / "000", "noise")]
    assert sum(span in spans for span in wanted) >= 0.9 * len(wanted)
