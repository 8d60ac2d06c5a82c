"""The languages' words as the parser looks them up: a folded word or phrase gives its classes, whatever the language.

Everything comes from `citekit.languages`; adding a word there is enough. Classes are short because they are features of
the tagger: ``role.editor``, ``label.page``, ``genre.thesis``, ``month`` …
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from citekit.languages import languages
from citekit.languages.schema import Language

_SPLIT = re.compile(r"\d+|[^\W\d_]+(?:['’ʼ\-][^\W\d_]+)*|[^\s.\w]")
_PLAIN = [
    "joiners",
    "et_al",
    "and_others",
    "lead_ins",
    "secondary",
    "no_date",
    "in_press",
    "circa",
    "reprint",
    "in_container",
    "source_lines",
    "accessed",
    "available",
    "published",
    "year_words",
    "numbering",
    "publisher_words",
]
_TABLES = ("back_references", "genres", "roles")
_NAMES = [
    "particles",
    "suffixes",
    "kin_words",
    "titles",
    "given_names",
    "organisation_words",
    "organisation_endings",
    "country_words",
]


@cache
def fold(word: str) -> str:
    """Lower case with the dotted and dotless i made one, so that one spelling meets all capitals.

    >>> fold("ISPARTA") == fold("Isparta"), fold("İÇİNDE")
    (True, 'içinde')
    """
    return word.replace("İ", "i").lower().replace("ı", "i").replace("ʼ", "’").replace("'", "’")


class Phrase(NamedTuple):
    """The words after the first one, and the class of the whole."""

    rest: tuple[str, ...]
    kind: str


class Lexicon(NamedTuple):
    """``words``: folded word → classes; ``phrases``: folded first word → phrases, longest first; months by number.

    ``seconds`` are the first two words of every phrase: most words that could open one are followed by something else.
    """

    words: dict[str, tuple[str, ...]]
    phrases: dict[str, tuple[Phrase, ...]]
    months: dict[str, int]
    seconds: frozenset[tuple[str, str]]


def _entries(language: Language) -> Iterator[tuple[str, str]]:
    for name in _PLAIN:
        for word in getattr(language, name, ()):
            yield word, name
    for table in _TABLES:
        for name, words in getattr(language, table):
            for word in words:
                yield word, f"{table.rstrip('s')}.{name}"
    for name in _NAMES:
        for word in getattr(language.names, name):
            yield word, f"name.{name}"
    for name, label in language.labels.items():
        for word in (*label.before, *label.after):
            yield word.lstrip("-"), f"label.{name}"
    for words in language.seasons:
        for word in words:
            yield word, "season"


@cache
def lexicon() -> Lexicon:
    """The lexicon of every known language, built once."""
    words: dict[str, dict[str, None]] = {}
    phrases: dict[str, dict[Phrase, None]] = {}
    months: dict[str, int] = {}
    for language in languages().values():
        for number, forms in enumerate(language.month_forms, 1):
            for form in forms:
                months.setdefault(fold(form.rstrip(".")), number)
        for text, kind in _entries(language):
            parts = [fold(text)] if text.isalpha() else [fold(part) for part in _SPLIT.findall(text)]
            if len(parts) == 1:
                words.setdefault(parts[0], {})[kind] = None
            elif parts and parts[0][0].isalnum():
                phrases.setdefault(parts[0], {})[Phrase(tuple(parts[1:]), kind)] = None
    for month in months:
        words.setdefault(month, {})["month"] = None
    return Lexicon(
        {word: tuple(kinds) for word, kinds in words.items()},
        {word: tuple(sorted(found, key=lambda p: -len(p.rest))) for word, found in phrases.items()},
        months,
        frozenset((word, phrase.rest[0]) for word, found in phrases.items() for phrase in found),
    )


def phrase_at(folded: Sequence[str], at: int) -> tuple[int, str] | None:
    """End index and class of the longest phrase starting at ``folded[at]``; full stops between do not count."""
    known = lexicon()
    second = at + 1
    while second < len(folded) and folded[second] == ".":
        second += 1
    if second == len(folded) or (folded[at], folded[second]) not in known.seconds:
        return None
    for phrase in known.phrases.get(folded[at], ()):
        index = at + 1
        for word in phrase.rest:
            while index < len(folded) and folded[index] == ".":
                index += 1
            if index >= len(folded) or folded[index] != word:
                break
            index += 1
        else:
            return index, phrase.kind
    return None
