"""The running head does not say the chapter's title: another language, another wording, another chapter's words.

A head that shortens the title is fine.
"""

import re
from collections.abc import Iterator

from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.authors import words_of
from citekit.model import ChapterExtract, Finding, Region

_QUOTED = re.compile(r"[“\"«]([^“”\"«»]{8,300})(?:[”\"»]|\Z)", re.S)
_WHOLE = 6
"""Words from which on a title is taken to be whole; a shorter one may be the last line of a longer."""


def check(library: Library) -> Iterator[Finding]:
    """One finding for each chapter, at the first head that differs."""
    for extract in library.extracts:
        title = extract.chapter.title
        heads = [region for region in extract.chapter.regions if region.kind == "author-title-line"]
        if title and heads:
            yield from _compare(library, extract, title, heads[0])


def _compare(library: Library, extract: ChapterExtract, title: str, head: Region) -> Iterator[Finding]:
    text = library.document(extract.chapter.document).text
    quoted = _QUOTED.search(text, head.start, head.end)
    if quoted is None:
        return
    printed = " ".join(quoted[1].split())
    mine, theirs = set(words_of(title)), set(words_of(printed))
    joined = "".join(words_of(title)), "".join(words_of(printed))
    if not theirs or theirs <= mine or (mine < theirs and len(mine) < _WHOLE) or set(words_of(printed)[:-1]) <= mine:
        return
    if (joined[1] != joined[0] and joined[1].startswith(joined[0])) or (
        joined[1] in joined[0] and len(theirs - mine) != 1
    ):
        return  # the head goes on where the title was cut, or shortens it
    shared = len(mine & theirs) / len(theirs)
    variant = "wording" if shared >= 0.5 else None
    values = {"head": printed, "title": title}
    yield remark(
        library, extract.chapter, "running-title", "info", [quoted.span()], variant=variant, values=values,
        confidence=0.8,
    )  # fmt: skip
