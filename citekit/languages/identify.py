"""Which language a paragraph or a title is in: its script, its function words, and letter triples of its words.

The model is made of the language files themselves when first asked: every word they hold, split into triples
(Cavnar and Trenkle, 1994, with Bayes in place of ranks). No file of counts, so that a new language needs only its own.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from math import exp, log
from typing import NamedTuple

from citekit.languages.load import languages
from citekit.languages.schema import Language
from citekit.text.script import script_of, script_of_letter

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ‘ʻ][^\W\d_]+)*")
_MOST_WORDS = 400
_FUNCTION_WORD, _CONTENT_WORD, _OTHER_WORD = 3.0, 2.0, 1.0
_FOREIGN_LETTER = 4.0
_SMOOTHING = 0.4
_STEEPNESS = 0.55
_DOTLESS = str.maketrans({"İ": "i", "‘": "ʻ", "’": "ʻ", "'": "ʻ", "ʼ": "ʻ", "`": "ʻ"})


class _Model(NamedTuple):
    words: dict[str, float]
    triples: dict[str, float]
    unseen: float
    letters: frozenset[str]
    scripts: frozenset[str]


def identify(text: str, among: Iterable[str] = ()) -> tuple[str | None, float]:
    """The BCP 47 code of the likeliest language and how sure (0 to 1); (None, 0.0) for text without known letters.

    ``among``: the codes to choose from, all languages known when empty. Reads at most 400 words, spread over the text.

    >>> identify("Türk Dış Politikası: Olgular, Belgeler, Yorumlar")[0], identify("Кыргыз тилинин сөздүгү")[0]
    ('tr', 'ky')
    >>> identify("История киргизского народа")[0], identify("A History of the Turkic Peoples")[0], identify("1924, 5/6")
    ('ru', 'en', (None, 0.0))
    """
    script = script_of(text)
    words = [word for word in _sample(text) if script_of_letter(word[0]) == script]
    chosen = set(among)
    known = _in_script(script) if script else ()
    if not words or not known or (chosen and not chosen & set(known)):
        return None, 0.0
    totals = map(sum, zip(*(_word_scores(word, script) for word in words), strict=True))
    scores = {code: total for code, total in zip(known, totals, strict=True) if not chosen or code in chosen}
    best = max(scores, key=lambda code: scores[code])
    weight = sum(exp(max(_STEEPNESS * (score - scores[best]), -50.0)) for score in scores.values())
    return best, round(min(1.0 / weight, _ceiling(len(words))), 3)


def _ceiling(count: int) -> float:
    """A word or two never make anyone certain."""
    return 1.0 - 0.4 / count


def _sample(text: str) -> list[str]:
    words: list[str] = _WORD.findall(text)
    if len(words) > _MOST_WORDS:
        step = len(words) / _MOST_WORDS
        words = [words[int(at * step)] for at in range(_MOST_WORDS)]
    return [_lowered(word.translate(_DOTLESS)) for word in words]


def _lowered(word: str) -> str:
    """Lower case for a word of unknown language: a capital I is ı when its neighbours are Turkic letters."""
    low = word.translate(_DOTLESS).lower()
    return low.replace("i", "ı") if "I" in word and any(sign in "ığşçəöü" for sign in low) and "İ" not in word else low


@cache
def _in_script(script: str) -> tuple[str, ...]:
    """The codes of the languages written in a script."""
    return tuple(code for code, model in _models().items() if script in model.scripts)


@lru_cache(maxsize=100_000)
def _word_scores(word: str, script: str) -> tuple[float, ...]:
    """What a word says for each language of the script, in the order of `_in_script`: words recur, so kept."""
    triples = tuple(_triples(word))
    return tuple(_score(word, triples, _models()[code]) for code in _in_script(script))


def _score(word: str, triples: tuple[str, ...], model: _Model) -> float:
    score = model.words.get(word, 0.0)
    score += sum(model.triples.get(triple, model.unseen) for triple in triples) / 2
    return score - _FOREIGN_LETTER * sum(letter not in model.letters for letter in word)


def _triples(word: str) -> Iterator[str]:
    padded = f" {word} "
    return (padded[at : at + 3] for at in range(len(padded) - 2))


@cache
def _models() -> dict[str, _Model]:
    weighed = {code: _weighed(language) for code, language in languages().items()}
    shared: Counter[str] = Counter(word for words in weighed.values() for word in words)
    models: dict[str, _Model] = {}
    for code, language in languages().items():
        counts: Counter[str] = Counter()
        for word, weight in weighed[code].items():
            for triple in _triples(word):
                counts[triple] += 2 if weight > _OTHER_WORD else 1
        size = sum(counts.values())
        spread = size + _SMOOTHING * 30_000
        triples = {triple: log((count + _SMOOTHING) / spread) for triple, count in counts.items()}
        words = {word: weight / shared[word] for word, weight in weighed[code].items()}
        models[code] = _Model(words, triples, log(_SMOOTHING / spread), _letters(language), _scripts(language))
    return models


def _letters(language: Language) -> frozenset[str]:
    own = "".join(language.alphabet) + "".join(language.stopwords) + "ʻ"
    return frozenset(own.translate(_DOTLESS).lower() + ("qwxâîû" if language.script == "Latin" else "ё"))


def _scripts(language: Language) -> frozenset[str]:
    """The scripts it is written in: Uzbek's stop words stand in both."""
    found = Counter(script_of(word) for word in language.stopwords)
    return frozenset(script for script, count in found.items() if script and count * 5 >= len(language.stopwords))


def _weighed(language: Language) -> dict[str, float]:
    """Every word of the file with its weight; names and signs of other languages stay out."""
    scripts = _scripts(language)
    weights: dict[str, float] = {}
    classes: list[tuple[float, Iterable[str]]] = [
        (_FUNCTION_WORD, language.stopwords),
        (_CONTENT_WORD, language.frequent_words),
        (_OTHER_WORD, _other_words(language)),
    ]
    for weight, entries in classes:
        for entry in entries:
            for word in _sample(entry):
                if len(word) > 1 or weight == _FUNCTION_WORD:
                    weights.setdefault(word, weight)
    return {word: weight for word, weight in weights.items() if script_of(word) in scripts}


def _other_words(language: Language) -> Iterator[str]:
    for table in (language.headings, language.genres, language.attribution, language.roles):
        for entries in table.model_dump().values():
            yield from (entry for entry in entries if "." not in entry)
    for entries in (language.names.organisation_words, language.sentence_starts, language.gloss_words):
        yield from (entry for entry in entries if "." not in entry)
    yield from language.event_words
    for forms in language.month_forms:
        yield from forms
