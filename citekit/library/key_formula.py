"""Citation-key formulas in Better BibTeX's syntax: `auth.lower + shorttitle(3,3) + year`, or `[auth:lower][year]`.

A formula is a sum of parts, each a function of the record with filters after it; `|` (or `;`) parts alternatives, the
first that gives anything is taken. Functions: auth, authors, authorLast, authEtAl, authAuthEa, authForeIni, edtr, year,
shortyear, origyear, month, day, date, title, shorttitle, veryshorttitle, journal, publisher, type, language, volume,
issue, number, edition, genre, section, firstpage, lastpage, doi, isbn, issn, suffix. Filters: lower, upper,
capitalize, clean, fold, ascii, alphanum, nopunct, condense, abbr, acronym, skipwords, select, substring, replace,
prefix, postfix, default, len.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from citekit.errors import SettingsError
from citekit.library.key_filters import FILTERS
from citekit.library.key_functions import FUNCTIONS
from citekit.library.key_letters import transliterate
from citekit.model import Record

_TOKEN = re.compile(
    r"""\s*(?:(?P<name>[A-Za-z_]\w*)|(?P<text>'[^']*'|"[^"]*")|(?P<number>-?\d+)|(?P<sign>[.+(),|;=<>!]|\?\?))"""
)
_BRACKET = re.compile(r"\[([^\[\]]*)\]|([^\[\]]+)")


class Call(NamedTuple):
    """A function or filter and its arguments."""

    name: str
    arguments: tuple[str | int, ...]


class Part(NamedTuple):
    """A literal text (``function`` None) or a function, with the filters after it."""

    text: str
    function: Call | None
    filters: tuple[Call, ...]


Formula = tuple[tuple[Part, ...], ...]


@lru_cache(maxsize=64)
def parse_formula(formula: str) -> Formula:
    """The alternatives of a formula, each a sum of parts; raises SettingsError saying where it goes wrong.

    >>> [part.function.name for part in parse_formula("auth.lower + year")[0]]
    ['auth', 'year']
    """
    source = _from_brackets(formula) if "[" in formula else formula
    tokens = _tokens(source, formula)
    alternatives: list[tuple[Part, ...]] = []
    place = 0
    while True:
        parts: list[Part] = []
        while True:
            part, place = _part(tokens, place, formula)
            parts.append(part)
            if place >= len(tokens) or tokens[place] != ("sign", "+"):
                break
            place += 1
        alternatives.append(tuple(parts))
        if place >= len(tokens):
            return tuple(alternatives)
        if tokens[place] not in (("sign", "|"), ("sign", ";")):
            raise SettingsError(
                f"key formula {formula!r}: {tokens[place][1]!r} is not understood after part {len(parts)}"
            )
        place += 1


def make_key(formula: str, record: Record) -> str:
    """The key a formula gives a record, before it is made ASCII and unique; empty when no alternative gives anything.

    >>> record = Record.from_csl({"id": "x", "author": [{"family": "Uslu"}], "issued": {"date-parts": [[2019]]}})
    >>> make_key("auth.lower + '_' + year", record), make_key("[auth:upper][shortyear]", record)
    ('uslu_2019', 'USLU19')
    """
    for alternative in parse_formula(formula):
        texts = [_evaluate(part, record) for part in alternative]
        said = [text for text, part in zip(texts, alternative, strict=True) if part.function is not None]
        if None not in texts and any(said):
            return "".join(text or "" for text in texts)
    return ""


def _evaluate(part: Part, record: Record) -> str | None:
    """The part's text; None when a `len` filter refuses it."""
    text = part.text
    if part.function is not None:
        name, arguments = part.function
        text = transliterate(_functions()[name.lower()](record, *arguments), record.language)
    for name, arguments in part.filters:
        made = _filters()[name.lower()](text, *arguments)
        if made is None:
            return None
        text = made
    return text


@cache
def _functions() -> dict[str, Callable[..., str]]:
    return {name.lower(): function for name, function in FUNCTIONS.items()}


@cache
def _filters() -> dict[str, Callable[..., str | None]]:
    return {name.lower(): function for name, function in FILTERS.items()}


def _from_brackets(formula: str) -> str:
    """The older syntax, `[auth:lower][year]`, in the newer one."""
    made: list[str] = []
    for match in _BRACKET.finditer(formula):
        if match[2] is not None:
            made.append(repr(match[2]))
            continue
        name, *filters = match[1].split(":")
        call = re.sub(r"^([A-Za-z]+?)(\d+)(?:_(\d+))?$", _numbered, name)
        made.append(".".join([call, *(re.sub(r"^\((.*)\)$", r"default('\1')", text) for text in filters)]))
    return " + ".join(made)


def _numbered(match: re.Match[str]) -> str:
    numbers = ",".join(number for number in match.group(2, 3) if number)
    return f"{match[1]}({numbers})"


def _tokens(source: str, formula: str) -> list[tuple[str, str]]:
    tokens: list[tuple[str, str]] = []
    place = 0
    source = source.strip()
    while place < len(source):
        match = _TOKEN.match(source, place)
        if match is None:
            raise SettingsError(f"key formula {formula!r}: {source[place:][:10]!r} is not understood")
        kind = match.lastgroup or ""
        tokens.append((kind, match[kind]))
        place = match.end()
    return tokens


def _part(tokens: list[tuple[str, str]], place: int, formula: str) -> tuple[Part, int]:
    if place >= len(tokens):
        raise SettingsError(f"key formula {formula!r} ends too early")
    kind, text = tokens[place]
    place += 1
    function: Call | None = None
    if kind == "name":
        arguments, place = _arguments(tokens, place, formula)
        function = _known(Call(text, arguments), _functions(), "function", formula)
        text = ""
    elif kind == "text":
        text = text[1:-1]
    else:
        raise SettingsError(f"key formula {formula!r}: {text!r} stands where a function or a text in quotes is needed")
    filters: list[Call] = []
    while place + 1 < len(tokens) and tokens[place] == ("sign", ".") and tokens[place + 1][0] == "name":
        name = tokens[place + 1][1]
        arguments, place = _arguments(tokens, place + 2, formula)
        filters.append(_known(Call(name, arguments), _filters(), "filter", formula))
    return Part(text, function, tuple(filters)), place


def _known(call: Call, known: Mapping[str, Callable[..., object]], what: str, formula: str) -> Call:
    if call.name.lower() not in known:
        raise SettingsError(f"key formula {formula!r}: no {what} {call.name!r}; there are {', '.join(sorted(known))}")
    return call


def _arguments(tokens: list[tuple[str, str]], place: int, formula: str) -> tuple[tuple[str | int, ...], int]:
    """What stands in parentheses after a name; `name=value` arguments count by their place."""
    if place >= len(tokens) or tokens[place] != ("sign", "("):
        return (), place
    place += 1
    made: list[str | int] = []
    while place < len(tokens) and tokens[place] != ("sign", ")"):
        kind, text = tokens[place]
        following = tokens[place + 1] if place + 1 < len(tokens) else ("", "")
        if kind == "name" and following == ("sign", "="):
            place += 2
            continue
        if text != ",":
            made.append(int(text) if kind == "number" else text[1:-1] if kind == "text" else text)
        place += 1
    if place >= len(tokens):
        raise SettingsError(f"key formula {formula!r}: a parenthesis is not closed")
    return tuple(made), place + 1
