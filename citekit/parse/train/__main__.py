"""Train the tagger: `python -m citekit.parse.train --training FOLDER [--corpus FOLDER] [--out FILE]`.

The same inputs and seed give the same model. Strings whose hash falls in the held-out tenth are never trained on.
"""

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pycrfsuite

from citekit.parse.confidence import CALIBRATION
from citekit.parse.crf import save
from citekit.parse.groups import Recorder
from citekit.parse.tagger import MODEL, Tagger
from citekit.parse.train.calibrate import collect, fit, table
from citekit.parse.train.corpora import Tagged, held_out, read_corpus
from citekit.parse.train.generate import generate, read_hand

CREDITS = {
    "anystyle": "AnyStyle parser training data, BSD-2-Clause, Sylvester Keil and contributors",
    "grobid": "GROBID citation training corpus, CC BY 4.0, Patrice Lopez and contributors",
    "linkedbooks": "LinkedBooks annotated references, MIT, Giovanni Colavizza, Matteo Romanello and contributors",
    "generated": "rendered here from corpus/references by templates with flaws",
    "hand": "tagged by hand in corpus/references",
}
HERE = Path(__file__).resolve()
REPEATS = {"hand": 6}


def gather(training: Path, corpus: Path, count: int, seed: int) -> list[Tagged]:
    """Every tagged string: the foreign corpora that are there, then generated and hand-tagged ones."""
    rows = [row for path in sorted(training.glob("*.jsonl")) for row in read_corpus(path)]
    rows += generate(corpus, count, seed)
    rows += read_hand(corpus)
    return [row for row in rows if row.tokens]


def compile_model(fitted: Path, out: Path) -> None:
    """Turn a CRFsuite model into the arrays that are shipped."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(fitted))
    info = tagger.info()
    labels = sorted(info.labels)
    transitions = np.zeros((len(labels), len(labels)))
    for (before, after), weight in info.transitions.items():
        transitions[labels.index(before), labels.index(after)] = weight
    states: dict[str, dict[str, float]] = {}
    for (feature, label), weight in info.state_features.items():
        states.setdefault(feature, {})[label] = weight
    save(out, labels, transitions.astype(np.float32), states)


def train(rows: list[Tagged], out: Path, iterations: int, c1: float, c2: float) -> dict[str, int]:
    """Fit the model to all strings that are not held out; how many were used, by corpus."""
    trainer = pycrfsuite.Trainer(verbose=False, algorithm="lbfgs")
    used: dict[str, int] = {}
    recorder = Recorder()
    for row in rows:
        if held_out(row.raw) and row.origin != "hand":
            continue
        used[row.origin] = used.get(row.origin, 0) + 1
        made = recorder.features(row.reading)
        for _ in range(REPEATS.get(row.origin, 1)):
            trainer.append(made, row.labels)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": iterations, "feature.minfreq": 3})
    with tempfile.TemporaryDirectory() as folder:
        fitted = Path(folder) / "fitted.crfsuite"
        trainer.train(str(fitted))
        compile_model(fitted, out)
    return used


def main(arguments: list[str] | None = None) -> None:
    """Read arguments, train, write the model and its metadata beside it."""
    parser = argparse.ArgumentParser(prog="python -m citekit.parse.train", description=__doc__)
    parser.add_argument("--training", type=Path, required=True, help="folder of anystyle, grobid, linkedbooks .jsonl")
    parser.add_argument("--corpus", type=Path, default=HERE.parents[3] / "corpus" / "references")
    parser.add_argument("--out", type=Path, default=HERE.parents[1] / "model" / MODEL)
    parser.add_argument("--generated", type=int, default=16000, help="how many strings to render")
    parser.add_argument("--iterations", type=int, default=150)
    parser.add_argument("--c1", type=float, default=0.1)
    parser.add_argument("--c2", type=float, default=0.02)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args(arguments)
    start = time.perf_counter()
    rows = gather(options.training, options.corpus, options.generated, options.seed)
    used = train(rows, options.out, options.iterations, options.c1, options.c2)
    about = {
        "strings": used,
        "credits": {name: CREDITS[name] for name in used if name in CREDITS},
        "seed": options.seed,
        "iterations": options.iterations,
        "c1": options.c1,
        "c2": options.c2,
    }
    options.out.with_suffix(".json").write_text(
        json.dumps(about, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    held = [row for row in rows if held_out(row.raw) and row.origin != "hand"]
    said = collect(held, Tagger(options.out))
    knots = fit(said)
    options.out.with_name(CALIBRATION).write_text(json.dumps(knots) + "\n", encoding="utf-8")
    sys.stdout.write("\n".join(table(said, knots)[0]) + "\n")
    size = options.out.stat().st_size / 1e6
    sys.stdout.write(f"{sum(used.values())} strings, {size:.1f} MB, {time.perf_counter() - start:.0f} s\n")


if __name__ == "__main__":
    main()
