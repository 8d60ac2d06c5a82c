"""What the joints between fields make certain: labels before and after, token by token."""

import pytest

from citekit.parse.joints import settle_joints
from citekit.parse.reading import take_apart

LETTERS = {
    "A": "author",
    "T": "title",
    "C": "container",
    "E": "editor",
    "P": "publisher",
    "D": "date",
    "L": "place",
    ".": "O",
}


@pytest.mark.parametrize(
    ("raw", "before", "after"),
    [
        # the strokes end a title
        ("Мокеев А. Көчүү // Санжыра / түз. К. Жусупов", "AAATTT......", "AAAT.C...EEE"),
        ("Мокеев А. Көчүү // Санжыра. 1993", "AAAT.C.D", "AAAT.C.D"),
        ("Əliyevin xalqa müraciəti // «Azərbaycan»", "A....C.", "TTT..C."),
        # quotation marks hold a title
        ("“For 11 months — Karabayev” (n.d.)", ".TTT............", ".TTTTT.........."),
        ("“About the SCO,” Shanghai Organisation, 2022", ".TTTTTTT..", ".TTT..CC.."),
        ("“Manas” destanı, 1995", "TTTT.D", "TTTT.D"),
        # `in` opens a container
        ("L’Inquisizione, in «Rivista storica», CVI", "T...TT...", "T...CC..."),
        ("Kultur, in: Anthropos, Jg. 99", "T..." + "......", "T...C....."),
        ("Dieci punti, in 4, pp. 120", "TT........", "TT........"),
        ("Microstoria?, in «Quaderni storici», 29", "TTTTTTTT..", "TTT..CC..."),
        # a title of one word after the initials
        ("Тоғжанов Ғ. Абай: зерттеу. Алматы", "AAAA.D.P", "AAAT.D.P"),
        ("Өмүралиев Ч. Теңирчилик. – Бишкек", "AA....P", "AA.T..P"),
        ("Асанов У., Жуманазарова А. Бишкек", "AAAAAAAP", "AAAAAAAP"),
        ("M. A. Sabellico: Paris", "AAAAA.P", "AAAAA.P"),
        ("Smith J. Nature 2001", "AAA..D", "AAA..D"),
        # names after a role's word
        ("Novels. Edited by William Charvat", "T.EEEE", "T...EE"),
        ("Title, a cura di M. Morresi, Milano", "T......." + "...", "T....EEE..."),
        ("2. ed. London", "....", "...."),
        # a body before its year
        ("DPT (2006). Plan", "P.D..T", "A.D..T"),
        ("Manas (1995). Ankara", "T.D..O", "T.D..O"),
        ("World Bank. Global Report. London", "TTTTT.L", "AA.TT.L"),
        # a publisher between place and date
        ("Geneva: WHO; 2023", "L...D", "L.P.D"),
        ("Бишкек: НЛО, 2015", "L...D", "L.P.D"),
    ],
)
def test_relabels(raw: str, before: str, after: str) -> None:
    reading = take_apart(raw)
    count = len(reading.tokens)
    labels = [LETTERS.get(letter, "O") for letter in before[:count].ljust(count, ".")]
    settle_joints(reading, labels, [0.9] * count)
    told = {label: letter for letter, label in LETTERS.items()}
    assert "".join(told[label] for label in labels) == after[:count].replace("O", ".").ljust(count, ".")
