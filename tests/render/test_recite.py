"""A chapter in another style: in parentheses, in numbers, in notes, for pandoc, and back from notes."""

from pathlib import Path

import pytest

from citekit.library import Library
from citekit.pipeline import analyse_documents
from citekit.read import read, read_text
from citekit.render.pandoc import pandoc_citation
from citekit.render.recite import recite, recite_pandoc
from citekit.settings import Settings

PARENTHESES = """Giriş

Şehirlerin belleği üzerine çok yazılmıştır (Connerton, 1989: 12). Ortaylı (2000) ise kent yönetimine bakar. Bu
görüşler ayrı ayrı ele alınmalıdır (ayrıntısı ileride).

KAYNAKÇA

Connerton, P. (1989). How Societies Remember. Cambridge: Cambridge University Press.

Ortaylı, İ. (2000). Tanzimat Devrinde Osmanlı Mahalli İdareleri. Ankara: Türk Tarih Kurumu.
"""

NOTES = """Giriş

Alfabe değişikliği yalnızca bir yazı sorunu değildir.1 Her değişiklik okul kitaplarını etkilemiştir.2

1 Korkut Boratav, Türkiye İktisat Tarihi, Gerçek Yayınevi, İstanbul 1992, s. 93.
2 Bu konuda görüşler ayrıdır ve burada yeniden ele alınmayacaktır; okur başka yerlere bakabilir.
"""


def library_of(text: str) -> Library:
    return analyse_documents([read_text("x.txt", text)], Settings())


@pytest.mark.parametrize(
    ("style", "first", "second"),
    [
        ("apa", "yazılmıştır (Connerton, 1989, s. 12).", "Ortaylı (2000) ise"),
        ("ieee", "yazılmıştır [1, s. 12].", "Ortaylı [2] ise"),
        ("chicago-author-date", "yazılmıştır (Connerton 1989, 12).", "Ortaylı (2000) ise"),
        ("chicago-notes-bibliography", "yazılmıştır.[1] Ortaylı[2] ise", "Ortaylı[2] ise"),
    ],
)
def test_every_kind_of_style(style: str, first: str, second: str) -> None:
    library = library_of(PARENTHESES)
    made = recite(library, library.extracts[0].chapter.id, style, "tr-TR")
    assert first in made.text
    assert second in made.text
    assert "KAYNAKÇA" not in made.text
    assert len(made.bibliography) == 2


def test_notes_become_parentheses_and_remarks_stay_notes() -> None:
    library = library_of(NOTES)
    made = recite(library, library.extracts[0].chapter.id, "apa", "tr-TR")
    assert "sorunu değildir (Boratav, 1992, s. 93)." in made.text
    assert [citation.raw for citation in made.untouched] == ["2"]


def test_pandoc() -> None:
    library = library_of(PARENTHESES)
    made = recite_pandoc(library, library.extracts[0].chapter.id)
    assert "[@connerton1989, p. 12]." in made.text
    assert "Ortaylı [-@ortayli2000] ise" in made.text


def test_pandoc_keys_that_need_braces() -> None:
    assert pandoc_citation([{"id": "x"}], {"x": "a b"}) == "[@{a b}]"
    assert pandoc_citation([{"id": "x", "locator": "3", "label": "volume"}], {"x": "a:b"}) == "[@a:b, vol. 3]"


def test_raised_numbers_become_parentheses_before_the_full_stop() -> None:
    library = analyse_documents([read(Path(__file__).parents[2] / "corpus" / "009_superscripts.txt")], Settings())
    chapter = library.extracts[0].chapter.id
    made = recite(library, chapter, "apa", "en-US").text
    assert "response to infection (Singer et al., 2016). It accounted" in made
    assert "worldwide in 2017 (Rudd et al., 2020), and" in made
    assert ".[@" not in recite_pandoc(library, chapter).text


def test_a_chapter_without_citations_stays() -> None:
    library = library_of("Giriş\n\nBurada kimseye başvurulmamıştır; okur başka yerlere bakabilir.\n")
    chapter = library.extracts[0].chapter.id
    assert "kimseye başvurulmamıştır" in recite(library, chapter, "apa").text
    assert "kimseye başvurulmamıştır" in recite_pandoc(library, chapter).text
