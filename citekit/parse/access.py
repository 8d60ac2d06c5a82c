"""Access dates: `(Erişim tarihi: 13.09.2018)`, `дата обращения 04.04.2022`, `accessed 01 June 2023`."""

from collections.abc import Sequence
from functools import cache

from citekit.parse.dates import read_date
from citekit.parse.lexicon import lexicon, phrase_at
from citekit.parse.tokens import Token

_FILL = frozenset(":,.;–-—")
_LINKING = frozenset(("on", "in", "tarihi", "tarih", "am", "le", "the", "күнү", "күні"))


@cache
def _openers() -> frozenset[str]:
    """Folded words that are or open an access phrase."""
    known = lexicon()
    alone = {word for word, kinds in known.words.items() if "accessed" in kinds}
    return frozenset(
        alone | {word for word, found in known.phrases.items() if any(p.kind == "accessed" for p in found)}
    )


def find_accessed(tokens: Sequence[Token], folded: Sequence[str]) -> list[tuple[int, int, tuple[int, ...]]]:
    """Token ranges (end exclusive) of access phrases with their dates as (year, month, day)."""
    if _openers().isdisjoint(folded):
        return []
    words = [token.text for token in tokens]
    known, phrases = lexicon().words, lexicon().phrases
    found: list[tuple[int, int, tuple[int, ...]]] = []
    at = 0
    while at < len(folded):
        after = _phrase(folded, at) if folded[at] in phrases else None
        if after is None and "accessed" in known.get(folded[at], ()):
            after = at + 1
        if after is None:
            at += 1
            continue
        start, at = at, after
        while at < len(folded) and (folded[at] in _FILL or folded[at] in _LINKING) and at - after < 4:
            at += 1
        date = read_date(words, at)
        if date and (len(date.parts) == 3 or len("".join(words[start:after])) > 5):  # `Smith ET 1999` is a name
            found.append((start, date.end, date.parts))
            at = date.end
    return found


def _phrase(folded: Sequence[str], at: int) -> int | None:
    match = phrase_at(folded, at)
    return match[0] if match and match[1] == "accessed" else None


def merge_accessed(
    tokens: list[Token], folded: list[str], text: str
) -> tuple[list[Token], list[str], list[tuple[int, ...]]]:
    """Tokens with each access phrase as one token of kind ``accessed``, their folded forms, and the dates in order."""
    found = find_accessed(tokens, folded)
    if not found:
        return tokens, folded, []
    merged: list[Token] = []
    kept: list[str] = []
    at = 0
    for start, end, _ in found:
        merged += tokens[at:start]
        kept += [*folded[at:start], "accessed"]
        left, right = tokens[start].start, tokens[end - 1].end
        merged.append(Token(text[left:right], left, right, "accessed"))
        at = end
    merged += tokens[at:]
    return merged, kept + folded[at:], [parts for _, _, parts in found]
