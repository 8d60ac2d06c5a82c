"""The trained linear-chain CRF at work: weights in arrays, posterior decoding, many strings at once.

The model is trained by python-crfsuite (Okazaki 2007; Lafferty, McCallum, Pereira 2001) and stored as sparse arrays.
Forward-backward gives each token's marginal probabilities. Where one label is clearly the likeliest everywhere, these
are the answer; a string with a doubtful token is decoded by Viterbi, whose labels agree with each other.
"""

import json
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Labelled = tuple[list[str], list[float]]
"""The labels of a string's tokens and the probability of each."""
BATCH = 64
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
    return Weights(labels, transitions, dict(zip(names, range(len(names)), strict=True)), scores)


class Decoder:
    """A model's labels and transitions at work on the summed weights of tokens."""

    def __init__(self, labels: list[str], transitions: Floats) -> None:
        self.labels = labels
        self._transitions = transitions
        self._passing: Floats = np.exp(transitions)

    def decode(self, summed: Floats, lengths: NDArray[np.int64]) -> list[Labelled]:
        """Labels and their probabilities, string by string; ``summed``: tokens × labels, the strings in a row."""
        scores = np.exp(summed - summed.max(axis=1, keepdims=True))
        begins = np.cumsum(lengths) - lengths
        order = np.argsort(lengths, kind="stable")
        made: list[Labelled] = [([], [])] * len(lengths)
        for at in range(0, len(order), BATCH):
            part = order[at : at + BATCH]
            decoded = self._decode(_side_by_side(scores, begins[part], lengths[part]), lengths[part])
            for index, result in zip(part.tolist(), decoded, strict=True):
                made[index] = result
        return made

    def _decode(self, emitted: Floats, lengths: NDArray[Any]) -> list[Labelled]:
        posterior = self._posterior(emitted, lengths)
        best = posterior.argmax(axis=2)
        doubtful = self._doubtful(posterior, lengths)
        if len(doubtful):
            size = int(lengths[doubtful].max())
            best[:size, doubtful] = self._viterbi(emitted[:size, doubtful], lengths[doubtful])
        sure = np.take_along_axis(posterior, best[:, :, None], axis=2)[:, :, 0]
        name = self.labels.__getitem__
        found = zip(best.T.tolist(), sure.T.tolist(), lengths.tolist(), strict=True)
        return [(list(map(name, line[:size])), chances[:size]) for line, chances, size in found]

    def _doubtful(self, posterior: Floats, lengths: NDArray[Any]) -> NDArray[Any]:
        """Columns of the strings that have a token without a clear label."""
        chances = posterior.max(axis=2)
        inside = np.arange(len(chances))[:, None] < lengths
        return np.nonzero(((chances < DOUBT) & inside).any(axis=0))[0]

    def _viterbi(self, emitted: Floats, lengths: NDArray[Any]) -> NDArray[Any]:
        """The best label sequence of each string, time × string; beyond a string's end its last label again."""
        passing, steps = self._transitions.T[None, :, :], len(emitted)
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


def _side_by_side(scores: Floats, begins: NDArray[Any], lengths: NDArray[Any]) -> Floats:
    """Strings that lie in a row as time × string × label; 1 beyond a string's end."""
    made = np.ones((int(lengths.max()), len(lengths), scores.shape[1]), dtype=np.float32)
    columns = np.repeat(np.arange(len(lengths)), lengths)
    within = np.arange(len(columns)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    made[within, columns] = scores[begins[columns] + within]
    return made
