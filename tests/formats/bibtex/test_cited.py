"""Keys a document cites, and the .bib it needs."""

import pytest

from citekit.errors import InputError
from citekit.formats.bibtex.cited import Cited, cited_keys, subset

DOCUMENTS = [
    (
        "x.aux",
        "\\relax\n\\citation{a,b}\n\\abx@aux@cite{0}{c}\n\\abx@aux@cite{d}\n\\bibdata{refs}",
        ("a", "b", "c", "d"),
    ),
    ("x.bcf", '<bcf:citekey order="1">a</bcf:citekey>\n<bcf:citekey order="2" nocite="1">b</bcf:citekey>', ("a", "b")),
    (
        "x.tex",
        r"\cite{a}, \citep[see][5]{b,c} \textcite*{d} \parencites(x)(y)[1]{e}[2]{f} \nocite{g}",
        tuple("abcdefg"),
    ),
    ("x.tex", "% \\cite{a}\n100\\% \\cite{b}", ("b",)),
    ("x.tex", r"\citestyle{agsm} \citeauthor{a}", ("a",)),
    (
        "x.md",
        "@uslu2019 says [@can:2020, p. 5; -@er_1]. a@b.org `@code`\n```\n@block\n```\n@end.",
        ("uslu2019", "can:2020", "er_1", "end"),
    ),
]


@pytest.mark.parametrize(("name", "text", "keys"), DOCUMENTS)
def test_cited_keys(name: str, text: str, keys: tuple[str, ...]) -> None:
    assert cited_keys(text, name).keys == keys


def test_everything() -> None:
    assert cited_keys(r"\nocite{*}", "x.tex") == Cited((), True)


def test_other_files_are_refused() -> None:
    with pytest.raises(InputError, match=r"\.aux"):
        cited_keys("x", "x.docx")


BIB = """@string{j = {J}}
% comment
@article{a, crossref = {B}, journal = j}
@book{c, ids = {old, older}}
@book{b, xdata = {x}}
@xdata{x, publisher = {P}}
@book{d}
"""


def test_subset_follows_crossref_and_keeps_strings() -> None:
    made = subset(BIB, Cited(("A", "older", "nobody")))
    assert made.missing == ("nobody",)
    assert made.uncited == ("d",)
    assert made.text == (
        "@string{j = {J}}\n\n@article{a, crossref = {B}, journal = j}\n\n@book{c, ids = {old, older}}\n\n"
        "@book{b, xdata = {x}}\n\n@xdata{x, publisher = {P}}\n"
    )


def test_everything_is_kept_for_a_star() -> None:
    assert subset(BIB, Cited((), True)).uncited == ()
