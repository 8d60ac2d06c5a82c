"""Texts that no author wrote: every one comes back tiled, and none takes more than its length's worth of time."""

import pytest

from citekit.read import read_text
from citekit.segment import chapters, entries, running_view
from tests.segment.test_chapters import assert_tiled

SIZE = 100_000
PIECES = {
    "parentheses": "(", "digits": "1", "capitals": "A", "commas": ",", "spaces": " ", "dots": ".", "underscores": "_",
    "lines": "a\n", "numbers": "1\n", "form feeds": "\fa b c", "returns": "a\r", "accents": "a\u0301",
    "stars": "* x y\n", "links": "http://x.y/z\n", "captions": "Table 1. X\n", "boxes": "[1]", "raised": "a¹",
    "headings": "GİRİŞ\n", "sections": "1. A\n", "parts": "1. BÖLÜM\n", "short lines": "Ab cd\n", "hyphens": "ab-\n",
    "references": "Smith, J. (2001). T and more.\n", "lists": "References\nSmith, J. (2001). T.\n",
    "leaders": "a.....1\n", "quotes": "Ab Cd: “", "running titles": "Ab CD: “xxxxxxxxxxxxx”\n", "years": "(2001",
    "names": "Ab ", "initials": "A. ", "starred": "Aa Bb* ", "authors": "Ali VELİ*\n\fGİRİŞ\n", "dashes": "— ",
    "slashes": "a/", "hosts": "www.", "roman": "IV. ", "heads": "Head\n\f", "words": "word ",
}  # fmt: skip


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_monotony(piece: str) -> None:
    text = piece * (SIZE // len(piece)) + "x"
    document = read_text("x.txt", text)
    found = chapters(document)
    assert_tiled(found, text)
    for chapter in found[:50]:
        assert len(running_view(document, chapter).text) <= len(text)
        for region in chapter.regions:
            if region.kind == "reference-list":
                spans = entries(document, region, chapter)
                assert all(region.start <= span.start < span.end <= region.end for span in spans)


def test_counting_lines() -> None:
    for pattern in ("{}\n", "{} Note text here.\n", "{}. A\nsome text line that is here\n", "[{}] Smith, J. 2001.\n"):
        text = "".join(pattern.format(number) for number in range(1, 4000))
        assert_tiled(chapters(read_text("x.txt", text)), text)
