"""Prepared strings: breaks joined, markup gone, and every character still findable in the raw string."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.parse.strings import LONGEST, prepare


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (
            "Türk İşbirliği ve Koordinasyon Ajansı Başkan-\nlığı faaliyet raporu",
            "Türk İşbirliği ve Koordinasyon Ajansı Başkanlığı faaliyet raporu",
        ),
        ("Environmental migra-\ntion in the Naryn valley", "Environmental migration in the Naryn valley"),
        ("Столкновение цивилиза\u00ad\nций", "Столкновение цивилизаций"),
        ("Кыргыз тилинин өнү-\n гүшү", "Кыргыз тилинин өнүгүшү"),
        ("Kırgızistan-\nTürkiye Manas Üniversitesi", "Kırgızistan-Türkiye Manas Üniversitesi"),
        ("<https://www.turkkon.\n\norg/assets/pdf/baku.pdf>", "<https://www.turkkon.org/assets/pdf/baku.pdf>"),
        (
            "https://databank.worldbank.org/source/world-\ndevelopment-indicators (accessed 2023)",
            "https://databank.worldbank.org/source/world-development-indicators (accessed 2023)",
        ),
        (
            "http://www.stat.kg/tr/\n\nstatistics/naselenie/ (Erişim: 09.03.2020)",
            "http://www.stat.kg/tr/statistics/naselenie/ (Erişim: 09.03.2020)",
        ),
        ("https://ankasam.org/. Erişim: 2020", "https://ankasam.org/. Erişim: 2020"),
        ("<i>Belleten</i> &amp; \tTürk   Dili", "Belleten & Türk Dili"),
        ("\ufeff  Манас\u200b \n", "Манас"),
        ("", ""),
    ],
)
def test_prepared_text(raw: str, text: str) -> None:
    assert prepare(raw).text == text


def test_what_is_too_long_is_set_aside() -> None:
    prepared = prepare("a " * LONGEST)
    assert len(prepared.beyond) == LONGEST
    assert len(prepared.text) <= LONGEST


@given(st.text(alphabet="aбcİı -\n\u00ad<>/.&;h:t", max_size=120))
def test_words_are_found_again_in_raw(raw: str) -> None:
    prepared = prepare(raw)
    for index, char in enumerate(prepared.text):
        start, end = prepared.source(index, index + 1)
        assert 0 <= start <= end <= len(raw)
        if char.isalpha() and "&" not in raw:
            assert char in raw[start:end]
