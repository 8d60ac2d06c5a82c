"""A sentence that stands twice within a few sentences, or a fact told twice with the same citation."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from citekit.check.cited import cited_in
from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.authors import words_of
from citekit.model import ChapterExtract, Finding


class Sentence(NamedTuple):
    """A sentence by its number in the chapter and its place in the running text."""

    number: int
    start: int
    end: int


Pair = tuple[Sentence, Sentence]
_SENTENCE = 50
_SHORT = 20
"""Letters from which on a sentence that follows itself at once is no refrain."""
_NEIGHBOURS = 12
_NEAR = 700
_NAMES = 5
_LONG = 120


def check(library: Library) -> Iterator[Finding]:
    """One finding for each repeated sentence, with both places."""
    for extract in library.extracts:
        twice = list(_twice(library, extract))
        told = {place.span for finding in twice for place in finding.places}
        yield from twice
        for finding in _told_again(library, extract):
            if not any(place.span.overlaps(span) for place in finding.places for span in told):
                yield finding


def _twice(library: Library, extract: ChapterExtract) -> Iterator[Finding]:
    """Repeated sentences; several that follow each other, a passage pasted twice, are one finding."""
    view = library.running_view(extract.chapter.id)
    runs: list[list[Pair]] = []
    for pair in _pairs(library, extract):
        last = runs[-1][-1] if runs else None
        if last and (pair[0].number, pair[1].number) == (last[0].number + 1, last[1].number + 1):
            runs[-1].append(pair)
        else:
            runs.append([pair])
    for run in runs:
        at = [view.source(run[0][side].start, run[-1][side].end) for side in (0, 1)]
        yield remark(library, extract.chapter, "duplicate-sentence", "error", at)


def _pairs(library: Library, extract: ChapterExtract) -> Iterator[Pair]:
    """Each sentence that repeats an earlier one near it, with that one."""
    view = library.running_view(extract.chapter.id)
    seen: dict[str, list[Sentence]] = defaultdict(list)
    for number, span in enumerate(library.sentences(extract.chapter.id)):
        text = view.text[span.start : span.end].strip()
        if len(text) < _SHORT or text.count(" ") < 2:
            continue
        key = "".join(words_of(re.sub(r"\([^()]*\)", "", text)))
        long = len(text) >= _SENTENCE and text.count(" ") >= 6 and len(key) >= 40
        near = [earlier for earlier in seen[key] if number - earlier.number <= (_NEIGHBOURS if long else 1)]
        mine = Sentence(number, span.start, span.start + len(text))
        if near and (long or text[-1:] in ".!?…"):
            yield near[-1], mine
        seen[key].append(mine)


def _told_again(library: Library, extract: ChapterExtract) -> Iterator[Finding]:
    """Two sentences near each other that cite one place and share most of their names and words."""
    view = library.running_view(extract.chapter.id)
    seen: dict[tuple[object, ...], tuple[int, int]] = {}
    for cited in cited_in(library, extract):
        item, sentence = cited.item, cited.citation.sentence
        start = view.position(sentence[0]) if sentence else None
        end = view.position(sentence[1] - 1) if sentence else None
        if start is None or end is None or not item.authors or cited.citation.in_note:
            continue
        key = (item.authors, item.year, item.suffix, item.locator)
        before = seen.get(key)
        text = view.text[start : end + 1]
        near = before is not None and 0 <= start - before[1] < _NEAR
        if near and before and _same_fact(view.text[before[0] : before[1]], text):
            at = [view.source(*before), view.source(start, end + 1)]
            yield remark(library, extract.chapter, "duplicate-sentence", "info", at, variant="again", confidence=0.6)
        seen[key] = (start, end + 1)


def _same_fact(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _LONG:
        return False
    mine, theirs = (set(re.findall(r"\w{4,}", re.sub(r"\([^()]*\)", " ", text))) for text in (one, other))
    shared = mine & theirs
    names = [word for word in shared if word[0].isupper() or word.isdigit()]
    return len(names) >= _NAMES and len(shared) * 9 >= min(len(mine), len(theirs)) * 4
