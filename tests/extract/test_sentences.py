"""The sentence around a citation."""

from citekit.extract.sentences import Sentences


def test_a_sentence_without_end_is_cut_between_words() -> None:
    text = "word " * 2000 + "(Uslu, 2019)" + " word" * 2000
    start = text.index("(")
    span = Sentences(text).around(start, start + 12)
    assert span is not None
    assert span.end - span.start < 3100
    assert text[span.start : span.end].strip().startswith("word")
    assert "(Uslu, 2019)" in text[span.start : span.end]
