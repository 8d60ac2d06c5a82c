"""The language of a title, quickly: function words and letters that only one language has.

`citekit.languages.identify` weighs letter triples and is surer on long texts; a title has six words and there are
thousands of them, so this looks at each word once.
"""

from collections.abc import Iterable
from functools import cache

from citekit.languages import languages
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


def guess_language(folded: Iterable[str]) -> str | None:
    """BCP 47 code of the language of folded words, or None when nothing tells.

    >>> guess_language("история кыргызстана и кыргызского народа".split())
    'ru'
    >>> guess_language("кыргыз тилинин өнүгүшү".split())
    'ky'
    """
    words, letters = _words(), _letters()
    votes: dict[str, float] = {}
    for word in folded:
        for code in words.get(word, ()):
            votes[code] = votes.get(code, 0.0) + _SURE / len(words[word])
        if not word.isascii():
            for letter in set(word):
                for code in letters.get(letter, ()):
                    votes[code] = votes.get(code, 0.0) + 1 / len(letters[letter])
    if not votes:
        return None
    ranked = sorted(votes, key=lambda code: (-votes[code], code))
    first = ranked[0]
    if len(ranked) > 1 and votes[ranked[1]] > 0.8 * votes[first]:
        return None
    return first if votes[first] >= 0.3 else None
