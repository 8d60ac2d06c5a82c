"""A string taken apart before anything is labelled: what tagger, rules and normalisers all look at."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from citekit.parse.access import merge_accessed
from citekit.parse.lexicon import fold, lexicon, phrase_at
from citekit.parse.strings import Prepared, prepare
from citekit.parse.tokens import MOST, Token, tokenize

_LEADS = frozenset({"lead_ins", "source_lines", "secondary"})
Dates = list[tuple[int, ...]]


@dataclass
class Reading:
    """Prepared text, its tokens (identifiers, access dates whole), their folded forms; ``beyond`` was too long."""

    prepared: Prepared
    tokens: list[Token]
    folded: list[str]
    accessed: Dates
    beyond: str = ""

    @cached_property
    def phrases(self) -> dict[int, str]:
        """Token index → class of the phrase it stands in."""
        return find_phrases(self.folded)

    @cached_property
    def start(self) -> int:
        """Index of the first token after `Bkz.`, `Kaynak:`, `See also`; 0 when nothing would be left."""
        known = lexicon().words
        folded = self.folded[:12]
        at = 0
        while at < len(folded):
            match = phrase_at(folded, at)
            if match and match[1] in _LEADS:
                at = match[0]
            elif _LEADS.intersection(known.get(folded[at], ())) or (at and folded[at] in (".", ":", ",")):
                at += 1
            else:
                break
        return at if at < len(self.tokens) else 0


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
    tokens = tokenize(prepared.text)[0]
    folded = [token.kind or fold(token.text) for token in tokens]
    tokens, folded, accessed = merge_accessed(tokens, folded, prepared.text)
    beyond = prepared.beyond
    if len(tokens) > MOST:
        beyond = prepared.text[tokens[MOST].start :] + beyond
        tokens, folded = tokens[:MOST], folded[:MOST]
    return Reading(prepared, tokens, folded, accessed, beyond)
