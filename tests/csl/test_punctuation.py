"""Punctuation where pieces meet, and quotation marks by depth and language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.csl.bundled import locale_source
from citekit.csl.locale import build_locale
from citekit.csl.markup import CLOSE, ITALIC, JOIN, MARK, QUOTE, UNQUOTE, strip_marks
from citekit.csl.punctuation import Quotes, finish
from citekit.csl.richtext import rich_text

ENGLISH, TURKISH, RUSSIAN, KYRGYZ = (
    Quotes(build_locale(lang, locale_source)) for lang in ("en-US", "tr-TR", "ru-RU", "ky-KG")
)


@pytest.mark.parametrize(
    ("text", "quotes", "expected"),
    [
        (f"Who?{JOIN}. 2019", ENGLISH, "Who? 2019"),
        (f"etc.{JOIN}. 2019{JOIN}.", ENGLISH, "etc. 2019."),
        (f"Yes!{JOIN}, he said", ENGLISH, "Yes!, he said"),
        (f"{QUOTE}Memory{UNQUOTE}{JOIN}, 5", ENGLISH, "“Memory,” 5"),
        (f"{QUOTE}Bellek{UNQUOTE}{JOIN}, 5", TURKISH, "“Bellek”, 5"),
        (f"{QUOTE}Память{UNQUOTE}{JOIN}, 5", RUSSIAN, "«Память», 5"),
        (f"{QUOTE}Эс {QUOTE}тутум{UNQUOTE}{UNQUOTE}{JOIN}.", KYRGYZ, "«Эс „тутум“»."),
        (f"{QUOTE}Neden?{UNQUOTE}{JOIN}. Son", TURKISH, "“Neden?” Son"),
        (f"{ITALIC}Göç.{CLOSE}{JOIN}. 2019", TURKISH, "Göç. 2019"),
        ("two  spaces", ENGLISH, "two spaces"),
    ],
)
def test_pieces_meet(text: str, quotes: Quotes, expected: str) -> None:
    assert strip_marks(finish(text, quotes)) == expected


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ('Türkiye\'de "yeni" dönem', "Türkiye’de “yeni” dönem"),
        ("rock 'n' roll", "rock “n” roll"),
        ("5' end", "5’ end"),
        ('an "unclosed quote', 'an "unclosed quote'),
        ("Kırgızistan’ın “altın” çağı", "Kırgızistan’ın “altın” çağı"),
    ],
)
def test_quotes_in_fields(field: str, expected: str) -> None:
    assert strip_marks(finish(rich_text(field), ENGLISH)) == expected


@given(st.text(alphabet="ab .,;:!?\"'“”‘’<i>/«»", max_size=40))
def test_every_mark_a_field_opens_is_closed(field: str) -> None:
    text = rich_text(field)
    assert text.count(QUOTE) <= text.count(UNQUOTE)
    opened = [mark for mark in MARK.findall(text) if mark == ITALIC]
    assert len(opened) == text.count(CLOSE)
