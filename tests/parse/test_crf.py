"""The decoder against plain sums over all label sequences."""

import itertools
from math import exp
from pathlib import Path

import numpy as np
import pytest

from citekit.parse.crf import Decoder, Weights, load, save

STATES = {"a": {"A": 1.5, "B": -0.5}, "b": {"B": 1.0}, "c": {"A": 0.2, "B": 0.3}}
TRANSITIONS = np.array([[0.5, -1.0], [0.25, 0.75]], dtype=np.float32)


@pytest.fixture
def weights(tmp_path: Path) -> Weights:
    save(tmp_path / "model.npz", ["A", "B"], TRANSITIONS, STATES)
    return load(tmp_path / "model.npz")


def brute(words: list[str]) -> tuple[list[str], list[float]]:
    """The best sequence and the marginals of its labels, by enumeration."""
    scored = {}
    for labels in itertools.product("AB", repeat=len(words)):
        score = sum(STATES[word].get(label, 0.0) for word, label in zip(words, labels, strict=True))
        score += sum(TRANSITIONS["AB".index(x), "AB".index(y)] for x, y in itertools.pairwise(labels))
        scored[labels] = exp(score)
    total = sum(scored.values())
    best = max(scored, key=lambda labels: scored[labels])
    chances = [sum(p for s, p in scored.items() if s[i] == best[i]) / total for i in range(len(words))]
    return list(best), chances


@pytest.mark.parametrize("words", [["a"], ["b", "c"], ["a", "b", "c", "b"], ["c"] * 6])
def test_marginals_and_labels(weights: Weights, words: list[str]) -> None:
    strings = (["b", "b", "a"], words, ["a"] * 9)  # a longer and a shorter neighbour in the batch
    summed = weights.scores[[weights.features[word] for string in strings for word in string]]
    decoder = Decoder(weights.labels, weights.transitions)
    labels, chances = decoder.decode(summed, np.array([len(string) for string in strings]))[1]
    wanted, right = brute(words)
    assert labels == wanted
    assert chances == pytest.approx(right, abs=2e-3)


def test_saved_bytes_depend_on_the_values_alone(tmp_path: Path) -> None:
    save(tmp_path / "a.npz", ["A", "B"], TRANSITIONS, STATES)
    save(tmp_path / "b.npz", ["A", "B"], TRANSITIONS, dict(reversed(STATES.items())))
    first, second = load(tmp_path / "a.npz"), load(tmp_path / "b.npz")
    assert first.features == second.features
    assert np.array_equal(first.scores, second.scores)
