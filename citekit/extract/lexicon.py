"""The language words extraction needs, folded and compiled once for a set of languages.

Structure (brackets, years, initials) is code; every word here comes from `citekit.languages`. Words of all languages
are used together by default, because authors mix them: `et al.` and `and` stand in Turkish texts, `см.` in Kyrgyz ones.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from citekit.languages import language, languages, words
from citekit.text.casing import fold

_I_LETTERS = re.compile("[iıIİ]")
_SHORTEST_STEM = 5


def alternation(values: Iterable[str]) -> str:
    """A regular expression group matching any of the words in any case, longest first; never matches when empty."""
    made = [_pattern(value) for value in sorted(set(values), key=lambda word: (-len(word), word))]
    return f"(?:{'|'.join(made)})" if made else r"(?!)"


_RUN = re.compile(r"[^\W\d_]+")


def runs(text: str) -> frozenset[str]:
    """Folded runs of letters of a text: what a cheap look for phrases goes by."""
    return frozenset(fold(run) for run in _RUN.findall(text))


def _firsts(values: Iterable[str]) -> frozenset[str]:
    """Folded first run of letters of each phrase, also as it is when the blanks after it are lost (`etal.`)."""
    found: set[str] = set()
    for value in values:
        pieces = value.split()
        for size in range(1, len(pieces) + 1):
            run = _RUN.search("".join(pieces[:size]))
            found.update((fold(run.group()),) if run else ())
    return frozenset(found)


def _pattern(value: str) -> str:
    escaped = r"\s*".join(re.escape(part) for part in value.split())
    return _I_LETTERS.sub("[iıIİ]", escaped)


def _word(values: Iterable[str]) -> re.Pattern[str]:
    """Whole words; after an abbreviation's full stop a digit may follow at once (`s.35`), a letter may not."""
    longest = sorted(set(values), key=lambda word: (-len(word), word))
    inner = "|".join(_pattern(value) + (r"(?!\w)" if value[-1:].isalnum() else r"(?![^\W\d])") for value in longest)
    return re.compile(rf"(?<![\w.])(?:{inner or '(?!)'})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Word classes as folded sets (for tokens) and compiled patterns (for phrases)."""

    joiner: re.Pattern[str]
    et_al: re.Pattern[str]
    lead_in: re.Pattern[str]
    opening: re.Pattern[str]
    secondary: re.Pattern[str]
    undated: re.Pattern[str]
    in_press: re.Pattern[str]
    accessed: re.Pattern[str]
    page_before: re.Pattern[str]
    page_after: re.Pattern[str]
    folio_after: re.Pattern[str]
    other_label: re.Pattern[str]
    any_label: re.Pattern[str]
    numbering: re.Pattern[str]
    after_year: re.Pattern[str]
    year_word: re.Pattern[str]
    attribution_before: re.Pattern[str]
    attribution_after: re.Pattern[str]
    short_name: re.Pattern[str]
    roles: re.Pattern[str]
    bodies: frozenset[str]
    body_stems: tuple[str, ...]
    lead_firsts: frozenset[str]
    et_al_firsts: frozenset[str]
    role_firsts: frozenset[str]
    access_firsts: frozenset[str]
    attribution_firsts: frozenset[str]
    short_name_firsts: frozenset[str]
    ibid: re.Pattern[str]
    op_cit: re.Pattern[str]
    idem: re.Pattern[str]
    page_number: re.Pattern[str]
    source_line: re.Pattern[str]
    months: dict[str, int]
    labels: dict[str, str]
    note_labels: frozenset[str]
    joiners: frozenset[str]
    particles: frozenset[str]
    titles: frozenset[str]
    stopwords: frozenset[str]
    sentence_starts: frozenset[str]
    gloss_words: frozenset[str]
    event_words: frozenset[str]
    given_names: frozenset[str]
    kin_words: frozenset[str]
    suffixes: frozenset[str]
    case_endings: tuple[str, ...]
    apostrophe_suffixes: frozenset[str]
    surname_endings: tuple[str, ...]
    patronymic_endings: tuple[str, ...]
    countries: frozenset[str]
    work_kind: re.Pattern[str]
    web: re.Pattern[str]
    web_end: re.Pattern[str]
    abbreviations: frozenset[str] = field(default_factory=frozenset)

    def is_organisation(self, text: str) -> bool:
        """Whether a capitalised word of the text gives an organisation away (`Bakanlığı`, `University`)."""
        for token in _RUN.findall(text):
            folded = fold(token)
            if not token[0].islower() and (folded in self.bodies or folded.startswith(self.body_stems)):
                return True
        return False


def _folded(name: str, codes: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(word).rstrip(".") for word in words(name, *codes))


def _telling(name: str, codes: tuple[str, ...]) -> list[str]:
    """The words of a class that are no function words: `in` and `by` lead in only at the very beginning."""
    stops = _folded("stopwords", codes) | _folded("joiners", codes) | _folded("names.particles", codes)
    return [word for word in words(name, *codes) if fold(word).strip(".,:") not in stops]


def _labels(codes: tuple[str, ...]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for code in codes or tuple(languages()):
        for term, label in language(code).labels.items():
            before.setdefault(term, []).extend(label.before)
            after.setdefault(term, []).extend(label.after)
    return before, after


def _undotted(labels: list[str]) -> list[str]:
    """Labels also without their full stop, which some styles leave out (`гл 3`, `сс 175`)."""
    return [*labels, *(label[:-1] for label in labels if len(label) > 2 and label[:-1].isalpha())]


def _terms(codes: tuple[str, ...]) -> dict[str, str]:
    """What each label stands for; `s.` is a page in most languages, a section or an issue in others, which yield."""
    before, _ = _labels(codes)
    ordered = sorted(before, key=lambda term: term not in ("section", "issue"))
    return {fold(word).rstrip("."): term for term in ordered for word in before[term]}


def _months(codes: tuple[str, ...]) -> dict[str, int]:
    return {
        fold(form).rstrip("."): number
        for code in codes or tuple(languages())
        for number, forms in enumerate(language(code).month_forms, start=1)
        for form in forms
    }


def _kinds(codes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for genre in ("report", "thesis", "review") for word in words(f"genres.{genre}", *codes))


def _bodies(codes: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Organisation words, short ones whole, long ones also as stems, since case endings follow (`Bakanlığının`)."""
    all_words = (*words("names.organisation_words", *codes), *words("names.organisation_endings", *codes))
    genres = (*words("genres.newspaper", *codes), *words("genres.law", *codes), *words("genres.gazette", *codes))
    stems = {fold(word) for word in (*all_words, *genres) if len(word) >= _SHORTEST_STEM and word.isalpha()}
    return frozenset(fold(w).strip(".") for w in all_words if w.strip(".").isalpha()), tuple(sorted(stems))


def _compiled(codes: tuple[str, ...]) -> dict[str, Any]:
    """The phrase patterns, by field of the lexicon."""
    before, after = _labels(codes)
    particles = _folded("names.particles", codes)
    others = [word for term, found in before.items() if term != "page" for word in found]
    return {
        "joiner": _word(words("joiners", *codes)),
        "et_al": _word((*words("et_al", *codes), *words("and_others", *codes))),
        "lead_in": _word(_telling("lead_ins", codes)),
        "opening": _word(w for w in words("lead_ins", *codes) if fold(w) not in particles and len(w.strip(".")) > 1),
        "secondary": _word(_telling("secondary", codes)),
        "undated": _word(words("no_date", *codes)),
        "in_press": _word(words("in_press", *codes)),
        "accessed": _word(_access(codes)),
        "page_before": _word(_undotted(before.get("page", []))),
        "page_after": re.compile(rf"\s*[-–]?\s*{alternation(after.get('page', []))}(?!\w)", re.IGNORECASE),
        "folio_after": re.compile(rf"\s?{alternation(after.get('folio', []))}(?!\w)"),
        "other_label": _word(_undotted(others)),
        "any_label": _word(_undotted([*others, *before.get("page", [])])),
        "numbering": _word(words("numbering", *codes)),
        "year_word": re.compile(rf"\s*{alternation(w for w in words('year_words', *codes) if w[-1] == '.')}", re.I),
        "after_year": _word(words("after_year", *codes)),
        "attribution_before": _word(words("attribution.before", *codes)),
        "attribution_after": _word(words("attribution.after", *codes)),
        "short_name": _word(words("attribution.short_name", *codes)),
        "roles": _word(_roles(codes)),
        "ibid": _word(words("back_references.ibid", *codes)),
        "op_cit": _word(
            [w for k in ("op_cit", "op_cit_article", "op_cit_thesis") for w in words(f"back_references.{k}", *codes)]
        ),
        "idem": _word(words("back_references.idem", *codes)),
        "page_number": re.compile(rf"(?<![\w.]){alternation(before.get('page', []))}\s*\d", re.IGNORECASE),
        "source_line": re.compile(
            rf"^\W{{0,3}}{alternation(words('source_lines', *codes))}\s*:", re.IGNORECASE | re.MULTILINE
        ),
        "work_kind": re.compile(rf"{alternation(_kinds(codes))}\w{{0,4}}", re.IGNORECASE),
        "web_end": re.compile(
            rf"{alternation(w for w in words('genres.web', *codes) if len(w) > 3)}\w{{0,6}}\W*$", re.I
        ),
        "web": _word(
            [*words("genres.web", *codes), *words("genres.newspaper", *codes), *words("genres.encyclopedia", *codes)]
        ),
    }


def _collected(codes: tuple[str, ...]) -> dict[str, Any]:
    """The folded word sets and tables, by field of the lexicon."""
    bodies, stems = _bodies(codes)
    return {
        "bodies": bodies,
        "body_stems": stems,
        "lead_firsts": _firsts((*words("lead_ins", *codes), *words("secondary", *codes))),
        "et_al_firsts": _firsts((*words("et_al", *codes), *words("and_others", *codes))),
        "role_firsts": _firsts(_roles(codes)),
        "access_firsts": _firsts(_access(codes)),
        "attribution_firsts": _firsts((*words("attribution.before", *codes), *words("attribution.after", *codes))),
        "short_name_firsts": _firsts(words("attribution.short_name", *codes)),
        "months": _months(codes),
        "labels": _terms(codes),
        "note_labels": frozenset(fold(word).rstrip(".") for word in _labels(codes)[0].get("note", ())),
        "joiners": _folded("joiners", codes),
        "particles": _folded("names.particles", codes),
        "titles": _folded("names.titles", codes),
        "stopwords": _folded("stopwords", codes),
        "sentence_starts": _folded("sentence_starts", codes),
        "gloss_words": _folded("gloss_words", codes),
        "event_words": _folded("event_words", codes),
        "given_names": _folded("names.given_names", codes),
        "kin_words": _folded("names.kin_words", codes),
        "suffixes": _folded("names.suffixes", codes),
        "case_endings": words("names.case_endings", *codes),
        "apostrophe_suffixes": frozenset(word.lower().strip("’'-") for word in words("names.case_suffixes", *codes))
        | {"s"},
        "patronymic_endings": tuple(fold(end).strip("-") for end in words("names.patronymic_endings", *codes)),
        "surname_endings": tuple(fold(e).strip("-") for e in words("names.surname_endings", *codes) if len(e) > 2),
        "countries": _folded("names.country_words", codes),
        "abbreviations": frozenset(word for word in _folded("abbreviations", codes) if "." in word),
    }


def _roles(codes: tuple[str, ...]) -> list[str]:
    return [word for role in ("editor", "translator", "compiler") for word in words(f"roles.{role}", *codes)]


def _access(codes: tuple[str, ...]) -> list[str]:
    return [*words("accessed", *codes), *words("published", *codes), *words("available", *codes)]


@cache
def lexicon(*codes: str) -> Lexicon:
    """The lexicon of some languages (BCP 47), or of all of them."""
    return Lexicon(**_compiled(codes), **_collected(codes))
