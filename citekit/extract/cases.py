"""Case endings off names: `Uslu’ya` is Uslu, `Walt’ın` Walt, `Ивановдун` Иванов when Иванов is known or looks it."""

import re

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
    for ending in words.case_endings:
        stem = name[: len(name) - len(ending)]
        if len(stem) >= _SHORTEST_STEM and folded.endswith(fold(ending)):
            if evidence.knows(stem):
                return stem
            if len(ending) > 1 and _CYRILLIC.match(stem) and fold(stem).endswith(words.surname_endings):
                return stem
    return name
