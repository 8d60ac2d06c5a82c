"""A sentence that stands twice, word for word, within a few sentences."""

import re
from collections import defaultdict
from collections.abc import Iterator

from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.authors import words_of
from citekit.model import ChapterExtract, Finding

_SENTENCE = 50
_NEIGHBOURS = 12


def check(library: Library) -> Iterator[Finding]:
    """One finding for each repeated sentence, with both places."""
    for extract in library.extracts:
        yield from _twice(library, extract)


def _twice(library: Library, extract: ChapterExtract) -> Iterator[Finding]:
    view = library.running_view(extract.chapter.id)
    seen: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for number, span in enumerate(library.sentences(extract.chapter.id)):
        text = view.text[span.start : span.end].strip()
        if len(text) < _SENTENCE or text.count(" ") < 6:
            continue
        key = "".join(words_of(re.sub(r"\([^()]*\)", "", text)))
        near = [earlier for earlier in seen[key] if number - earlier[0] <= _NEIGHBOURS]
        if near and len(key) >= 40:
            _, start, end = near[-1]
            at = [view.source(start, end), view.source(span.start, span.start + len(text))]
            yield remark(library, extract.chapter, "duplicate-sentence", "error", at)
        seen[key].append((number, span.start, span.start + len(text)))
