"""The language of a title, quickly: function words and letters that only one language has.

`citekit.languages.identify` weighs letter triples and is surer on long texts; a title has six words and there are
thousands of them, so this looks at each word once and asks `identify` only where Cyrillic languages tie.
"""

from collections.abc import Iterable
from functools import cache

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


def guess_language(folded: Iterable[str]) -> str | None:
    """BCP 47 code of the language of folded words, or None when nothing tells.

    >>> guess_language("история кыргызстана и кыргызского народа".split())
    'ru'
    >>> guess_language("кыргыз тилинин өнүгүшү".split())
    'ky'
    """
    words, letters, said = _words(), _letters(), list(folded)
    votes: dict[str, float] = {}
    written: set[str] = set()
    for word in said:
        for code in words.get(word, ()):
            votes[code] = votes.get(code, 0.0) + _SURE / len(words[word])
        if not word.isascii():
            written.update(filter(str.isalpha, word))
            for letter in set(word):
                for code in letters.get(letter, ()):
                    votes[code] = votes.get(code, 0.0) + 1 / len(letters[letter])
    if not votes:
        return None
    ranked = sorted(votes, key=lambda code: (-votes[code], code))
    first = ranked[0]
    close = [code for code in ranked if votes[code] > 0.8 * votes[first]]
    if len(close) > 1:
        cyrillic = languages()[first].script == "Cyrillic"
        return identify(" ".join(said), close)[0] if cyrillic else _smallest(close, written)
    return first if votes[first] >= 0.3 else None


def _smallest(codes: list[str], written: set[str]) -> str | None:
    """Of languages that could be meant, the one with the smallest alphabet that has all the letters written."""
    known = languages()
    fitting = [code for code in codes if written <= _alphabet(code)]
    return min(fitting, key=lambda code: (len(known[code].alphabet), code)) if fitting else None


@cache
def _alphabet(code: str) -> frozenset[str]:
    return frozenset("".join(languages()[code].alphabet)) | frozenset("abcdefghijklmnopqrstuvwxyz")
