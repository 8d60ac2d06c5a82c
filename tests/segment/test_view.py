"""Views read whole and map back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.model import Chapter, Document, Region
from citekit.read import read_text
from citekit.segment import chapters, note_view, running_view, span_view
from citekit.text.view import TextView
from tests.segment.books import volume


def assert_maps_back(view: TextView, document: Document) -> None:
    """A character of the view that is no joint stands in the text where the view says (ligatures are spelled out)."""
    for at, letter in enumerate(view.text):
        start, end = view.source(at, at + 1)
        assert 0 <= start <= end <= len(document.text)
        if not letter.isspace() and not set(document.text[start:end]) & set("ﬀﬁﬂﬃﬄﬅﬆ"):
            assert document.text[start] == letter


def view_of(text: str) -> TextView:
    document = read_text("a.txt", text)
    (chapter,) = chapters(document)
    view = running_view(document, chapter)
    assert_maps_back(view, document)
    return view


FILL = "Bu satır sayfanın dolu bir satırıdır ve cümle sonraki satırda da devam eder ya\n" * 6


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("örneğin (Uslu\n2019: 35) bunu söyler.", "(Uslu 2019: 35)"),
        ("örneğin (Mearshei-\nmer, 2019) bunu söyler.", "(Mearsheimer, 2019)"),
        ("Türkiye-\nAzerbaycan ilişkileri", "Türkiye-Azerbaycan"),
        ("(The \n\n\n12\n\n\nOrganization of States, 2020) bunu söyler.", None),
        ("см. https://example.org/a-\nb/c.html и далее", "https://example.org/a-b/c.html"),
        ("oﬃce ﬁles", "office files"),
        ("çift  boşluk\u00a0ve\tsekme", "çift boşluk ve sekme"),
        ("ulus\u00adlararası", "uluslararası"),
        ("кыз-\nматташтык (Кулов,\n2010)", "кызматташтык (Кулов, 2010)"),
    ],
)
def test_broken_lines_read_whole(printed: str, read: str | None) -> None:
    view = view_of(FILL + printed + "\n" + FILL)
    assert (read or "(The") in view.text


def test_a_note_and_a_page_break_inside_a_citation_are_left_out() -> None:
    text = (
        FILL + "Yazar bunu ilk kez açıkça söyler.1 Bu bölgede yapılan işbirliği çok önemlidir (The\n\n"
        "1 Smith, John. A Book about Cities. London: Verso, 1990.\n12\n\f"
        "Organization of Turkic States, 2020). Sonra gelir.\n" + FILL + "\n13\n\f" + FILL + "\n14\n\f" + FILL
    )
    document = read_text("a.txt", text)
    (chapter,) = chapters(document)
    view = running_view(document, chapter)
    assert "(The Organization of Turkic States, 2020). Sonra" in view.text
    assert [note.label for note in chapter.notes] == ["1"]
    assert note_view(document, chapter.notes[0]).text == "Smith, John. A Book about Cities. London: Verso, 1990."
    at = view.text.index("(The Org")
    start, end = view.source(at, at + len("(The Organization of Turkic States, 2020)"))
    assert text[start:end].startswith("(The")
    assert text[start:end].endswith("2020)")


def test_paragraphs_end_with_a_line_feed() -> None:
    view = view_of(
        FILL + "son.\n\n" + "Yeni bir paragraf burada başlar ve bir satır boyunca sürüp gider ki dolsun bu\n" + FILL
    )
    assert "son.\nYeni" in view.text


def test_regions_apart_and_left_out() -> None:
    text = "Bir cümle burada\n7 Head\nsürer.\nTable 1. X\nson.\n"
    document = read_text("a.txt", text)
    head, table = text.index("7 Head"), text.index("Table")
    regions = (
        Region(start=head, end=head + 6, kind="running-head"),
        Region(start=table, end=table + 10, kind="caption"),
    )
    chapter = Chapter(id="a-1", document="a", start=0, end=len(text), regions=regions)
    assert running_view(document, chapter).text == "Bir cümle burada sürer.\nTable 1. X\nson."


def test_span_view_is_one_paragraph() -> None:
    text = "Uslu, N. (2019). Türk\ndış politi-\nkası. Ankara.\n\nSon."
    document = read_text("a.txt", text)
    assert span_view(document, 0, text.index("\n\n")).text == "Uslu, N. (2019). Türk dış politikası. Ankara."


PRINTED = volume(7, ("tr", "ru"), False)[0].text[:12_000]


@settings(max_examples=30, deadline=None)
@given(st.integers(0, len(PRINTED)), st.integers(0, 300), st.text(max_size=12))
def test_views_of_damaged_text_map_back(at: int, size: int, new: str) -> None:
    document = read_text("a.txt", PRINTED[:at] + new + PRINTED[at + size :])
    for chapter in chapters(document):
        assert_maps_back(running_view(document, chapter), document)
        for note in chapter.notes:
            assert_maps_back(note_view(document, note), document)
