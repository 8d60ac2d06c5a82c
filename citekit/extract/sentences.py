"""The sentence around a citation, in a reading text."""

from bisect import bisect_right

from citekit.languages import words
from citekit.model import Span
from citekit.text.sentences import sentence_spans as cut


def sentence_spans(text: str) -> list[Span]:
    """Spans of the sentences of a running text, in order; a line feed ends one, as paragraphs do in views."""
    known = words("abbreviations")
    made: list[Span] = []
    at = 0
    for line in text.split("\n"):
        made.extend(Span(at + start, at + end) for start, end in cut(line, known, paragraphs=False))
        at += len(line) + 1
    return made


def span_around(sentences: list[Span], start: int, end: int) -> Span | None:
    """The sentence, or the run of sentences, that holds ``start:end``.

    A bracket that stands behind the full stop belongs to the sentence before it: `… olmuştur. (Khan, 2020)`.
    """
    if not sentences:
        return None
    first = max(bisect_right(sentences, start, key=lambda span: span.start) - 1, 0)
    last = max(bisect_right(sentences, max(start, end - 1), key=lambda span: span.start) - 1, first)
    if first and start - sentences[first].start <= 1 and end >= sentences[first].end - 1:
        first -= 1
    return Span(sentences[first].start, sentences[last].end)
