"""Words, numbers and signs of a prepared string, identifiers already whole: what rules and tagger label.

A token is a word (with inner apostrophes and hyphens), a number, one sign (``//`` is one), or a whole identifier found
by rule (URL, DOI, ISBN …) whose ``kind`` says which.
"""

import re
from functools import partial
from itertools import accumulate, repeat
from typing import NamedTuple

from citekit.parse.identifiers import Identifier, find_identifiers

MOST = 1500
"""Tokens that are labelled; a longer string is no reference, its rest stays unparsed."""

_TOKEN = re.compile(
    r"(\d+[a-zа-яёәғқңөұүһіı]?(?![^\W_])"  # 1996, 1996a
    r"|\d+(?=[^\W\d_])"  # the number of `5-майы`, `2nd`
    r"|[^\W\d_]+(?:['’ʼ‘`´\-‐‑][^\W\d_]+)*['’ʼ]?(?=\W|\d|_|$)"
    r"|[^\W\d_]+"
    r"|//|\.\.\.|--+"
    r"|\S)"
)


class Token(NamedTuple):
    """Characters ``start:end`` of the prepared text; ``kind`` is empty but for identifiers and access dates."""

    text: str
    start: int
    end: int
    kind: str = ""


_make = partial(tuple.__new__, Token)  # half the time of Token(…), thirty times a string


def tokenize(text: str) -> tuple[list[Token], list[Identifier]]:
    """Tokens in order and the identifiers among them.

    >>> [token.text for token in tokenize("Belleten 51/200 (1987), s.112. doi:10.1000/x")[0]]
    ['Belleten', '51', '/', '200', '(', '1987', ')', ',', 's', '.', '112', '.', 'doi:10.1000/x']
    """
    found = find_identifiers(text)
    if not found:
        return _plain(text, 0), found
    tokens: list[Token] = []
    at = 0
    for identifier in found:
        tokens += _plain(text[at : identifier.start], at)
        tokens.append(Token(text[identifier.start : identifier.end], identifier.start, identifier.end, identifier.kind))
        at = identifier.end
    return tokens + _plain(text[at:], at), found


def _plain(text: str, at: int) -> list[Token]:
    """Tokens of a text without identifiers that stands at ``at``: split into gaps and words, gap first."""
    pieces = _TOKEN.split(text)
    ends = list(accumulate(map(len, pieces), initial=at))
    return list(map(_make, zip(pieces[1::2], ends[1::2], ends[2::2], repeat(""), strict=False)))
