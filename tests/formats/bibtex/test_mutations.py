"""A .bib file with characters lost, doubled or put in still gives every entry, and the same entries a second time."""

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from citekit import formats
from citekit.formats.bibtex.checks.tidying import tidy
from citekit.model import Exchange

WHOLE = r"""% kaynaklar
@string{bilig = {Bilig} # " Dergisi"}
@preamble{"\newcommand{\x}{y}"}
@article{uslu2019, author = {Uslu, Nasuh and {Dışişleri Bakanlığı} and others}, title = {Orta {Asya}'da \emph{güç}},
  journaltitle = bilig, volume = 3, number = {2}, pages = {5--19}, date = {2019-03/2019-04}, langid = {turkish},
}
@comment{jabref-meta: databaseType:biblatex;}
@incollection(ivanov2001,
  author = "Иванов, И. И. and van der {Berg}, Jr, Pieter",
  title = {{\c{S}}ehir ve su}, subtitle = {Bir inceleme}, crossref = {kitap},
  month = mar # "~3", year = 2001, pages = {11-20}, abstract = {Bir
@article{sahte, title = {x}}
iki})
@Book{kitap, editor = {Асан кызы, Айгүл}, title = {Kitap: {I}. cilt}, publisher = {A \& B}, address = {Bişkek},
  isbn = {978-605-09-3543-6}, url = {https://ornek.org/a_b?c=1%20}, keywords = {su; şehir, tarih}, custom = {x {y} z}}
"""
SIGNS = '{}",#@=%\\()~$&ıİ\r\0\ufeff\x85\u2028\xa0'
PIECES = [
    *SIGNS,
    *("\r\n", "}}", "{{", ",,", "@@", "{\\", "$x$", "\\{", " others ", "<i>"),
    " and ",
    "\n",
    "@comment{",
    "\n% @book{c, title={x}}\n",
    "\n@ book {k, title = {T}}\n",
    "@book{k,t={",
    "\n@misc{}\n@misc{,}\n",
    '@string(x = "y" # {z})',
    ",\n  crossref = {uslu2019}",
    ",\n  author = {family=X, given=Y, prefix=de, useprefix=true}",
    ",\n  title = {yine}",
    ",\n  date = {2019-02-30}",
    " # jan",
]
Edit = tuple[str, int, int, str]


def mutated(text: str, edits: list[Edit]) -> str:
    """The text after each edit: cut, doubled, put in, or cut off at a place given in thousandths of the text."""
    for kind, place, length, piece in edits:
        start = place * len(text) // 1000
        end = min(len(text), start + length)
        match kind:
            case "cut":
                text = text[:start] + text[end:]
            case "double":
                text = text[:end] + text[start:end] + text[end:]
            case "put":
                text = text[:start] + piece + text[start:]
            case "end":
                text = text[:start] if place > 200 else text[start:]
            case "lines":
                text = text.replace("\r\n", "\n").replace("\n", piece if piece in ("\r", "\r\n") else "\n")
    return text


def reads(text: str) -> Exchange:
    """The laws of any text: unchanged it is written as it stood, ids are unique, lines exist, no entry is lost."""
    biblatex = formats.get("biblatex")
    first = biblatex.loads(text)
    assert biblatex.dumps(first).text.rstrip("\n") == text.lstrip("\ufeff").rstrip("\n")
    assert len({record.id for record in first.records}) == len(first.records)
    assert all(1 <= (problem.line or 0) <= text.count("\n") + 1 for problem in first.problems)
    for dialect in ("biblatex", "bibtex"):
        module = formats.get(dialect)
        written = module.dumps(Exchange(records=first.records, tags=first.tags)).text
        assert len(module.loads(written).records) == len(first.records)
    return first


def holds(text: str) -> None:
    """The laws of nearly any text: entries stay the same when written anew in both dialects, tidying keeps them."""
    first = reads(text)
    for dialect in ("biblatex", "bibtex"):
        module = formats.get(dialect)
        written = module.dumps(Exchange(records=first.records, tags=first.tags)).text
        second = module.loads(written)
        assert {r.id: r.to_csl() for r in first.records} == {r.id: r.to_csl() for r in second.records}
        assert module.dumps(Exchange(records=second.records, tags=second.tags)).text == written
    assert len(formats.get("biblatex").loads(tidy(text)).records) == len(first.records)


edits = st.lists(
    st.tuples(
        st.sampled_from(["cut", "double", "put", "put", "end", "lines"]),
        st.integers(0, 1000),
        st.sampled_from([1, 1, 1, 2, 5, 20, 80]),
        st.sampled_from(PIECES),
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(edits)
@example([("put", 0, 1, "\ufeff"), ("put", 0, 1, "\ufeff")])
@example([("lines", 0, 1, "\r")])
def test_what_happened_to_a_file_loses_no_entry(changes: list[Edit]) -> None:
    reads(mutated(WHOLE, changes))


def test_many_small_accidents() -> None:
    """A fixed series beside Hypothesis's own, which looks at fewer and simpler ones."""
    chance = random.Random(1927)
    for _ in range(300):
        kind = chance.choice(["cut", "double", "put"])
        holds(mutated(WHOLE, [(kind, chance.randrange(1000), chance.choice([1, 1, 2, 9]), chance.choice(PIECES))]))


@pytest.mark.parametrize(
    "entry",
    [
        "@article{, month = {06}}",  # a month alone would read as the year 6
        "@book{k, date = {0}, eventdate = {0000}}",
        "@online{k, date = {207-11}}",
        "@book{k, author = {{Asan Kyzy}, and {others}, and {A and B}}}",
        "@book{k, author = {Sam an{}d jason and , Ali and {Foo {a=b, c} bar Baz}}}",
        "@book{k, author = {Can, Ali and\r Uslu, Nasuh}}",
        "@tez{k, publisher = {A}, publisher = {B}, organization = {C}}",
        "@thesis{k, type = {phdthesis}, entrysubtype = {legal_case}}",
        "@article{k, booktitle = {To {H}.{B}. {C}urry}, booksubtitle = {Essays}}",
        "@book{k, journal = {A: B}, journalsubtitle = {B}}",
        "@article{k, pages = {541- -545}, language = {{English}}, urldate = {Wed {3}, \\{x}}",
        "@misc{k, title = {{{\\te} x}, $a \\b $\\c$ d}}",
        "@inİcollection{k, TİTLE = {x}, tıtle = {y}}",
        "@a{k, crossref = {p}}\n@proceedings{p, title = {T}, title = {U}, titleaddon = {V}, publisher = {{I} S}}",
        "@inbook{k, crossref = {p}}\n@book{p, title = {T}, author = {A, B}, author = {C, D}}",
    ],
)
def test_entries_that_once_came_back_changed(entry: str) -> None:
    holds(entry)


def test_turkish_capitals_are_the_names_they_stand_for() -> None:
    found = formats.get("biblatex").loads("@İNCOLLECTİON{k, TİTLE = {Su}, edıtor = {Can, Ali}}").records[0]
    assert (found.type, found.title, len(found.editor)) == ("chapter", "Su", 1)
