"""Case endings off names: `Uslu’ya` is Uslu, `Walt’ın` Walt, `Ивановдун` Иванов when Иванов is known or looks it."""

import re
from functools import lru_cache

from citekit.extract.evidence import Evidence
from citekit.extract.lexicon import Lexicon
from citekit.text.casing import fold

_APOSTROPHE = re.compile(r"[’'ʼ`´]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_SHORTEST_STEM = 3
_LONGEST_SUFFIX = 7


def strip_case(name: str, words: Lexicon, evidence: Evidence) -> str:
    """The name without the ending its place in the sentence gave it.

    After an apostrophe only a known case suffix goes (`O’Brien` stays); without one the shorter name must be known
    from the document or, in Cyrillic, which has no apostrophe to write, end as surnames do (`Mardin` stays).
    """
    marks = list(_APOSTROPHE.finditer(name))
    if marks:
        stem, ending = name[: marks[-1].start()], name[marks[-1].end() :]
        if stem and (ending.lower() in words.apostrophe_suffixes) and len(ending) <= _LONGEST_SUFFIX:
            return stem
        if ending == "" and stem:
            return stem
        return name
    if evidence.knows(name):
        return name
    return _without_ending(name, words, evidence)


def _without_ending(name: str, words: Lexicon, evidence: Evidence) -> str:
    folded = fold(name)
    ranked = _ranked(words.case_endings)
    for _, ending in sorted(pair for at in range(len(folded)) for pair in ranked.get(folded[at:], ())):
        stem = name[: len(name) - len(ending)]
        if len(stem) >= _SHORTEST_STEM:
            if evidence.knows(stem):
                return stem
            if len(ending) > 1 and _CYRILLIC.match(stem) and fold(stem).endswith(words.surname_endings):
                return stem
    return name


@lru_cache(maxsize=4)
def _ranked(endings: tuple[str, ...]) -> dict[str, list[tuple[int, str]]]:
    """The endings with their places in the order in which they are tried, by their folded form."""
    made: dict[str, list[tuple[int, str]]] = {}
    for place, ending in enumerate(endings):
        made.setdefault(fold(ending), []).append((place, ending))
    return made
