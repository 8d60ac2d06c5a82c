"""Citations in sentences of nine languages: what is found, and what is left alone."""

import pytest

from tests.extract.reading import cluster_texts, extract_text

PARENTHETICAL = [
    # Turkish
    ("Bölge dönüşmektedir (Sander, 2006: 163).", ["Sander|2006|163"]),
    ("Bu görüş yaygındır (Castles ve Miller, 2008: 3-5).", ["Castles+Miller|2008|3-5"]),
    ("Satışlar artmıştır (Şahin 2018a,b; Kasapoğlu \n\n2017; 2020; Savunma Sanayist 2021a,b).",
     ["Şahin|2018a", "Şahin|2018b", "Kasapoğlu|2017", "Kasapoğlu|2020", "Savunma Sanayist|2021a",
      "Savunma Sanayist|2021b"]),
    ("Açılış yapılmıştır (Abdullah Gül Resmi İnternet Sitesi 2010a;b).",
     ["Abdullah Gül Resmi İnternet Sitesi|2010a", "Abdullah Gül Resmi İnternet Sitesi|2010b"]),
    ("Kültür korunmaktadır (T.C. Kültür ve Turizm Bakanlığı 2012).", ["T.C. Kültür ve Turizm Bakanlığı|2012"]),
    ("Hat açılmıştır (Haber 7 2013; Kapital.kz 2022).", ["Haber 7|2013", "Kapital.kz|2022"]),
    ("Süreç sürmektedir (Wezeman et al.  2017; 2019).", ["Wezeman*|2017", "Wezeman*|2019"]),
    ("Göç artmıştır (Osadchaya vd., 2023: 137).", ["Osadchaya*|2023|137"]),
    ("Tartışma eskidir (bkz. Dedeoğlu, 2015, s. 183).", ["Dedeoğlu|2015|183"]),
    ("Tanım açıktır (Haas, 1961, s.366).", ["Haas|1961|366"]),
    ("Metin için bkz. (Kaya, 2024, s, 172-207).", ["Kaya|2024|172-207"]),
    ("Tarihler verilmiştir (Oxu.az, 10.11.2024).", ["Oxu.az|2024-11-10"]),
    ("Ajans duyurmuştur (Anadolu Ajansı, 07.10.2025).", ["Anadolu Ajansı|2025-10-07"]),
    ("İki yazar (Balcı, Gülener, 2018).", ["Balcı+Gülener|2018"]),
    ("Yıl yok (Uslu, t.y.).", ["Uslu|t.y."]),
    ("Noktalı virgülle (Kaw; 2019: \n\n425).", ["Kaw|2019|425"]),
    ("Ay adı soyadıdır (Kasım, 2022).", ["Kasım|2022"]),
    ("Aktarma (Smith, 1990, akt. Jones, 2010: 5).", ["Smith|1990", "Jones|2010|5"]),
    ("Aktarma (Smith’den aktaran Jones, 2010).", ["Jones|2010"]),
    ("Cilt ve sayfa (bk. Akyüz 1995: 12; 1998: 44-45; Kaplan 1985, C. I, s. 35).",
     ["Akyüz|1995|12", "Akyüz|1998|44-45", "Kaplan|1985|C. I, s. 35"]),
    ("Tam ad (Ernst Haas, 1958).", ["Haas|1958"]),
    ("Soyadı bağlaç gibi (Karluk ve Hiç Gencer 2016, 224).", ["Karluk+Hiç Gencer|2016|224"]),
    ("Kapanmamış (TRACECA ORG. (s. d.).", ["TRACECA ORG|s. d."]),
    # English
    ("Hedging is common (Ciorciari, 2019; Kim and Jin 2024, among others).", ["Ciorciari|2019", "Kim+Jin|2024"]),
    ("Regions form (Börzel & Risse, 2016, \n\nLane & Samokhvalov, 2015).",
     ["Börzel+Risse|2016", "Lane+Samokhvalov|2015"]),
    ("It is known (quoted in Tuna, 2023: 3).", ["Tuna|2023|3"]),
    ("Pages in roman (Acharya 2016: xx-xxi).", ["Acharya|2016|xx-xxi"]),
    ("An editor (Melissen (Ed.). 2005: 10-15).", ["Melissen|2005|10-15"]),
    ("A colon slipped in (Minasyan: 2022: 30, \n\n31).", ["Minasyan|2022|30, 31"]),
    ("No date (TITR, n.d.).", ["TITR|n.d."]),
    ("Bodies speak (Consulate General of the Republic of Kazakhstan in Istanbul, 2021).",
     ["Consulate General of the Republic of Kazakhstan in Istanbul|2021"]),
    ("Three authors (Ohle, Cook & Han, \n\n2020).", ["Ohle+Cook+Han|2020"]),
    ("Many works (Smith, 2010, pp. 12-14; van der Berg & O’Brien, 2011, p. 3).",
     ["Smith|2010|12-14", "van der Berg+O’Brien|2011|3"]),
    ("A month (Kemelova, 2024, May 20).", ["Kemelova|2024-05-20"]),
    ("A surname that is a given name too (Ali-Joseph, Leonard and Welch, 2023).", ["Ali-Joseph+Leonard+Welch|2023"]),
    ("Given names after surnames (Hall, Stuart and Gay, Paul, 1996).", ["Hall+Gay|1996"]),
    ("A medium with a colon (Re: Russia, 2024).", ["Re: Russia|2024"]),
    # Russian
    ("Порядок меняется (Иванов, 2019, с. 5).", ["Иванов|2019|5"]),
    ("Порядок меняется (см. Иванов, Петрова, 2019; Соловьёв и др., 2020, с. 12–14).",
     ["Иванов+Петрова|2019", "Соловьёв*|2020|12–14"]),
    ("Порядок меняется [Богатуров, 2011, с. 45].", ["Богатуров|2011|45"]),
    ("Год неизвестен (Иванов, б. г.).", ["Иванов|б. г."]),
    ("Мнение известно (Иванов, 1990, цит. по: Петров, 2010, с. 5).", ["Иванов|1990", "Петров|2010|5"]),
    # Kyrgyz, Kazakh, Azerbaijani
    ("Тил өзгөрөт (Мусаев, 2010, 45-б.).", ["Мусаев|2010|45"]),
    ("Тил өзгөрөт (Абдылдаев жана Осмонов, 2015: 12).", ["Абдылдаев+Осмонов|2015|12"]),
    ("Тіл өзгереді (Қыдырбаева, 2023, 45-бет).", ["Қыдырбаева|2023|45"]),
    ("Tarix dəyişir (Əsədova, 2023, s. 116).", ["Əsədova|2023|116"]),
    ("Dil dəyişir (Əliyev və Məmmədov, 2012: 7).", ["Əliyev+Məmmədov|2012|7"]),
    # German, French, Ukrainian
    ("Die Ordnung wandelt sich (vgl. Müller 2019, S. 5; von Humboldt u. a., 2001).",
     ["Müller|2019|5", "von Humboldt*|2001"]),
    ("Zwei Namen (Müller/Schmidt 2019, 5ff.).", ["Müller+Schmidt|2019|5ff"]),
    ("Ohne Jahr (Keller, o. J.).", ["Keller|o. J."]),
    ("L’ordre change (voir Dupont et Lefèvre, 2010, p. 7 ; de La Tour, 1993).",
     ["Dupont+Lefèvre|2010|7", "de La Tour|1993"]),
    ("Sans date (Moreau, s. d.).", ["Moreau|s. d."]),
    ("Порядок змінюється (див. Шевченко та ін., 2018, с. 9).", ["Шевченко*|2018|9"]),
]  # fmt: skip

NARRATIVE = [
    ("Azaryahu (1996; cf. Yeoh, 1996) disagrees.", "Azaryahu (1996; cf. Yeoh, 1996)", ["Azaryahu|1996", "Yeoh|1996"]),
    ("Nasuh Uslu’ya (2019) göre düzen değişmektedir.", "Nasuh Uslu’ya (2019)", ["Uslu|2019"]),
    ("Sander (2006: 163) bunu reddeder.", "Sander (2006: 163)", ["Sander|2006|163"]),
    ("Burada Mearsheimer ve Walt’ın (2007) görüşü anılmalıdır.", "Mearsheimer ve Walt’ın (2007)",
     ["Mearsheimer+Walt|2007"]),
    ("Prof. Dr. Ayşe Yılmaz (2019) göre bu yanlıştır.", "Ayşe Yılmaz (2019)", ["Yılmaz|2019"]),
    ("Scott et al. (2012) studied this.", "Scott et al. (2012)", ["Scott*|2012"]),
    ("As Tabaeva, Ozawa, Durrani, and Thibault (2021) argue, schools matter.",
     "Tabaeva, Ozawa, Durrani, and Thibault (2021)", ["Tabaeva+Ozawa+Durrani+Thibault|2021"]),
    ("According to the World \n\nBank (2016), water is scarce.", "World \n\nBank (2016)", ["World Bank|2016"]),
    ("According to Bidzina Lebanidze and David S. Siroky (2019), it is so.",
     "Bidzina Lebanidze and David S. Siroky (2019)", ["Lebanidze+Siroky|2019"]),
    ("By contrast van der Berg (2011, p. 4) argues so.", "van der Berg (2011, p. 4)", ["van der Berg|2011|4"]),
    ("По мнению Богатурова и Иванова (2011), это так.", "Богатурова и Иванова (2011)", ["Богатурова+Иванова|2011"]),
    ("Звягельская и др. (2009, с. 5) показали это.", "Звягельская и др. (2009, с. 5)", ["Звягельская*|2009|5"]),
    ("Dagegen zeigt Müller (2004, S. 7), dass es geht.", "Müller (2004, S. 7)", ["Müller|2004|7"]),
    ("Selon de La Tour et Gérard (2015), c’est clair.", "de La Tour et Gérard (2015)", ["de La Tour+Gérard|2015"]),
]  # fmt: skip

NOTHING = [
    "1 Alexander Morrison, The Russian Conquest of Central Asia (Cambridge: Cambridge University Press, 2020), 211.",
    "3 Галузо П. Г. Туркестан – колония (Москва: Издательство КУТВ, 1929), с. 12.",
    "Türk Devletleri Teşkilatı’nın (TDT) kurulması önemlidir.",
    "Savaş (1914-1918) uzun sürmüştür.",
    "Zirve’de (Mayıs 2010) karar alınmıştır.",
    "Beş devlet (Kazakistan, Kırgızistan ve Özbekistan) katılmıştır.",
    "Satış (1.028.000 Dolar) yapılmıştır.",
    "Toplantı (27 Eylül 2020) yapıldı.",
    "C5+1, G20 ve COP29 toplantıları; TB2 ve F-16 uçakları.",
    "The share rose (42.2%) in Asia (over 800 MW).",
    "The Turkic Council (2010) and the Turkic Academy (2010) are two bodies.",
    "See the map (Fig.1) and the list (Table 2).",
    "The law entered into force (adopted in 2004) soon.",
    "Let f(x) = a(2) + b[3, 4] hold for x in (0, 1).",
    "Влияние Европейского союза (ЕС) невелико (1991–2001).",
    "Стокгольм институтунун (SIPRI) отчетуна ылайык өстү.",
    "Die Europäische Union (EU) wuchs nach 1991 (siehe Abbildung 3) rasch.",
]


@pytest.mark.parametrize(("text", "items"), PARENTHETICAL, ids=[text[:40] for text, _ in PARENTHETICAL])
def test_brackets_with_a_year(text: str, items: list[str]) -> None:
    found = extract_text(text).citations
    assert cluster_texts(found) == [tuple(items)]
    assert found[0].raw[0] in "([" and found[0].raw[-1] in ")]"


@pytest.mark.parametrize(("text", "raw", "items"), NARRATIVE, ids=[text[:40] for text, _, _ in NARRATIVE])
def test_names_before_a_year(text: str, raw: str, items: list[str]) -> None:
    found = extract_text(text).citations
    assert [citation.raw for citation in found] == [raw]
    assert found[0].form == "narrative"
    assert cluster_texts(found) == [tuple(items)]


@pytest.mark.parametrize("text", NOTHING, ids=[text[:40] for text in NOTHING])
def test_what_cites_nothing(text: str) -> None:
    assert [citation.raw for citation in extract_text(text).citations] == []


def test_a_doubled_bracket_begins_at_the_second_sign() -> None:
    assert [c.raw for c in extract_text("Hat açılır ((Torogeldi ve Kaya, 2023).").citations] == [
        "(Torogeldi ve Kaya, 2023)"
    ]


def test_an_unclosed_bracket_does_not_hide_the_next() -> None:
    text = "It cost much (166.12 million USD in 2020, as said (quoted in Tuna, 2023: 3). So be it."
    assert [c.raw for c in extract_text(text).citations] == ["(quoted in Tuna, 2023: 3)"]


def test_a_bracket_never_closed_ends_with_its_work() -> None:
    (found,) = extract_text("Bu yapılmıştır (Uslu, 2019: 5 olarak belirtilmiştir. Yeni cümle.").citations
    assert (found.raw, cluster_texts([found])) == ("(Uslu, 2019: 5", [("Uslu|2019|5",)])


def test_a_work_quoted_through_another_holds_it() -> None:
    (found,) = extract_text("It is so (Smith, 1990, as cited in Jones, 2010, p. 5).").citations
    assert found.items[0].secondary == found.items[1]


def test_a_doubtful_reading_travels_as_an_alternative() -> None:
    (found,) = extract_text("Bu görüş yaygındır (Ernst Haas, 1958).").citations
    assert [item.authors for reading in found.alternatives for item in reading] == [("Ernst Haas",)]


def test_every_citation_carries_its_sentence() -> None:
    text = "Birinci cümle burada. İkinci cümle kaynak verir (Uslu, 2019). Üçüncü cümle boştur."
    (found,) = extract_text(text).citations
    assert found.sentence is not None
    assert text[found.sentence.start : found.sentence.end].strip() == "İkinci cümle kaynak verir (Uslu, 2019)."


def test_a_surname_printed_first_is_known_by_the_text() -> None:
    text = "Parag Khanna sees more (Khanna, 2016). He repeats it (Khanna Parag, 2021). So does Wu (Wu Xing, 2020)."
    assert cluster_texts(extract_text(text).citations) == [("Khanna|2016",), ("Khanna|2021",), ("Wu Xing|2020",)]
