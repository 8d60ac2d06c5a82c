"""The language of a stretch: stop words and letters of the languages known, counted in samples."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from citekit.languages import identify, languages

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 3000
_FEW = 15
"""Stop words: fewer may mislead, so that the words themselves are looked at."""


@cache
def _stopwords() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for code, language in languages().items():
        for word in {lowered(word) for word in language.stopwords}:
            found.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in found.items()}


@cache
def _alphabets() -> dict[str, frozenset[str]]:
    return {code: frozenset("".join(language.alphabet)) for code, language in languages().items()}


def lowered(text: str) -> str:
    """Lower case for counting words: İ and I of every language become i."""
    return text.replace("İ", "i").replace("I", "i").lower().replace("ı", "i")


def guess_language(text: str, spans: Sequence[tuple[int, int]]) -> str | None:
    """The BCP 47 code of the language most stop words of ``text`` in ``spans`` belong to; None when there are too few.

    Letters that a language does not have speak against it (`ө` against Russian). Reads samples of the longest spans,
    so that a long text costs no more than a short one.
    """
    sample = " ".join(text[start:end] for start, end in _samples(spans))
    known = _stopwords()
    votes: dict[str, float] = {}
    counted = Counter(_WORD.findall(lowered(sample)))
    for word, times in counted.items():
        for code in known.get(word, ()):
            votes[code] = votes.get(code, 0.0) + times
    most = max(votes.values(), default=0.0)
    if most < _FEW:
        likely, sure = identify(sample)
        return likely if sure > 0.5 else None
    letters = Counter(sample.lower())
    return max(votes, key=lambda code: votes[code] * _fitting(code, letters))


def _samples(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches of about three samples' length in all, spread over the spans."""
    total = sum(end - start for start, end in spans)
    if total <= 3 * _SAMPLE:
        return list(spans)
    share = 3 * _SAMPLE / total
    found: list[tuple[int, int]] = []
    for start, end in spans:
        size = int((end - start) * share)
        pieces = max(min(size // 1000, 3), 1)
        for piece in range(pieces):
            at = start + (end - start) * piece // pieces
            found.append((at, at + size // pieces))
    return found


def _fitting(code: str, letters: Counter[str]) -> float:
    """1 when all letters beyond ASCII are of the language's alphabet, less the more are not."""
    alphabet = _alphabets()[code]
    total = foreign = 0
    for letter, times in letters.items():
        if letter.isalpha():
            total += times
            foreign += times if letter > "\u007f" and letter not in alphabet else 0
    return max(1.0 - 8.0 * foreign / max(total, 1), 0.05)
