"""Which script a text is written in, and words that mix letters of two that look alike (`Cоветский` with a Latin C)."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
_BOTH = re.compile(r"[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN_TWINS = "aceiopsxyjABCEHIKMOPTXYSJh"
_CYRILLIC_TWINS = "асеіорѕхујАВСЕНІКМОРТХУЅЈһ"
_TO_CYRILLIC = str.maketrans(_LATIN_TWINS, _CYRILLIC_TWINS)
_TO_LATIN = str.maketrans(_CYRILLIC_TWINS, _LATIN_TWINS)


@lru_cache(maxsize=8192)
def script_of_letter(letter: str) -> str | None:
    """`Latin`, `Cyrillic`, `Greek`, `Arabic`, `Cjk` …: Unicode's first word for the letter; None for no letter."""
    if not letter.isalpha():
        return None
    name = unicodedata.name(letter, "")
    return name.partition(" ")[0].capitalize() if name else None


def script_of(text: str) -> str | None:
    """The script most letters are of; None without letters.

    >>> script_of("Кыргызстан (OTS)"), script_of("Türkiye"), script_of("2019: 45")
    ('Cyrillic', 'Latin', None)
    """
    scripts = set(map(script_of_letter, text))
    scripts.discard(None)
    if len(scripts) < 2:
        return next(iter(scripts), None)
    found = Counter(script for letter in text if (script := script_of_letter(letter)))
    return found.most_common(1)[0][0]


def mixed_words(text: str) -> list[tuple[int, int, str]]:
    """Words that hold Latin and Cyrillic letters: (start, end, the word in the one script it can be read in).

    The third value is the word itself where neither script has all its letters.

    >>> mixed_words("Cоветский Союз")
    [(0, 9, 'Советский')]
    """
    if not (_BOTH.search(text) and _CYRILLIC.search(text)):
        return []
    return [
        (match.start(), match.end(), unmixed(match.group()))
        for match in _WORD.finditer(text)
        if _BOTH.search(match.group()) and _CYRILLIC.search(match.group())
    ]


def unmixed(word: str) -> str:
    """The word with its look-alikes in the script of its other letters; itself when both scripts are needed.

    >>> unmixed("Cоветский") == "Советский", unmixed("Аnkara") == "Ankara", unmixed("Zнак")
    (True, True, 'Zнак')
    """
    cyrillic, latin = word.translate(_TO_CYRILLIC), word.translate(_TO_LATIN)
    if not _BOTH.search(cyrillic):
        return cyrillic if len(_CYRILLIC.findall(word)) * 2 >= len(word) or _CYRILLIC.search(latin) else latin
    return word if _CYRILLIC.search(latin) else latin
