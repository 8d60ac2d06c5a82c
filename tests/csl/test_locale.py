"""Locales: fallback, the official ones, the own ones for languages CSL lacks."""

import tomllib
from pathlib import Path

import pytest

from citekit.csl.bundled import locale_source
from citekit.csl.locale import build_locale, normal_tag
from citekit.csl.markup import strip_marks
from citekit.csl.numbers import ordinal
from citekit.csl.xml import parse_xml

LANGUAGES = Path(__file__).resolve().parents[2] / "citekit" / "languages"
OWN = ("ky-KG", "kk-KZ", "az-AZ", "uz-UZ", "tk-TM", "tg-TJ")
TERMS = """
and et-al accessed edition editor translator page volume issue chapter in ibid month-01 month-12 season-01 open-quote
close-quote retrieved from
"""


@pytest.mark.parametrize("lang", OWN)
@pytest.mark.parametrize("term", TERMS.split())
def test_own_locales_have_every_term_styles_ask_for(lang: str, term: str) -> None:
    source = locale_source(lang)
    assert source is not None
    own = build_locale(lang, lambda name: source if name == lang else None)
    assert own.term(term)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en-US", "1st 2nd 3rd 4th 11th 23rd 112th"),
        ("tr-TR", "1. 2. 3. 4. 11. 23. 112."),
        ("ky-KG", "1-чи 2-чи 3-чү 4-чү 11-чи 23-чү 112-чи"),
        ("kk-KZ", "1-ші 2-ші 3-ші 4-ші 11-ші 23-ші 112-ші"),
        ("az-AZ", "1-ci 2-ci 3-cü 4-cü 11-ci 23-cü 112-ci"),
        ("tg-TJ", "1-ум 2-юм 3-юм 4-ум 11-ум 23-юм 112-ум"),
    ],
)
def test_ordinals(lang: str, expected: str) -> None:
    locale = build_locale(lang, locale_source)
    assert strip_marks(" ".join(ordinal(n, locale) for n in (1, 2, 3, 4, 11, 23, 112))) == expected


@pytest.mark.parametrize("lang", OWN[:5])
def test_own_locales_say_what_the_language_files_say(lang: str) -> None:
    path = LANGUAGES / f"{lang[:2]}.toml"
    if not path.is_file():
        pytest.skip(f"there is no language file {path.name} yet")
    known = tomllib.loads(path.read_text(encoding="utf-8"))
    locale = build_locale(lang, locale_source)
    opening, closing = locale.term("open-quote"), locale.term("close-quote")
    assert [opening, closing] in known["quotes"]
    spaceless = {word.replace(" ", "") for word in known["et_al"]}
    assert (locale.term("et-al") or "").replace(" ", "") in spaceless


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("tr", "tr-TR"), ("ky", "ky-KG"), ("TR_tr", "tr-TR"), ("nonsense!", "en-US"), ("sr-latn-rs", "sr-Latn-RS")],
)
def test_tags_are_made_regular(tag: str, expected: str) -> None:
    assert normal_tag(tag) == expected


def test_a_style_overrides_terms_by_dialect_language_and_for_all() -> None:
    own = [
        parse_xml(f'<locale{lang}><terms><term name="page">{text}</term></terms></locale>')
        for lang, text in (("", "all"), (' xml:lang="tr"', "tr"), (' xml:lang="tr-TR"', "tr-TR"))
    ]
    assert build_locale("tr-TR", locale_source, own).term("page") == "tr-TR"
    assert build_locale("tr-TR", locale_source, own[:2]).term("page") == "tr"
    assert build_locale("de-DE", locale_source, own).term("page") == "all"


def test_an_unknown_language_falls_back_to_english() -> None:
    assert build_locale("xx-XX", locale_source).term("and") == "and"
