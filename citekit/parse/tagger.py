"""The trained tagger: strings taken apart go in, one label and its probability a token come out."""

from collections.abc import Sequence
from functools import cache
from importlib import resources
from itertools import chain
from pathlib import Path

import numpy as np

from citekit.parse.crf import Decoder, Floats, Labelled, load
from citekit.parse.groups import Groups, Rows
from citekit.parse.reading import Reading
from citekit.uncollected import uncollected

MODEL = "references.npz"
IDENTIFIER = "id"
"""The label of every token that a rule has recognised whole."""
OUTSIDE = "O"
_CHUNK = 4096
"""Groups whose weights are added up at once."""


class Tagger:
    """One loaded model; not to be shared between threads."""

    def __init__(self, path: Path) -> None:
        self._weights = load(path)
        labels = [OUTSIDE if label == IDENTIFIER else label for label in self._weights.labels]
        self._decoder = Decoder(labels, self._weights.transitions)
        self._start()

    def _start(self) -> None:
        self._groups = Groups(self._weights.features.get)
        self._vectors: Floats = np.zeros((4096, len(self._weights.labels)), dtype=np.float32)
        self._learnt = 1

    def label(self, readings: Sequence[Reading]) -> list[Labelled]:
        """Labels and probabilities of each string, which must have a token; identifiers get the name of their kind."""
        if not readings:
            return []
        return self.decode(self.rows(readings), readings)

    def decode(self, rows: Rows, readings: Sequence[Reading]) -> list[Labelled]:
        """Labels and probabilities from the strings' group numbers."""
        made = self._decoder.decode(self.sums(rows), rows.lengths)
        for reading, (labels, sure) in zip(readings, made, strict=True):
            for index in reading.kinds:
                labels[index], sure[index] = reading.tokens[index].kind, 1.0
        return made

    def rows(self, readings: Sequence[Reading]) -> Rows:
        """The group numbers of strings; when too many have been met, all are forgotten first."""
        if self._groups.full:
            self._start()
        return self._groups.of(readings)

    def sums(self, rows: Rows) -> Floats:
        """The weights of each token's groups added up: tokens × labels."""
        self._learn()
        vectors, numbers = self._vectors, rows.numbers
        summed: Floats = vectors[numbers[:, 0]]
        for column in range(1, numbers.shape[1]):
            summed += vectors[numbers[:, column]]
        for token, number in rows.more:
            summed[token] += vectors[number]
        return summed

    def _learn(self) -> None:
        """Add up the weights of groups met since the last time."""
        members = self._groups.members
        if len(members) > len(self._vectors):
            larger = np.zeros((max(len(members), 2 * len(self._vectors)), self._vectors.shape[1]), dtype=np.float32)
            larger[: self._learnt] = self._vectors[: self._learnt]
            self._vectors = larger
        for at in range(self._learnt, len(members), _CHUNK):
            groups = members[at : at + _CHUNK]
            starts = np.cumsum([0, *map(len, groups[:-1])])
            rows = list(chain.from_iterable(groups))
            self._vectors[at : at + len(groups)] = np.add.reduceat(self._weights.scores[rows], starts, axis=0)
        self._learnt = len(members)


@cache
def shipped() -> Tagger | None:
    """The model that came with the package, or None when there is none (then rules read alone)."""
    place = Path(str(resources.files("citekit.parse") / "model" / MODEL))
    with uncollected():
        return Tagger(place) if place.is_file() else None
