"""Numbers whose own label says what they are, by rule, to be compared with what the tagger says.

Where the tagger saw nothing (`p. 673` at the end of a note) the rule's word counts; where they disagree the tagger is
right nearly always (`С.` is also an initial, `S.` an issue), and the evidence says what the rule would have said.
"""

import re

from citekit.parse.dates import year_of
from citekit.parse.lexicon import lexicon
from citekit.parse.reading import Reading

_BEFORE = {"label.page": "pages", "label.volume": "volume", "label.issue": "issue"}
_ROMAN_RANGE = re.compile(r"[IVXLC]+[-‐‑][IVXLC]+$|[ivxlc]+[-‐‑][ivxlc]+$")
_SKIPPED = frozenset(".:°")
_ADOPTED = frozenset({"pages", "edition"})
ADOPTED_CHANCE = 0.7


def labelled_numbers(reading: Reading) -> dict[int, str]:
    """Token index → label, for numbers that stand right after (or, for editions, before) a labelling word."""
    found: dict[int, str] = {}
    known, folded = lexicon().words, reading.folded
    for index, word in enumerate(folded):
        roman = word[0] in "ivxlc" and _ROMAN_RANGE.match(reading.tokens[index].text)
        if not (word[0].isdigit() or roman) or reading.tokens[index].kind or year_of(word):
            continue
        at = index - 1
        while at > 0 and folded[at] in _SKIPPED:
            at -= 1
        kinds = known.get(folded[at], ()) if at >= 0 else ()
        label = next((_BEFORE[kind] for kind in kinds if kind in _BEFORE), None)
        if roman and label != "pages":
            continue
        after = folded[index + 1 : index + 3]
        if label is None and after and "label.edition" in known.get(after[-1] if after[0] in ".-" else after[0], ()):
            label = "edition"
        if label:
            found[index] = label
    return found


def compare(reading: Reading, labels: list[str], sure: list[float]) -> dict[int, str]:
    """Fill in what the tagger left out, in place; token index → the rule's word where the two disagree."""
    others: dict[int, str] = {}
    for index, label in labelled_numbers(reading).items():
        if labels[index] == "O" and label in _ADOPTED:
            labels[index], sure[index] = label, ADOPTED_CHANCE
            _extend(reading, labels, sure, index)
        elif labels[index] != label:
            others[index] = label
    return others


def _extend(reading: Reading, labels: list[str], sure: list[float], index: int) -> None:
    """`51 - 56`: the range goes on."""
    while index + 2 < len(labels) and reading.folded[index + 1] in "-–—" and reading.folded[index + 2][0].isdigit():
        for step in (index + 1, index + 2):
            labels[step], sure[step] = labels[index], sure[index]
        index += 2
