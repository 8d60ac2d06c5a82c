"""One person's name as printed: which words are the family name."""

import re
from functools import lru_cache

from citekit.model import Name
from citekit.parse.lexicon import fold
from citekit.parse.names.parts import (
    PARTICLES,
    classes_of,
    has_initials,
    has_surname_ending,
    is_given,
    is_initials,
    is_kin,
    is_patronymic,
    is_suffix,
    is_surname,
    looks_organisation,
    words_of,
)

_TITLES = re.compile(
    r"^(?:(?:Prof|Dr|Doç|Yrd|Öğr|Üyesi|Gör|Arş|Assoc|Asst|Mr|Mrs|Ms|Sir|проф|акад|доц)\.?\s+)+", re.IGNORECASE
)
_SPLIT = re.compile(r"\s+")


def _dotted(text: str) -> str:
    """Initials with their stop when the printed comma or end swallowed it."""
    return text.strip(" ,;")


def inverted(family: str, given: str, suffix: str | None = None) -> Name:
    """`Kılıç Çakmak, E.`: the comma has said which part is which; a particle at the end of given stays with it."""
    family, given = family.strip(" ,;"), _dotted(given)
    words = given.split(" ")
    if len(words) > 1 and fold(words[-1]) in PARTICLES and words[-1].islower():
        return Name(family=family, given=" ".join(words[:-1]), dropping_particle=words[-1], suffix=suffix)
    return Name(family=family, given=given or None, suffix=suffix)


@lru_cache(maxsize=20_000)
def direct(text: str, surname_first: bool = False) -> Name:
    """A name without a comma: `Tayyar Arı`, `Smith JA`, `Панарин А. С.`, `SURNAME Given`, `Асан уулу Т.`

    >>> [direct(text).family for text in ("Tayyar Arı", "Панарин А. С.", "Ursula von der Leyen", "Асан уулу Т.")]
    ['Arı', 'Панарин', 'Leyen', 'Асан уулу']
    """
    text = _TITLES.sub("", text.strip(" ,;"))
    text = re.sub(r"(?<=[^\W\d_]\.)(?=[^\W\d_]{2})", " ", text)  # A.Smith
    text = re.sub(r"(?<=[^\W\d_]{3})\s*\((?=[^\W\d_])|\)$", " ", text).strip()  # Richard (H.)
    words = _SPLIT.split(text)
    if len(words) == 1:
        return _single(text)
    suffix = words.pop().rstrip(".") if is_suffix(words[-1]) and len(words) > 2 else None
    cut, first = _cut(words, surname_first)
    left, right = words[:cut], words[cut:]
    family, given = (left, right) if first else (right, left)
    return _made(family, given, suffix)


def _single(text: str) -> Name:
    glued = re.match(r"((?:[^\W\d_]\.-?)+)([^\W\d_]{2}.*)$", text)
    if glued:
        return Name(family=glued[2], given=glued[1])
    glued = re.match(r"([^\W\d_]{3,})\.?((?:[A-ZА-Я]\.)+)$", text)
    return Name(family=glued[1], given=glued[2]) if glued else Name(family=text)


def _made(family: list[str], given: list[str], suffix: str | None) -> Name:
    """Particles before the family name become CSL's non-dropping particle."""
    index = 0
    while index < len(family) - 1 and fold(family[index]) in PARTICLES and family[index][0].islower():
        index += 1
    return Name(
        family=" ".join(family[index:]),
        given=" ".join(given) or None,
        non_dropping_particle=" ".join(family[:index]) or None,
        suffix=suffix,
    )


def _cut(words: list[str], surname_first: bool) -> tuple[int, bool]:
    """Where the name divides, and whether the family name is the left part."""
    kin = next((i for i, word in enumerate(words) if i and is_kin(word)), None)
    if kin is not None:
        return (kin + 1, True) if kin == 1 else (kin - 1, False)
    for index in range(1, len(words)):
        if is_initials(" ".join(words[index:])) and not _abbreviated(words[0]):
            return _before_given(words, index), True
        if _abbreviated(words[0]):
            surname_first = False
            break
    capitals = [word.isupper() and len(word) > 1 and "." not in word for word in words]
    if any(capitals) and not all(capitals):
        if capitals[0]:
            return next((i for i, big in enumerate(capitals) if not big), len(words) - 1), True
        if capitals[-1]:
            return _first_of_tail(words, capitals), False
    return _by_words(words, surname_first)


def _before_given(words: list[str], index: int) -> int:
    """`Kramer Andrew E.`, `JONES David E.`: a given name stands between the family name and the initials."""
    if fold(words[0]) in PARTICLES:
        return index  # De Luca G.
    if index == 2 and (words[0].isupper() > words[1].isupper() or (is_given(words[1]) and not is_given(words[0]))):
        return 1
    return index


def _abbreviated(word: str) -> bool:
    """`J.`, `J`, `JP`, `Дж.`: initials, where `Qi` and `Li` are family names."""
    if len(word) == 1 or (word.isupper() and len(word) == 2):
        return True
    return "." in word and len(word) <= 8 and all(len(part) <= 2 for part in re.split(r"[.\-‐‑]", word))


def _first_of_tail(words: list[str], capitals: list[bool]) -> int:
    index = len(words)
    while index and capitals[index - 1]:
        index -= 1
    while index > 1 and fold(words[index - 1]) in PARTICLES:
        index -= 1
    return index


def _by_words(words: list[str], surname_first: bool) -> tuple[int, bool]:
    """No sign in the letters: patronymics, known given names, particles, else the last word is the family name."""
    if is_patronymic(words[-1]) and len(words) == 3 and "." not in words[0]:
        return 1, True
    last = len(words) - 1
    for index in range(1, len(words)):
        if fold(words[index]) in PARTICLES and index < last and len(words[index]) > 1:
            return index, False
    if len(words) > 2 and _abbreviated(words[0]) and not _abbreviated(words[-2]) and not is_given(words[-2]):
        return last - 1, False  # Z. Kaynak Yıldırım
    if len(words) == 3 and is_given(words[1]) and is_given(words[2]) and not is_given(words[0]):
        return 1, True  # Şimşek Kadir Ertaç
    if len(words) == 2 and not has_initials(" ".join(words)):
        left, right = words
        if is_given(right) and not is_surname(right) and (not is_given(left) or is_surname(left)):
            return 1, True  # Keyder Çağlar, Yılmaz İhsan
        if not is_given(left) and surname_first:
            return 1, True
        if _cyrillic(left) and has_surname_ending(left) and not has_surname_ending(right):
            return 1, True
    elif surname_first and not is_given(words[0]):
        return 1, True
    return last, False


def _cyrillic(word: str) -> bool:
    return "\u0400" <= word[0] <= "\u04ff"


def name_of(text: str, surname_first: bool = False) -> Name:
    """An organisation as a literal, a person divided; a name of one unknown word is a family name."""
    text = text.strip(" ,;")
    if looks_organisation(text):
        return Name(literal=text)
    return direct(text, surname_first)


__all__ = ["classes_of", "direct", "inverted", "name_of", "words_of"]
