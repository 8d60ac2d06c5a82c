"""Lists of names in the ways styles print them."""

import pytest

from citekit.parse.names import parse_names


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Arı, T.", ["Arı"]),
        ("Oran B.", ["Oran"]),
        (
            "Büyüköztürk, Ş., Kılıç Çakmak, E., Akgün, Ö. E. ve Demirel, F.",
            ["Büyüköztürk", "Kılıç Çakmak", "Akgün", "Demirel"],
        ),
        ("Bülent Gökay-Ali Hasanov", ["Gökay", "Hasanov"]),
        ("Hasan Celâl Güzel – Kemal Çiçek – Salim Koca", ["Güzel", "Çiçek", "Koca"]),
        ("Kavak, Hasan – Turgunbaev, Nurlan", ["Kavak", "Turgunbaev"]),
        ("Buran Ahmet", ["Buran"]),
        ("Keyder Çağlar", ["Keyder"]),
        ("Yılmaz İhsan", ["Yılmaz"]),
        ("Ruşen Sezer", ["Sezer"]),
        ("Aydın Doğan", ["Doğan"]),
        ("Hasan Yılmaz", ["Yılmaz"]),
        ("TURAN, Osman", ["TURAN"]),
        ("Eco, Umberto", ["Eco"]),
        ("François, Etienne/Siegrist, Hannes/Vogel, Jakob", ["François", "Siegrist", "Vogel"]),
        ("Smith, J., & Doe, A. B.", ["Smith", "Doe"]),
        ("Stein, Daniel, and Jan-Noël Thon", ["Stein", "Thon"]),
        ("S. A. Voloshin, A. M. Poskanzer, and R. Snellings", ["Voloshin", "Poskanzer", "Snellings"]),
        ("Chen CY, Sarnow P", ["Chen", "Sarnow"]),
        ("Smith, J., Jr., & Brown, K.", ["Smith", "Brown"]),
        ("K.E. Çelik", ["Çelik"]),
        ("F. Ünal ve Ş. Çelik", ["Ünal", "Çelik"]),
        ("Ayşe Kavas, Erol Kurubaş ve Murat Güngör", ["Kavas", "Kurubaş", "Güngör"]),
        ("А.Т. Новикова", ["Новикова"]),
        ("Татьяна Павловна Абдуллаева и Ольга Николаевна Соколова", ["Абдуллаева", "Соколова"]),
        ("Нұрғалиев Нұрлан Серікұлы", ["Нұрғалиев"]),
        ("Асан уулу, Тилек, жана Айбек Үсөнбаев", ["Асан уулу", "Үсөнбаев"]),
        ("Марғұлан ӘХ, Ткаченко ІП", ["Марғұлан", "Ткаченко"]),
        ("J.-C. Bernard et S. Moreau", ["Bernard", "Moreau"]),
        ("De Luca G., Zorzi A.", ["De Luca", "Zorzi"]),
        ("Kramer Andrew E.", ["Kramer"]),
        ("von Braun, K. U. und Wolf, S.", ["von Braun", "Wolf"]),
        ("Romanin, S.; Rossi, G.D., De Luca, M.", ["Romanin", "Rossi", "De Luca"]),
        ("Abbott JJ, Qi Y, Pitcher LA", ["Abbott", "Qi", "Pitcher"]),
        ("LEVINE, Steven Z.", ["LEVINE"]),
        ("van der Berg, J., & de Vries, P.", ["van der Berg", "de Vries"]),
        ("Тишков В.А.", ["Тишков"]),
        ("О. Дж. Осмонов", ["Осмонов"]),
        ("Л. В. Щерба и М. И. Матусевич", ["Щерба", "Матусевич"]),
        ("Иванов Иван Иванович", ["Иванов"]),
        ("Асан уулу Т., Бактыбек кызы А.", ["Асан уулу", "Бактыбек кызы"]),
        ("Baktubek Kyzy, A.", ["Baktubek Kyzy"]),
        ("Сәбитова Л., Нұрғали Қ.", ["Сәбитова", "Нұрғали"]),
        ("Brüderl, J./Diekmann, A.", ["Brüderl", "Diekmann"]),
        ("Becker, Rolf; Lauterbach, Wolfgang", ["Becker", "Lauterbach"]),
        ("Müller, Walter und Schindler, Steffen", ["Müller", "Schindler"]),
    ],
)
def test_families(text: str, families: list[str]) -> None:
    assert [name.family for name in parse_names(text).names] == families


@pytest.mark.parametrize(
    "text",
    [
        "TİKA",
        "Türkiye İstatistik Kurumu",
        "Tarım ve Orman Bakanlığı",
        "World Bank",
        "European Parliament",
        "Национальный статистический комитет Кыргызской Республики",
        "Всемирный банк",
        "Кыргыз Республикасынын Улуттук статистика комитети",
        "Министерство образования и науки",
    ],
)
def test_organisations_stay_whole(text: str) -> None:
    assert [name.literal for name in parse_names(text).names] == [text]


@pytest.mark.parametrize(
    "text", ["Kara, B., Osmonova, D., et al.", "Aydın vd.", "Иванов И. И. и др.", "Асанов А. ж.б.", "Özkul ve diğ."]
)
def test_cut_lists(text: str) -> None:
    assert parse_names(text).et_al
    assert parse_names(text).names


def test_given_names_are_kept() -> None:
    names = parse_names("Ursula von der Leyen, Steven Z. Levine").names
    assert [(name.given, name.non_dropping_particle, name.family) for name in names] == [
        ("Ursula", "von der", "Leyen"),
        ("Steven Z.", None, "Levine"),
    ]
