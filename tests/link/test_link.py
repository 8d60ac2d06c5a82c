"""Citations find their records: in the chapter, in the volume, through notes and numbers, or as stubs."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from builders import chapter, record

from citekit.link import link
from citekit.model import Link, Record


def only(cited: str, *listed: dict[str, object]) -> Link:
    """The link of one citation against one list."""
    return link([chapter("c1", [cited], list(listed))]).links[0]


FOUND = [
    ("Uslu 2019", record("Uslu, N.", 2019, "A"), "same authors"),
    ("USLU 2019", record("Uslu, N.", 2019, "A"), "same authors"),
    ("İşcan 2019", record("Iscan, A.", 2019, "A"), "same authors"),
    ("Nasuh Uslu 2019", record("Uslu, Nasuh", 2019, "A"), "same full name"),
    ("N. Uslu 2019", record("Uslu, Nasuh", 2019, "A"), "same surname and initials"),
    ("Veliyev 2019", record("Veliev, C.", 2019, "A"), "Veliyev"),
    ("Latinen 2019", record("Laitinen, K.", 2019, "A"), "one letter apart"),
    ("Kim & Sil 2019", record("Kim, A.; Sil, R.", 2019, "A"), "same authors"),
    ("Sil & Kim 2019", record("Kim, A.; Sil, R.", 2019, "A"), "another order"),
    ("Kenderdine et al. 2021", record("Kenderdine, T.; Bucsky, P.", 2021, "A"), "et al. for a work of 2 authors"),
    ("Karasayev vd. 2018", record("Karasayev, A.; B, C.; D, E.", 2018, "A"), "same authors"),
    ("Akçay 2023", record("Akçay, N.; Changgang, G.", 2023, "A"), "1 of 2 authors cited"),
    ("Jafarova et al. 2024", record("Jafarova, V.", 2024, "A"), "et al. for a work of 1 author"),
    ("Nye 2004", record("Nye, J.", 2005, "A"), "cited as 2004, the reference says 2005"),
    ("Nye n.d.", record("Nye, J.", 2005, "A"), "cited as undated"),
    ("[TİKA] 2020", record("[Türk İşbirliği ve Koordinasyon Ajansı (TİKA)]", 2020, "A"), "one of its names"),
    ("[Dışişleri Bakanlığı] 2020", record("[T.C. Dışişleri Bakanlığı]", 2020, "A"), "is part of"),
    ("[Nişanyan Sözlük]", record("", None, "Nişanyan Sözlük"), "cited by its title"),
    ("Иванов 2019", record("Иванов, И. И.", 2019, "А"), "same authors"),
    ("Осмонов 2019", record("ОСМОНОВ, Ө.", 2019, "А"), "same authors"),
]


@pytest.mark.parametrize(("cited", "listed", "reason"), FOUND, ids=[row[0] for row in FOUND])
def test_found_in_the_chapter(cited: str, listed: dict[str, object], reason: str) -> None:
    found = only(cited, listed)
    assert (found.kind, found.reference) == ("chapter", "c1-r0")
    assert reason in found.reason


NOT_FOUND = [
    ("Kara 2019", record("Kaya, A.", 2019, "A")),
    ("Uslu 2019", record("Uslu, N.", 2003, "A")),
    ("Uslu 1998", record("Uslu, N.", 2019, "A")),
    ("Kim & Sil 2019", record("Kim, A.; Jin, R.", 2019, "A")),
    ("Nye 2004b", record("Nye, J.", 2004, "A", **{"year-suffix": "a"})),
]


@pytest.mark.parametrize(("cited", "listed"), NOT_FOUND, ids=[row[0] for row in NOT_FOUND])
def test_not_this_work(cited: str, listed: dict[str, object]) -> None:
    assert only(cited, listed).kind == "stub"


def test_a_year_that_differs_is_not_believed_beside_the_right_one() -> None:
    made = link([chapter("c1", ["Nye 2004", "Nye 2005"], [record("Nye, J.", 2005, "A"), record("Nye, J.", 2004, "B")])])
    assert [found.reference for found in made.links] == ["c1-r1", "c1-r0"]


def test_letters_decide() -> None:
    listed = [record("Nye, J.", 2004, title, **{"year-suffix": letter}) for title, letter in (("A", "a"), ("B", "b"))]
    made = link([chapter("c1", ["Nye 2004b", "Nye 2004a"], listed)])
    assert [found.reference for found in made.links] == ["c1-r1", "c1-r0"]


def test_letters_are_given_by_the_order_of_the_list() -> None:
    listed = [record("Nye, J.", 2004, "First"), record("Nye, J.", 2004, "Second")]
    made = link([chapter("c1", ["Nye 2004b", "Nye 2004a"], listed)])
    assert [found.reference for found in made.links] == ["c1-r1", "c1-r0"]
    assert [found.year_suffix for found in made.records] == ["a", "b"]


def test_two_works_that_fit_are_said() -> None:
    listed = [record("Nye, J.", 2004, "First"), record("Nye, J.", 2004, "Second")]
    found = link([chapter("c1", ["Nye 2004"], listed)]).links[0]
    assert found.confidence < 0.6
    assert "2 fit" in found.reason


def test_another_chapter_of_the_volume_is_asked_next() -> None:
    made = link([chapter("c1", ["Nye 2004"]), chapter("c2", ["Nye 2004"], [record("Nye, J.", 2004, "Soft Power")])])
    assert [(found.kind, found.record) for found in made.links] == [("volume", "c2-r0"), ("chapter", "c2-r0")]
    assert made.links[0].confidence < made.links[1].confidence


def test_a_closing_list_serves_the_whole_thesis() -> None:
    made = link([chapter("c1", ["Nye 2004"]), chapter("c2", [], [record("Nye, J.", 2005, "Soft Power")])])
    assert (made.links[0].kind, made.links[0].record) == ("volume", "c2-r0")


def test_note_markers_cite_the_works_of_their_note() -> None:
    notes = [[record("Erol, M.", 2011, "A"), record("Nye, J.", 2004, "B")], [record("Huntington, S.", 1996, "C")]]
    made = link([chapter("c1", ["^1", "^2"], notes=notes)])
    assert [(found.kind, found.item, found.record) for found in made.links] == [
        ("note", 0, "c1-r0"),
        ("note", 1, "c1-r1"),
        ("note", 0, "c1-r2"),
    ]


def test_numbers_cite_entries() -> None:
    made = link([chapter("c1", [("#2", "#1"), "#7"], [record("A", 2001, "A"), record("B", 2002, "B")])])
    assert [(found.kind, found.record) for found in made.links] == [("number", "c1-r1"), ("number", "c1-r0")]


def test_links_fill_the_items() -> None:
    made = link([chapter("c1", [("Nye 2004", "Uslu 2019")], [record("Nye, J.", 2004, "Soft Power")])])
    items = made.extracts[0].citations[0].items
    assert items[0].record == "c1-r0"
    assert items[1].record == made.links[1].record


def test_repeated_entries_are_one_record() -> None:
    notes = [[record("Nye, J.", 2004, "Soft Power")], [record("Nye, Joseph", 2004, "Soft Power: The Means")]]
    made = link([chapter("c1", ["^1", "^2"], notes=notes)])
    assert len(made.records) == 1
    assert [found.record for found in made.links] == ["c1-r0", "c1-r0"]


def test_a_reading_the_list_knows_wins() -> None:
    base = chapter("c1", ["Musabay Baki 2022"], [record("Musabay, B.; Baki, C.", 2022, "A")])
    other = (base.citations[0].items[0].model_copy(update={"authors": ("Musabay", "Baki")}),)
    doubtful = base.citations[0].model_copy(update={"alternatives": (other,)})
    made = link([base.model_copy(update={"citations": (doubtful,)})])
    assert made.extracts[0].citations[0].items[0].authors == ("Musabay", "Baki")
    assert made.links[0].kind == "chapter"


def test_a_given_bibliography_is_asked_after_the_chapters_own() -> None:
    known = [Record.from_csl({"id": f"b{n}", **row}) for n, row in enumerate((record("Nye, J.", 2004, "Soft Power"),
             record("Uslu, N.", 2019, "A"), record("Kara, A.", 2001, "B")))]  # fmt: skip
    made = link([chapter("c1", ["Nye 2004", "Uslu 2019"], [record("Nye, J.", 2004, "Soft Power")])], known)
    assert [(found.kind, found.reference) for found in made.links] == [("chapter", "c1-r0"), ("volume", None)]
    assert [(found.id, found.state) for found in made.records] == [("c1-r0", "parsed"), ("known:b1", "imported")]


def test_a_dash_is_the_author_of_the_entry_before() -> None:
    listed = [record("Boratav, K.", 1974, "Devletçilik"), {**record("", 2003, "Tarih"), "text": "———. 2003. Tarih."}]
    made = link([chapter("c1", ["Boratav 2003"], listed)])
    assert made.links[0].reference == "c1-r1"
    assert made.records[1].evidence[-1].source == "inferred"


def test_a_list_that_says_et_al_itself() -> None:
    listed = [
        {**record("Мусаев, С.", 1995, "Манас энциклопедиясы"), "text": "Мусаев С. ж.б. (1995). Манас энциклопедиясы"}
    ]
    found = link([chapter("c1", ["Мусаев ж.б. 1995"], listed)]).links[0]
    assert (found.kind, found.confidence) == ("chapter", 1.0)


def test_organisations_are_not_sought_in_other_chapters() -> None:
    listed = [record("[Eurasianet]", 2023, "China eclipses Russia")]
    made = link([chapter("c1", ["[Eurasianet] 2023"]), chapter("c2", ["[Eurasianet] 2023"], listed)])
    assert [found.kind for found in made.links] == ["stub", "chapter"]
