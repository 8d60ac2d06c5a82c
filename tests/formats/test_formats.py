"""The table of formats: names, detection, errors that list what is known."""

import pytest

from citekit import formats
from citekit.errors import InputError, UnknownNameError


@pytest.mark.parametrize("name", formats.TABLE)
def test_every_row_names_a_module_with_both_ways(name: str) -> None:
    module = formats.get(name)
    assert callable(module.loads)
    assert callable(module.dumps)
    assert formats.TABLE[name].purpose


def test_an_unknown_format_lists_the_known() -> None:
    with pytest.raises(UnknownNameError, match="bibtex"):
        formats.get("bibtx")


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("@book{a, title = {Nutuk}}", "x.bib", "biblatex"),
        ("% comment\n\n  @ book {a,}", "", "biblatex"),
        ("\ufeff@string{a = 1}", "", "biblatex"),
    ],
)
def test_bibtex_is_recognised(text: str, name: str, expected: str) -> None:
    assert formats.detect(text, name) == expected


@pytest.mark.parametrize("text", ["", "Merhaba", "me@example.org wrote"])
def test_what_nobody_knows_is_said(text: str) -> None:
    with pytest.raises(InputError, match="it reads"):
        formats.detect(text, "x.dat")
