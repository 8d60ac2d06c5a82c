"""Training is reproducible: the same inputs and seed give the same model, which then labels."""

import json
from pathlib import Path

from citekit.parse.reader import read_many
from citekit.parse.tagger import MODEL, Tagger
from citekit.parse.train.__main__ import main


def small_model(folder: Path, training: Path, repository: Path) -> Path:
    folder.mkdir()
    main(
        [
            *("--training", str(training), "--corpus", str(repository / "corpus" / "references")),
            *("--out", str(folder / MODEL), "--generated", "120", "--iterations", "8", "--seed", "11"),
        ]
    )
    return folder / MODEL


def test_same_inputs_same_model(tmp_path: Path, repository: Path) -> None:
    training = tmp_path / "training"
    training.mkdir()
    first = small_model(tmp_path / "first", training, repository)
    second = small_model(tmp_path / "second", training, repository)
    assert first.read_bytes() == second.read_bytes()
    about = json.loads(first.with_suffix(".json").read_text(encoding="utf-8"))
    assert about["strings"]["hand"] >= 300
    assert about["seed"] == 11
    read = read_many(["Roy, O. (2000). The new Central Asia. New York: NYU Press."], tagger=Tagger(first))
    assert read[0].record.issued is not None
    assert read[0].record.issued.year == 2000
