"""From one label a token to stretches of the string."""

from collections.abc import Mapping, Sequence
from functools import cache

from citekit.languages import words as words_in
from citekit.model.record import EvidenceSource
from citekit.parse.confidence import RULE, Knots, calibrated
from citekit.parse.draft import Segment
from citekit.parse.lexicon import fold, lexicon
from citekit.parse.reading import Reading
from citekit.parse.tokens import Token

OUTSIDE = "O"
GUESS = 0.6
"""Confidence of a reading by rule alone."""
_GLUE = frozenset(".,:;-–—’'\"“”«»()&/ ")
_LISTS = frozenset({"author", "editor", "translator"})


def segments(
    tokens: Sequence[Token],
    labels: Sequence[str],
    chances: Sequence[float] | None = None,
    calibration: Mapping[str, Knots] | None = None,
    others: Mapping[int, str] | None = None,
) -> list[Segment]:
    """Runs of equal labels, ``O`` left out; a list of names torn by a sign alone is one stretch.

    ``others``: token index → what a rule says instead, which becomes the stretch's reason.
    """
    made: list[Segment] = []
    at, count = 0, len(tokens)
    while at < count:
        label = labels[at]
        end = at + 1
        while end < count and labels[end] == label:
            end += 1
        if label != OUTSIDE:
            if label in _LISTS:
                end = _over_signs(tokens, labels, label, end)
            segment = _segment(tokens, label, at, end, chances, calibration)
            if others and (said := {others[i] for i in range(at, end) if i in others}):
                segment = segment._replace(reason=f"a rule would say {', '.join(sorted(said))}")
            made.append(segment)
        at = end
    return made


def _segment(
    tokens: Sequence[Token],
    label: str,
    at: int,
    end: int,
    chances: Sequence[float] | None,
    calibration: Mapping[str, Knots] | None,
) -> Segment:
    """One stretch; its confidence is that of its weakest token, calibrated."""
    source: EvidenceSource = "tagger"
    if tokens[at].kind:
        source, sure = "rule", RULE
    elif chances is None:
        source, sure = "rule", GUESS
    else:
        sure = calibrated(label, min(chances[at:end]), calibration)
    return Segment(label, at, end, tokens[at].start, tokens[end - 1].end, sure, source)


def _over_signs(tokens: Sequence[Token], labels: Sequence[str], label: str, end: int) -> int:
    """End of a name list that goes on after at most two signs nobody claimed."""
    count = len(tokens)
    while True:
        ahead = end
        while ahead < count and labels[ahead] == OUTSIDE and tokens[ahead].text in _GLUE and ahead - end < 2:
            ahead += 1
        if ahead == end or ahead >= count or labels[ahead] != label:
            return end
        while ahead < count and labels[ahead] == label:
            ahead += 1
        end = ahead


@cache
def _function_words() -> frozenset[str]:
    return frozenset(fold(word) for word in words_in("stopwords"))


def _idle(word: str) -> bool:
    """A label, a role, a function word: says nothing when it stands alone."""
    return word in lexicon().words or word in _function_words()


def tells(reading: Reading, start: int, end: int) -> bool:
    """Whether one of the tokens is more than a sign, a single letter or a word of the style."""
    phrases, folded = reading.phrases, reading.folded
    words = [i for i in range(start, end) if folded[i][0].isalnum() and i not in phrases and not _idle(folded[i])]
    return bool(words) and not (len(words) == 1 and len(folded[words[0]]) == 1)


def unclaimed(reading: Reading, labels: Sequence[str]) -> list[str]:
    """Words and numbers no label took, run by run, for ``unparsed``.

    Signs alone are not kept, nor the style's own words (`s.`, `der.`, `Retrieved from`): they have done their work.
    """
    left: list[str] = []
    tokens = reading.tokens
    text = reading.prepared.text
    at, count = reading.start, len(tokens)
    while at < count:
        if labels[at] != OUTSIDE:
            at += 1
            continue
        end = at
        while end < count and labels[end] == OUTSIDE:
            end += 1
        words = [i for i in range(at, end) if tokens[i].text[0].isalnum()]
        if tells(reading, at, end):
            left.append(text[tokens[words[0]].start : tokens[words[-1]].end])
        at = end
    return left
