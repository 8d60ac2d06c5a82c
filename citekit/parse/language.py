"""The language of a title, quickly: function words and letters that only one language has.

`citekit.languages.identify` weighs letter triples and is surer on long texts; a title has six words and there are
thousands of them, so this looks at each word once and asks `identify` only where Cyrillic languages tie.
"""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from citekit.languages import languages
from citekit.languages.identify import identify
from citekit.parse.lexicon import fold

_SURE = 2


@cache
def _words() -> dict[str, tuple[str, ...]]:
    """Folded function or genre word → the languages that have it."""
    found: dict[str, dict[str, None]] = {}
    for code, language in languages().items():
        genres = (word for _, words in language.genres for word in words if " " not in word)
        for word in (*language.stopwords, *language.joiners, *genres):
            found.setdefault(fold(word), {})[code] = None
    return {word: tuple(codes) for word, codes in found.items() if len(word) > 1 or not word.isascii()}


@cache
def _letters() -> dict[str, tuple[str, ...]]:
    """Letter beyond ASCII and Russian → the languages whose alphabet has it."""
    found: dict[str, list[str]] = {}
    for code, language in languages().items():
        for letter in language.alphabet:
            if len(letter) == 1 and not letter.isascii():
                found.setdefault(letter, []).append(code)
    return {letter: tuple(codes) for letter, codes in found.items()}


@lru_cache(maxsize=100_000)
def _votes(word: str) -> tuple[tuple[str, float], ...]:
    """What one folded word says for each language."""
    made: dict[str, float] = {}
    codes = _words().get(word, ())
    for code in codes:
        made[code] = made.get(code, 0.0) + _SURE / len(codes)
    if not word.isascii():
        for letter in sorted(set(word)):
            shared = _letters().get(letter, ())
            for code in shared:
                made[code] = made.get(code, 0.0) + 1 / len(shared)
    return tuple(made.items())


def _count(words: Iterable[str], votes: dict[str, float]) -> list[str]:
    """Add the words' votes; the languages that are near the first."""
    for word in words:
        for code, weight in _votes(word):
            votes[code] = votes.get(code, 0.0) + weight
    if not votes:
        return []
    most = max(votes.values())
    return sorted((code for code in votes if votes[code] > 0.8 * most), key=lambda code: (-votes[code], code))


def guess_language(title: Sequence[str], around: Sequence[str] = ()) -> str | None:
    """BCP 47 code of the language of a title's folded words, or None when nothing tells; ``around`` breaks a tie.

    >>> guess_language("история кыргызстана и кыргызского народа".split())
    'ru'
    >>> guess_language("кыргыз тилинин өнүгүшү".split())
    'ky'
    """
    votes: dict[str, float] = {}
    close = _count(title, votes)
    if not close:
        return None
    if len(close) == 1:
        return close[0] if votes[close[0]] >= 0.3 else None
    if languages()[close[0]].script != "Cyrillic":
        return _smallest(close, title)
    said = [word for word in around if word in _labels()]
    wider: dict[str, float] = {}
    for word in said:
        for code in _labels()[word]:
            wider[code] = wider.get(code, 0.0) + 1 / len(_labels()[word])
    best = sorted((code for code in close if code in wider), key=lambda code: (-wider[code], code))
    if best and (len(best) == 1 or wider[best[1]] < 0.6 * wider[best[0]]):
        return best[0]
    return identify(" ".join(title), close)[0]


@cache
def _labels() -> dict[str, tuple[str, ...]]:
    """Folded page and volume labels → the languages that print them."""
    found: dict[str, dict[str, None]] = {}
    for code, language in languages().items():
        for name in ("page", "volume", "number-of-pages"):
            label = language.labels.get(name)
            for word in (*label.before, *label.after) if label else ():
                found.setdefault(fold(word).strip(" .-"), {})[code] = None
    return {word: tuple(codes) for word, codes in found.items() if word}


def _smallest(codes: list[str], words: Sequence[str]) -> str | None:
    """Of languages that could be meant, the one with the smallest alphabet that has all the letters written."""
    written = {letter for word in words if not word.isascii() for letter in word if letter.isalpha()}
    known = languages()
    fitting = [code for code in codes if written <= _alphabet(code)]
    return min(fitting, key=lambda code: (len(known[code].alphabet), code)) if fitting else None


@cache
def _alphabet(code: str) -> frozenset[str]:
    return frozenset("".join(languages()[code].alphabet)) | frozenset("abcdefghijklmnopqrstuvwxyz")
