"""The language of a stretch: stop words and letters of the languages known, counted."""

import re
from collections import Counter
from functools import cache

from citekit.languages import languages

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 6000


@cache
def _stopwords() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for code, language in languages().items():
        for word in language.stopwords:
            found.setdefault(word.casefold(), []).append(code)
    return {word: tuple(codes) for word, codes in found.items()}


def guess_language(text: str) -> str | None:
    """The BCP 47 code of the language most stop words of ``text`` belong to; None when there are too few.

    Reads three samples (beginning, middle, end), so that a long text costs no more than a short one.
    """
    if len(text) > 3 * _SAMPLE:
        middle = len(text) // 2
        text = " ".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))
    known = _stopwords()
    votes: Counter[str] = Counter()
    for word in _WORD.findall(text.replace("İ", "i").casefold()):
        codes = known.get(word)
        if codes:
            for code in codes:
                votes[code] += 1.0 / len(codes)  # type: ignore[assignment]
    return votes.most_common(1)[0][0] if votes else None
