"""Where entries of reference lists begin."""

import pytest

from citekit.model import Region
from citekit.read import read_text
from citekit.segment import chapters, entries, span_view
from citekit.segment.openings import opens_entry

LISTS = {
    "apa, wrapped": """Akçay, N., & Changgang, G. (2023). Türkiye’s Middle Corridor and China’s BRI.
Insight Türkiye, 25(1), 63-74.
Donnellon-May, G. (2023). Beijing’s interest in the Middle Corridor. Lowy Institute.
Retrieved from https://www.lowyinstitute.org/the-interpreter/beijing-s-interest-
middle-corridor
Kemelova, F. (2024, May 20). Kazakhstan’s Role in Shaping the Route. Retrieved from
https://astanatimes.com/2024/05/kazakhstans-role-in-shaping-trans-caspian-
transport-route/
Sattarov, F. (2022). The Emerging Potential of the Middle Corridor. Horizons, (21),
198-207.
""",
    "gost, numbered": """1. Бартольд В. В. История культурной жизни Туркестана. – Л. : Изд-во АН СССР,
1927. – 256 с.
2. Абрамзон С. М. Киргизы и их этногенетические связи. – Ленинград : Наука,
1971. – 403 с.
3. Конституция Кыргызской Республики от 5 мая 2021 года // Эркин-Тоо. – 2021. –
6 мая.
""",
    "hanging, Turkish capitals": """İNALCIK, Halil (1973), The Ottoman Empire: The Classical Age, Weidenfeld and
     Nicolson, London.
ORTAYLI, İlber (2000), Tanzimat Devrinde Osmanlı Mahallî İdareleri, Türk Tarih Kurumu,
     Ankara.
———, (2006), İmparatorluğun En Uzun Yüzyılı, Alkım Yayınevi, İstanbul.
""",
    "blank lines": """Кулов Э. Кыргыз Республикасынын тышкы саясаты. – Бишкек: Илим,
2010.

Осмонов Ө. Кыргызстан тарыхы. – Бишкек, 2012. – 528 б.

Чоротегин Т. Махмуд Кашгари Барскани жана анын “Дивану лугати т-түрк”
сөз жыйнагы. – Бишкек, 1997.
""",
    "organisations": """Eurasian Economic Commission. (2024). Trade statistics of the Union. Moscow: EEC.
TITR (Trans-Caspian International Transport Route). (n.d.). History: Middle Corridor.
Retrieved from https://middlecorridor.com/en/about-the-association/history-en
World Bank (2022). Global Economic Prospects. Washington: World Bank.
""",
    "brackets": """[1] A. Wendt, “Anarchy is what States Make of it,” International Organization, vol. 46,
pp. 391–425, 1992.
[2] B. Anderson, Imagined Communities. London: Verso, 1991.
[3] World Bank, Global Economic Prospects. Washington, 2022.
""",
    "numbered, particle": """1. Kearney PM, Whelton M. Global burden of hypertension. Lancet 2005;365:217-23.
2. von Elm E, Altman DG, Egger M. The STROBE statement. PLoS Med 2007;4:e296.
3. Addo J, Smeeth L. Hypertension in sub-Saharan Africa. Hypertension 2007;50:1012-8.
""",
}
COUNTS = {
    "numbered, particle": 3,
    "apa, wrapped": 4,
    "gost, numbered": 3,
    "hanging, Turkish capitals": 3,
    "blank lines": 3,
    "organisations": 3,
    "brackets": 3,
}


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("doubled", [False, True])
def test_lists(name: str, doubled: bool) -> None:
    text = LISTS[name].replace("\n", "\n\n") if doubled else LISTS[name]
    document = read_text("a.txt", text)
    found = entries(document, Region(start=0, end=len(text), kind="reference-list"))
    assert len(found) == COUNTS[name], [text[span.start : span.end] for span in found]
    assert " ".join(text[span.start : span.end] for span in found).split() == text.split()
    for span in found:
        assert "\n" not in span_view(document, span.start, span.end).text


@pytest.mark.parametrize(
    ("line", "least", "most"),
    [
        ("Uslu, N. (2019). Türk dış politikası.", 1.0, 1.0),
        ("de Vries, J. (1984). European Urbanization.", 0.5, 1.0),
        ("Бартольд В. В. Сочинения.", 1.0, 1.0),
        ("World Bank. (2022). Prospects.", 0.8, 1.0),
        ("A. Wendt, “Anarchy,” 1992.", 0.8, 1.0),
        ("KARA Ahmet, Osmanlı Kentleri, Ankara.", 0.7, 1.0),
        ("Insight Türkiye, 25(1), 63-74.", -1.0, 0.3),
        ("and Nicolson, 1973.", -1.0, -1.0),
        ("1927. – 256 с.", -1.0, -1.0),
        ("https://example.org/a", -1.0, -1.0),
    ],
)
def test_openings(line: str, least: float, most: float) -> None:
    assert least <= opens_entry(line) <= most


BARE = [
    ("von Beyme, Klaus. Der Gesetzgeber.", 0.7),
    ("von Beyme K, Der Gesetzgeber", 0.7),
    ("de Certeau M. L’invention du quotidien.", 0.7),
    ("Гельман В Я 2001 Трансформации", 0.9),
    ("Toprak Z ve Ökçün G. Türkiye’de Millî İktisat", 0.9),
    ("Лотман ЮМ. Культура и взрыв", 0.8),
    ("Braudel 1949 : Fernand Braudel, La Méditerranée", 0.9),
    ("Toprak (Zafer), Ökçün (Gündüz), Türkiye’de", 0.9),
]


@pytest.mark.parametrize(("line", "least"), BARE, ids=[row[0] for row in BARE])
def test_openings_with_bare_initials(line: str, least: float) -> None:
    assert opens_entry(line) >= least


ONE_A_LINE = {
    "undated": "Berkes N. Çağdaşlaşma (Bilgi: Ankara).\nBora T ve Kaya M. Modern Düşünce (İletişim: İstanbul).\n"
    "Heper M. Devlet Geleneği (Doğu Batı: Ankara).\nİnsel A. Düzen ve Kalkınma (Ayrıntı: İstanbul).\n",
    "no stop": "Гельман В Я 2001 Трансформации Полис 7 15–29\nДугин П С 2012 Образ границы (Университет)\n"
    "Зубаревич Н В 2010 Регионы: неравенство, кризис (Москва: Институт)\nКаспэ С И 2001 Империя (РОССПЭН)\n",
    "numbered, small letters": "1. Adams A. Towns. Leeds; 2010.\n2. von Beyme K. Der Gesetzgeber. Opladen; 1997.\n"
    "3. de Certeau M. L’invention du quotidien. Paris; 1980.\n4. Baker B. Roads. Leeds; 2011.\n",
}


@pytest.mark.parametrize("name", ONE_A_LINE)
def test_a_line_each(name: str) -> None:
    text = f"{PROSE}\nReferences\n\n{ONE_A_LINE[name]}"
    document = read_text("a.txt", text)
    (chapter,) = chapters(document)
    (region,) = [region for region in chapter.regions if region.kind == "reference-list"]
    assert len(entries(document, region, chapter)) == 4


PROSE = "Bu çalışma kentlerin tarihini ve belleğini ele alır ve onu arşivlerle birlikte okur.\n" * 20


@pytest.mark.parametrize("heading", ["KAYNAKÇA\n", "References\n", "Список литературы:\n", "7. Kaynaklar\n", ""])
@pytest.mark.parametrize("name", ["apa, wrapped", "hanging, Turkish capitals", "blank lines"])
def test_lists_are_found_with_and_without_a_heading(heading: str, name: str) -> None:
    works = LISTS[name] + ("" if heading else LISTS[name])
    text = f"{PROSE}\n{heading}\n{works}"
    (chapter,) = chapters(read_text("a.txt", text))
    (region,) = [region for region in chapter.regions if region.kind == "reference-list"]
    assert text[region.start : region.end].split() == works.split()
