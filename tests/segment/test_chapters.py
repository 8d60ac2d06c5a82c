"""Chapters tile the document and begin where the books say they do."""

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.errors import SettingsError
from citekit.model import Chapter
from citekit.read import read_text
from citekit.segment import chapters
from citekit.settings import ChapterSetting, DocumentSetting
from tests.segment.books import thesis, volume
from tests.segment.specimens import TONGUES
from tests.segment.typeset import Paper, Setter, article


def assert_tiled(found: tuple[Chapter, ...], text: str) -> None:
    assert found[0].start == 0
    assert found[-1].end == len(text)
    for before, after in itertools.pairwise(found):
        assert before.end == after.start
    for chapter in found:
        assert [region.start for region in chapter.regions] == sorted(region.start for region in chapter.regions)
        for region in chapter.regions:
            assert chapter.start <= region.start < region.end <= len(text)
        for note in chapter.notes:
            assert text[note.start : note.end] == note.raw
            assert note.start <= note.body_start <= note.end
            assert list(note.parts) == sorted(note.parts)


def boundaries(text: str, gold: list[int]) -> tuple[int, int, int]:
    """Found, wrong and missed beginnings, those in the first 300 characters aside."""
    found = chapters(read_text("book.txt", text))
    assert_tiled(found, text)
    starts = [chapter.start for chapter in found if chapter.start > 0]
    wanted = [place for place in gold if place > 300]
    hits = sum(any(abs(start - place) <= 300 for start in starts) for place in wanted)
    wrong = sum(not any(abs(start - place) <= 300 for place in gold) for start in starts)
    return hits, wrong, len(wanted) - hits


@pytest.mark.parametrize("form", ["numbered", "word", "ordinal"])
@pytest.mark.parametrize("tongue", sorted(TONGUES))
def test_theses(tongue: str, form: str) -> None:
    totals = [boundaries(*_of(thesis(seed, tongue, form))) for seed in range(4)]
    hits, wrong, missed = (sum(column) for column in zip(*totals, strict=True))
    assert hits / (hits + wrong) >= 0.97
    assert hits / (hits + missed) >= 0.97


@pytest.mark.parametrize("lost_titles", [False, True])
@pytest.mark.parametrize(
    "tongues",
    [("tr", "en", "tr"), ("en", "ru", "ky"), ("ru", "ru", "ru", "ru"), ("de", "fr", "uk"), ("tr", "tr", "en", "ky")],
)
def test_volumes(tongues: tuple[str, ...], lost_titles: bool) -> None:
    totals = [boundaries(*_of(volume(seed, tongues, lost_titles))) for seed in range(5)]
    hits, wrong, missed = (sum(column) for column in zip(*totals, strict=True))
    assert hits / (hits + wrong) >= 0.97
    assert hits / (hits + missed) >= 0.97


def _of(made: tuple[object, list[int]]) -> tuple[str, list[int]]:
    printed, starts = made
    return printed.text, starts  # type: ignore[attr-defined]


def set_article(tongue: str, seed: int = 1) -> str:
    setter = Setter(Paper())
    article(setter, tongue, random.Random(seed), "author-date", "apa", "plain")
    return setter.print().text


@pytest.mark.parametrize("tongue", sorted(TONGUES))
def test_an_article_is_one_chapter_in_its_language(tongue: str) -> None:
    text = set_article(tongue)
    (found,) = chapters(read_text("a.txt", text))
    assert (found.kind, found.language, found.citation_style) == ("article", tongue, "author-date")
    assert (found.start, found.end) == (0, len(text))


@pytest.mark.parametrize("text", ["a", "x\n", "Uslu 2019", "\ufeffÖnsöz", "\f\f\n a\n", "1\n2\n3\n"])
def test_small_texts_are_one_chapter(text: str) -> None:
    found = chapters(read_text("a.txt", text))
    assert_tiled(found, text)
    assert len(found) == 1


def test_title_page_authors_and_running_line() -> None:
    parts = []
    for title, name in (("KENTLERİN BELLEĞİ VE ARŞİV", "Selim AKSOY"), ("LİMANLARIN UZUN YÜZYILI", "Ayşe KARA")):
        body = "Bu çalışma kentlerin tarihini ve belleğini ele almaktadır (Uslu, 2019). " * 12
        lines = "\n".join(body[at : at + 80] for at in range(0, len(body), 80))
        parts.append(
            f"{title}\n{name}*\n{name}: “{title.capitalize()} Üzerine Uzunca Bir İnceleme Denemesi Yazısı”\nGiriş\n"
            f"{lines}\n"
        )
    first, second = chapters(read_text("v.txt", "\f".join(parts)))
    assert (first.title, first.authors, first.kind) == ("KENTLERİN BELLEĞİ VE ARŞİV", ("Selim AKSOY",), "chapter")
    assert (second.title, second.authors) == ("LİMANLARIN UZUN YÜZYILI", ("Ayşe KARA",))
    assert {"author-title-line", "author-line", "heading"} <= {region.kind for region in first.regions}


def test_a_title_cut_by_a_lost_page_is_whole_in_the_running_line() -> None:
    body = "Bu çalışma kentlerin tarihini ve belleğini ele almaktadır (Uslu, 2019).\n" * 12
    line = "Selim AKSOY: “Kentlerin Belleği, Limanların Arşivi ve Kıyıların Uzun Yüzyılı”"
    parts = [f"LİMANLARIN ARŞİVİ VE\n{line}\nGiriş\n{body}", f"Ayşe KARA: “Kıyıların Belleği”\nGiriş\n{body}"]
    first, _ = chapters(read_text("v.txt", "\f".join(parts)))
    assert first.title == "Kentlerin Belleği, Limanların Arşivi ve Kıyıların Uzun Yüzyılı"


QUIET = [
    ("The Politics of Memory in Cities\n\nJane Miller\nUniversity of Leeds\n\nIntroduction\n\n",
     "The Politics of Memory in Cities", ("Jane Miller",)),
    ("Kentlerin Belleği Üzerine\n\nAyşe Kara ve Mehmet Er\n\nGiriş\n\n",
     "Kentlerin Belleği Üzerine", ("Ayşe Kara", "Mehmet Er")),
    ("Память и город в Средней Азии\n\nИ. П. Петров\n\n", "Память и город в Средней Азии", ("И. П. Петров",)),
    ("Introduction\n\n", None, ()),
    ("", None, ()),
]  # fmt: skip


@pytest.mark.parametrize(("head", "title", "authors"), QUIET, ids=[title or "none" for _, title, _ in QUIET])
def test_titles_in_small_letters_above_the_text(head: str, title: str | None, authors: tuple[str, ...]) -> None:
    body = "Cities remember in stone and in speech, and what they remember is always framed by groups (Nora, 1989).\n\n"
    (only,) = chapters(read_text("t.txt", head + body * 6))
    assert (only.title, only.authors) == (title, authors)


BOOK = (
    "Takdim\n\nBir iki söz.\n\nBirinci yazı\n\nBu yazı kısadır.\n\n"
    "Second paper\n\nThis is the other one and it is short.\n"
)


def test_stated_chapters_win() -> None:
    setting = DocumentSetting(
        file="b.txt",
        chapters=(
            ChapterSetting(starts_with="Birinci YAZI", title="Bir", authors=("Ayşe Kara",), language="tr"),
            ChapterSetting(starts_with="second", language="en", kind="report-section"),
        ),
    )
    found = chapters(read_text("b.txt", BOOK), setting)
    assert_tiled(found, BOOK)
    assert [(c.kind, c.title, c.language) for c in found[1:]] == [
        ("chapter", "Bir", "tr"),
        ("report-section", None, "en"),
    ]
    assert found[0].kind == "front"
    assert BOOK[found[1].start :].startswith("Birinci")
    assert found[1].authors == ("Ayşe Kara",)


def test_a_stated_title_is_not_looked_for_in_the_contents() -> None:
    rows = "ÖNSÖZ ........ 3\nBİRİNCİ YAZI ...... 5\nİKİNCİ YAZI ...... 40\nSONUÇ ...... 90\n"
    text = f"İÇİNDEKİLER\n{rows}\nÖnsöz\nBir söz.\n\nBirinci yazı\nBurada başlar.\n"
    setting = DocumentSetting(file="b.txt", chapters=(ChapterSetting(starts_with="Birinci yazı"),))
    assert chapters(read_text("b.txt", text), setting)[1].start == text.index("Birinci yazı")


def test_stated_offsets_kind_and_title() -> None:
    document = read_text("b.txt", BOOK)
    cut = BOOK.index("Second")
    setting = DocumentSetting(file="b.txt", chapters=(ChapterSetting(start=0), ChapterSetting(start=cut)))
    assert [c.start for c in chapters(document, setting)] == [0, cut]
    (whole,) = chapters(document, DocumentSetting(file="b.txt", kind="article", title="Two papers", language="en"))
    assert (whole.title, whole.language, whole.kind) == ("Two papers", "en", "article")


@pytest.mark.parametrize(
    ("chapter", "message"),
    [(ChapterSetting(starts_with="Üçüncü"), "no line of"), (ChapterSetting(start=10_000), "none at 10000")],
)
def test_a_stated_beginning_that_is_not_there(chapter: ChapterSetting, message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        chapters(read_text("b.txt", BOOK), DocumentSetting(file="b.txt", chapters=(chapter,)))


def test_stated_chapters_out_of_order() -> None:
    setting = DocumentSetting(file="b.txt", chapters=(ChapterSetting(start=50), ChapterSetting(start=10)))
    with pytest.raises(SettingsError, match="order"):
        chapters(read_text("b.txt", BOOK), setting)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_mutations_keep_the_laws(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(SAMPLES))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        size = data.draw(st.integers(0, 400))
        new = data.draw(
            st.sampled_from(["", "\n", "\f", "(", "12", "1. ", "* ", "\n\n\n\n", "GİRİŞ\n", "[3]", "\u00ad", "\r\n"])
        )
        text = text[:at] + new + text[at + size :]
    assert_tiled(chapters(read_text("m.txt", text)), text)


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_is_tiled(text: str) -> None:
    assert_tiled(chapters(read_text("m.txt", text or "x")), text or "x")


SAMPLES = [
    set_article("tr"),
    set_article("ru", 2),
    thesis(3, "en", "numbered")[0].text[:20_000],
    volume(5, ("ky", "tr"), True)[0].text[:20_000],
]


@pytest.mark.parametrize("headings", [("EXTENDED ABSTRACT",), ("Extended Summary", "Introduction", "Conclusion")])
def test_a_long_summary_after_the_references_opens_no_chapter(headings: tuple[str, ...]) -> None:
    summary = "\n\n".join(
        f"{heading}\n\n{'The city keeps its records and forgets them. ' * 40}" for heading in headings
    )
    text = f"{set_article('tr')}\n\n{summary}\n"
    (found,) = chapters(read_text("a.txt", text))
    assert (found.kind, found.language) == ("article", "tr")


def test_abstracts_and_a_summary_before_the_introduction_open_no_chapter() -> None:
    lines = "Kentlerin belleği üzerine yapılan bu çalışma arşiv kayıtlarını birlikte okumaktadır ve\n" * 45
    summary = "The city keeps its records and forgets them while the archive keeps what is left of it\n" * 20
    text = (
        f"KENTLERİN BELLEĞİ VE ARŞİV\n\nDoç. Dr. Ayşe KARA1\n\nÖZ\n{summary}\nABSTRACT\n{summary}\f"
        f"EXTENDED SUMMARY\nPurpose\n{summary}\nConclusion\n{summary}\n\f1. GİRİŞ\n{lines}{lines}\f2. YÖNTEM\n{lines}\n"
        f"3. SONUÇ\n{lines}"
    )
    (found,) = chapters(read_text("a.txt", text))
    assert (found.kind, found.authors) == ("article", ("Ayşe KARA",))
