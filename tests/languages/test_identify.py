"""Languages told apart: paragraphs, titles of a few words, and texts that give nothing away."""

import pytest

from citekit.languages import identify, languages

SENTENCES = [
    ("tr", "Bu çalışmada Türkiye'nin Orta Asya politikası ve bölge ülkeleriyle ilişkileri ele alınmaktadır."),
    ("tr", "Söz konusu yaklaşım, devletlerin yalnızca çıkarlarını gözettiği varsayımına dayanmaktadır."),
    ("en", "This chapter examines how small states have tried to balance the interests of their neighbours."),
    ("en", "According to the report, none of the measures taken so far has been sufficient."),
    ("ru", "В статье рассматриваются основные направления внешней политики республики в первые годы независимости."),
    ("ru", "Однако этот вопрос до сих пор остаётся одним из наименее изученных."),
    ("ky", "Бул макалада өлкөнүн тышкы саясатынын негизги багыттары жана алардын өзгөрүшү каралат."),
    ("ky", "Ошондуктан элдин каада-салты менен үрп-адаты муундан муунга өтүп келген."),
    ("kk", "Мақалада елдің сыртқы саясатының негізгі бағыттары мен олардың өзгеруі қарастырылады."),
    ("kk", "Сондықтан халықтың салт-дәстүрі ұрпақтан ұрпаққа жалғасып келеді."),
    ("az", "Məqalədə ölkənin xarici siyasətinin əsas istiqamətləri və onların dəyişməsi nəzərdən keçirilir."),
    ("az", "Buna görə də xalqın adət-ənənələri nəsildən-nəslə ötürülmüşdür."),
    ("uz", "Maqolada mamlakat tashqi siyosatining asosiy yo‘nalishlari va ularning o‘zgarishi ko‘rib chiqiladi."),
    ("uz", "Мақолада мамлакат ташқи сиёсатининг асосий йўналишлари ва уларнинг ўзгариши кўриб чиқилади."),
    ("de", "Der Beitrag untersucht, wie sich die Außenpolitik des Landes seit der Unabhängigkeit verändert hat."),
    ("fr", "L'article examine les grandes orientations de la politique étrangère du pays depuis l'indépendance."),
    ("it", "Il saggio esamina come la politica estera del paese sia cambiata dopo l'indipendenza."),
    ("tk", "Makalada ýurduň daşary syýasatynyň esasy ugurlary we olaryň üýtgeýşi öwrenilýär."),
    ("tg", "Дар мақола самтҳои асосии сиёсати хориҷии кишвар ва тағйирёбии онҳо баррасӣ мешавад."),
    ("uk", "У статті розглянуто основні напрями зовнішньої політики країни в перші роки незалежності."),
]
TITLES = [
    ("tr", "Türk Dış Politikası: Kurtuluş Savaşından Bugüne"),
    ("tr", "ULUSLARARASI İLİŞKİLER TEORİLERİ"),
    ("tr", "Kırgız Türklerinde Aile ve Evlilik"),
    ("en", "The Clash of Civilizations and the Remaking of World Order"),
    ("en", "Theory of International Politics"),
    ("en", "Power and Interdependence"),
    ("ru", "История киргизского народа"),
    ("ru", "Внешняя политика России в XXI веке"),
    ("ru", "Политическая география Центральной Азии"),
    ("ky", "Кыргыз элинин тарыхы жана маданияты"),
    ("ky", "Кыргыз тилинин түшүндүрмө сөздүгү"),
    ("kk", "Қазақ әдебиетінің тарихы"),
    ("kk", "Қазақстанның сыртқы саясаты"),
    ("az", "Azərbaycan tarixi üzrə oçerklər"),
    ("az", "Azərbaycan Respublikasının xarici siyasəti"),
    ("uz", "O‘zbekiston tarixi masalalari"),
    ("uz", "Ўзбек тилининг изоҳли луғати"),
    ("de", "Wirtschaft und Gesellschaft"),
    ("de", "Geschichte der deutschen Außenpolitik"),
    ("fr", "Histoire de la pensée politique"),
    ("fr", "Le système international et la guerre"),
    ("it", "Storia della letteratura italiana"),
    ("tk", "Türkmen diliniň düşündirişli sözlügi"),
    ("tg", "Таърихи халқи тоҷик"),
    ("uk", "Історія української літератури"),
    ("uk", "Зовнішня політика України в сучасних умовах"),
]


@pytest.mark.parametrize(("code", "text"), SENTENCES)
def test_sentences(code: str, text: str) -> None:
    found, sure = identify(text)
    assert found == code
    assert sure > 0.9


@pytest.mark.parametrize(("code", "text"), TITLES)
def test_titles(code: str, text: str) -> None:
    assert identify(text)[0] == code


@pytest.mark.parametrize("text", ["", "2019: 45-56", "…", "国際関係", "العلاقات"])
def test_nothing_to_go_by(text: str) -> None:
    assert identify(text) == (None, 0.0)


def test_one_word_makes_nobody_certain() -> None:
    assert identify("Politika")[1] < 0.7


def test_a_choice_may_be_given() -> None:
    text = "Тарых жана тарых"
    assert identify(text, among=("ru", "uk"))[0] in ("ru", "uk")
    assert identify(text)[0] == "ky"


@pytest.mark.parametrize("code", sorted(languages()))
def test_a_language_knows_its_own_function_words(code: str) -> None:
    assert identify(" ".join(languages()[code].stopwords[:60]))[0] == code
