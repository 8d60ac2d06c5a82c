"""Search folds what was typed and what is stored in the same way."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "link"))
from builders import chapter, record

from citekit.library import Library, assemble
from citekit.library.search import search
from citekit.link import link
from citekit.model import Document, Source

LISTED = [
    record("Işık, A.", 2001, "Isparta tarihi"),
    record("Осмонов, Ө.", 2012, "Кыргызстан тарыхы"),
    record("Nye, J.", 2004, "Soft Power"),
]


@pytest.fixture(scope="module")
def library() -> Library:
    document = Document(id="d", source=Source(name="d.txt", sha256="0"), text="Kamu diplomasisi. " * 100)
    return assemble([document], link([chapter("d-01", ["Nye 2004"], LISTED)]))


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("ısparta", "Isparta tarihi"),
        ("Isparta", "Isparta tarihi"),
        ("ISPARTA", "Isparta tarihi"),
        ("İSPARTA", "Isparta tarihi"),
        ("isik 2001", "Isparta tarihi"),
        ("кыргызстан", "Кыргызстан тарыхы"),
        ("КЫРГЫЗ", "Кыргызстан тарыхы"),
        ("осмонов", "Кыргызстан тарыхы"),
        ('"soft power"', "Soft Power"),
        ("nye2004", "Soft Power"),
    ],
)
def test_found(library: Library, typed: str, title: str) -> None:
    hits = [hit for hit in search(library, typed) if hit.kind == "record"]
    assert [library.record(hit.id).title for hit in hits] == [title]


@pytest.mark.parametrize("typed", ["", '"', "AND OR NOT", "* ( )", "'; DROP TABLE search"])
def test_what_is_typed_is_never_syntax(library: Library, typed: str) -> None:
    assert search(library, typed) == ()


def test_sentences_are_found(library: Library) -> None:
    assert [hit.kind for hit in search(library, "KAMU DİPLO")] == ["citation"]
