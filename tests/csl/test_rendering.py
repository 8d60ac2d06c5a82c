"""Whole documents: order, languages, disambiguation, positions, sessions, outputs."""

import json
from pathlib import Path
from typing import Any

import pytest

from citekit.csl import Session, load_style, parse_style, render
from citekit.csl.alphabets import collation
from citekit.csl.textcase import change_case

STYLES = Path(__file__).resolve().parents[2] / "styles"
APA = load_style(STYLES / "apa.csl")


def book(
    item_id: str, family: str, given: str = "A.", year: int = 2000, title: str = "T", **more: Any
) -> dict[str, Any]:
    author = [{"family": family, "given": given}]
    return {"id": item_id, "type": "book", "title": title, "author": author, "issued": {"date-parts": [[year]]}, **more}


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("tr", "Can Çelik Irmak Işık İnalcık İskakova Sander Şahin Taş Uslu Ünal Zafer"),
        ("az", "Əliyev Həsənov Xəlilov İbrahimov Qasımov Lətifov"),
        ("ky", "Абдиев Намазов Ңарбаев Омуров Өмүров Усубалиев Үсөнов Фрунзе"),
        ("kk", "Асанов Әуезов Гагарин Ғабдуллин Кенесары Қабдолов"),
        ("ru", "Авдеев Ежов Ёлкин Жуков Иванов Йовович Яшин"),
        ("en", "Ångström Baker Çelik Dvořák Müller O’Brien Ødegaard Žižek"),
        ("tr", "Anderson Çelik Smith Şahin Асанов Өмүров Петров"),
    ],
)
def test_names_sort_by_the_alphabet_of_the_language(language: str, names: str) -> None:
    by_code_point = sorted(names.split())
    assert sorted(by_code_point, key=collation(language).key) == names.split()


def test_cyrillic_may_come_first() -> None:
    items = [book("s", "Smith"), book("a", "Асанов"), book("c", "Çelik")]
    first = render(APA, items, locale="tr-TR", cyrillic_first=True)
    last = render(APA, items, locale="tr-TR")
    assert [entry.id for entry in first.bibliography] == ["a", "c", "s"]
    assert [entry.id for entry in last.bibliography] == ["c", "s", "a"]


@pytest.mark.parametrize(
    ("text", "case", "language", "expected"),
    [
        ("şahin", "uppercase", "tr", "ŞAHİN"),
        ("IŞIK", "lowercase", "tr", "ışık"),
        ("içinde", "capitalize-first", "tr", "İçinde"),
        ("история кыргызстана", "capitalize-first", "ru", "История кыргызстана"),
        ("өмүр жолу", "uppercase", "ky", "ӨМҮР ЖОЛУ"),
        ("the origin of species: a history", "title", "en", "The Origin of Species: A History"),
    ],
)
def test_letter_case_follows_the_language(text: str, case: str, language: str, expected: str) -> None:
    assert change_case(text, case, language, True) == expected


def test_a_volume_keeps_its_roman_number_and_an_english_title_its_letters_under_turkish() -> None:
    item = book("a", "Smith", title="Imagined communities in Izmir", volume="IX", language="en")
    text = render(APA, [item], locale="tr-TR", output="text").bibliography[0].text
    assert "Imagined communities in Izmir (C. IX)" in text
    chicago = load_style(STYLES / "chicago-author-date.csl")
    turkish = {**item, "title": "Kırgızistan’da din ve kimlik", "language": "tr"}
    assert "Kırgızistan’da din ve kimlik" in render(chicago, [turkish], locale="en-US").bibliography[0].text


def test_each_entry_may_speak_its_own_language() -> None:
    def edited(item_id: str, language: str) -> dict[str, Any]:
        editor = [{"family": "Kaya", "given": "Ali"}]
        return {"id": item_id, "type": "book", "title": "T", "editor": editor, "language": language}

    items = [edited("e", "en-US"), edited("t", "tr-TR"), edited("r", "ru-RU"), edited("k", "ky-KG")]
    style = load_style(STYLES / "chicago-notes-bibliography.csl")
    own = render(style, items, locale="tr-TR", output="text", per_entry_locale=True)
    texts = {entry.id: entry.text.split(".")[0] for entry in own.bibliography}
    assert texts == {"e": "Kaya, Ali, ed", "t": "Kaya, Ali, ed", "r": "Kaya, Ali, ред", "k": "Kaya, Ali, ред"}


SMITHS = [book("a", "Smith", "John", 1990), book("b", "Smith", "Karl", 1990), book("c", "Smith", "Karl", 1990, "U")]


def test_cites_that_would_read_the_same_are_told_apart() -> None:
    cites = [{"items": [{"id": key}]} for key in "abc"]
    assert render(APA, SMITHS, cites, output="text").citations == [
        "(J. Smith, 1990)",
        "(K. Smith, 1990a)",
        "(K. Smith, 1990b)",
    ]


def test_one_citation_groups_years_of_an_author() -> None:
    cluster = {"items": [{"id": "c"}, {"id": "b"}]}
    assert render(APA, SMITHS[1:], [cluster], output="text").citations == ["(Smith, 1990a, 1990b)"]


def test_a_session_says_what_a_change_makes_new() -> None:
    session = Session(APA, SMITHS, output="text")
    assert session.put("one", {"items": [{"id": "b"}]}) == {"one": "(Smith, 1990)"}
    assert session.put("two", {"items": [{"id": "a"}]}) == {"one": "(K. Smith, 1990)", "two": "(J. Smith, 1990)"}
    assert session.put("zero", {"items": [{"id": "b"}]}, before="one") == {"zero": "(K. Smith, 1990)"}
    assert list(session.texts) == ["zero", "one", "two"]
    assert session.remove("two") == {"zero": "(Smith, 1990)", "one": "(Smith, 1990)"}
    assert [entry.id for entry in session.bibliography] == ["b"]


def test_a_session_and_a_whole_document_agree() -> None:
    works = json.loads((Path(__file__).parent / "works.json").read_text(encoding="utf-8"))
    for name in ("apa", "turabian", "ieee", "gost-r-7.0.5-notes"):
        style = load_style(STYLES / f"{name}.csl")
        session = Session(style, works["items"], "tr-TR")
        for place, citation in enumerate(works["citations"]):
            session.put(f"c{place}", citation)
        whole = render(style, works["items"], works["citations"], "tr-TR", uncited=False)
        assert list(session.texts.values()) == whole.citations
        assert [entry.text for entry in session.bibliography] == [entry.text for entry in whole.bibliography]


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ("text", "Uslu, A. (2000). 50 % & <sup>2"),
        ("html", "Uslu, A. (2000). <i>50 % &#38; &#60;sup&#62;2</i>."),
        ("markdown", r"Uslu, A. (2000). *50 % & \<sup\>2*."),
        ("rtf", r"Uslu, A. (2000). {\i{}50 % & <sup>2}."),
        ("latex", r"Uslu, A. (2000). \textit{50 \% \& <sup>2}."),
        ("tree", '["Uslu, A. (2000). ", {"kind": "style", "value": "italic", "children": ["50 % & <sup>2"]}, "."]'),
    ],
)
def test_every_output_escapes_and_formats(output: str, expected: str) -> None:
    assert expected in render(APA, [book("a", "Uslu", title="50 % & <sup>2")], output=output).bibliography[0].text


@pytest.mark.parametrize(
    ("style", "mode", "expected"),
    [
        ("apa", "", "(Smith, 1990, p. 5)"),
        ("apa", "author-only", "Smith"),
        ("apa", "suppress-author", "(1990, p. 5)"),
        ("apa", "composite", "Smith (1990, p. 5)"),
        ("ieee", "composite", "Smith [1, p. 5]"),
        ("chicago-author-date", "composite", "Smith (1990, 5)"),
    ],
)
def test_a_citation_may_stand_in_the_sentence(style: str, mode: str, expected: str) -> None:
    cites = [{"mode": mode, "items": [{"id": "a", "locator": "5"}]}]
    assert render(load_style(STYLES / f"{style}.csl"), SMITHS[:1], cites, output="text").citations == [expected]


def test_notes_first_subsequent_and_ibid() -> None:
    style = load_style(STYLES / "turabian.csl")
    places = [("a", "5"), ("a", "5"), ("a", "6"), ("b", "1"), ("a", "7")]
    notes = [{"note": n, "items": [{"id": key, "locator": page}]} for n, (key, page) in enumerate(places, 1)]
    items = [book("a", "Uslu", "Ömer", title="Göç"), book("b", "Kaya", "Ali", title="Yol")]
    assert render(style, items, notes, output="text").citations == [
        "Ömer Uslu, Göç (2000), 5.",
        "Ibid.",
        "Ibid., 6.",
        "Ali Kaya, Yol (2000), 1.",
        "Uslu, Göç, 7.",
    ]


GROUPS = [
    ("", [{"id": "a"}, {"id": "b"}, {"id": "k"}], "(Uslu 2019a, 2019b; Kaya 2001)"),
    ("", [{"id": "a"}, {"id": "b", "prefix": "and "}], "(Uslu 2019a, and 2019b)"),
    ("", [{"id": "a", "suppress-author": True}, {"id": "b"}], "(2019a, 2019b)"),
    ("", [{"id": "a", "locator": "5"}, {"id": "b"}], "(Uslu 2019a, 5, 2019b)"),
    ("-suffix", [{"id": "a"}, {"id": "b"}, {"id": "c"}], "(Uslu 2019a, b, c)"),
    ("-suffix", [{"id": "a"}, {"id": "b", "locator": "5"}, {"id": "c"}], "(Uslu 2019a, 2019b, 5, 2019c)"),
    ("-suffix-ranged", [{"id": "a"}, {"id": "b"}, {"id": "c"}], "(Uslu 2019a–c)"),
    ("-suffix-ranged", [{"id": "a"}, {"id": "b", "suffix": " passim"}, {"id": "c"}], "(Uslu 2019a, b passim, c)"),
    ("", [{"id": "a"}, {"id": "k"}, {"id": "b"}], "(Uslu 2019a; Kaya 2001; Uslu 2019b)"),
]


@pytest.mark.parametrize(("collapse", "cites", "expected"), GROUPS)
def test_groups_of_cites_collapse(collapse: str, cites: list[dict[str, object]], expected: str) -> None:
    style = parse_style(
        f"""<style class="in-text" version="1.0"><info><id>x</id><title>x</title></info>
        <citation collapse="year{collapse}" disambiguate-add-year-suffix="true" cite-group-delimiter=", "
        year-suffix-delimiter=", "><layout prefix="(" suffix=")" delimiter="; "><group delimiter=" ">
        <names variable="author"><name form="short"/></names><date variable="issued"><date-part name="year"/></date>
        </group><text variable="locator" prefix=", "/></layout></citation></style>"""
    )
    people = {"a": "Uslu", "b": "Uslu", "c": "Uslu", "k": "Kaya"}
    items = [
        {
            "id": key,
            "author": [{"family": name}],
            "issued": {"date-parts": [[2001 if key == "k" else 2019]]},
            "title": key,
        }
        for key, name in people.items()
    ]
    assert render(style, items, [{"items": cites}], output="text", order=list("abck")).citations == [expected]


@pytest.mark.parametrize(
    ("kind", "expected"), [("note", "(Uslu [2019], see [also] this)"), ("in-text", "(Uslu (2019), see (also) this)")]
)
def test_parentheses_alternate_in_notes(kind: str, expected: str) -> None:
    style = parse_style(
        f"""<style class="{kind}" version="1.0"><info><id>x</id><title>x</title></info><citation>
        <layout prefix="(" suffix=")"><names variable="author"/><date variable="issued" prefix=" (" suffix=")">
        <date-part name="year"/></date></layout></citation></style>"""
    )
    item = {"id": "u", "author": [{"family": "Uslu"}], "issued": {"date-parts": [[2019]]}}
    cite = {"id": "u", "suffix": ", see (also) this"}
    assert render(style, [item], [{"items": [cite], "note": 1}], output="text").citations == [expected]
