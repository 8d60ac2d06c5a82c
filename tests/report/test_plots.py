"""Pictures: what is in them, that they are the same every time, and that no text can break out of one."""

import itertools
import re
from pathlib import Path

import pytest
from lxml import etree

from citekit.errors import UnknownNameError
from citekit.library import Library
from citekit.pipeline import analyse
from citekit.report.layout import spring_layout
from citekit.report.plot_chapters import ties as shared_ties
from citekit.report.plot_clusters import cluster, components, pack, spread
from citekit.report.plot_matrix import counts, most_shared
from citekit.report.plot_network import ties
from citekit.report.plots import PLOTS, plot
from citekit.report.svg import cut, element
from citekit.report.wording import Wording


@pytest.fixture(scope="module")
def library(repository: Path) -> Library:
    return analyse([repository / "corpus" / "000_edited-volume.txt"])


@pytest.mark.parametrize("name", PLOTS)
def test_pictures_are_well_formed_and_stay_the_same(library: Library, name: str) -> None:
    made = plot(library, name)
    root = etree.fromstring(made)
    assert root.tag.endswith("svg")
    assert root[0].tag.endswith("title")
    assert len(root) >= 4
    assert made == plot(library, name)
    assert "nan" not in made


@pytest.mark.parametrize("name", PLOTS)
def test_an_empty_library_gives_an_empty_picture(name: str) -> None:
    assert etree.fromstring(plot(Library(), name)).tag.endswith("svg")


def test_unknown_pictures_are_answered_with_those_there_are() -> None:
    with pytest.raises(UnknownNameError, match="matrix"):
        plot(Library(), "pie")


def test_the_matrix_counts_citations(library: Library) -> None:
    found = counts(library)
    first = most_shared(library, found)[0]
    assert (first.author[0].family, len(found[first.id])) == ("Anderson", 2)
    halbwachs = next(record for record in library.records if record.author and record.author[0].family == "Halbwachs")
    assert list(found[halbwachs.id].values()) == [3]


def test_ties_are_counted_once_a_sentence(library: Library) -> None:
    assert set(ties(library).values()) <= {1, 2, 3}
    assert max(shared_ties(library).values()) == 1


def test_layout_is_fixed_and_keeps_tied_dots_together() -> None:
    ring = {(0, 1): 3.0, (2, 3): 3.0}
    places = spring_layout(4, ring)
    assert places == spring_layout(4, ring)
    near = abs(complex(*places[0]) - complex(*places[1]))
    far = abs(complex(*places[0]) - complex(*places[2]))
    assert near < far
    assert all(0 <= value <= 1 for place in places for value in place)


def test_labels_never_cover_each_other() -> None:
    lines = [(float(n % 3), 10.0, "Uslu 2019") for n in range(20)]
    heights = sorted(spread(lines))
    assert all(after - before >= 11.4 for before, after in itertools.pairwise(heights))


def test_clusters_are_packed_without_covering_each_other() -> None:
    names = [f"Иванов {n}" for n in range(12)]
    kept = {(0, 1): 1, (1, 2): 2, (3, 4): 1, (5, 6): 1, (6, 7): 3}
    made = [cluster(dots, names, [5.0] * 12, kept, 4000) for dots in components(12, kept)]
    assert sorted(dot for one in made for dot in one.dots) == list(range(12))
    corners, width, height = pack([(one.width, one.height) for one in made])
    boxes = [(x, y, x + one.width, y + one.height) for one, (x, y) in zip(made, corners, strict=True)]
    for a, b in itertools.combinations(boxes, 2):
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
    assert all(left >= 0 and top >= 0 and right <= width and low <= height for left, top, right, low in boxes)


@pytest.mark.parametrize("locale", ["tr", "ru", "ky"])
def test_pictures_speak_the_language(library: Library, locale: str) -> None:
    words = Wording(locale)
    assert words.say("picture.matrix") in plot(library, "matrix", words)
    assert words.say("source.cited-only") in plot(library, "types", words)


def test_text_is_escaped_and_cut() -> None:
    assert element("text", "</text><script>") == "<text>&lt;/text&gt;&lt;script&gt;</text>"
    assert '"' not in re.sub(r'^<text x="|"/>$', "", element("text", x='"onload="'))
    assert cut("Türk dış politikası üzerine", 20) == "Türk dış politikası…"


def test_the_command_knows_every_picture() -> None:
    from citekit.cli.plot import NAMES

    assert set(NAMES) == set(PLOTS)
