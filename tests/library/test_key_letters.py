"""Keys already given never change: how every letter reads in a key, for every language, is a golden table."""

import json
from pathlib import Path

import pytest

from citekit.languages import languages
from citekit.library.key_letters import to_ascii

GOLDEN = Path(__file__).parent / "key_letters.json"
LETTERS = [chr(code) for code in (*range(0xC0, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x1F00))]
CODES = ("", *sorted(languages()))


def readings() -> dict[str, dict[str, str]]:
    """For no language, every letter alone; for each language, the letters that read otherwise, alone or in a word."""
    plain = {letter: to_ascii(letter) for letter in LETTERS if letter.isalpha()}
    made = {"": plain}
    for code in CODES[1:]:
        own = {letter: to_ascii(letter, code) for letter in plain}
        made[code] = {letter: text for letter, text in own.items() if text != plain[letter]}
    return made


def test_every_letter_reads_as_it_did() -> None:
    assert readings() == json.loads(GOLDEN.read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", CODES[1:])
def test_a_language_reads_its_own_letters_by_its_table(code: str) -> None:
    for letter, text in languages()[code].transliteration.ascii.items():
        expected = "".join(sign for sign in text.lower() if sign.isascii() and sign.isalnum())
        assert to_ascii(letter, code).replace(" ", "") == expected, letter


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("Isparta'lı Şükrü", "tr", "ispartali sukru"),
        ("Чыңгыз Айтматов", "ky", "chyngyz aytmatov"),
        ("Щербаков, съезд", "ru", "shcherbakov sezd"),
        ("Müller-Lüdenscheidt", None, "muller ludenscheidt"),
        ("<i>Əliyev</i> ĳ ½", "az", "eliyev ij 1 2"),
        ("I. İnalcık", None, "i inalcik"),
    ],
)
def test_words(text: str, code: str | None, expected: str) -> None:
    assert to_ascii(text, code) == expected
