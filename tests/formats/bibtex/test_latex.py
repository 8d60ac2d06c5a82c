"""LaTeX both ways: accents, Turkish, Cyrillic, math, fonts; reading what was written gives the same text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.formats.bibtex.latex_reading import squeeze, to_text
from citekit.formats.bibtex.latex_writing import to_latex

READ = [
    (r"\"{O}zal", "Özal"),
    (r"{\"O}zal", "Özal"),
    (r"\c{C}a\u{g}r{\i}", "Çağrı"),
    (r"\.Inalc\i k", "İnalcık"),
    (r"\.{I}stanbul", "İstanbul"),
    (r"\'{\i}", "í"),
    (r"\v{S}imon \v Zi\v{z}ek", "Šimon Žižek"),
    (r"Stra\ss e", "Straße"),
    (r"Stra{\ss}e", "Straße"),
    (r"\CYRK\cyrery\cyrr\cyrg\cyrery\cyrz", "Кыргыз"),
    (r"{\cyrndsc}{\cyrotld}{\cyry}", "ңөү"),
    (r"R\&D, 50\% \$5 a\_b \#1", "R&D, 50% $5 a_b #1"),
    (r"a -- b --- c", "a – b — c"),
    ("``x''", "“x”"),
    (r"J.~R. Smith", "J.\u00a0R. Smith"),
    (r"$E = mc^2$ and $x_i$", "$E = mc^2$ and $x_i$"),
    (r"H$_2$O, 10$^{-3}$", "H<sub>2</sub>O, 10<sup>-3</sup>"),
    (r"\emph{Nutuk} \textbf{x} \textsc{y}", '<i>Nutuk</i> <b>x</b> <span style="font-variant:small-caps;">y</span>'),
    (r"{\em Nutuk} x", "<i>Nutuk</i> x"),
    (r"\textsuperscript{2}", "<sup>2</sup>"),
    (r"\foo{bar {x}} z", r"\foo{bar {x}} z"),
    (r"\LaTeX{} rocks", "LaTeX rocks"),
    (r"{Oxford} {University {Press}}", "Oxford University Press"),
    ("a\n  b\tc", "a b c"),
    (r"unbalanced } and { here", "unbalanced and here"),
    (r"\textbackslash{}x \{y\}", r"\x {y}"),
    ("nul\x00 byte", "nul byte"),
]
TITLES = [
    ("The {Kyrgyz} Republic", 'The <span class="nocase">Kyrgyz</span> Republic'),
    ("{{Whole} Title}", '<span class="nocase">Whole Title</span>'),
    (r"{\"O}zal", "Özal"),
    (r"{{\"O}zal}", '<span class="nocase">Özal</span>'),
    (r"{n}ano{CMOS}", '<span class="nocase">n</span>ano<span class="nocase">CMOS</span>'),
    (r"{\emph{Nutuk}}", "<i>Nutuk</i>"),
]
WRITE = [
    ("Çağrı Şen — İstanbul", "Çağrı Şen — İstanbul"),
    ("R&D 50% #1 a_b", r"R\&D 50\% \#1 a\_b"),
    ("costs $5 and $6", r"costs \$5 and \$6"),
    ("$x^2$", "$x^2$"),
    ("a\u00a0b", "a~b"),
    ("<i>Nutuk</i>", r"\emph{Nutuk}"),
    ("a < b", "a < b"),
    ('<span class="nocase">Özal</span>', "{Özal}"),
    ("{x} ~ ^", r"\textbraceleft{}x\textbraceright{} \textasciitilde{} \textasciicircum{}"),
    ("a--b ``c''", "a-{}-b `{}`c'{}'"),
]
ASCII = [
    ("Çağrı Şen İnalcık", r"{\c{C}}a{\u{g}}r{\i} {\c{S}}en {\.{I}}nalc{\i}k"),
    ("Кыргыз", r"{\CYRK}{\cyrery}{\cyrr}{\cyrg}{\cyrery}{\cyrz}"),
    ("ңөүқғәі", r"{\cyrndsc}{\cyrotld}{\cyry}{\cyrkdsc}{\cyrghcrs}{\cyrschwa}{\cyrii}"),
    ("Ėíž", r"{\.{E}}{\'{\i}}{\v{z}}"),
]


@pytest.mark.parametrize(("value", "text"), READ)
def test_reading(value: str, text: str) -> None:
    assert to_text(value) == text


@pytest.mark.parametrize(("value", "text"), TITLES)
def test_reading_titles(value: str, text: str) -> None:
    assert to_text(value, title=True) == text


@pytest.mark.parametrize(("text", "value"), WRITE)
def test_writing(text: str, value: str) -> None:
    assert to_latex(text) == value
    assert to_text(value, title=True) == text


@pytest.mark.parametrize(("text", "value"), ASCII)
def test_writing_ascii(text: str, value: str) -> None:
    assert to_latex(text, ascii_only=True) == value
    assert value.isascii()
    assert to_text(value) == text


def test_an_unknown_command_of_our_own_text_is_a_backslash() -> None:
    assert to_latex(r"C:\dir", commands=False) == r"C:\textbackslash{}dir"


PIECES = [*"aZ1éİıңö \\{}$&%#_^~<>/-`'\"\u00a0\u2009—", "<i>", "</i>", "\\foo", "$x^2$"]
SIGNS = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@given(SIGNS)
def test_reading_what_was_written_gives_the_same(raw: str) -> None:
    text = to_text(to_latex(squeeze(raw)), title=True)
    assert to_text(to_latex(text), title=True) == text


@given(SIGNS)
def test_text_of_our_own_comes_back_exactly(raw: str) -> None:
    text = squeeze(unicodedata.normalize("NFC", raw).replace("\\", ""))
    if "$" not in text:
        assert to_text(to_latex(text, commands=False), title=True) == text


@given(st.text(max_size=80))
def test_reading_never_fails_and_braces_stay_balanced(value: str) -> None:
    written = to_latex(to_text(value, title=True))
    depth = 0
    for sign in written:
        depth += (sign == "{") - (sign == "}")
        assert depth >= 0
    assert depth == 0
