"""Numbers in running text that are note markers, and those that are not."""

import pytest

from citekit.segment.markers import find_markers, find_star_markers


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("tavsiyelerini sunmuştur.2 Bu durum", [2]),
        ("the Turkic region,1 situated at", [1]),
        ("Organizations2 to be", [2]),
        ("в источниках³ и литературе»4.", [3, 4]),
        ("кызматташтык12, ошондой", [12]),
        ("“önemlidir”5 diyerek", [5]),
        ("katkı sunmuştur[1]. Bu", [1]),
        ("(Uslu 2019)7 sonra", [7]),
        ("dikkat çekmektedir: 10\n", [10]),
        ("C5+1, G20 ve 3.5 km2", []),
        ("2019 yılında %12, 1.250 ve 11.09.2001", []),
        ("TÜRKSOY’un 3’üncü, s. 45-47", []),
        ("[12, s. 5]", []),
    ],
)
def test_markers(text: str, labels: list[int]) -> None:
    found = find_markers(text, 0, len(text))
    assert [marker.label for marker in found] == labels
    for marker in found:
        assert text[marker.start : marker.end].translate(str.maketrans("³", "3")) == str(marker.label)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Nasuh USLU *", 1),
        ("Lütfiye SARI*\nAyşe KARA**", 2),
        ("a * b", 1),
        ("* madde", 0),
        ("Иванов И. И.†, Петров", 1),
    ],
)
def test_stars(text: str, count: int) -> None:
    assert len(find_star_markers(text, 0, len(text))) == count
