"""The trained tagger: strings taken apart go in, one label and its probability a token come out."""

from collections.abc import Sequence
from functools import cache
from importlib import resources
from pathlib import Path

from citekit.parse.crf import Decoder, load
from citekit.parse.reading import Reading

MODEL = "references.npz"
IDENTIFIER = "id"
"""The label of every token that a rule has recognised whole."""

Labelled = tuple[list[str], list[float]]


class Tagger:
    """One loaded model; not to be shared between threads."""

    def __init__(self, path: Path) -> None:
        self._decoder = Decoder(load(path))

    def label(self, readings: Sequence[Reading]) -> list[Labelled]:
        """Labels and probabilities of each string, which must have a token; identifiers get the name of their kind."""
        groups = self._decoder.groups
        rows = [groups.of(r.tokens, r.prepared.text, r.folded, r.phrases) for r in readings]
        made = self._decoder.decode(rows)
        for reading, (labels, sure) in zip(readings, made, strict=True):
            for index, token in enumerate(reading.tokens):
                if token.kind:
                    labels[index], sure[index] = token.kind, 1.0
                elif labels[index] == IDENTIFIER:
                    labels[index] = "O"
        return made


@cache
def shipped() -> Tagger | None:
    """The model that came with the package, or None when there is none (then rules read alone)."""
    place = Path(str(resources.files("citekit.parse") / "model" / MODEL))
    return Tagger(place) if place.is_file() else None
