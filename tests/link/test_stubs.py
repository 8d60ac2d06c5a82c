"""What is cited and described nowhere still becomes a record, said to be a stub."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from builders import chapter

from citekit.link import link


def test_one_stub_for_each_authors_year_and_letter() -> None:
    made = link(
        [
            chapter("c1", ["Nye 2004", ("Nye 2004: 5", "Nye 2004a"), "NYE 2004"]),
            chapter("c2", ["Nye 2004", "Keohane & Nye 2004"], document="e"),
        ]
    )
    assert [(stub.author[0].family, stub.year_suffix, stub.custom["cited-in"]) for stub in made.records] == [
        ("Nye", None, ["c1", "c2"]),
        ("Nye", "a", ["c1"]),
        ("Keohane", None, ["c2"]),
    ]
    assert all(stub.state == "stub" and stub.note is None for stub in made.records)
    assert all(found.kind == "stub" and found.confidence <= 0.5 for found in made.links)


def test_et_al_joins_the_only_full_list() -> None:
    made = link([chapter("c1", ["Karasayev vd. 2018", "Karasayev, Abenova, Osmonov 2018"])])
    assert [len(stub.author) for stub in made.records] == [3]


def test_et_al_alone_says_so() -> None:
    stub = link([chapter("c1", ["Karasayev vd. 2018"])]).records[0]
    assert stub.custom["et-al"] is True


def test_organisations_undated_works_and_addresses() -> None:
    made = link([chapter("c1", ["[Türk Devletleri Teşkilatı]", "TDK n.d.", "https://www.un.org/en"])])
    assert [(stub.author[0].literal if stub.author else stub.URL, stub.issued) for stub in made.records] == [
        ("Türk Devletleri Teşkilatı", None),
        (None, None),
        ("https://www.un.org/en", None),
    ]
    assert made.records[1].custom["no-date"] == "n.d."
    assert made.records[2].type == "webpage"


def test_a_bare_number_makes_no_stub() -> None:
    assert link([chapter("c1", ["#3", "^1"])]).records == ()


def test_undated_stubs_stay_with_their_chapter() -> None:
    made = link([chapter("c1", ["[TDK]", "[TDK]"]), chapter("c2", ["[TDK]"])])
    assert [stub.custom["cited-in"] for stub in made.records] == [["c1"], ["c2"]]
