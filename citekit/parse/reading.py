"""A string taken apart before anything is labelled: what tagger, rules and normalisers all look at."""

from collections.abc import Sequence
from dataclasses import dataclass

from citekit.parse.access import merge_accessed
from citekit.parse.lexicon import fold, lexicon, phrase_at
from citekit.parse.strings import Prepared, prepare
from citekit.parse.tokens import MOST, Token, tokenize

_LEADS = frozenset({"lead_ins", "source_lines", "secondary"})
Dates = list[tuple[int, ...]]


@dataclass(slots=True)
class Reading:
    """Prepared text, its tokens (identifiers, access dates whole), their folded forms; ``beyond`` was too long.

    ``kinds`` are the indices of tokens a rule has recognised whole; ``phrases``: token index → class of the phrase it
    stands in; ``start`` is the first token after `Bkz.`, `Kaynak:`, `See also` (0 when nothing would be left);
    ``known`` are the indices of words in the lexicon.
    """

    prepared: Prepared
    tokens: list[Token]
    folded: list[str]
    accessed: Dates
    beyond: str
    kinds: list[int]
    phrases: dict[int, str]
    start: int
    known: list[int]

    @property
    def keys(self) -> list[str]:
        """What each token is to the tagger: its text, or its kind after a zero sign."""
        if not self.kinds:
            return [token[0] for token in self.tokens]
        return [f"\0{token[3]}" if token[3] else token[0] for token in self.tokens]

    @property
    def spaced(self) -> list[bool]:
        """Whether a blank stands before each token."""
        text = self.prepared.text
        return [start > 0 and text[start - 1] == " " for _, start, _, _ in self.tokens]


def find_start(folded: Sequence[str]) -> int:
    """Index after the lead-in words."""
    known = lexicon().words
    first = folded[:12]
    at = 0
    while at < len(first):
        match = phrase_at(first, at)
        if match and match[1] in _LEADS:
            at = match[0]
        elif not _LEADS.isdisjoint(known.get(first[at], ())) or (at and first[at] in (".", ":", ",")):
            at += 1
        else:
            break
    return at if at < len(folded) else 0


def find_phrases(folded: Sequence[str]) -> dict[int, str]:
    """Token index → class, for tokens inside a phrase of the lexicon."""
    found: dict[int, str] = {}
    known = lexicon().phrases
    for index, word in enumerate(folded):
        if word in known and index not in found and (match := phrase_at(folded, index)):
            for inside in range(index, match[0]):
                found[inside] = match[1]
    return found


def take_apart(raw: str) -> Reading:
    """Prepare and tokenize one string; what is too long is set aside."""
    prepared = prepare(raw)
    tokens, identifiers = tokenize(prepared.text)
    folded = [token[3] or fold(token[0]) for token in tokens] if identifiers else [fold(token[0]) for token in tokens]
    tokens, folded, accessed = merge_accessed(tokens, folded, prepared.text)
    beyond = prepared.beyond
    if len(tokens) > MOST:
        beyond = prepared.text[tokens[MOST].start :] + beyond
        tokens, folded = tokens[:MOST], folded[:MOST]
    kinds = [index for index, token in enumerate(tokens) if token[3]] if identifiers or accessed else []
    start = find_start(folded) if tokens else 0
    words = lexicon().words
    known = [index for index, word in enumerate(folded) if word in words]
    return Reading(prepared, tokens, folded, accessed, beyond, kinds, find_phrases(folded), start, known)
