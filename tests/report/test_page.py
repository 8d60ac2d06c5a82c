"""The report page as text: what is in it, that its parts nest, and that a text's own words never become markup."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from citekit.library import Library
from citekit.model import CSL_TYPES, Chapter, Record, Region
from citekit.pipeline import analyse
from citekit.report.entry_html import entry_html
from citekit.report.page import page
from citekit.report.paragraphs import blocks
from citekit.report.safe import anchor, as_data, shown, web_address
from citekit.report.scripts import script_of
from citekit.report.svg import label, picture
from citekit.report.weaving import Mark, weave
from citekit.report.wording import LANGUAGES, Wording, table


@pytest.fixture(scope="module")
def library(repository: Path) -> Library:
    return analyse([repository / "corpus" / "000_edited-volume.txt"])


@pytest.fixture(scope="module")
def made(library: Library) -> str:
    return page(library)


def data_of(made: str) -> Any:
    """What the page carries for its script."""
    return json.loads(made.split('<script type="application/json" id="data">')[1].split("</script>")[0])


def test_every_chapter_and_source_is_there_once(library: Library, made: str) -> None:
    names = re.findall(r'<template id="t/([^"]+)"', made)
    assert len(names) == len(set(names)) == len(library.extracts) + len(library.records)
    assert made == page(library)


def test_ids_are_unique_and_links_lead_somewhere(made: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', made)
    assert len(ids) == len(set(ids))
    known = set(ids) | {name.removeprefix("t/") for name in ids}
    links = set(re.findall(r'href="#([^"]+)"', made))
    assert {link for link in links if link not in known and not link.startswith(("findings/", "matrix/"))} == set()


def test_stubs_are_marked_everywhere(library: Library, made: str) -> None:
    stubs = [record for record in library.records if record.state == "stub"]
    assert stubs
    for record in stubs:
        address = anchor("source", library.keys[record.id])
        kept = made.split(f'<template id="t/{address}">')[1].split("</template>")[0]
        assert "<pre class=bibtex>" in kept
    rows = {row[0]: row[7] for row in data_of(made)["sources"]}
    assert {key for key, state in rows.items() if state == "stub"} == {library.keys[record.id] for record in stubs}


def test_nothing_stands_outside_the_policy(made: str) -> None:
    assert "default-src 'none'" in made
    assert "unsafe-inline" not in made
    assert not re.search(r"<[a-z][^<>]*\s(style|on\w+)=", made.split("</style>")[1].rsplit("<script>", 1)[0])
    assert not re.search(r'(src|href)="(?!#|https?://)', made)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_there_in_every_language(repository: Path, language: str, made: str) -> None:
    folder = repository / "citekit" / "report" / "page_words"
    own = tomllib.loads((folder / f"{language}.toml").read_text(encoding="utf-8"))
    english = tomllib.loads((folder / "en.toml").read_text(encoding="utf-8"))
    same = {"copy": {"bibtex", "csl"}}
    assert {f"type.{kind}" for kind in CSL_TYPES} <= set(table(language))
    lacking = [(part, key) for part in english for key in english[part] if key not in own.get(part, {})]
    assert [one for one in lacking if one[1] not in same.get(one[0], set())] == []
    used = set(re.findall(r'data-w="([^"]+)"', made))
    for key in used - {key for key in used if key.startswith("field.")}:
        assert key in table(language), key


@pytest.mark.parametrize(
    ("locale", "says"), [("tr-TR", "Kaynaklar"), ("en-US", "Sources"), ("ru-RU", "Источники"), ("ky-KG", "Булактар")]
)
def test_the_page_speaks_the_locale(locale: str, says: str) -> None:
    empty = page(Library(), locale)
    assert f'<html lang="{locale[:2]}"' in empty
    assert f'<span data-w="view.matrix">{says}</span>' in empty
    assert Wording.of(locale).say("view.matrix") == says


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(0, 2)), max_size=8))
def test_woven_text_is_nested_and_loses_nothing(text: str, spans: list[tuple[int, int, int]]) -> None:
    marks = [Mark(min(a, b), max(a, b), level, "span", id=f"m{n}") for n, (a, b, level) in enumerate(spans)]
    woven = "".join(weave(text, 0, len(text), marks, set(), lambda a, b: "x" * (b - a)))
    depth = 0
    for tag in re.findall(r"</?span", woven):
        depth += -1 if tag.startswith("</") else 1
        assert depth >= 0
    assert depth == 0
    assert woven.count("x") == len(text)
    ids = re.findall(r'id="(m\d+)"', woven)
    assert len(ids) == len(set(ids))


@given(st.text())
def test_shown_text_has_no_markup_and_turns_no_direction(text: str) -> None:
    safe = shown(text)
    assert not set(safe) & set("<>\"'\u202e\u2066\x00")
    assert "<" not in as_data(text)
    assert re.fullmatch(r"[\w./~-]*", anchor("source", text), re.ASCII)


@given(st.text(max_size=6), st.text(max_size=6))
def test_different_names_have_different_addresses(one: str, other: str) -> None:
    assert (anchor("source", one) == anchor("source", other)) == (one == other)
    assert unquote(anchor("source", one).removeprefix("source/").replace("~", "%")) == one


@given(st.text(), st.text())
def test_pictures_stay_well_formed(title: str, words: str) -> None:
    assert etree.fromstring(picture([label(words, 1, 2, fill=title)], 9, 9, title, words)) is not None


@pytest.mark.parametrize(
    ("made_by_style", "kept"),
    [
        ("<i>Türkiye</i>", "<i>Türkiye</i>"),
        ("&#60;script&#62;alert(1)&#60;/script&#62;", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ('<script>x</script><b onclick="y">Иванов', "x<b>Иванов</b>"),
        ('<div class="csl-left-margin">[1]</div>', '<span class="number">[1]</span>'),
        ("Кыргызстан</i></div>", "Кыргызстан"),
    ],
)
def test_entries_keep_only_harmless_tags(made_by_style: str, kept: str) -> None:
    assert entry_html(made_by_style) == kept


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "https://a b", "JAVASCRIPT:x", ""])
def test_only_web_addresses_become_links(address: str) -> None:
    assert web_address(address) is None
    assert web_address("https://a.org/ş?x=1") == "https://a.org/ş?x=1"


@pytest.mark.parametrize(
    ("title", "script"), [("Dış politika", "Latn"), ("Внешняя политика", "Cyrl"), ("Тышкы саясат", "Cyrl")]
)
def test_scripts(title: str, script: str) -> None:
    assert script_of(Record(id="x", title=title)) == script


def test_paragraphs_are_joined_across_lines_and_furniture() -> None:
    wide = "Birinci satır burada uzun uzun sürer ve kesilmeden devam eder gider\n"
    head = "GİRİŞ\n\n"
    text = head + wide * 2 + "12 Başlık\n" + wide + "Biter.\n\n" + wide + "Son.\n"
    regions = (
        Region(start=0, end=5, kind="heading"),
        Region(start=text.index("12 B"), end=text.index("12 B") + 9, kind="running-head"),
    )
    chapter = Chapter(id="a", document="d", start=0, end=len(text), regions=regions)
    found = blocks(text, chapter)
    assert [block.kind for block in found] == ["heading", "p", "p"]
    assert text[found[1].start : found[1].end].endswith("Biter.")


def test_the_page_parses_whole(made: str) -> None:
    tree = html.fromstring(made)
    assert [one.get("id") for one in tree.findall(".//section[@data-view]")][:3] == ["overview", "matrix", "chapters"]
    assert [one.tag for one in tree.iter("main", "nav", "header", "footer")].count("main") == 1
