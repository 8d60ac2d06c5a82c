"""What the tagger knows about each token: its letters, its shape, its class in the lexicon, its company, its place.

A feature is a short string; a token has some thirty. What depends on the word alone is made once and kept.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from citekit.parse.lexicon import fold, lexicon, phrase_at
from citekit.parse.tokens import Token

_ROMAN = re.compile(r"[IVXLCDMivxlcdm]+$")
_OPEN, _CLOSE = "“«„‹", "”»‹›"
_DASHES = "-–—‒−‐‑"


@lru_cache(maxsize=200_000)
def shape(text: str) -> str:
    """A word's outline: `Xx`, `X`, `x`, `XX`, `d4`, or the sign itself (dashes as one).

    >>> [shape(word) for word in ("Uslu", "A", "ISPARTA", "ve", "1987", "1987a", "–", "GmbH")]
    ['Xx', 'X', 'XX', 'x', 'd4', 'd4x', '-', 'Xx-']
    """
    first = text[0]
    if first.isdigit():
        digits = len(text) if text.isdigit() else len(text) - 1
        return f"d{min(digits, 6)}" + ("" if text.isdigit() else "x")
    if not first.isalpha():
        return "-" if first in _DASHES else text
    if len(text) == 1:
        return "X" if first.isupper() else "x1"
    if text.isupper():
        return "XX" if len(text) > 3 else f"X{len(text)}"
    if text.islower():
        return "x"
    return "Xx" if first.isupper() and text[1:].islower() else "Xx-" if first.isupper() else "xX"


def _script(text: str) -> str:
    first = text[0]
    return "L" if first < "\u0250" else "G" if first < "\u0400" else "C" if first < "\u0530" else "O"


@lru_cache(maxsize=200_000)
def _own(text: str, kind: str) -> tuple[tuple[str, ...], str, str, str, str]:
    """Features of the word alone; then its shape, classes in one string, folded form, a coarse key for neighbours."""
    if kind:
        return (f"k={kind}",), kind, kind, kind, kind
    low = fold(text)
    form = shape(text)
    classes = lexicon().words.get(low, ())
    made = [f"w={low}", f"s={form}"]
    if text[0].isalpha():
        if len(text) > 2:
            made += [f"e={low[-3:]}", f"b={low[:3]}", f"z={low[-2:]}"]
        if len(text) > 5:
            made += [f"E={low[-4:]}", f"B={low[:4]}"]
        made.append(f"t={_script(text)}")
        if _ROMAN.match(text):
            made.append("roman")
    elif form == "d4":
        made.append(f"y={text[:2]}")
    made += [f"c={name}" for name in classes]
    joined = "+".join(classes) if classes else form
    coarse = low if form in "-.,:;()[]/" or classes else form
    return tuple(made), form, joined, low, coarse


def _phrase_features(folded: list[str]) -> dict[int, str]:
    """Token index → class of the phrase it stands in."""
    found: dict[int, str] = {}
    known = lexicon().phrases
    for index, word in enumerate(folded):
        if word in known and index not in found and (match := phrase_at(folded, index)):
            for inside in range(index, match[0]):
                found[inside] = match[1]
    return found


def features(tokens: Sequence[Token], text: str) -> list[list[str]]:
    """One list of features a token, in order."""
    count = len(tokens)
    own = [_own(token.text, token.kind) for token in tokens]
    forms = ["^", "^", *(entry[1] for entry in own), "$", "$"]
    classes = ["^", *(entry[2] for entry in own), "$"]
    folded = [entry[3] for entry in own]
    words = ["^", "^", *folded, "$", "$"]
    coarse = ["^", "^", *(entry[4] for entry in own), "$", "$"]
    phrases = _phrase_features(folded)
    made: list[list[str]] = []
    quoted = bracket = ""
    year = slashes = False
    mark = "0"
    for i in range(count):
        word, form = folded[i], forms[i + 2]
        if quoted and (word in '”»“"' or word == quoted):
            quoted = ""
        elif word in '“«„"':
            quoted = word
        if word in ")]":
            bracket = ""
        row = list(own[i][0])
        row += (
            f"w-1={words[i + 1]}",
            f"w+1={words[i + 3]}",
            f"w-2={words[i]}",
            f"w+2={words[i + 4]}",
            f"c-1={classes[i]}",
            f"c+1={classes[i + 2]}",
            f"s3={forms[i + 1]}|{form}|{forms[i + 3]}",
            f"r3={form}|{forms[i + 3]}|{forms[i + 4]}",
            f"l3={forms[i]}|{forms[i + 1]}|{form}",
            f"k2={coarse[i + 1]}|{coarse[i + 2]}|{coarse[i + 3]}",
            f"i={i if i < 6 else 6 + 6 * i // count}",
            f"j={min(count - i, 6)}",
            f"q={bool(quoted)}{bracket}{year:d}{slashes:d}",
            f"m={mark}",
            f"m={mark}|{form}",
        )
        if i in phrases:
            row.append(f"c={phrases[i]}")
        if tokens[i].start and text[tokens[i].start - 1] == " ":
            row.append("_")
        made.append(row)
        if word in "([":
            bracket = word
        elif word == "//":
            slashes = True
        elif form == "d4" and word[:2] in ("19", "20", "18"):
            year = True
        kind = phrases.get(i) or (own[i][2] if own[i][2] != form else "")
        if kind and kind[:2] in ("la", "ro", "in", "ge", "ac", "av"):
            mark = kind[:24]
    return made
