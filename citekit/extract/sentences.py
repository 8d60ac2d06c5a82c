"""The sentence around a citation, in a reading text."""

from bisect import bisect_right

from citekit.languages import words
from citekit.model import Span
from citekit.text.sentences import sentence_spans as cut


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
        return Span(sentences[first].start, sentences[last].end)

    def _paragraph(self, at: int) -> list[Span]:
        begin = self._text.rfind("\n", 0, at) + 1
        if begin not in self._cut:
            stop = self._text.find("\n", at)
            line = self._text[begin : len(self._text) if stop < 0 else stop]
            found = cut(line, self._known, paragraphs=False)
            self._cut[begin] = [Span(begin + start, begin + end) for start, end in found]
        return self._cut[begin]
