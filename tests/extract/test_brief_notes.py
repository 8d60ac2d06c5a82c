"""Notes that cite briefly: names with pages, author and year, co-authors before a colon, a pointer to another note."""

import pytest

from citekit.extract.fragments import split_works
from citekit.extract.lexicon import lexicon

KNOWN = frozenset(
    {"hannam", "kriha", "foucault", "грицак", "плохии", "всемирный банк", "ozbudun", "berger", "beyme", "gibb"}
)
NOTES = [
    ("Hannam 348", ["Hannam 348"]),
    ("Hannam; Kriha und Jordine 12; Gibb u. a.", ["Hannam", "Kriha und Jordine 12", "Gibb u. a."]),
    ("von Beyme; Hannam 3.", ["von Beyme", "Hannam 3."]),
    ("Всемирный банк 339–41.", ["Всемирный банк 339–41."]),
    ("Плохій 2016, С. 170; Грицак 1996", ["Плохій 2016, С. 170", "Грицак 1996"]),
    ("Foucault: Surveiller et punir.", ["Foucault: Surveiller et punir."]),
    ("voir aussi Foucault 12", ["Foucault 12"]),
    ("см. также Грицак 1996, с. 5", ["Грицак 1996, с. 5"]),
    ("Özbudun; Gençkaya: Anayasa Yapımı, s. 25.", ["Özbudun; Gençkaya: Anayasa Yapımı, s. 25."]),
    ("Balta, E.; Özel, Soli: Eksen, Ankara 2014.", ["Balta, E.; Özel, Soli: Eksen, Ankara 2014."]),
    ("Bunge, Mario: Reality, Toronto ; Buffalo 2006, S. 3", ["Bunge, Mario: Reality, Toronto ; Buffalo 2006, S. 3"]),
    ("Berger und Luckmann (n 3) 122", ["Berger und Luckmann (n 3) 122"]),
    ("Martin Simon: Analyzing the Importance of Features.", ["Martin Simon: Analyzing the Importance of Features."]),
    ("Hannam et al. (2010) 8; Kriha (2003).", ["Hannam et al. (2010) 8", "Kriha (2003)."]),
    ("Kriha. Le nouvel esprit du capitalisme.", ["Kriha. Le nouvel esprit du capitalisme."]),
    ("Hannam, I.: Ice-Edge Flux; in: Polar Biol 26 (2003).", ["Hannam, I.: Ice-Edge Flux; in: Polar Biol 26 (2003)."]),
    ("This was doubted at once.", []),
    ("Hannam was a printer who lived in Leeds.", []),
]


@pytest.mark.parametrize(("note", "works"), NOTES, ids=[row[0] for row in NOTES])
def test_brief_works(note: str, works: list[str]) -> None:
    assert [note[one.start : one.end] for one in split_works(note, lexicon(), KNOWN)] == works


def test_a_long_title_before_op_cit_points_back() -> None:
    note = f"D. Keitel, {'Improving the Robustness of Searches against Instrumental Artefacts ' * 2}, op. cit., p. 3"
    assert [one.back for one in split_works(note, lexicon())] == ["op-cit"]
