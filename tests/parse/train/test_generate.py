"""Generated and hand-tagged strings: the tags stand where they should, and the same seed gives the same strings."""

from collections import Counter
from pathlib import Path

import pytest

from citekit.parse.train.corpora import tag
from citekit.parse.train.flaws import gather
from citekit.parse.train.generate import generate, read_hand, read_marked


def test_same_seed_same_strings(repository: Path) -> None:
    folder = repository / "corpus" / "references"
    first = [(row.raw, row.labels) for row in generate(folder, 40, seed=3)]
    assert first == [(row.raw, row.labels) for row in generate(folder, 40, seed=3)]
    assert first != [(row.raw, row.labels) for row in generate(folder, 40, seed=4)]


def test_generated_strings_hold_every_common_label(repository: Path) -> None:
    rows = list(generate(repository / "corpus" / "references", 600, seed=5))
    seen = Counter(label for row in rows for label in set(row.labels))
    for label in ("author", "title", "date", "container", "publisher", "place", "pages", "volume", "issue", "editor"):
        assert seen[label] > 10, label
    assert not any(sign in row.raw for row in rows for sign in "{}‹›⟨⟩")


def test_hand_tagged_strings(repository: Path) -> None:
    rows = list(read_hand(repository / "corpus" / "references"))
    assert len(rows) >= 300
    assert all(len(row.labels) == len(row.tokens) for row in rows)
    assert all(set(row.labels) - {"O"} for row in rows)


@pytest.mark.parametrize(
    ("line", "labelled"),
    [
        (
            "{author Arı, T.} ({date 2010}). {title Teoriler}.",
            {"Arı": "author", "2010": "date", "Teoriler": "title", "(": "O"},
        ),
        (
            "{author Тишков В.А.} {title Реквием}. – {place М}.",
            {"Тишков": "author", "Реквием": "title", "М": "place", "–": "O"},
        ),
        (
            "{author Асан уулу Т.} {title Тил} // {container Ала-Тоо}",
            {"уулу": "author", "Ала-Тоо": "container", "//": "O"},
        ),
    ],
)
def test_marked_lines(line: str, labelled: dict[str, str]) -> None:
    raw, spans = read_marked(line)
    row = tag(raw, spans, "hand")
    found = {token.text: label for token, label in zip(row.tokens, row.labels, strict=True)}
    assert {word: found[word] for word in labelled} == labelled


def test_gather_joins_equal_neighbours() -> None:
    assert gather([("a", "title"), ("b", "title"), (" ", "O"), ("c", "title")]) == (
        "ab c",
        [(0, 2, "title"), (3, 4, "title")],
    )
