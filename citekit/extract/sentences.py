"""The sentence around a citation, in a reading text."""

import re
from bisect import bisect_left, bisect_right

from citekit.languages import words
from citekit.model import Span
from citekit.text.sentences import sentence_spans as cut

_BREAK = re.compile("\n")
_REACH = 1500
"""Characters: the longest sentences of scholarly prose stay whole, and no output grows with the square of a text."""


def sentence_spans(text: str) -> list[Span]:
    """Spans of all sentences of a running text, in order; a line feed ends one, as paragraphs do in views."""
    known = words("abbreviations")
    made: list[Span] = []
    at = 0
    for line in text.split("\n"):
        made.extend(Span(at + start, at + end) for start, end in cut(line, known, paragraphs=False))
        at += len(line) + 1
    return made


class Sentences:
    """The sentences of a running text, cut where they are asked for; a line feed ends one, as views mean it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known = words("abbreviations")
        self._breaks = [match.start() for match in _BREAK.finditer(text)]
        self._cut: dict[int, list[Span]] = {}

    def around(self, start: int, end: int) -> Span | None:
        """The sentence, or the run of sentences, that holds ``start:end``.

        A bracket that stands behind the full stop belongs to the sentence before it: `… olmuştur. (Khan, 2020)`.
        """
        sentences = self._paragraph(start)
        if not sentences:
            return None
        first = max(bisect_right(sentences, start, key=lambda span: span.start) - 1, 0)
        last = max(bisect_right(sentences, max(start, end - 1), key=lambda span: span.start) - 1, first)
        if first and start - sentences[first].start <= 1 and end >= sentences[first].end - 1:
            first -= 1
        return self._bounded(sentences[first].start, sentences[last].end, start, end)

    def _bounded(self, left: int, right: int, start: int, end: int) -> Span:
        """A sentence without end (a list, a damaged text) is cut between words, ``_REACH`` from the citation."""
        if start - left > _REACH:
            space = self._text.find(" ", start - _REACH, start)
            left = space + 1 if space >= 0 else start - _REACH
        if right - end > _REACH:
            space = self._text.rfind(" ", end, end + _REACH)
            right = space if space >= 0 else end + _REACH
        return Span(left, right)

    def _paragraph(self, at: int) -> list[Span]:
        after = bisect_left(self._breaks, at)
        begin = self._breaks[after - 1] + 1 if after else 0
        if begin not in self._cut:
            line = self._text[begin : self._breaks[after] if after < len(self._breaks) else len(self._text)]
            found = cut(line, self._known, paragraphs=False)
            self._cut[begin] = [Span(begin + start, begin + end) for start, end in found]
        return self._cut[begin]
