"""The language of titles."""

import pytest

from citekit.parse.language import guess_language
from citekit.parse.lexicon import fold


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Kırgızistan’da kadın girişimciliği ve göç", "tr"),
        ("The new Central Asia and the creation of nations", "en"),
        ("Становление государств Центральной Азии", "ru"),
        ("Кыргыз тилинин өнүгүшү жана маселелери", "ky"),
        ("Еуразиялық интеграция үдерісі", "kk"),
        ("Azərbaycan xalq ədəbiyyatı", "az"),
        ("Українська національна свідомість", "uk"),
        ("Die Transformation sozialer Milieus und der Wertewandel", "de"),
        ("12 34", None),
    ],
)
def test_title(title: str, language: str | None) -> None:
    assert guess_language([fold(word) for word in title.split()]) == language
