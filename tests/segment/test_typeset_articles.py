"""Notes, list entries and page furniture of typeset articles, in every language, style and page layout."""

import random
from collections import Counter

import pytest

from citekit.model import Document
from citekit.read import read_text
from citekit.segment import chapters, entries, note_view, running_view
from tests.segment.specimens import SHAPES, TONGUES
from tests.segment.typeset import Paper, Printed, Setter, article

HEADS = ("", "Kentin Belleği / Memory of the City", "А. Автор. Память города")


def made(seed: int, style: str) -> tuple[Document, Printed, str]:
    rng = random.Random(seed)
    tongue = rng.choice(sorted(TONGUES))
    shape = rng.choice(sorted(SHAPES))
    listing = rng.choice(["hanging", "plain", "gapped", "numbered"])
    paper = Paper(
        width=rng.choice([60, 75, 90]),
        height=rng.choice([34, 45]),
        head=rng.choice(HEADS),
        numbers=rng.random() < 0.8,
        feeds=rng.random() < 0.6,
        doubled=rng.random() < 0.4,
        hyphens=rng.random() < 0.5,
        notes_at=rng.choice(["foot", "foot", "end"]),
        note_sign=rng.choice([" ", "  ", ". "]),
    )
    setter = Setter(paper)
    article(setter, tongue, rng, style, shape, listing)
    printed = setter.print()
    return read_text(f"{seed}.txt", printed.text), printed, tongue


def tally(style: str, seeds: range) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = {"note": Counter(), "entry": Counter(), "furniture": Counter()}
    for seed in seeds:
        document, printed, tongue = made(seed, style)
        (chapter,) = chapters(document)
        assert chapter.language == tongue
        assert chapter.citation_style == style
        lists = [region for region in chapter.regions if region.kind == "reference-list"]
        furniture = [r for r in chapter.regions if r.kind in ("page-number", "running-head")]
        found = {
            "note": {(note.start, note.end) for note in chapter.notes},
            "entry": {tuple(span) for region in lists for span in entries(document, region, chapter)},
            "furniture": {(region.start, region.end) for region in furniture},
        }
        for name, count in counts.items():
            gold = (
                set(printed.furniture)
                if name == "furniture"
                else {span for tag, span in printed.spans.items() if tag.startswith(name)}
            )
            count["hit"] += len(gold & found[name])
            count["missed"] += len(gold - found[name])
            count["wrong"] += len(found[name] - gold)
    return counts


@pytest.mark.parametrize("style", ["author-date", "notes", "numeric"])
def test_what_stands_on_the_pages_is_told_apart(style: str) -> None:
    for name, count in tally(style, range(40)).items():
        if name == "note" and style != "notes":
            assert count["wrong"] == 0
            continue
        assert count["hit"] > 100, name
        assert count["missed"] <= 0.02 * count["hit"], name
        assert count["wrong"] <= 0.02 * count["hit"], name


@pytest.mark.parametrize("seed", range(6))
def test_running_text_reads_as_it_was_written(seed: int) -> None:
    """Every sentence stands whole in the view, wherever pages, notes and hyphens cut it in print."""
    document, _, tongue = made(seed, "notes")
    (chapter,) = chapters(document)
    view = running_view(document, chapter)
    sentences = [sentence for sentence in TONGUES[tongue].sentences if sentence.split()[0] in document.text]
    whole = sum(view.text.count(sentence) for sentence in sentences)
    begun = sum(view.text.count(" ".join(sentence.split()[:2])) for sentence in sentences)
    assert begun > 20
    assert whole >= 0.97 * begun
    for note in chapter.notes:
        words = note_view(document, note).text
        assert "\n" not in words
        assert words[-1] == document.text[note.end - 1]
