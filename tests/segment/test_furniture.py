"""Page numbers, running heads, link dumps, contents, captions and source lines."""

import pytest

from citekit.model import Region
from citekit.segment.captions import find_captions
from citekit.segment.contents import find_contents
from citekit.segment.furniture import author_title, find_page_furniture
from citekit.segment.lines import Line, sheet
from citekit.segment.links import find_link_dumps

LINE = "Bu satır sayfanın dolu bir satırıdır ve cümle sonraki satırda da devam eder ya"


def shown(text: str, regions: list[Region]) -> list[tuple[str, str]]:
    return [(region.kind, text[region.start : region.end]) for region in sorted(regions, key=lambda r: r.start)]


def pages(*between: str) -> str:
    return "".join((LINE + "\n") * 25 + mark for mark in between) + LINE + "\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            pages("\n12\n\f", "\n13\n\f", "\n14\n\f"),
            [("page-number", "12"), ("page-number", "13"), ("page-number", "14")],
        ),
        (pages("\n- 12 -\n\n", "\n- 13 -\n\n", "\n- 14 -\n\n"), [("page-number", f"- {n} -") for n in (12, 13, 14)]),
        (
            pages("66 IV. Manas Forumu\n", "67 IV. Manas Forumu\n", "68 IV. Manas Forumu\n"),
            [("running-head", f"{n} IV. Manas Forumu") for n in (66, 67, 68)],
        ),
        (
            pages("\n\n\nПамять города 5\n", "\n\n\nПамять города 6\n"),
            [("running-head", "Память города 5"), ("running-head", "Память города 6")],
        ),
        (
            pages("\n\f12\nŞehir ve Bellek\n", "\n\f13\nŞehir ve Bellek\n", "\n\f14\nŞehir ve Bellek\n"),
            [pair for n in (12, 13, 14) for pair in (("page-number", str(n)), ("running-head", "Şehir ve Bellek"))],
        ),
        (
            "Şehir ve Bellek\n\n" + pages("\n12\n\n\fŞEHİR VE BELLEK\n\n", "\n13\n\n\fŞehir ve Bellek\n\n"),
            [
                ("page-number", "12"),
                ("running-head", "ŞEHİR VE BELLEK"),
                ("page-number", "13"),
                ("running-head", "Şehir ve Bellek"),
            ],
        ),
        (pages("5\n9\n7\n3\n12\n8\n"), []),
        (pages("1 madde\n2 madde\n3 madde\n"), []),
    ],
)
def test_page_furniture(text: str, expected: list[tuple[str, str]]) -> None:
    assert shown(text, find_page_furniture(sheet(text))) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lütfiye SARI: “Dijital Diplomasi Bağlamında Türk Dünyasında Ortak Alfabe Arayışı”", "Lütfiye SARI"),
        ("Elnur MİKAİL, Hakan ÇORA: “Bağımsız Devletler Topluluğu’nda İşbirliği”", "Elnur MİKAİL, Hakan ÇORA"),
        ("Ercin says: “While the Organization of Turkic States has the potential.”", None),
        ("Bu durum şöyle tanımlanır: “kent bir bellektir ve hep öyle kalır”", None),
    ],
)
def test_author_title_lines(text: str, names: str | None) -> None:
    line = Line(0, len(text), text, 0, 0, False)
    match = author_title(line, sheet((LINE + "\n") * 5))
    assert (match["names"] if match else None) == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LINE}\nhttps://a.kz/b\nhttps://a.kz/b\n{LINE}", ["https://a.kz/b", "https://a.kz/b"]),
        (
            f"{LINE} kendisinin\nhttps://tr.example.org/x\ndersler çıkardığı bir dönem olmuştur.",
            ["https://tr.example.org/x"],
        ),
        ("Lowy Institute. Retrieved from\nhttps://www.example.org/x\n" + LINE, []),
        ("Akçay, N. (2023). Başlık. Dergi, 25(1), 63-74.\nhttps://doi.org/10.1/x\n" + LINE, []),
    ],
)
def test_link_dumps(text: str, expected: list[str]) -> None:
    found = find_link_dumps(sheet(text))
    assert [text[region.start : region.end] for region in found] == expected


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Tablo 1: Türkistan Devletlerinin İlişkileri.", "caption"),
        ("Figure 3. Trade dynamics with China", "caption"),
        ("Таблица 2 – Динамика торговли", "caption"),
        ("Kaynak: Eurostat veritabanı, 2022", "source-line"),
        ("Source: World Bank (2022).", "source-line"),
        ("Источник: Всемирный банк, 2022", "source-line"),
        ("Table 5 illustrates a consistent rise", None),
        ("References:", None),
        ("Kaynak olarak arşiv kullanıldı.", None),
    ],
)
def test_captions_and_source_lines(line: str, kind: str | None) -> None:
    text = f"{LINE}.\n{line}\n{LINE}\n"
    assert [region.kind for region in find_captions(sheet(text), frozenset())] == ([kind] if kind else [])


def test_contents() -> None:
    rows = ["GİRİŞ ........ 1", "1. KENT ...... 12", "1.1. Bellek ....... 14", "SONUÇ . . . . . . 90", "KAYNAKÇA……… 95"]
    text = "\n".join([LINE, *rows, LINE])
    (region,) = find_contents(sheet(text))
    assert text[region.start : region.end] == "\n".join(rows)


def test_contents_without_leaders() -> None:
    rows = [
        "ÖNSÖZ 3",
        "GİRİŞ 5",
        "1. KENT VE BELLEK 12",
        "1.1. Kayıtlar 14",
        "2. LİMANLAR 40",
        "SONUÇ 90",
        "KAYNAKÇA 95",
    ]
    text = "\n".join([LINE, *rows, LINE])
    (region,) = find_contents(sheet(text))
    assert text[region.start : region.end] == "\n".join(rows)
    assert find_contents(sheet("\n".join([LINE, "2019 yılında 12", "2020 yılında 14", LINE] * 4))) == []
