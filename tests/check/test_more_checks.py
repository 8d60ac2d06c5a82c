"""Checks whose faults need a hand-built chapter: names, habits, bibliographies from outside, printed pages, years."""

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "link"))
sys.path.insert(0, str(Path(__file__).parent))
from builders import chapter, record
from clean_texts import CLEAN
from planting import findings

from citekit.check import check
from citekit.check.future_year import text_year
from citekit.library import Library, assemble
from citekit.link import link
from citekit.model import ChapterExtract, Document, Finding, Record, Region, Source
from citekit.settings import CheckSettings


def found(
    *extracts: ChapterExtract, only: str, text: str = " " * 9000, known: tuple[Record, ...] = ()
) -> tuple[Finding, ...]:
    documents = [Document(id="d", source=Source(name="d.txt", sha256="0"), text=text)]
    made: Library = assemble(documents, link(extracts, known), known)
    return check(made, CheckSettings(select=(only,)))


KARA = record("Kara, Ahmet", 2004, "Kentler")
MANY = [
    record(f"{name}; Ak, B.; Su, C.", 2004, f"Work {name}") for name in ("Nye, J.", "Bull, H.", "Carr, E.", "Wight, M.")
]

ROWS: list[tuple[str, list[str], list[dict[str, Any]], str, list[str]]] = [
    ("tr surname", ["Kara 2004"], [KARA], "given-name", []),
    ("tr given name", ["Ahmet 2004"], [KARA], "given-name", ["given-name"]),
    ("ru given name", ["Сергей 1999"], [record("Петров, Сергей", 1999, "Города")], "given-name", ["given-name"]),
    ("ky given name", ["Айгүл 2011"], [record("Асанова, Айгүл", 2011, "Тил")], "given-name", ["given-name"]),
    ("en given name", ["Joseph 2004"], [record("Nye, Joseph", 2004, "Soft Power")], "given-name", ["given-name"]),
    ("all shortened", ["Nye et al. 2004", "Bull et al. 2004", "Carr et al. 2004", "Wight et al. 2004"], MANY,
     "et-al", []),
    ("one in full", ["Nye et al. 2004", "Bull et al. 2004", "Carr et al. 2004", "Wight, Ak & Su 2004"], MANY,
     "et-al", ["et-al.full"]),
    ("in full at first only", ["Nye, Ak & Su 2004", "Nye et al. 2004"], MANY, "et-al", []),
    ("in full after short", ["Nye et al. 2004", "Nye, Ak & Su 2004"], MANY, "et-al", ["et-al.full"]),
    ("two namesakes", ["Kara 2004", "Kara 2010"], [KARA, record("Kara, Mehmet", 2010, "B")], "namesakes",
     ["namesakes"]),
    ("two editions", ["Kara 2004", "Kara 2010"], [KARA, record("Kara, Ahmet", 2010, "B")], "namesakes", []),
]  # fmt: skip


@pytest.mark.parametrize(("name", "cited", "listed", "only", "messages"), ROWS, ids=[row[0] for row in ROWS])
def test_rows(name: str, cited: list[str], listed: list[dict[str, Any]], only: str, messages: list[str]) -> None:
    made = found(chapter("d-01", cited, listed, language="en"), only=only)
    assert [finding.message for finding in made] == messages


def test_what_a_bibliography_holds_and_no_text_cites_is_one_finding() -> None:
    works = [("Nye", 2004, "Soft Power"), ("Uslu", 2019, "Dış Politika"), ("Kara", 2010, "Kentler")]
    known = tuple(
        Record.from_csl({"id": key, **record(f"{name}, A.", year, title)})
        for key, (name, year, title) in zip("abc", works, strict=True)
    )
    cited = chapter("d-01", ["Nye 2004"])
    listed = chapter("d-02", ["Kara 2010"], [record("Kara, A.", 2010, "Kentler")])
    made = found(cited, listed, only="uncited-known", known=known)
    assert [(finding.severity, finding.values["count"]) for finding in made] == [("info", "1")]
    assert made[0].candidates == (("Uslu · 2019 · Dış Politika", "b"),)
    assert found(cited, only="uncited-known", known=known[:1]) == ()


@pytest.mark.parametrize(
    ("language", "heading"), [("en", "References"), ("tr", "Kaynakça"), ("ru", "Список литературы")]
)
def test_a_list_without_heading_is_said_once(language: str, heading: str) -> None:
    text = CLEAN[language].replace(f"\n{heading}\n", "\n")
    made = [finding.check for finding in findings(text) if finding.check in ("list-heading", "no-reference-list")]
    assert made == ["list-heading"]
    assert "list-heading" not in [finding.check for finding in findings(CLEAN[language])]


@pytest.mark.parametrize(
    ("numbers", "messages"),
    [
        ([11, 12, 13, 14, 15], []),
        ([11, 12, 13, 15, 16, 17, 18, 19], ["lost-page.number"]),
        ([11, 14, 17, 30], []),
        ([11, 12, 13, 14, 90, 91, 92], []),
    ],
)
def test_a_page_number_left_out(numbers: list[int], messages: list[str]) -> None:
    text, regions = "", []
    for number in numbers:
        regions.append(Region(kind="page-number", start=len(text), end=len(text) + len(str(number))))
        text += f"{number}\nWords of a page.\n"
    base = chapter("d-01", [])
    paged = base.model_copy(update={"chapter": base.chapter.model_copy(update={"regions": tuple(regions)})})
    assert [finding.message for finding in found(paged, only="lost-page", text=text + " " * 9000)] == messages


@pytest.mark.parametrize(
    ("front", "year"),
    [
        ("Kitabın Adı\n\n© 2019 Yayınevi\n", 2019),
        ("YÜKSEK LİSANS TEZİ\n\nAnkara, 2017\n", 2017),
        ("Монография\n\nБишкек – 2021\n", 2021),
        ("Диссертация\n\nМосква 2015 г.\n", 2015),
        ("A study of Paris in 2019\n", None),
        ("Nobody, 2019\n", None),
    ],
)
def test_the_year_a_text_says_it_is_of(front: str, year: int | None) -> None:
    assert text_year(Document(id="d", source=Source(name="d", sha256="0"), text=front)) == year


def test_a_source_younger_than_its_text_is_a_hint() -> None:
    made = found(chapter("d-01", ["Nye 2004", "Uslu 2019"]), only="future-year", text="Ankara, 2010\n" + " " * 9000)
    assert [(finding.severity, finding.message, finding.values["cited"]) for finding in made] == [
        ("info", "future-year.own", "Uslu 2019")
    ]
