"""What the reference list and the words around decide: works it lacks, treaties and films, ibid., scales, dashes."""

import pytest

from tests.extract.reading import cluster_texts, extract_text

NAMES = ("Adams", "Baker", "Carver", "Dobson", "Ellery", "Farrow", "Gaunt")
CITED = " ".join(f"This was doubted for long ({name}, 20{10 + n})." for n, name in enumerate(NAMES))
LIST = "\n".join(f"{name}, A. (20{10 + n}). Towns and their schools. Leeds." for n, name in enumerate(NAMES))


def clusters(sentence: str) -> list[tuple[str, ...]]:
    """What is cited in a sentence of a text whose list has all other works it cites."""
    text = f"{CITED} {sentence}\n\nReferences\n\n{LIST}\n"
    start = text.index("References\n") + len("References\n\n")
    found = extract_text(text, [("reference-list", start, len(text) - 1)]).citations
    return cluster_texts(one for one in found if one.start >= len(CITED))


SENTENCES = [
    ("Later Adams (2010) took it back.", [("Adams|2010",)]),
    ("According to Norton (2015), this is wrong.", [("Norton|2015",)]),
    ("Avatar (2009) was seen by many.", []),
    ("The Treaty of Lausanne (1923) was signed.", []),
    ("The film Metropolis (1927) shows it.", []),
    ("D’après Baker (2011), c’est un malentendu.", [("Baker|2011",)]),
    ("It is so (Carver, 2012, p. 3). It was so (ibid., 5).", [("Carver|2012|3",), ("Carver|2012|5",)]),
    ("It is so (see Carver, 2012, p. 3\u20119).", [("Carver|2012|3\u20119",)]),
    ("Some (foams, gels (Carver, 2012), dust) stay.", [("Carver|2012",)]),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[row[0] for row in SENTENCES])
def test_list_decides(sentence: str, expected: list[tuple[str, ...]]) -> None:
    assert clusters(sentence) == expected


BRACKETS = [
    ("(Callon, Law, Rip 1986)", ("Callon+Law+Rip|1986",)),
    ("(см. также Зубаревич, 2010)", ("Зубаревич|2010",)),
    ("(див. також Ткаченко 2019; пор. Бойко 2015)", ("Ткаченко|2019", "Бойко|2015")),
    ("(Кузнецова 2016, гл 3)", ("Кузнецова|2016|3",)),
    ("(Лебедева 2013 с. 81)", ("Лебедева|2013|81",)),
    ("(Insee, 2017 ; 11, 18 ; Callon et al., 1986 ; 72)", ("Insee|2017|11, 18", "Callon*|1986|72")),
    ("(Piaget и Inhelder 1969, сс 172–179)", ("Piaget+Inhelder|1969|172–179",)),
]


@pytest.mark.parametrize(("bracket", "items"), BRACKETS, ids=[row[0] for row in BRACKETS])
def test_brackets(bracket: str, items: tuple[str, ...]) -> None:
    assert cluster_texts(extract_text(f"Это было давно известно {bracket}.").citations) == [items]


def test_a_scale_in_round_brackets_cites_nothing() -> None:
    entries = "\n".join(f"{n}. {name} A. Towns. Leeds; 20{n + 10}." for n, name in enumerate(NAMES, 1))
    said = " ".join(f"It was doubted by some ({n})." for n in range(1, 8))
    text = f"{said} They chose between never (1), rarely (2), often (3) and always (4).\n\nReferences\n\n{entries}\n"
    start = text.index("References\n") + len("References\n\n")
    found = extract_text(text, [("reference-list", start, len(text) - 1)]).citations
    assert [one.items[0].number for one in found] == [str(n) for n in range(1, 8)]


@pytest.mark.parametrize("label", ["({})", "[{}]", "{}."])
def test_raised_numbers_of_a_list_labelled_in_any_way(label: str) -> None:
    entries = "\n".join(f"{label.format(n)} {name}, A. Towns. Leeds, 20{n + 10}." for n, name in enumerate(NAMES, 1))
    said = " ".join(f"This was doubted by many towns.{n}" for n in range(1, 8))
    text = f"{said} Disks hold ext3 or ext4 today.\n\nReferences\n\n{entries}\n"
    start = text.index("References\n") + len("References\n\n")
    found = extract_text(text, [("reference-list", start, len(text) - 1)]).citations
    assert [one.items[0].number for one in found] == [str(n) for n in range(1, 8)]
