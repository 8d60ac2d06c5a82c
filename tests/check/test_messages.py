"""Every check speaks every language, with the same values."""

import re

import pytest

from citekit.check.catalogue import CHECKS, explain
from citekit.check.messages import LANGUAGES, say, table
from citekit.check.messages.why import reason
from citekit.model import Finding


def holes(template: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", template))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_check_has_its_words(language: str) -> None:
    assert list(table(language)) == [*CHECKS, "why"]
    for name, words in table("en").items():
        mine = table(language)[name]
        assert {key: holes(text) for key, text in mine.items()} == {key: holes(text) for key, text in words.items()}
        assert name == "why" or {"title", "advice"} < set(mine)


@pytest.mark.parametrize("name", CHECKS)
def test_every_check_explains_itself(name: str) -> None:
    assert len(explain(name)) > 40


def test_a_value_is_never_read_as_a_template() -> None:
    found = Finding(
        check="uncited-reference", severity="info", document="d", message="uncited-reference",
        values={"entry": "{entry.__class__} {0}"},
    )  # fmt: skip
    assert "{entry.__class__} {0}" in say(found)


def test_a_check_from_outside_is_shown_without_words() -> None:
    found = Finding(check="mine", severity="info", document="d", message="mine.seen", values={"a": "b"})
    assert say(found, "tr") == "mine.seen a=b"


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "same name; year 2004 in the list", "same name; year 2004 in the list"),
        (
            "tr",
            "Veliyev and Veliev are one letter apart; same year",
            "Veliyev ile Veliev arasında bir harf fark var; aynı yıl",
        ),
        ("ru", "no work by Nye is cited before", "ранее нет работ автора Nye"),
        ("ky", "4 times in the chapter", "бөлүмдө 4 жолу"),
        ("ru", "something no table has", "something no table has"),
        ("tr", "{0.__class__} abbreviates {x}", "{0.__class__}, {x} kısaltması"),
    ],
)
def test_reasons_are_said_in_the_readers_language(language: str, text: str, said: str) -> None:
    assert reason(text, language) == said
