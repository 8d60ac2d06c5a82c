"""Note bodies at the foot of pages and at the end, split, starred, with lost markers; and lines that are none."""

import pytest

from citekit.model import Chapter
from citekit.read import read_text
from citekit.segment import chapters, note_view

LINE = "Bu satır sayfanın dolu bir satırıdır ve cümle sonraki satırda da devam eder ya"
FILL = (LINE + "\n") * 20


def chapter_of(text: str) -> Chapter:
    (found,) = chapters(read_text("a.txt", text))
    return found


def labels(text: str) -> list[str]:
    return [note.label for note in chapter_of(text).notes]


def test_feet_of_pages() -> None:
    text = (
        f"{FILL}Yazar bunu ilk kez söyler.1 Sonra başka bir\n\n1 Nora, Pierre. Les lieux de mémoire.\n2\n\f"
        f"{FILL}örnek verir.2 Üçüncü örnek de şudur.3 Bir\n\n2 A.g.e., s. 12.\n3 Ayrıntılı bilgi için bkz. Uslu,\n3\n\f"
        f"{FILL}son cümle gelir.4\n\n4 Там же. С. 5.\n4\n\f{FILL}"
    )
    assert labels(text) == ["1", "2", "3", "4"]
    assert {note.place for note in chapter_of(text).notes} == {"footnote"}


def test_a_body_that_goes_on_under_the_next_page() -> None:
    text = (
        f"{FILL}Yazar bunu ilk kez söyler.1 Sonra başka bir\n\n1 Inna Chernyshevskaya, How has Trade Changed,\n2\n\f"
        f"{FILL}örnek verir.2 Bir\n\nBureau of Reporting, 2023.\n2 A.g.e., s. 12.\n3\n\f{FILL}\n4\n\f{FILL}"
    )
    document = read_text("a.txt", text)
    first, second = chapters(document)[0].notes
    assert len(first.parts) == 2
    assert note_view(document, first).text == "Inna Chernyshevskaya, How has Trade Changed, Bureau of Reporting, 2023."
    assert (second.label, second.raw) == ("2", "2 A.g.e., s. 12.")


@pytest.mark.parametrize("sign", ["{} ", "{}. ", "[{}] ", "{}  "])
def test_notes_at_the_end(sign: str) -> None:
    mark = "[{}]" if sign.startswith("[") else "{}"
    body = "".join(f"{FILL}Bu örnek açıktır{mark.format(n)}.\n" for n in (1, 2, 3))
    notes = "".join(f"{sign.format(n)}Uslu, N. Türk Dış Politikası, Ankara, 2006, s. {n}2.\n" for n in (1, 2, 3))
    found = chapter_of(f"{body}\nDipnotlar\n\n{notes}")
    assert [note.label for note in found.notes] == ["1", "2", "3"]
    assert {note.place for note in found.notes} == {"endnote"}


def test_a_body_whose_marker_is_lost_stands_between_its_neighbours() -> None:
    text = (
        f"{FILL}Yazar bunu söyler.1 Sonra başka bir örnek verir ve üçüncüsünü anlatır.3 Bir\n\n"
        f"1 Nora, Les lieux.\n2 Assmann, Das Gedächtnis.\n3 Anderson, Imagined.\n2\n\f{FILL}\n3\n\f{FILL}"
    )
    assert labels(text) == ["1", "2", "3"]


def test_short_notes_without_a_full_stop() -> None:
    text = (
        f"{FILL}Yazar bunu ilk kez söyler.1 Sonra başka bir\n\n1 Oran, Türk Dış Politikası, s. 12\n2\n\f"
        f"{FILL}örnek verir.2 Üçüncüsü de şudur.3 Bir\n\n2 Uslu, Dış Politika, s. 5\n3 Nora, Lieux, s. 7\n3\n\f{FILL}"
    )
    assert labels(text) == ["1", "2", "3"]


def test_a_numbered_heading_among_notes_is_none() -> None:
    text = (
        "1. Einleitung\n\nDas Lesen ist alt.1 Die Leser sind neu.2 Die Bücher auch.3\n\n2. Die Gesellschaften\n\n"
        "Es gab viele.4 Man las.5 Immer Neues.6\n\n1 Vgl. Johann Goldfriedrich, Geschichte, Leipzig 1909, S. 12.\n"
        "2 Rolf Engelsing, Der Bürger, Stuttgart 1974.\n3 vgl. Schenda, Volk, München 1970.\n4 Ebd.\n5 Ebd., S. 3.\n"
        "6 bk. Engelsing, Bürger, S. 5.\n"
    )
    assert labels(text) == ["1", "2", "3", "4", "5", "6"]


def test_stars() -> None:
    text = (
        f"KENT VE BELLEK\nSelim AKSOY*\nGiriş\n{FILL}Yazar bunu söyler ve\n\n* Dr., Bağımsız araştırmacı, İzmir.\n2\n\f"
        f"{FILL}\n3\n\f{FILL}"
    )
    assert labels(text) == ["*"]


@pytest.mark.parametrize(
    "block",
    [
        "Şu üç madde sayılır:\n1. Enerji alanındaki işbirliği artmıştır.\n2. Ticaret sürmüştür.\n3. Eğitim arttı.\n",
        "8 Haziran 2010 tarihinde bir zirve toplanmıştır.\n9 Mayıs 2011 tarihinde ise ikincisi yapılmıştır.\n",
        "* birinci madde burada\n* ikinci madde burada\n* üçüncü madde burada\n",
        "Birliklerine güvenerek\n2.Karabağ Savaşı’nda ilerlemiştir ve bu durum uzun süre konuşulmuştur her yerde.\n",
    ],
)
def test_lines_that_are_no_notes(block: str) -> None:
    assert labels(f"{FILL}G20 ve C5 zirvesi yapıldı.\n{block}{FILL}\n2\n\f{FILL}\n3\n\f{FILL}") == []


def test_numbering_goes_on_over_chapters() -> None:
    page = f"{FILL}Bu böyledir.{{0}} Bir\n\n{{0}} Nora, Les lieux de mémoire.\n{{1}}\n\f"
    one = "".join(page.format(n, n + 1) for n in (1, 2))
    two = "".join(page.format(n, n + 3) for n in (3, 4))
    text = (
        f"BİRİNCİ UZUN YAZININ BAŞLIĞI BURADADIR\nSelim AKSOY*\nGiriş\n{one}Sonuç\n{FILL}son.\n\f"
        f"İKİNCİ UZUN YAZININ BAŞLIĞI BURADADIR\nAyşe KARA*\nGiriş\n{two}Sonuç\n{FILL}son.\n"
    )
    found = chapters(read_text("v.txt", text))
    assert [[note.label for note in chapter.notes] for chapter in found] == [["1", "2"], ["3", "4"]]
