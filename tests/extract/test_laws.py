"""Laws: spans hold whatever the text; hostile texts stay linear; a reading never crashes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.extract.brackets import pairs
from citekit.extract.lexicon import lexicon
from citekit.extract.works import read_works
from tests.extract.reading import extract_text

PIECES = st.sampled_from(
    ["(Uslu, 2019)", "(", ")", "[", "]", "[1, 2–4]", "Uslu’ya (2019)", " ve ", "\n", "\n\n", "2018a,b", "; ", ", ",
     "Иванов и др. (2020, с. 5)", "a.g.e.", "s. 5", ".1", "¹", "«", "“", "”", "https://example.org/a-\n\nb", "(TDK).",
     "et al.", "см. ", "n.d.", "(1)", "İ", "ı", "\u00ad", "\x0c", "word", "1999", "10.11.2024",
     "(Ang;  Isar & Mar, 2015)"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_spans_hold_on_any_mixture(text: str) -> None:
    found = extract_text(text)
    for one in (*found.citations, *found.references):
        assert text[one.start : one.end] == one.raw
        assert one.start < one.end
    starts = [citation.start for citation in found.citations]
    assert starts == sorted(starts)
    assert all(0 <= citation.confidence <= 1 and citation.reason for citation in found.citations)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="(),;:.&[] 0123456789abcdİıŞşАбв’“”-–\n", max_size=200))
def test_works_lie_inside_their_bracket(content: str) -> None:
    for work in read_works(content, lexicon()).works:
        assert 0 <= work.start <= work.end <= len(content)


@given(st.text(alphabet="()[]ab ", max_size=300))
def test_brackets_are_balanced_and_nested(text: str) -> None:
    for bracket in pairs(text):
        assert text[bracket.start] == bracket.sign
        assert text[bracket.end - 1] == {"(": ")", "[": "]"}[bracket.sign]


HOSTILE = {
    "opening brackets": "(",
    "closed brackets": "()",
    "deep brackets": "(" * 50 + ")" * 50,
    "digits": "1",
    "numbers": "12 ",
    "capitals": "A",
    "capital words": "Aa ",
    "commas": ",",
    "names and years": "Ab (2019) ",
    "bracketed names": "(Ab, 2019; ",
    "joined names": "Ab ve ",
    "raised": "a1 ",
    "stops": ".1",
    "semicolons": "(a; ",
    "square": "[1, ",
    "apostrophes": "A’",
    "urls": "(http://a/",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_are_read_to_their_end(piece: str) -> None:
    """Because one pattern that backtracks without bound turns such a text into hours, which nobody would wait for."""
    text = piece * (100_000 // len(piece)) + " Son söz (Uslu, 2019)."
    found = extract_text(text).citations
    assert all(text[one.start : one.end] == one.raw for one in found)
    assert "(Uslu, 2019)" in [one.raw for one in found]
