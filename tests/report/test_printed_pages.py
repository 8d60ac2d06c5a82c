"""Pages of places: from numbers at the head or foot of pages, from page breaks, else the line."""

import pytest

from citekit.model import Chapter, Region
from citekit.report.printed_pages import Places

BODY = "Uslu (2019) bunu yazdı ve sonra sürdü.\n" * 3


def places(text: str, *numbers: str) -> Places:
    regions = []
    for number in numbers:
        at = text.index(number)
        kind = "page-number" if number.strip().isdigit() else "running-head"
        regions.append(Region(start=at, end=at + len(number), kind=kind))
    return Places.of(text, [Chapter(id="a", document="d", start=0, end=len(text), regions=tuple(regions))])


@pytest.mark.parametrize(
    ("text", "numbers", "sought", "expected"),
    [
        # a head above its page, a foot below its page
        (f"x\n\n\n66 Манас форуму\n\n@{BODY}\n\n\n67 Манас\n\n§", ["66 Манас форуму", "67 Манас"], "@", ("page", "66")),
        (f"x\n\n\n66 Манас форуму\n\n@{BODY}\n\n\n67 Манас\n\n§", ["66 Манас форуму", "67 Манас"], "§", ("page", "67")),
        (f"{BODY}@\n32\n\n\n\n§{BODY}\n33\n\n\n\n¤", ["32", "33"], "@", ("page", "32")),
        (f"@{BODY}\n32\n\n\n\n§{BODY}\n33\n\n\n\n¤", ["32", "33"], "§", ("page", "33")),
        # a form feed tells foot from head
        (f"@{BODY}\n\n32\n\f§{BODY}\n\n33\n\f¤", ["32", "33"], "§", ("page", "33")),
        # pages without a number between two that have one
        (f"@{BODY}\n38\n\n\n§{BODY}\n41\n\n\n¤", ["38", "41"], "§", ("page", "39–41")),
        (f"@{BODY}\n38\n\n\n§{BODY}\n58\n\n\n¤", ["38", "58"], "§", ("page", "≈39")),
        (f"@{BODY}\n38\n\f{BODY}\f§{BODY}\n40\n\f¤", ["38", "40"], "§", ("page", "40")),
        # no numbers at all
        (f"@{BODY}\f§{BODY}\f¤", [], "¤", ("sheet", "3")),
        (f"@{BODY}¤", [], "¤", ("line", "4")),
    ],
)
def test_places(text: str, numbers: list[str], sought: str, expected: tuple[str, str]) -> None:
    assert places(text, *numbers).at(text.rindex(sought)) == expected


def test_a_misread_number_spoils_no_other() -> None:
    text = "".join(f"{n}\n\n\nş{n}. {BODY}" for n in ("10", "2024", "11", "12", "13"))
    found = places(text, "10", "2024", "11", "12", "13")
    assert found.at(text.index("ş11"))[0] == "page"
    assert len(found.begins) == 4


def test_far_from_every_number_the_line_is_named() -> None:
    text = f"{BODY}\n77\n\n\n{BODY}\n78\n\n\n" + BODY * 200
    assert places(text, "77", "78").at(len(text) - 5)[0] == "line"
    assert places(text, "77", "78").at(len(BODY) * 2 + 30)[0] == "page"


def test_one_number_alone_is_no_page_number() -> None:
    assert places(f"77\n\n\n{BODY}", "77").at(20)[0] == "line"
