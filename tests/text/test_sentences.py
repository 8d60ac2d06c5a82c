"""Sentence bounds: abbreviations, initials, brackets, note marks."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.languages import words
from citekit.text.sentences import sentence_spans

ABBREVIATIONS = frozenset(words("abbreviations"))


@pytest.mark.parametrize(
    "sentences",
    [
        ["Dr. Uslu yazdı (bkz. Arı, 2010, s. 5. baskı).", "Sonra M. K. Atatürk geldi.", "Bitti."],
        ["Bu konu tartışmalıdır.3", "Diğer görüş ise “böyle değil.”", "Evet!"],
        ["Bkz. Sander, 2006: 163 vd. ve a.g.e. ile karşılaştırınız.", "Devam eder."],
        ["See e.g. Smith et al. (2019), vol. 3, pp. 4-5.", "The U.S. position is clear.", "J.-P. Sartre disagreed."],
        ["См. Бартольд В. В. Сочинения, т. 2, с. 45.", "Это важно.", "В 1924 г. СССР признали."],
        ["Кара: Жусупов К. Манас энциклопедиясы, 2-т., 45-б.", "Ошондой эле ж.б. эмгектер бар.", "Бүттү."],
        ["Vgl. Müller, S. 3.", "Das ist z. B. richtig.", "Ende."],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text, ABBREVIATIONS)] == sentences


def test_a_blank_line_ends_a_sentence_only_when_asked() -> None:
    text = "Bir başlık\n\nMetin başlar"
    assert len(sentence_spans(text)) == 2
    assert len(sentence_spans(text, paragraphs=False)) == 1


@given(st.text(alphabet="aB1. ()[]?!\n“”Ж,"))
def test_spans_rise_and_lose_no_letter(text: str) -> None:
    spans = sentence_spans(text, {"a."})
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
