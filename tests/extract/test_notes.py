"""Note markers tied to bodies, and the works that bodies cite."""

import pytest

from citekit.extract.fragments import is_prose, split_works
from citekit.extract.lexicon import lexicon
from citekit.extract.markers import choose_markers, find_stuck_numbers
from tests.extract.reading import extract_text

BODIES = [
    # one work, two works, lead-ins
    ("Nursultan Nazarbayev, Na Paroge XXI veka (21.Yüzyıl Kavşağında), Atamura, Almaty, 2003, s. 193.",
     ["Nursultan Nazarbayev, Na Paroge XXI veka (21.Yüzyıl Kavşağında), Atamura, Almaty, 2003, s. 193."]),
    ("Ayrıntılı bilgi için bkz.: Samuel P. Huntington, The Clash of Civilizations, Simon & Schuster, 1996.",
     ["Samuel P. Huntington, The Clash of Civilizations, Simon & Schuster, 1996."]),
    ("Bkz. Ali Uslu, Dış Politika, Ankara 2003, s. 5; Can Er, “Tarih; bir giriş”, Belleten 3 (1999), s. 7.",
     ["Ali Uslu, Dış Politika, Ankara 2003, s. 5", "Can Er, “Tarih; bir giriş”, Belleten 3 (1999), s. 7."]),
    ("See figures given in European Parliament, Fact sheets: Central Asia, 10-2022. Online at https://europa.eu/x.",
     ["European Parliament, Fact sheets: Central Asia, 10-2022. Online at https://europa.eu/x"]),
    ("Иванов И. И. История. М.: Наука, 2010. С. 5; См. также: Петров П. П. Память. СПб., 2011. С. 7.",
     ["Иванов И. И. История. М.: Наука, 2010. С. 5", "Петров П. П. Память. СПб., 2011. С. 7."]),
    ("Vgl. H. Müller, „Macht; und Recht“, Zeitschrift 3 (2004), S. 5; A. Weiß, Stadt, Berlin 2001, S. 9.",
     ["H. Müller, „Macht; und Recht“, Zeitschrift 3 (2004), S. 5", "A. Weiß, Stadt, Berlin 2001, S. 9."]),
    # a sentence that brings another work, nouns with capitals before the lead-in, statutes
    ("Richard Repp, The Müfti of Istanbul (London: Ithaca, 1986), 27. Karşı görüş için bk. Can Er, “Medrese”, 28.",
     ["Richard Repp, The Müfti of Istanbul (London: Ithaca, 1986), 27.", "Can Er, “Medrese”, 28."]),
    ("Winter, supra note 4, at 1450. William A. Fletcher, The Structure of Standing, 98 Yale L.J. 221 (1988).",
     ["Winter, supra note 4, at 1450.", "William A. Fletcher, The Structure of Standing, 98 Yale L.J. 221 (1988)."]),
    ("Zur Kritik siehe Reinhard Wittmann, Geschichte des Buchhandels, München 1991, S. 171.",
     ["Reinhard Wittmann, Geschichte des Buchhandels, München 1991, S. 171."]),
    ("Habermas, a. a. O., S. 80.", ["Habermas, a. a. O., S. 80."]),
    ("Соколов А. Б. История. Т. 2. М.: Наука, 1990. С. 5.", ["Соколов А. Б. История. Т. 2. М.: Наука, 1990. С. 5."]),
    ("33 U.S.C. § 1365(a), (g) (2018).", ["33 U.S.C. § 1365(a), (g) (2018)."]),
    # back-references
    ("A.g.e., s. 52.", ["A.g.e., s. 52."]),
    ("Uslu, a.g.m., s. 7.", ["Uslu, a.g.m., s. 7."]),
    ("Ibid.", ["Ibid."]),
    ("Там же. С. 25.", ["Там же. С. 25."]),
    ("Щеглова О. П. Указ. соч. С. 12.", ["Щеглова О. П. Указ. соч. С. 12."]),
    ("Ошол эле жерде, 12-б.", ["Ошол эле жерде, 12-б."]),
    # remarks
    ("Tajikistan signed a PCA in 2004.", []),
    ("In this chapter the word ‘steppe’ stands for the grassland north of the great rivers.", []),
    ("Bu kavram metinde geniş anlamıyla kullanılmaktadır.", []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "works"), BODIES, ids=[body[:40] for body, _ in BODIES])
def test_works_of_a_note(body: str, works: list[str]) -> None:
    assert [body[one.start : one.end] for one in split_works(body, lexicon())] == works


def test_short_titles_need_a_known_name() -> None:
    body = "İnalcık, Orta Asya’da Enerji Güvenliği."
    assert split_works(body, lexicon()) == []
    assert len(split_works(body, lexicon(), frozenset({"inalcik"}))) == 1


def test_kinds_of_back_references_are_told() -> None:
    kinds = [split_works(body, lexicon())[0].back for body in ("A.y., s. 5.", "Uslu, a.g.e., s. 5.", "Ibid., p. 3.")]
    assert kinds == ["ibid", "op-cit", "ibid"]


def test_markers_are_tied_to_their_bodies() -> None:
    text = "İlk cümle böyledir.1 İkinci “budur”2 ve TB2 uçağı.\n\n1 Ali Er, Tarih, Ankara 1999, s. 5.\n2 A.g.e., s. 6."
    one, two = text.index("\n1 Ali") + 1, text.index("\n2 A.g.e.") + 1
    found = extract_text(text, notes=[("1", one, two - 1), ("2", two, len(text))])
    assert [(c.raw, c.note, c.form) for c in found.citations] == [("1", "1", "note-marker"), ("2", "2", "note-marker")]
    assert [(r.note, r.short_kind) for r in found.references] == [("1", None), ("2", "op-cit")]


MARKERS = [
    ("Bir.1 İki.2 Üç.3", {}, [1, 2, 3]),  # bodies lost
    ("Bir.1 İki.2", {}, []),  # too few to believe
    ("Bir.1 Üç.3 TB2 COP29 5,5 G20 1990.", {1: [500], 3: [600]}, [1, 3]),  # the marker of 2 is lost
    ("Sekiz8 dokuz9 on.10", {8: [500], 9: [510], 10: [520]}, [8, 9, 10]),  # numbering goes on from before
    ("Bir¹ iki² üç³", {}, [1, 2, 3]),
    ("La théorie dès 19252, mais en 188211. Et 18500 voix.", {2: [500], 11: [600]}, [2]),  # stuck to years
    ("La théorie dès 19252, puis3 en 18824.", {2: [500], 3: [510], 4: [520]}, [2, 3, 4]),
    ("Changed after 1991.1 Then again.2 And so.3", {}, [1, 2, 3]),
]


@pytest.mark.parametrize(("text", "bodies", "numbers"), MARKERS, ids=[text for text, _, _ in MARKERS])
def test_chains_of_markers(text: str, bodies: dict[int, list[int]], numbers: list[int]) -> None:
    assert [marker.number for marker in choose_markers(find_stuck_numbers(text), bodies)] == numbers


def test_author_date_citations_inside_a_note() -> None:
    text = "Bu bilinir (Uslu, 2019). Yine (Kaya, 2020).1\n\n1 Bu konuda bkz. Er vd. (2018). Ayrıca (Kaya, 2020)."
    start = text.index("\n1 Bu") + 1
    found = extract_text(text, notes=[("1", start, len(text))]).citations
    assert [c.raw for c in found if c.in_note] == ["Er vd. (2018)", "(Kaya, 2020)"]


NOTES_THAT_CITE = [
    ("Kurum 1993’te kuruldu, üyeleri zamanla arttı ve merkezi taşındı (TÜRKSOY, 2024).", ["(TÜRKSOY, 2024)"]),
    ("Ayrıntılı bilgi için bkz. (Putin, 2011). Yapısı da benzerdir (ЕАЭС, 2024).", ["(Putin, 2011)", "(ЕАЭС, 2024)"]),
    ("The treaty of 1991 was never ratified by the parliament (Er et al., 2018: 4).", ["(Er et al., 2018: 4)"]),
    ("Договор 1991 года так и не был ратифицирован парламентом (Иванов, 2018, с. 4).", ["(Иванов, 2018, с. 4)"]),
    ("For uses of the word “multivectorism” see, among others, Er et al. (2018).", ["Er et al. (2018)"]),
    ("Can Er, Tarih ve Toplum, İstanbul: Yurt, 1999, s. 7.", ["Can Er, Tarih ve Toplum, İstanbul: Yurt, 1999, s. 7."]),
]


@pytest.mark.parametrize(("body", "works"), NOTES_THAT_CITE, ids=[body[:30] for body, _ in NOTES_THAT_CITE])
def test_what_a_citing_note_refers_to_is_its_citation(body: str, works: list[str]) -> None:
    text = f"Bu bilinir (Uslu, 2019). Yine (Kaya, 2020).1\n\n1 {body}"
    start = text.index("\n\n1 ") + 2
    assert [r.raw for r in extract_text(text, notes=[("1", start, len(text))]).references] == works


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Türk Akademisi, 2012 yılında Azerbaycan ve Kazakistan tarafından ortak araştırmalar için kurulmuştur.", True),
        ("Казакская академия, основанная в 2010 году, объединяет учёных нескольких стран и издаёт журнал.", True),
        ("Glen Fisher, Mindsets: The Role of Culture and Perception in International Relations, 1996.", False),
        ("Kaya, A. (2018). Orta Asya ülkelerinde dil politikaları üzerine karşılaştırmalı bir inceleme. Bilig.", False),
        ("Бартольд В. В. История культурной жизни Туркестана. Л. : Изд-во АН СССР, 1927. 256 с.", False),
    ],
)
def test_prose_in_notes_is_no_reference(text: str, told: bool) -> None:
    assert is_prose(text, 1) == told


def test_numbers_of_abbreviated_labels_are_no_markers() -> None:
    found = extract_text("It grew (Fig.1). It fell (Fig.2). It rose (Fig.3). It stayed (Fig.4).").citations
    assert [c.raw for c in found if c.form == "note-marker"] == []


def test_a_marker_may_stand_off_its_stop_at_the_end_of_a_line() -> None:
    text = "Kanun çıktı.1 Bakan şöyle demiştir: 2\n“Uzun bir söz.”\nSonra dağıldı.3\n\n"
    bodies = ["1 Ali Uslu, Tarih, Ankara 2003, s. 5.", "2 A.g.e., s. 7.", "3 Can Er, Dil, İstanbul 1999, s. 7."]
    starts = [len(text) + sum(len(body) + 1 for body in bodies[:n]) for n in range(3)]
    notes = [(body[0], start, start + len(body)) for body, start in zip(bodies, starts, strict=True)]
    found = extract_text(text + "\n".join(bodies), notes=notes).citations
    assert [c.raw for c in found if c.form == "note-marker"] == ["1", "2", "3"]


def test_french_markers_stand_a_blank_away() -> None:
    text = "Les villes se souviennent 1. Halbwachs insiste sur 3 cadres 2. La notion vient de Nora 3. On en doute.\n\n"
    bodies = ["1. A. Weiß, Stadt, Paris, 1999, p. 2.", "2. M. Halbwachs, Les cadres, Paris, 1994.", "3. Ibid., p. 7."]
    starts = [len(text) + sum(len(body) + 1 for body in bodies[:n]) for n in range(3)]
    notes = [(body[0], start, start + len(body)) for body, start in zip(bodies, starts, strict=True)]
    found = extract_text(text + "\n".join(bodies), notes=notes).citations
    assert [c.start for c in found if c.form == "note-marker"] == [text.index(f"{n}. ") for n in (1, 2, 3)]
