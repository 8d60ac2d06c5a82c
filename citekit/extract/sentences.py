"""Sentence bounds of a reading text, for the context of a citation."""

import re
from bisect import bisect_right

from citekit.model import Span

_END = re.compile(r"[.!?…][”»\"')\]]*\s+(?=[“«\"'(\[]?[^\W\d_a-zа-яёçğıöşüəңөү])|\n+")


def sentence_spans(text: str) -> list[Span]:
    """Spans of the sentences of a text, covering it without gaps."""
    starts = [0, *(match.end() for match in _END.finditer(text))]
    ends = [*starts[1:], len(text)]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True)]


def span_around(sentences: list[Span], start: int, end: int) -> Span | None:
    """The sentence, or the run of sentences, that holds ``start:end``."""
    if not sentences:
        return None
    first = bisect_right(sentences, start, key=lambda span: span.start) - 1
    last = bisect_right(sentences, max(start, end - 1), key=lambda span: span.start) - 1
    return Span(sentences[max(first, 0)].start, sentences[max(last, 0)].end)
