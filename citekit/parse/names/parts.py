"""What a stretch between two commas of a name list is: initials, a surname, a whole name, a suffix, an organisation."""

import re
from functools import cache, lru_cache

from citekit.languages import words as words_in
from citekit.parse.lexicon import fold, lexicon

_INITIAL = r"[^\W\d_a-zа-яёәғқңөұүһі][^\W\d_A-ZА-ЯЁ]{0,1}"
INITIALS = re.compile(
    rf"(?:{_INITIAL}(?:\.|\s|$)[\s\-‐‑–]*|{_INITIAL}\.?[-‐‑]{_INITIAL}\.?\s*|[A-ZÀ-ÞА-ЯЁ]{{1,3}}(?=$|\s)\s*)+$"
)
"""`A.`, `A. B.`, `J.-P.`, `Ч. Ч.`, `О. Дж.`, `AB`, `Yu.`"""
_DOTTED = re.compile(rf"(?:^|\s){_INITIAL}\.")
_SUFFIX = re.compile(r"(?:Jr|Sr|Jnr|II|III|IV|2nd|3rd|fils|père)\.?$")
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ‘`\-‐‑][^\W\d_]+)*")
# Particles and joining words of the languages with a file, and of neighbours that have none: Dutch, Italian, Spanish.
_NEIGHBOURS = "van der den del della di da do dos das du la le lo el al ter ten degli dei y e"
PARTICLES = frozenset(fold(word) for word in (*words_in("names.particles"), *_NEIGHBOURS.split(" ")[:-2]))
JOINING = frozenset(fold(word) for word in (*words_in("joiners"), "with", "et", "und", *_NEIGHBOURS.split(" ")[-2:]))


@lru_cache(maxsize=100_000)
def classes_of(word: str) -> tuple[str, ...]:
    """Classes of one word in the lexicon."""
    return lexicon().words.get(fold(word), ())


def words_of(text: str) -> list[str]:
    """The words of a stretch, signs left out."""
    return _WORD.findall(text)


def is_initials(text: str) -> bool:
    """Whether a stretch is nothing but initials.

    >>> [is_initials(text) for text in ("A. B.", "Ö. E", "JA", "Дж. К.", "Osman")]
    [True, True, True, True, False]
    """
    if len(text) <= 3 and text.isalpha() and text.isupper():
        return True  # ӘХ, ІП: capitals of any alphabet
    return bool(text) and len(text) < 24 and bool(INITIALS.match(text))


def has_initials(text: str) -> bool:
    """Whether one of the words is a dotted initial or capitals at the end (`Smith JA`)."""
    last = text.rsplit(" ", 1)
    return bool(_DOTTED.search(text)) or (
        len(last) == 2 and last[1].isupper() and len(last[1]) <= 3 and not last[0].isupper()
    )


def is_suffix(text: str) -> bool:
    """`Jr.`, `III`: belongs to the name before it."""
    return bool(_SUFFIX.match(text))


def is_given(word: str) -> bool:
    """Whether the languages know the word as a given name."""
    return "name.given_names" in classes_of(word)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(fold(word) for word in words_in("names.surnames"))


def is_surname(word: str) -> bool:
    """Whether the languages know the word as a frequent family name."""
    return fold(word) in _surnames()


@cache
def _surname_tail() -> re.Pattern[str]:
    endings = {fold(ending.lstrip("-")) for ending in words_in("names.surname_endings")}
    return re.compile(f"(?:{'|'.join(sorted(map(re.escape, endings), key=len, reverse=True))})$")


@lru_cache(maxsize=50_000)
def has_surname_ending(word: str) -> bool:
    """`-ов`, `-ova`, `-oğlu`: an ending that family names have."""
    return len(word) > 3 and bool(_surname_tail().search(fold(word)))


def looks_person(text: str) -> bool:
    """Whether one of the words is known as a given name or ends as family names do.

    >>> looks_person("Aizada Nuriddenova"), looks_person("Fitch Ratings")
    (True, False)
    """
    return any(
        is_given(word) or is_patronymic(word) or has_surname_ending(word) or is_kin(word) for word in words_of(text)
    )


def is_kin(word: str) -> bool:
    """`kyzy`, `уулу`, `oğlu` as a word of its own."""
    return "name.kin_words" in classes_of(word)


@cache
def _patronymic_tail() -> re.Pattern[str]:
    endings = {fold(ending.lstrip("-")) for ending in words_in("names.patronymic_endings")}
    return re.compile(f"(?:{'|'.join(sorted(map(re.escape, endings), key=len, reverse=True))})$")


def is_patronymic(word: str) -> bool:
    """`Иванович`, `Владимировна`, `Ivanovich`, `Серікұлы`."""
    return len(word) > 5 and bool(_patronymic_tail().search(fold(word)))


def is_acronym(word: str) -> bool:
    """`TİKA`, `OECD`: capitals alone, short; a surname in capitals looks the same where nothing follows it."""
    return word.isupper() and 2 <= len(word) <= 6 and _vowels(word) <= len(word) // 2


def has_body_word(text: str) -> bool:
    """Whether a word of organisations stands there: `Bakanlığı`, `Institute`, `ООО`."""
    kinds = ("name.organisation_words", "name.organisation_endings")
    return any(kind in classes_of(word) for word in words_of(text) for kind in kinds)


def looks_organisation(text: str) -> bool:
    """Whether the words say that no person is meant: a ministry, a bank, a university, an acronym alone."""
    words = words_of(text)
    if not words:
        return False
    if len(words) == 1:
        word = words[0]
        known = classes_of(word)
        if "name.country_words" in known or "name.organisation_words" in known:
            return True
        return is_acronym(word) and "." not in text
    if has_body_word(text):
        return not has_initials(text) or len(words) > 4 or _body_after_initials(words)
    if any(_common(word) for word in words[1:]):
        return True
    return len(words) > 5 and not has_initials(text)


def _body_after_initials(words: list[str]) -> bool:
    """`T.C. Dışişleri Bakanlığı`: letters, two words, the last one of a body."""
    long = [word for word in words if len(word) > 2]
    return len(long) > 1 and words[-2:] == long[-2:] and has_body_word(words[-1])


def _common(word: str) -> bool:
    """A lower-case word that no personal name has: not a particle, not a joining word."""
    if word[:2] in ("d’", "d'", "l’", "l'"):
        return False  # Carrère d’Encausse
    return word[0].islower() and fold(word) not in PARTICLES and fold(word) not in JOINING and not is_kin(word)


def _vowels(word: str) -> int:
    return sum(letter in "AEIİOÖUÜIАЕЁИОУЫЭЮЯӨҮӘ" for letter in word)
