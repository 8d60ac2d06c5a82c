"""The trained sequence tagger: tokens in, one label and its probability a token out.

A linear-chain CRF (Lafferty, McCallum, Pereira 2001) by python-crfsuite; `model/` holds it, `train/` makes it.
"""

from collections.abc import Sequence
from functools import cache
from importlib import resources
from pathlib import Path

import pycrfsuite

from citekit.parse.features import features
from citekit.parse.tokens import Token

MODEL = "references.crfsuite"


class Tagger:
    """One opened model; not to be shared between threads."""

    def __init__(self, path: Path) -> None:
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open(str(path))

    def label(self, tokens: Sequence[Token], text: str) -> tuple[list[str], list[float]]:
        """The likeliest labels of the whole string and each one's marginal probability."""
        tagger = self._tagger
        tagger.set(features(tokens, text))
        labels: list[str] = tagger.tag()
        marginal = tagger.marginal
        return labels, [marginal(label, index) for index, label in enumerate(labels)]


@cache
def shipped() -> Tagger | None:
    """The model that came with the package, or None when there is none (then rules read alone)."""
    place = Path(str(resources.files("citekit.parse") / "model" / MODEL))
    return Tagger(place) if place.is_file() else None
