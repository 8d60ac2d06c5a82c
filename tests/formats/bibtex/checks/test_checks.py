"""What `citekit bib` sees, mends, tidies and compares."""

import pytest

from citekit.formats.bibtex.checks import CATALOGUE, check, fixed
from citekit.formats.bibtex.checks.difference import differences
from citekit.formats.bibtex.checks.tidying import tidy

HEAD = "@book{k, author = {Uslu, Nasuh}, title = {Başlık}, publisher = {P}, year = 2019, "

SEEN: list[tuple[str, str, str | None]] = [
    # text, the check that must speak, the text after its fix (None: it has none)
    ("pages = {12-15}}", "pages", "pages = {12--15}}"),
    ("pages = {s. 12}}", "pages", "pages = {12}}"),
    ("pages = {45--12}}", "pages", None),
    ("doi = {https://doi.org/10.1000/x\\_y}}", "doi", "doi = {10.1000/x_y}}"),
    ("doi = {nonsense}}", "doi", None),
    ("url = {http://a.org/x\\_y}}", "url", "url = {http://a.org/x_y}}"),
    ("isbn = {978-3-16-148410-1}}", "isbn", None),
    ("issn = {1234-5678}}", "issn", None),
    ("series = {Bilim & Sanat}}", "unescaped", "series = {Bilim \\& Sanat}}"),
    ("series = {A &amp; B}}", "entity", "series = {A \\& B}}"),
    ("series = {50% of x_y}}", "unescaped", "series = {50\\% of x\\_y}}"),
    ("month = {Mart}}", "month", "month = mar}"),
    ("urldate = {4.3.2019}}", "date", "urldate = {2019-03-04}}"),
    ("urldate = {2019-02-30}}", "date", None),
    ("urldate = {2019-13-01}}", "date", None),
    ("langid = {turkçe}}", "langid", None),
    ("langid = {russian}}", "langid", None),
    ("note = {}}", "empty-field", None),
    ("note = abc}", "unknown-string", None),
    ("title = {İkinci}}", "repeated-field", None),
    ("note = {x} series = {y}}", "syntax", None),
    ("series = {a\x01b}}", "control-character", "series = {ab}}"),
]


@pytest.mark.parametrize(("tail", "name", "mended"), SEEN)
def test_what_is_seen_and_mended(tail: str, name: str, mended: str | None) -> None:
    text = HEAD + tail
    remarks = [remark for remark in check(text) if remark.check == name]
    assert remarks, [remark.check for remark in check(text)]
    assert fixed(text, remarks, safe_only=False) == (text if mended is None else HEAD + mended)


UNSAFE = [
    ("@book{k, author = {Uslu, Nasuh ve Can, Ali}}", "names", "@book{k, author = {Uslu, Nasuh and Can, Ali}}"),
    ("@book{k, author = {Uslu, N.; Can, A.}}", "names", "@book{k, author = {Uslu, N. and Can, A.}}"),
    ("@book{k, author = {Dışişleri Bakanlığı}}", "names", "@book{k, author = {{Dışişleri Bakanlığı}}}"),
    ("@book{k, title = {Cоветский Союз}}", "homoglyph", "@book{k, title = {Советский Союз}}"),
]


@pytest.mark.parametrize(("text", "name", "mended"), UNSAFE)
def test_fixes_a_person_should_look_at(text: str, name: str, mended: str) -> None:
    remarks = [remark for remark in check(text) if remark.check == name]
    assert remarks
    assert fixed(text, remarks) == text
    assert fixed(text, remarks, safe_only=False) == mended


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@book{a,title={x}}\n@book{a,title={y}}", {"duplicate-key"}),
        ("@book{a,title={x}}\n@book{A,title={y}}", {"case-twin-key"}),
        ("@book{,title={x}}", {"no-key"}),
        ("@book{a b,title={x}}", {"bad-key"}),
        ("@book{şahin,title={x}}", {"bad-key"}),
        ("@karton{a,title={x}}", {"unknown-type"}),
        ("@article{a,title={x}}", {"missing-field"}),
        ("@misc{a,title={The NATO summit}}", {"unprotected"}),
        ("@misc{a,title={The {NATO} summit.}}", {"title-stop"}),
        ("@misc{a,title={KAPSAMLI BİR BAŞLIK}}", {"title-capitals"}),
    ],
)
def test_entries(text: str, names: set[str]) -> None:
    assert names <= {remark.check for remark in check(text)}


def test_a_clean_entry_is_left_alone() -> None:
    clean = (
        "@article{uslu2019,\n  author = {Uslu, Nasuh and {Dışişleri Bakanlığı}},\n  title = {Türk dış politikası},\n"
        "  journaltitle = {Uluslararası İlişkiler},\n  date = {2019-03},\n  pages = {35--58},\n"
        "  issn = {1304-7310},\n  doi = {10.1000/a_b},\n  langid = {turkish},\n}\n"
    )
    assert check(clean) == []
    assert tidy(clean) == clean


def test_lines_are_those_of_the_file() -> None:
    remarks = check("% one\n@string{a = {b}}\n\n@book{k,\n  author = {A, B},\n  pages = {1-2},\n}\n")
    assert [(remark.check, remark.line) for remark in remarks if remark.check == "pages"] == [("pages", 6)]


def test_every_check_says_what_it_asks() -> None:
    assert all((question.__doc__ or "").strip() for question in CATALOGUE)


TIDY = """% head
@string{jtas = "Journal"}
@preamble{"\\foo"}
% of b
@Book{b, YEAR = 1927, Title = "Nutuk", author={Atatürk, Kemal}}
@comment{kept}
@article{a, journal = jtas # { x}, title={X  Y}, crossref = {z}}
@book{z, title={Z}}
"""


def test_tidy_keeps_strings_comments_and_tex() -> None:
    text = tidy(TIDY)
    assert tidy(text) == text
    assert text.index("@string{jtas = {Journal}}") < text.index("@article{a,") < text.index("% of b")
    assert text.index("% of b") < text.index("@book{b,") < text.index("@book{z,")
    assert "  journal = jtas # { x}," in text
    assert "@comment{kept}\n" in text
    assert "  author = {Atatürk, Kemal},\n  title = {Nutuk},\n  year = {1927},\n}" in text


def test_differences_do_not_count_order_or_spaces() -> None:
    assert differences("@book{a, x={1}, y={2  3}}\n@book{b}", "@book{b}\n@book{a, y={2 3}, x={1}}") == []
    found = differences("@book{a, x={1}}\n@book{b}", "@misc{a, y={1}}")
    assert [(one.kind, one.key, one.field) for one in found] == [
        ("changed", "a", "@"),
        ("removed", "a", "x"),
        ("added", "a", "y"),
        ("removed", "b", None),
    ]
