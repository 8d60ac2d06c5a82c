"""Notes that print the editors before the book."""

import pytest

from citekit.parse import parse
from citekit.parse.edited_books import settle_edited_book
from citekit.parse.reading import take_apart
from citekit.parse.tagger import shipped

NOTE = "“Birlikler”, Bagdad Amreyev, der., Türk Dünyası, Hayat Yayınları, İstanbul 2011, s. 55."


def test_labels_move() -> None:
    reading = take_apart(NOTE)
    labels = ["O"] * len(reading.tokens)
    start = reading.folded.index("bagdad")
    labels[start] = labels[start + 1] = "container"
    labels[reading.folded.index("istanbul")] = "place"
    settle_edited_book(reading, labels, [1.0] * len(labels))
    found = {token.text: label for token, label in zip(reading.tokens, labels, strict=True)}
    assert found["Bagdad"] == found["Amreyev"] == "editor"
    assert found["Türk"] == found["Dünyası"] == "container"
    assert found["Hayat"] == found["Yayınları"] == "publisher"


@pytest.mark.skipif(shipped() is None, reason="needs the shipped model")
def test_whole_note() -> None:
    record = parse(NOTE)
    assert [name.family for name in record.editor] == ["Amreyev"]
    assert record.container_title == "Türk Dünyası"
    assert record.publisher == "Hayat Yayınları"
    assert record.custom["locator"] == "55"


@pytest.mark.skipif(shipped() is None, reason="needs the shipped model")
@pytest.mark.parametrize(
    ("raw", "left"),
    [
        ("Roy, O. (2000). Central Asia. New York: NYU Press. Retrieved from https://a.org/b", ()),
        ("Tayyar Arı, Orta Doğu, Alfa Yayınları, İstanbul, 2004, s. 112.", ()),
        ("Тишков В.А. Реквием по этносу. - М. : Наука, 2003. - 544 с.", ()),
    ],
)
def test_words_of_the_style_are_not_left_over(raw: str, left: tuple[str, ...]) -> None:
    assert parse(raw).unparsed == left
