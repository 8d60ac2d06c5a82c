"""The trained linear-chain CRF at work: weights in arrays, posterior decoding, many strings at once.

The model is trained by python-crfsuite (Okazaki 2007; Lafferty, McCallum, Pereira 2001) and stored as sparse arrays.
Forward-backward gives each token's marginal probabilities. Where one label is clearly the likeliest everywhere, these
are the answer; a string with a doubtful token is decoded by Viterbi, whose labels agree with each other.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from citekit.parse.features import MOST, Groups

Floats = NDArray[np.float32]
BATCH = 64
CHUNK = 4096
"""Groups whose weights are added up at once."""
DOUBT = 0.6
"""A token whose likeliest label is less probable than this makes its string be decoded by Viterbi."""


class Weights(NamedTuple):
    """A model: label names, label-to-label scores (labels × labels), features and their scores (features × labels)."""

    labels: list[str]
    transitions: Floats
    features: dict[str, int]
    scores: Floats


def save(path: Path, labels: list[str], transitions: Floats, states: dict[str, dict[str, float]]) -> None:
    """Write a model as one compressed file; ``states``: feature → label → weight. Bytes depend on the values alone."""
    names = sorted(states)
    number = {label: index for index, label in enumerate(labels)}
    columns = [number[label] for name in names for label in states[name]]
    values = [weight for name in names for weight in states[name].values()]
    ends = np.cumsum([len(states[name]) for name in names])
    np.savez_compressed(
        path,
        labels=np.frombuffer(json.dumps(labels).encode(), dtype=np.uint8),
        transitions=transitions.astype(np.float32),
        names=np.frombuffer("\n".join(names).encode(), dtype=np.uint8),
        columns=np.array(columns, dtype=np.uint8),
        values=np.array(values, dtype=np.float16),
        ends=ends.astype(np.uint32),
    )


def load(path: Path) -> Weights:
    """Read what `save` wrote."""
    with np.load(path) as stored:
        labels: list[str] = json.loads(stored["labels"].tobytes())
        names = stored["names"].tobytes().decode().split("\n")
        ends = stored["ends"].astype(np.int64)
        rows = np.repeat(np.arange(len(names)), np.diff(ends, prepend=0))
        scores = np.zeros((len(names) + 1, len(labels)), dtype=np.float32)
        scores[rows, stored["columns"]] = stored["values"].astype(np.float32)
        transitions = stored["transitions"]
    return Weights(labels, transitions, {name: index for index, name in enumerate(names)}, scores)


class Decoder:
    """Weights with the groups met so far; not to be shared between threads."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.groups = Groups()
        self._known = 0
        self._vectors: Floats = np.zeros((4096, len(weights.labels)), dtype=np.float32)
        self._passing: Floats = np.exp(weights.transitions)

    def _learn(self) -> None:
        """Add up the weights of groups met since the last time."""
        strings, weights = self.groups.strings, self.weights
        if len(strings) > len(self._vectors):
            larger = np.zeros((max(len(strings), 2 * len(self._vectors)), self._vectors.shape[1]), dtype=np.float32)
            larger[: self._known] = self._vectors[: self._known]
            self._vectors = larger
        number, nothing = weights.features.get, len(weights.features)
        for at in range(self._known, len(strings), CHUNK):
            rows: list[int] = []
            starts: list[int] = []
            for group in strings[at : at + CHUNK]:
                starts.append(len(rows))
                rows += [row for name in group if (row := number(name)) is not None] or [nothing]
            self._vectors[at : at + len(starts)] = np.add.reduceat(weights.scores[rows], starts, axis=0)
        self._known = len(strings)

    def decode(self, rows: Sequence[list[list[int]]]) -> list[tuple[list[str], list[float]]]:
        """Labels and their probabilities for strings given as group numbers a token (each string has one or more)."""
        self._learn()
        order = sorted(range(len(rows)), key=lambda index: len(rows[index]))
        made: list[tuple[list[str], list[float]]] = [([], [])] * len(rows)
        for at in range(0, len(order), BATCH):
            part = order[at : at + BATCH]
            for index, result in zip(part, self._decode([rows[index] for index in part]), strict=True):
                made[index] = result
        if len(self.groups.strings) > MOST:
            self.groups.forget()
            self._known = 0
        return made

    def _decode(self, rows: Sequence[list[list[int]]]) -> list[tuple[list[str], list[float]]]:
        lengths = np.array([len(row) for row in rows])
        emitted = self._emissions(rows, lengths)
        posterior = self._posterior(emitted, lengths)
        best = posterior.argmax(axis=2)
        doubtful = self._doubtful(posterior, lengths)
        if len(doubtful):
            size = int(lengths[doubtful].max())
            best[:size, doubtful] = self._viterbi(emitted[:size, doubtful], lengths[doubtful])
        sure = np.take_along_axis(posterior, best[:, :, None], axis=2)[:, :, 0]
        names = self.weights.labels
        found = zip(best.T.tolist(), sure.T.tolist(), lengths.tolist(), strict=True)
        return [([names[label] for label in line[:size]], chances[:size]) for line, chances, size in found]

    def _doubtful(self, posterior: Floats, lengths: NDArray[Any]) -> NDArray[Any]:
        """Columns of the strings that have a token without a clear label."""
        chances = posterior.max(axis=2)
        inside = np.arange(len(chances))[:, None] < lengths
        return np.nonzero(((chances < DOUBT) & inside).any(axis=0))[0]

    def _viterbi(self, emitted: Floats, lengths: NDArray[Any]) -> NDArray[Any]:
        """The best label sequence of each string, time × string; beyond a string's end its last label again."""
        passing, steps = self.weights.transitions.T[None, :, :], len(emitted)
        local = np.log(np.maximum(emitted, 1e-30))
        best = local[0]
        came: list[NDArray[Any]] = []
        stay = np.arange(best.shape[1])[None, :]
        for t in range(1, steps):
            paths = best[:, None, :] + passing
            back = paths.argmax(axis=2)
            step = np.take_along_axis(paths, back[:, :, None], axis=2)[:, :, 0] + local[t]
            alive = (lengths > t)[:, None]
            best = np.where(alive, step, best)
            came.append(np.where(alive, back, stay))
        labels = np.empty((steps, len(lengths)), dtype=np.int64)
        labels[-1] = best.argmax(axis=1)
        rows = np.arange(len(lengths))
        for t in range(steps - 1, 0, -1):
            labels[t - 1] = came[t - 1][rows, labels[t]]
        return labels

    def _emissions(self, rows: Sequence[list[list[int]]], lengths: NDArray[Any]) -> Floats:
        """exp of the summed weights, time × string × label, each token's largest 1; 1 beyond a string's end."""
        flat = [group for row in rows for token in row for group in token]
        sizes = np.array([len(token) for row in rows for token in row])
        starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
        summed = np.add.reduceat(self._vectors[np.array(flat)], starts, axis=0)
        summed = np.exp(summed - summed.max(axis=1, keepdims=True))
        made = np.ones((int(lengths.max()), len(rows), summed.shape[1]), dtype=np.float32)
        columns = np.repeat(np.arange(len(rows)), lengths)
        within = np.arange(len(columns)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        made[within, columns] = summed
        return made

    def _posterior(self, emitted: Floats, lengths: NDArray[Any]) -> Floats:
        """Marginal probability of each label at each token, by scaled forward and backward passes."""
        passing, steps = self._passing, len(emitted)
        forward = np.empty_like(emitted)
        forward[0] = emitted[0] / emitted[0].sum(axis=1, keepdims=True)
        for t in range(1, steps):
            step = (forward[t - 1] @ passing) * emitted[t]
            forward[t] = step / step.sum(axis=1, keepdims=True)
        back = np.ones_like(emitted[0])
        for t in range(steps - 2, -1, -1):
            step = (emitted[t + 1] * back) @ passing.T
            step /= step.sum(axis=1, keepdims=True)
            back = np.where((lengths > t + 1)[:, None], step, back)
            forward[t] *= back
        forward /= forward.sum(axis=2, keepdims=True)
        return forward
