"""Brackets without a year: sources, and the glosses and acronyms that look the same."""

import pytest

from tests.extract.reading import cluster_texts, extract_text

SOURCES = [
    ("Kurum bunu açıklamıştır (TDK).", "TDK"),
    ("Bu husus vurgulanmaktadır. (CICA1) Devamı vardır. Karar alınmıştır. (CICA2) Böyledir.", "CICA1"),
    ("Kültür korunmaktadır (Kültür ve Turizm Bakanlığı).", "Kültür ve Turizm Bakanlığı"),
    ("Sayfa yenilenmiştir (Dışişleri Bakanlığı/2).", "Dışişleri Bakanlığı|2"),
    ("Analiz şudur (Valdai Club (a)): alıntı.", "Valdai Club|a"),
    ("Sözlük böyle tanımlar (etymonline.com).", "etymonline.com"),
    ("Rapor yayımlanmıştır (https://www.un.org/en).", "https://www.un.org/en"),
    ("Kanun çıkmıştır (https://example.org/normlar/4668-sayili-\n\nkanun/).",
     "https://example.org/normlar/4668-sayili-kanun/"),
    ("Plan açıklanmıştır (TİKA-2024-2028-\n\nStratejik-Plani-Web.pdf).", "TİKA-2024-2028-Stratejik-Plani-Web.pdf"),
    ("“Geniş kabul görmektedir” (Oxford English Dictionary).", "Oxford English Dictionary"),
    ("The page says so (Official website of TCITR).", "Official website of TCITR"),
    ("Üyelik açıktır (Iz Ru).", "Iz Ru"),
    ("Bakanlığın resmî web sitesinde (Ministry of Foreign Affairs of Armenia) bu yazar.",
     "Ministry of Foreign Affairs of Armenia"),
    ("It left a heritage along the Silk Road. (Cultural Selection: Influence on the Arts) The same came later.",
     "Cultural Selection: Influence on the Arts"),
    ("A year with a digit too many (Kaktus Media, 20224).", "Kaktus Media"),
    ("Nüfus artmaktadır (24.kg).", "24.kg"),
]  # fmt: skip

GLOSSES = [
    "Şangay İşbirliği Örgütü (ŞİÖ) kurulmuştur.",
    "TÜRKSOY (Uluslararası Türk Kültürü Teşkilatı) kurulmuştur.",
    "Türkistan (Orta Asya) ve Kafkasya bağlanmıştır.",
    "Aberystwyth School (Welsh School) of Security is known.",
    "The Seidenstraße (Silk Road) was long.",
    "Ülkeler (Kazakistan, Kırgızistan, Özbekistan) üyedir.",
    "Dünya (özellikle Batı) kamuoyu şaşırmıştır.",
    "Örnekler (MAM-L, MLRS gibi) çoktur.",
    "Avrupa-Kafkasya-Asya Koridoru (TRACECA) açıldı. Bu hat Avrupa-Kafkasya-Asya yoludur (TRACECA).",
    "Avrupa-Kafkasya-Asya Koridoru (TRACECA) açıldı. TRACECA yolu (Avrupa-Kafkasya-Asya ulaştırma koridoru) uzundur.",
    "The Union (EAEU - 2014) grows.",
    "It has twelve layers (see Fig. 2 and Eq. (3)).",
    "The reagent (NCT01234567) was used.",
    "Bakınız (Tablo 5).",
    "Влияние Союза Советских Социалистических Республик (СССР) росло.",
]


@pytest.mark.parametrize(("text", "key"), SOURCES, ids=[key for _, key in SOURCES])
def test_keys_that_name_a_source(text: str, key: str) -> None:
    assert (key,) in cluster_texts(extract_text(text).citations)


@pytest.mark.parametrize("text", GLOSSES, ids=[text[:30] for text in GLOSSES])
def test_glosses_are_none(text: str) -> None:
    assert [citation.raw for citation in extract_text(text).citations] == []


def test_author_and_page_without_a_year() -> None:
    found = extract_text("Bu bilinir (Demir, 2022: 45). Bölge önemlidir (Demir: 49-50).").citations
    assert cluster_texts(found) == [("Demir|2022|45",), ("Demir|49-50",)]


def test_authors_of_the_list_cite_without_a_year() -> None:
    text = "Memory fades (Smith 45). It returns (Kaya, “Bellek” 12; van der Berg 7–9).\n\nWorks Cited\n\n"
    entries = (
        "Kaya, Ali. “Bellek.” Dergi 3.\nSmith, Ann. Memory. London: Press, 1999.\nvan der Berg, Jo. Loss. Leiden, 2001."
    )
    regions = [("reference-list", len(text), len(text) + len(entries))]
    assert cluster_texts(extract_text(text + entries, regions).citations) == [
        ("Smith|45",), ("Kaya|12", "van der Berg|7–9"),
    ]  # fmt: skip


def test_titles_pages_alone_and_roman_pages_of_listed_authors() -> None:
    text = (
        "Memory fades (Smith 45). It returns, she says (98-103). He doubts it (Kaya, Bellek 12; van der Berg xii).\n\n"
        "In all (12) cases it fell (Smith 7).\n\nWorks Cited\n\n"
    )
    entries = (
        "Kaya, Ali. “Bellek.” Dergi 3.\nSmith, Ann. Memory. London: Press, 1999.\nvan der Berg, Jo. Loss. Leiden, 2001."
    )
    regions = [("reference-list", len(text), len(text) + len(entries))]
    assert cluster_texts(extract_text(text + entries, regions).citations) == [
        ("Smith|45",), ("Smith|98-103",), ("Kaya|12", "van der Berg|xii"), ("Smith|7",),
    ]  # fmt: skip


def test_year_and_page_after_a_quotation() -> None:
    text = "Portes began it (Portes, 1998). As Portes noted, “it is defined by its use” (1988, p. S98). He left (1990)."
    assert cluster_texts(extract_text(text).citations) == [("Portes|1998",), ("Portes|1988|S98",)]


def test_confidence_says_how_sure() -> None:
    sure, doubtful = extract_text("Kurum açıkladı (https://tdk.gov.tr). Ürün anıldı (Brittanica).").citations
    assert sure.confidence > 0.95 > doubtful.confidence
    assert sure.reason and doubtful.reason
