"""Bad styles are refused with a clear error; bad items give warnings and a bibliography all the same."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.csl import StyleError, load_style, render
from citekit.csl.xml import DEEPEST, parse_xml

STYLES = Path(__file__).resolve().parents[2] / "styles"
HEAD = '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><id>x</id></info>'

BAD_STYLES = {
    "": "not well-formed|empty",
    "not XML at all <": "cannot be read|not well-formed",
    "<p>hello</p>": "root element is <p>",
    "<style><info/>": "not well-formed",
    f"{HEAD}</style>": "no <citation>",
    f'{HEAD}<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>'
    "<citation><layout/></citation></style>": "calls itself",
    f'{HEAD}<macro name="a"><text macro="a"/></macro><citation><layout/></citation></style>': "calls itself",
    f"{HEAD}<citation><layout>{'<group>' * 200}{'</group>' * 200}</layout></citation></style>": "nested more than",
    '<!DOCTYPE style [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    + f"{HEAD}<citation><layout/></citation></style>": "entit",
    '<!DOCTYPE style [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + f"{HEAD}</style>": "entit",
}


@pytest.mark.parametrize(("source", "message"), BAD_STYLES.items(), ids=list(BAD_STYLES.values()))
def test_bad_styles_are_refused_with_a_reason(source: str, message: str) -> None:
    with pytest.raises(StyleError, match=message):
        load_style(source.encode() if source else b"")


def test_a_missing_file_is_named() -> None:
    with pytest.raises(StyleError, match=r"nowhere\.csl"):
        load_style(Path("nowhere.csl"))


def test_ten_megabytes_of_nesting_stop_at_the_depth_limit() -> None:
    with pytest.raises(StyleError, match=str(DEEPEST)):
        parse_xml("<a>" * 3_400_000)


def test_unknown_elements_and_macros_render_nothing() -> None:
    style = load_style(
        f'{HEAD}<citation><layout><nonsense/><text macro="none"/><text variable="title"/></layout></citation></style>'
    )
    assert render(style, [{"id": "a", "title": "T"}], [{"items": [{"id": "a"}]}]).citations == ["T"]


def entry(item: Mapping[str, Any], output: str = "html") -> tuple[str, list[str]]:
    done = render(load_style(STYLES / "apa.csl"), [item], output=output)
    return done.bibliography[0].text if done.bibliography else "", done.warnings


BAD_ITEMS: list[tuple[dict[str, Any], str, str]] = [
    ({"id": "a", "title": "T", "author": "Uslu, Ömer"}, "Uslu, Ömer", ""),
    ({"id": "a", "title": "T", "author": ["Kaya", {"family": "Uslu"}]}, "Kaya, &#38; Uslu", ""),
    ({"id": "a", "title": "T", "author": [1, None, {}]}, "<i>T</i>", "author"),
    ({"id": "a", "title": ["T"]}, "", "title"),
    ({"id": 7, "title": 1984}, "<i>1984</i>", ""),
    ({"title": "No id"}, "<i>No id</i>", ""),
    ({"id": "a", "title": "T", "issued": {"date-parts": [[2019, 77, 99]]}}, "2019", ""),
    ({"id": "a", "title": "T", "issued": {"date-parts": [["MMXIX"]]}}, "n.d.", "issued"),
    ({"id": "a", "title": "T", "issued": {"date-parts": "2019"}}, "T", ""),
    ({"id": "a", "title": "T", "issued": "2019-05-03"}, "2019", ""),
    ({"id": "a", "title": "T", "issued": {"raw": "forthcoming"}}, "forthcoming", ""),
    ({"id": "a", "title": "<script>alert(1)</script> & <b>bold</b>"}, "&#60;script&#62;", ""),
    ({"id": "a", "title": "<i>unclosed"}, "&#60;i&#62;unclosed", ""),
    ({"id": "a", "title": "a\ufdd0b\ufddfc"}, "abc", ""),
    ({"id": "a", "type": ["book"], "title": "T"}, "T", ""),
]


@pytest.mark.parametrize(("item", "text", "warning"), BAD_ITEMS)
def test_bad_items_are_rendered_as_far_as_they_go(item: dict[str, Any], text: str, warning: str) -> None:
    rendered, warnings = entry(item)
    assert text in rendered
    assert warning in " ".join(warnings)


def test_what_is_no_item_and_what_is_not_there_is_reported() -> None:
    style = load_style(STYLES / "apa.csl")
    done = render(style, ["not an item", {"id": "a", "title": "T"}], [{"items": [{"id": "ghost"}, {"id": "a"}]}])  # type: ignore[list-item]
    assert done.citations == ["(<i>T</i>, n.d.)"]
    assert any("ghost" in warning for warning in done.warnings)
    assert any("not an object" in warning for warning in done.warnings)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)
FIELDS = st.sampled_from(
    ["title", "author", "issued", "page", "editor", "volume", "type", "language", "accessed", "note"]
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.dictionaries(FIELDS, JSON, max_size=6), max_size=4), st.sampled_from(["text", "html", "rtf", "tree"])
)
def test_no_json_makes_the_processor_raise(items: list[dict[str, Any]], output: str) -> None:
    rows = [{"id": str(place), **item} for place, item in enumerate(items)]
    style = load_style(STYLES / "chicago-notes-bibliography.csl")
    done = render(
        style, rows, [{"note": 1, "items": [{"id": row["id"], "locator": "5"} for row in rows]}], output=output
    )
    assert len(done.citations) == 1


def test_malformed_citations_render_what_they_can_and_say_the_rest() -> None:
    style = load_style(STYLES / "apa.csl")
    item = {"id": "uslu", "author": [{"family": "Uslu"}], "issued": {"date-parts": [[2019]]}, "title": "Nutuk"}
    rows: Any = [{"items": ["uslu", None, {}]}, "text", None, {"items": 5}, {"items": [{"id": "uslu", "prefix": 7}]}]
    done = render(style, [item], rows, output="text")
    assert done.citations == ["(Uslu, 2019)", "", "", "", "(7 Uslu, 2019)"]
    assert sum("not an object" in warning for warning in done.warnings) == 2
    assert sum("not among the items" in warning for warning in done.warnings) == 2


def test_items_without_an_id_or_with_the_same_are_told() -> None:
    rows: Any = [{"title": "One"}, {"title": "Two"}, None, {"id": "a", "title": "Old"}, {"id": "a", "title": "New"}]
    done = render(load_style(STYLES / "apa.csl"), rows, output="text")
    assert sorted(entry.id for entry in done.bibliography) == ["a", "item-1", "item-2"]
    assert [w for w in done.warnings if "no id" in w or "two items" in w or "not an object" in w] == done.warnings
    assert len(done.warnings) == 4


def test_control_characters_never_reach_an_output() -> None:
    rows = [{"id": "a", "title": "A\x00b\x02\x03 c", "DOI": "10.1\x02", "issued": {"literal": "\x03soon"}}]
    for output in ("html", "text", "markdown", "rtf", "latex", "tree"):
        done = render(
            load_style(STYLES / "apa.csl"), rows, [{"items": [{"id": "a", "locator": "\x031"}]}], output=output
        )
        written = "".join([*done.citations, *(entry.text for entry in done.bibliography)])
        assert not set(written) & {"\x00", "\x02", "\x03"}
