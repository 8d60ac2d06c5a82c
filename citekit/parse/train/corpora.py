"""Tagged strings of other projects, brought to citekit's labels and token boundaries.

A row is ``{"raw", "spans": [[start, end, label]]}``. AnyStyle's spans carry punctuation and lead words (`In `, `pp. `,
`(Eds.)`), GROBID's do not, LinkedBooks' stand at the first place where the words occur: all are trimmed to the words.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from citekit.parse.lexicon import fold, lexicon
from citekit.parse.reading import Reading, take_apart
from citekit.parse.tagger import IDENTIFIER
from citekit.parse.tokens import Token

OUTSIDE = "O"
_SAME = {"url": IDENTIFIER, "doi": IDENTIFIER}
_EDGE = frozenset(".,:;-–—/()[]{}<>\"'“”„«»‘’‹›`´*_=|+&//--~•…")
_LEAD: dict[str, frozenset[str]] = {
    "pages": frozenset({"label.page"}),
    "volume": frozenset({"label.volume", "numbering"}),
    "issue": frozenset({"label.issue", "numbering"}),
    "edition": frozenset({"label.edition"}),
    "editor": frozenset({"in_container", "role.editor", "role.compiler"}),
    "translator": frozenset({"role.translator"}),
    "author": frozenset({"role.editor"}),
    "container": frozenset({"in_container"}),
    "date": frozenset(),
    "number": frozenset({"numbering"}),
}
_NUMERIC = ("pages", "volume", "issue")


class Tagged(NamedTuple):
    """A string ready for training: taken apart, one label a token; ``origin`` names the corpus."""

    reading: Reading
    labels: list[str]
    origin: str

    @property
    def raw(self) -> str:
        """The string as it was tagged."""
        return self.reading.prepared.raw

    @property
    def tokens(self) -> list[Token]:
        """Its tokens."""
        return self.reading.tokens


def held_out(raw: str) -> bool:
    """Whether a string is kept for measuring: one in ten, by its own hash, so that the split never moves."""
    return hashlib.sha256(raw.encode()).digest()[0] < 26


def _repaired(raw: str, spans: list[tuple[int, int, str]]) -> list[tuple[int, int, str]] | None:
    """Move a span that lies inside another one to a later occurrence of its words; None when there is none."""
    kept: list[tuple[int, int, str]] = []
    for start, end, label in sorted(spans, key=lambda span: span[0] - span[1]):
        words = raw[start:end]
        while any(start < other[1] and other[0] < end for other in kept):
            start = raw.find(words, start + 1)
            if start < 0:
                return None
            end = start + len(words)
        kept.append((start, end, label))
    return sorted(kept)


def _trim(tokens: list[Token], indices: list[int], label: str) -> list[int]:
    """Indices without punctuation, lead words and role words at both ends."""
    words = lexicon().words
    lead = _LEAD.get(label, frozenset())

    def idle(token: Token) -> bool:
        if token.kind:
            return False
        if token.text in _EDGE or (label in _NUMERIC and token.text[0] not in "0123456789" and len(token.text) > 8):
            return True
        return bool(lead and lead.intersection(words.get(fold(token.text), ())))

    left, right = 0, len(indices)
    while left < right and idle(tokens[indices[left]]):
        left += 1
    while right > left and idle(tokens[indices[right - 1]]):
        right -= 1
    kept = indices[left:right]
    if label in _NUMERIC:
        while len(kept) > 1 and re.fullmatch(r"[^\W\d_]{1,9}", tokens[kept[0]].text) and len(kept) > 1:
            following = tokens[kept[1]].text
            if not (following[0].isdigit() or following in ".°:"):
                break
            if (
                following[0].isdigit()
                and tokens[kept[0]].end == tokens[kept[1]].start
                and len(tokens[kept[0]].text) == 1
            ):
                break  # S225, A1: the letter is part of the page
            kept = kept[2:] if following in ".°:" and len(kept) > 2 else kept[1:]
    return kept


def tag(raw: str, spans: list[tuple[int, int, str]], origin: str) -> Tagged:
    """Labels for each token of a string from character spans of the raw string."""
    reading = take_apart(raw)
    prepared, tokens = reading.prepared, reading.tokens
    labels = [OUTSIDE] * len(tokens)
    members: dict[tuple[int, int, str], list[int]] = {span: [] for span in spans}
    for index, token in enumerate(tokens):
        at = prepared.source(token.start, token.end)[0]
        for span in spans:
            if span[0] <= at < span[1]:
                members[span].append(index)
                break
    for span, indices in members.items():
        label = _SAME.get(span[2], span[2])
        kept = _trim(tokens, indices, label)
        if label == "pages" and kept:
            label = _extent(tokens, kept)
        for index in kept:
            labels[index] = label
    for index, token in enumerate(tokens):
        if token.kind:
            labels[index] = IDENTIFIER
    return Tagged(reading, labels, origin)


def _extent(tokens: list[Token], kept: list[int]) -> str:
    """`243 p.` is how long a book is, `p. 243` where something stands."""
    last = kept[-1]
    if tokens[kept[0]].text.isdigit():
        after = tokens[last].text if len(kept) > 1 else ""
        if after.lower() in ("p", "pp", "s", "pages", "seiten", "с", "б"):
            del kept[1:]
            return "extent"
    return "pages"


def read_corpus(path: Path) -> Iterator[Tagged]:
    """Rows of one JSON lines file; the corpus is named by the file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            spans = [(start, end, label) for start, end, label in row["spans"]]
            fixed = _repaired(row["raw"], spans) if path.stem == "linkedbooks" else spans
            if fixed and row["raw"].strip():
                yield tag(row["raw"], fixed, path.stem)
