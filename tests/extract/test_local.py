"""Laws of place: spans and raws hold on any mutation of the samples; a dropped line changes only what touches it."""

import re
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.extract import extract
from citekit.model import Chapter, ChapterExtract, Citation
from citekit.segment import chapters
from citekit.text.casing import fold
from tests.extract.reading import document_of, extract_text, item_text

SAMPLES = tuple(
    path.read_text("utf-8") for path in sorted((Path(__file__).resolve().parents[2] / "corpus").glob("*.txt"))
)
_WORD = re.compile(r"[^\W\d_]{3,}")
SIGNS = st.sampled_from([*"()[];:,.&0129aŞЖ’”-\n\f \u00ad", "", "(2019)", "et al. ", "\n\n", "bkz. ", "1 "])


@lru_cache(maxsize=len(SAMPLES))
def read(text: str) -> tuple[ChapterExtract, ...]:
    """The chapters of a text with what is found in them."""
    document = document_of(text)
    return tuple(extract(document, chapter) for chapter in chapters(document))


def told(citation: Citation, shift: int = 0) -> tuple[int, str, tuple[str, ...]]:
    """What a citation says and where."""
    return citation.start + shift, citation.raw, tuple(item_text(item) for item in citation.items)


def touches(citation: Citation, start: int, end: int) -> bool:
    """Whether a stretch, with the line feeds at its ends, meets the citation or its sentence."""
    left = min(citation.start, citation.sentence.start if citation.sentence else citation.start)
    right = max(citation.end, citation.sentence.end if citation.sentence else citation.end)
    return left <= end + 1 and start - 1 <= right


def names_in(citation: Citation, text: str) -> bool:
    """Whether a stretch names an author of the citation, so that it may be evidence for how the citation is read."""
    words = set(_WORD.findall(fold(text)))
    return any(not words.isdisjoint(_WORD.findall(fold(name))) for item in citation.items for name in item.authors)


def paragraph(text: str, at: int) -> tuple[int, int]:
    """The paragraph around a place, up to the blank lines before and after it."""
    end = text.find("\n\n", at)
    return text.rfind("\n\n", 0, at) + 1, len(text) if end < 0 else end


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_dropped_line_changes_only_what_touches_it(data: st.DataObject) -> None:
    """A line touches a citation when it meets its sentence, stands in its paragraph, or names one of its authors: then
    it is evidence. The text is read as one chapter, so that no border moves; note markers count on from one another."""
    text = data.draw(st.sampled_from(SAMPLES))
    lines = text.splitlines(keepends=True)
    index = data.draw(st.integers(0, len(lines) - 1))
    start = len("".join(lines[:index]))
    end = start + len(lines[index])
    before, after = (extract_text(one).citations for one in (text, text[:start] + text[end:]))
    left, right = paragraph(text, start)
    kept = {told(citation) for citation in after}
    for citation in before:
        apart = not touches(citation, left, right) and not touches(citation, start, end)
        if apart and citation.form != "note-marker" and not names_in(citation, text[start:end]):
            assert told(citation, start - end if citation.start >= end else 0) in kept, citation


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_spans_hold_on_any_mutation_of_a_sample(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(SAMPLES))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(text)))
        text = text[:at] + data.draw(SIGNS) + text[at + data.draw(st.sampled_from([0, 0, 1, 3, 40])) :]
    found = read(text)
    tiled: list[Chapter] = [one.chapter for one in found]
    assert tiled[0].start == 0 and tiled[-1].end == len(text)
    assert all(left.end == right.start for left, right in pairwise(tiled))
    for one in found:
        for part in (*one.citations, *one.references, *one.chapter.notes):
            assert text[part.start : part.end] == part.raw
            assert one.chapter.start <= part.start < part.end <= one.chapter.end
