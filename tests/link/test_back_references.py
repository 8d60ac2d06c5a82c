"""What `a.g.e.`, ibid. and short titles stand for, in order, and when they stay open."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from builders import chapter, record

from citekit.link import link

EROL = record("Erol, Mehmet", 2011, "Türk Dünyası 20 Yıllığı")
EROL_ARTICLE = record("Erol, Mehmet", 2013, "Arayışlar ve Gelecek", type="article-journal")
NYE = record("Nye, Joseph", 2004, "Soft Power")
LAMULIN = record("Ламулин, М.", 2001, "Казахстан")
IBID = {"type": "document", "short": "ibid"}
OP_CIT = {"type": "document", "short": "op-cit", "text": "a.g.e., s. 5"}


def op_cit(author: str, text: str = "a.g.e.") -> dict[str, object]:
    return {**record(author), "type": "document", "short": "op-cit", "text": f"{author}, {text}, s. 5"}


def short_title(author: str, title: str) -> dict[str, object]:
    return {**record(author, None, title), "short": "short-title"}


RESOLVED = [
    ("ibid is the work before", [[EROL], [NYE], [IBID]], 2, "c1-r1"),
    ("ibid after ibid", [[EROL], [IBID], [IBID]], 2, "c1-r0"),
    ("ibid in the same note", [[EROL, IBID], [NYE]], 1, "c1-r0"),
    ("a.g.e. of an author", [[EROL], [NYE], [op_cit("Erol")]], 2, "c1-r0"),
    ("указ. соч.", [[LAMULIN], [NYE], [op_cit("Ламулин", "указ. соч.")]], 2, "c1-r0"),
    ("a.g.e. alone is the work before", [[EROL], [OP_CIT]], 1, "c1-r0"),
    ("a full reference repeated counts once", [[EROL], [EROL], [NYE], [op_cit("Erol")]], 3, "c1-r0"),
    ("short title", [[EROL], [EROL_ARTICLE], [short_title("Erol", "Arayışlar")]], 2, "c1-r1"),
    ("short title with another ending", [[EROL], [EROL_ARTICLE], [short_title("Erol", "Türk Dünya")]], 2, "c1-r0"),
    ("short title not said to be one", [[EROL], [EROL_ARTICLE], [record("Erol", None, "Arayışlar")]], 2, "c1-r1"),
]


@pytest.mark.parametrize(("name", "notes", "index", "target"), RESOLVED, ids=[row[0] for row in RESOLVED])
def test_resolved(name: str, notes: list[list[dict[str, object]]], index: int, target: str) -> None:
    made = link([chapter("c1", [f"^{label}" for label in range(1, len(notes) + 1)], notes=notes)])
    reference = made.extracts[0].references[index]
    assert reference.short_form_of == target
    last = [found for found in made.links if found.reference == reference.id][-1]
    assert (last.kind, last.record) == ("back-reference", target)


OPEN = [
    ("ibid after two works", [[EROL, NYE], [IBID]], 2, "cites 2 works"),
    ("ibid first of all", [[IBID]], 0, "nothing is cited before"),
    ("a.g.e. with two works", [[EROL], [EROL_ARTICLE], [op_cit("Erol")]], 2, "2 works by Erol"),
    ("a.g.e. of nobody", [[EROL], [op_cit("Nye")]], 1, "no work by Nye"),
    ("ibid after an open one", [[EROL, NYE], [IBID], [IBID]], 3, "itself open"),
]


@pytest.mark.parametrize(("name", "notes", "index", "reason"), OPEN, ids=[row[0] for row in OPEN])
def test_left_open(name: str, notes: list[list[dict[str, object]]], index: int, reason: str) -> None:
    made = link([chapter("c1", [f"^{label}" for label in range(1, len(notes) + 1)], notes=notes)])
    reference = made.extracts[0].references[index]
    assert reference.short_form_of is None
    assert reason in (reference.reason or "")
    assert all(found.reference != reference.id for found in made.links)


def test_earlier_chapters_of_the_document_are_asked_last() -> None:
    first, second = chapter("c1", notes=[[EROL]]), chapter("c2", notes=[[NYE], [op_cit("Erol")]])
    made = link([first, second])
    assert made.extracts[1].references[1].short_form_of == "c1-r0"


def test_words_after_the_sign_are_no_author() -> None:
    stray = {**record("", None, "Bağımsızlıktan sonra"), "short": "op-cit", "text": "A.g.e., s. 52. Bağımsızlıktan"}
    made = link([chapter("c1", ["^1", "^2", "^3"], notes=[[EROL], [NYE], [stray]])])
    assert made.extracts[0].references[2].short_form_of == "c1-r1"


def cited(text: str, short: str, **facts: object) -> dict[str, object]:
    """A short form whose record was divided wrongly: only its text can be believed."""
    return {"type": "document", "short": short, "text": text, **facts}


POINTERS = [
    ("(n 1)", [[EROL], [NYE], [cited("Erol (n 1) 122", "op-cit")]], 2, "c1-r0"),
    ("(Anm. 2)", [[EROL], [NYE], [cited("Nye (Anm. 2), S. 5", "op-cit")]], 2, "c1-r1"),
    ("one of two works in the note", [[EROL, NYE], [cited("Nye (n 1)", "op-cit")]], 2, "c1-r1"),
    ("a title before a page", [[EROL], [EROL_ARTICLE], [cited("Erol, Arayışlar ve Gelecek, 158, 165.", "short-title",
        title="Arayışlar ve Gelecek, 158")]], 2, "c1-r1"),
    ("an initial before the name", [[NYE], [EROL], [cited("J. Nye, Soft Power, a.yer., p. 4.", "short-title",
        title="Nye, Soft Power, a.yer")]], 2, "c1-r0"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "notes", "index", "target"), POINTERS, ids=[row[0] for row in POINTERS])
def test_pointers(name: str, notes: list[list[dict[str, object]]], index: int, target: str) -> None:
    made = link([chapter("c1", [f"^{label}" for label in range(1, len(notes) + 1)], notes=notes)])
    assert made.extracts[0].references[index].short_form_of == target
