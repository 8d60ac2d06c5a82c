"""Passages as English papers of the sciences print them: author-date, bracketed, raised and mixed citations."""

import pytest

from citekit.read import read_text
from citekit.segment import chapters
from tests.extract.reading import cluster_texts, extract_text

LIST = "\n\nReferences\n\n" + "\n".join(
    f"[{n}] {name}, A title of its own, Journal of Matter {n} ({1990 + n}) 1–9."
    for n, name in enumerate(["A. Adler", "B. Brown", "C. Chen", "D. Dirk", "E. Evans", "F. Fisher", "G. Green",
                              "H. Holm", "I. Ito", "J. Jung", "K. Kuhn", "L. Lopez"], 1)
)  # fmt: skip

NAMES = "\n\nReferences\n\nGrime J. P. 1977. Plants. Am. Nat. 111.\nOdum E. P. 1969. Strategy. Science 164."

PASSAGES = [
    # physics
    ("The gap closes at 5 K [1,2]. As shown in Ref. [5], the lattice distorts; see Refs. [1–3] and Brown et al. [2].",
     [["1", "2"], ["5"], ["1", "2", "3"], ["2"]]),
    ("Spectra of the [O III] line and the ratio [Fe/H] were fitted over the interval [0, 1] as in [7].", [["7"]]),
    ("Galaxies at z ~ 0.5 (e.g., Smith & Lee 2005a, b; Planck Collaboration 2016; see Fig. 3) are red.",
     [["Smith+Lee|2005a", "Smith+Lee|2005b", "Planck Collaboration|2016"]]),
    ("Following Hogg, Baldry, & Eisenstein (2002, hereafter H02), we define K(z) and solve Eq. (4).",
     [["Hogg+Baldry+Eisenstein|2002"]]),
    # medicine
    ("Mortality fell (hazard ratio 0.80; 95% CI 0.71–0.91; p < 0.001) in both arms (n = 120).[3,4]", [["3", "4"]]),
    ("Patients gave consent (NCT01234567). Doses followed the protocol [6,8–10]. IL-6 and COX-2 rose [11].",
     [["6", "8", "9", "10"], ["11"]]),
    ("Risk doubles after surgery (Nguyen et al., 2019; WHO, 2020), as Patel and colleagues (2018) found.",
     [["Nguyen*|2019", "WHO|2020"], ["Patel*|2018"]]),
    # places in brackets of their own, the number cited before, names with years that cite nothing
    ("The layer follows [11, Eq. (1)] and [2, Chapter 10]. Others doubt it [ibid., p. 5] [7].",
     [["11|1"], ["2|10"], ["2|5", "7"]]),
    ("Так считает Плохій [5, с. 95]; «історія стала справою громади» [Там само, с. 101]. [Там же] [6, с. 2].",
     [["5|95"], ["5|101"], ["5", "6|2"]]),
    ("Nets [1], [2], [4] and trees [5]; forests [6] or [3]. Training took 3 days on 4 GPUs (2019). Later [7] did.",
     [["1", "2", "4"], ["5"], ["6"], ["3"], ["7"]]),
    # computing
    ("Transformers [1] outperform LSTMs [2][3], cf. [4, Sec. 2]. Arrays such as a[1] and x[2] start at 0.",
     [["1"], ["2", "3"], ["4|2"]]),
    ("We use Python 3 (van Rossum, 1995) and R (R Core Team, 2019; version 3.6), not C++ (ISO/IEC 14882).",
     [["van Rossum|1995"], ["R Core Team|2019"]]),
    ("The method of Vaswani et al. (2017) and others (Kim, Park, and Choi 2020: 14) scale as O(n log n) (Table 2).",
     [["Vaswani*|2017"], ["Kim+Park+Choi|2020|14"]]),
    # ecology, chemistry
    ("Cells were stained (Sigma-Aldrich, St. Louis, MO) and washed (Invitrogen). Growth slows (Odum 1969, Grime 1977).",
     [["Odum|1969", "Grime|1977"]]),
    ("The rate of CO2 uptake (Fig. 2; Jones 2010) is low in 2-propanol (Smith, in press).",
     [["Jones|2010"], ["Smith|in press"]]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "items"), PASSAGES, ids=[text[:40] for text, _ in PASSAGES])
def test_passages(text: str, items: list[list[str]]) -> None:
    tail = LIST if items[0][0][0].isdigit() else NAMES
    regions = [("reference-list", len(text) + len("\n\nReferences\n\n"), len(text) + len(tail))]
    found = extract_text(text + tail, regions).citations
    assert cluster_texts(found) == [tuple(row) for row in items]


RAISED = (
    "Proteins fold fast.1,2 This was shown early3 and again in yeast4–6. Others disagree.7 The Km is 5.5 mM at 25 °C,8 "
    "and pH 7.4 was kept; H2O and CO2 were removed.9 Later work10,11 in COVID-19 patients confirmed it.12"
)


def test_raised_numbers_need_a_numbered_list() -> None:
    regions = [("reference-list", len(RAISED) + len("\n\nReferences\n\n"), len(RAISED) + len(LIST))]
    found = extract_text(RAISED + LIST, regions).citations
    assert [citation.raw for citation in found] == ["1,2", "3", "4–6", "7", "8", "9", "10,11", "12"]
    assert [item.number for item in found[2].items] == ["4", "5", "6"]


def test_raised_numbers_beside_the_addresses_of_the_authors() -> None:
    opening = "Clara Whitfield, MD,1 Daniel Osei2\n\n1 Hospital, Leeds\n2 Institute, Accra\n\n"
    one, two = opening.index("1 Hosp"), opening.index("2 Inst")
    text = opening + RAISED
    regions = [("reference-list", len(text) + len("\n\nReferences\n\n"), len(text) + len(LIST))]
    found = extract_text(text + LIST, regions, [("1", one, two - 1), ("2", two, two + 18)]).citations
    assert [citation.raw for citation in found] == ["1,2", "3", "4–6", "7", "8", "9", "10,11", "12"]


def test_round_numbers_cite_where_the_list_is_numbered() -> None:
    text = "Folding is fast (1). Others agree (2, 3), and some do not (4–6); see the proof (7, p. 12) and more (8)."
    regions = [("reference-list", len(text) + len("\n\nReferences\n\n"), len(text) + len(LIST))]
    assert cluster_texts(extract_text(text + LIST, regions).citations) == [
        ("1",), ("2", "3"), ("4", "5", "6"), ("7|12",), ("8",),
    ]  # fmt: skip
    assert extract_text(text).citations == ()


FOLIOS = [
    ("Архив подтверждает это [9, л. 12 об.].", "9|12 об"),
    ("The charter says so [3, fol. 12r].", "3|12r"),
]


@pytest.mark.parametrize(("text", "item"), FOLIOS)
def test_numbers_with_folios(text: str, item: str) -> None:
    assert cluster_texts(extract_text(text).citations) == [(item,)]


def test_raised_numbers_make_a_numeric_chapter() -> None:
    text = "It affects many.1 It rises,2,3 and control is poor.4–6 It was measured.7 It agrees with this.8,9"
    (chapter,) = chapters(read_text("t.txt", text + LIST))
    assert chapter.citation_style == "numeric"
