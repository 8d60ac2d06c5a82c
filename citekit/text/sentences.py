"""Where sentences end, given the abbreviations that do not end one; linear in the length of the text."""

import re
from collections.abc import Collection, Container, Iterable
from functools import lru_cache

from citekit.text.casing import fold

_STOP = re.compile(r"(?:\.{3}|…|[.!?])[\"'”’»)\]]*[¹²³⁰⁴-⁹\d]{0,3}(?=\s|\Z)")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*|[\f\u2029]\s*")
_OPENERS = "\"'“„«‘([—–-•"
_BRACKET = re.compile(r"[()\[\]]")
_LONGEST_BRACKET = 600
_LONGEST_ABBREVIATION = 24


def sentence_spans(text: str, abbreviations: Collection[str] = (), paragraphs: bool = True) -> list[tuple[int, int]]:
    """Spans (start, end) of the sentences, white space around them left out, in order.

    A full stop after an abbreviation, an initial or a number ends none, nor does one inside a bracket; with
    ``paragraphs`` a blank line always does. A mark of a note may stand between the stop and the space.

    >>> text = "Prof. Dr. A. Uslu (bkz. Arı, 2010. s. 3) yazdı.2 Sonra? Evet."
    >>> [text[start:end] for start, end in sentence_spans(text, {"prof.", "dr.", "bkz.", "s."})]
    ['Prof. Dr. A. Uslu (bkz. Arı, 2010. s. 3) yazdı.2', 'Sonra?', 'Evet.']
    """
    known = _folded(frozenset(abbreviations))
    spans: list[tuple[int, int]] = []
    for start, end in _paragraphs(text) if paragraphs else [(0, len(text))]:
        at = start
        brackets = _bracketed(text, start, end)
        for match in _STOP.finditer(text, start, end):
            if _ends(text, match, end, known, brackets):
                _add(spans, text, at, match.end())
                at = match.end()
        _add(spans, text, at, end)
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))


def _paragraphs(text: str) -> Iterable[tuple[int, int]]:
    at = 0
    for match in _PARAGRAPH.finditer(text):
        yield at, match.start()
        at = match.end()
    yield at, len(text)


def _bracketed(text: str, start: int, end: int) -> "_Inside":
    """The spans of closed brackets, none longer than a long parenthesis, so that a lost one costs little."""
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in _BRACKET.finditer(text, start, end):
        if match.group() in "([":
            opened.append(match.start())
        elif opened:
            left = opened.pop()
            if match.end() - left <= _LONGEST_BRACKET:
                while spans and spans[-1][0] >= left:
                    spans.pop()
                spans.append((left, match.end()))
    return _Inside(spans)


class _Inside:
    """Answers whether a position lies in one of the spans; positions are asked for in rising order."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._spans = spans
        self._next = 0

    def __contains__(self, position: int) -> bool:
        while self._next < len(self._spans) and self._spans[self._next][1] <= position:
            self._next += 1
        return self._next < len(self._spans) and self._spans[self._next][0] < position


def _ends(text: str, stop: "re.Match[str]", end: int, known: Container[str], brackets: _Inside) -> bool:
    at = stop.start()
    if at in brackets and stop.end() in brackets:
        return False
    after = stop.end()
    while after < end and text[after].isspace():
        after += 1
    if after >= end:
        return True
    following = text[after]
    if following in _OPENERS and after + 1 < end:
        following = text[after + 1] if not text[after + 1].isspace() else following
    if following.islower():
        return False
    if stop.group()[0] != ".":
        return True
    word = _word_before(text, at)
    if not word:
        return True
    if stop.end() == at + 1 and (fold(word) + "." in known or _initial(word)):
        return False
    return not (word.isdecimal() and len(word) < 4 and not following.isupper())


def _word_before(text: str, at: int) -> str:
    left = at
    while (
        left > 0
        and at - left < _LONGEST_ABBREVIATION
        and not (text[left - 1].isspace() or text[left - 1] in '([“«"/,;:')
    ):
        left -= 1
    return text[left:at]


def _initial(word: str) -> bool:
    """`A`, `Ж`, `J.-P`, `A.B`: single capitals."""
    parts = re.split(r"[.-]+", word)
    return all(len(part) == 1 and part.isupper() for part in parts if part) and any(parts)


@lru_cache(maxsize=64)
def _folded(abbreviations: frozenset[str]) -> frozenset[str]:
    """The abbreviations and, of those in several parts, the last one: the stop before it is judged alone."""
    whole = {fold(word) for word in abbreviations}
    return frozenset(whole | {word.rsplit(" ", 1)[-1] for word in whole})
