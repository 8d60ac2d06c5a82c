"""Full names in the author slot: `(Ernst Haas, 1958)` cites Haas, `(Erkan Aydın and Liu, 2024)` cites Erkan Aydın."""

from dataclasses import replace

from citekit.extract.evidence import Evidence
from citekit.extract.lexicon import Lexicon
from citekit.extract.works import Work
from citekit.text.casing import fold

MOST_USES = 1
"""A full name printed more often than this is how the author is always cited: a double surname, as many are."""


def surnames_only(work: Work, evidence: Evidence, words: Lexicon) -> Work | None:
    """The work with given names dropped, when every author has one and nothing says that it is a double surname."""
    zone = work.zone
    if not zone.org and (known := tuple(_surname_first(name, evidence) for name in zone.authors)) != zone.authors:
        return replace(work, zone=replace(zone, authors=known))
    if not zone.full_names or zone.org:
        return None
    bare = tuple(_without_given(name, words) for name in zone.authors)
    if any(fold(name) in evidence.listed or evidence.cited[fold(name)] > MOST_USES for name in zone.authors):
        return None
    return replace(work, zone=replace(zone, authors=bare)) if bare != zone.authors else None


def _surname_first(name: str, evidence: Evidence) -> str:
    """`(Khanna Parag, 2021)` cites Khanna, who is cited so elsewhere and whom the text calls Parag Khanna."""
    tokens = name.split()
    if len(tokens) != 2 or not evidence.knows(tokens[0]) or fold(name) in evidence.listed:
        return name
    return tokens[0] if f"{tokens[1]} {tokens[0]}" in evidence.text else name


def _without_given(name: str, words: Lexicon) -> str:
    tokens = name.split()
    while len(tokens) > 1 and (fold(tokens[0]) in words.given_names or _is_patronymic(tokens[0], words)):
        tokens.pop(0)
    return " ".join(tokens)


def _is_patronymic(token: str, words: Lexicon) -> bool:
    return len(token) > 5 and fold(token).endswith(words.patronymic_endings)
