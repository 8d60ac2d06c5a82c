# ruff: noqa: E501
"""Sentences, headings and references from which the tests set pages: written here, about real published works."""

from typing import NamedTuple


class Tongue(NamedTuple):
    """What one language contributes: sentences of prose, and the headings of an article in order."""

    code: str
    sentences: tuple[str, ...]
    abstract: str
    introduction: str
    sections: tuple[str, ...]
    conclusion: str
    references: str
    chapter: str
    foreword: str


class Work(NamedTuple):
    """A published work, as far as its reference needs."""

    family: str
    given: str
    initials: str
    year: str
    title: str
    place: str
    publisher: str
    journal: str = ""
    volume: str = ""
    pages: str = ""
    url: str = ""


TONGUES = {
    "tr": Tongue(
        "tr",
        (
            "Kentlerin belleği üzerine yapılan çalışmalar son yıllarda hem sayıca artmış hem de yöntem bakımından çeşitlenmiştir",
            "Bu durum, arşivlerin açılmasıyla birlikte daha önce bilinmeyen birçok belgenin araştırmacılara ulaşmasını sağlamıştır",
            "Buna karşılık kırsal bölgelerdeki değişim çoğu zaman gözden kaçmış ve yeterince tartışılmamıştır",
            "Yazar bu görüşü kabul etmekle birlikte kaynakların sınırlı olduğunu da özellikle vurgulamaktadır",
            "On dokuzuncu yüzyılın ikinci yarısında yapılan düzenlemeler yerel yönetimlerin yapısını kökten değiştirmiştir",
            "Öte yandan ticaret yollarının önemini yitirmesi liman kentlerinin büyümesini hızlandırmıştır",
            "Söz konusu dönüşümün yalnızca ekonomik nedenlerle açıklanması ise pek çok bakımdan eksik kalacaktır",
        ),
        "ÖZET",
        "Giriş",
        ("Kavramsal çerçeve", "Yöntem ve kaynaklar", "Bulgular ve tartışma"),
        "Sonuç",
        "Kaynakça",
        "BÖLÜM",
        "ÖNSÖZ",
    ),
    "en": Tongue(
        "en",
        (
            "Historians have long debated whether the reforms of the period were planned in the capital or grew out of local needs",
            "The evidence from the registers suggests that most of the changes had begun well before they were written into law",
            "This reading has been challenged by those who point to the uneven quality of the surviving documents",
            "A closer look at the correspondence shows that merchants and officials rarely agreed on what the rules required",
            "It would be wrong to conclude from this that the provinces had no voice in the matter",
            "Recent work on neighbouring regions makes it possible to compare these findings with a wider set of cases",
            "The argument of this paper is that memory and administration cannot be studied apart from each other",
        ),
        "ABSTRACT",
        "Introduction",
        ("Conceptual framework", "Sources and method", "Findings and discussion"),
        "Conclusion",
        "References",
        "CHAPTER",
        "PREFACE",
    ),
    "ru": Tongue(
        "ru",
        (
            "Изучение городской памяти в последние годы привлекает внимание не только историков, но и социологов",
            "Архивные материалы показывают, что преобразования начались задолго до их законодательного оформления",
            "Вместе с тем положение сельских районов долгое время оставалось за рамками научных исследований",
            "Автор признает ограниченность источников и предлагает рассматривать их в сравнительной перспективе",
            "Во второй половине девятнадцатого века торговые пути постепенно утратили прежнее значение",
            "Эти выводы нельзя считать окончательными, так как многие документы еще не введены в научный оборот",
            "Сравнение с соседними регионами позволяет уточнить хронологию и причины происходивших изменений",
        ),
        "АННОТАЦИЯ",
        "Введение",
        ("Теоретические основы", "Источники и методы", "Результаты исследования"),
        "Заключение",
        "Список литературы",
        "ГЛАВА",
        "ПРЕДИСЛОВИЕ",
    ),
    "ky": Tongue(
        "ky",
        (
            "Шаардын тарыхый эс тутумун изилдөө акыркы жылдары окумуштуулардын көңүлүн өзүнө буруп келет",
            "Архивдик материалдар көрсөткөндөй, өзгөрүүлөр мыйзамдар кабыл алынганга чейин эле башталган",
            "Ошону менен бирге айыл жерлериндеги абал көп учурда изилдөөлөрдүн сыртында калып келген",
            "Автор булактардын чектелүү экенин белгилеп, аларды салыштырып кароону сунуштайт",
            "Бул өзгөрүүлөрдү экономикалык себептер менен гана түшүндүрүү жетишсиз болуп саналат",
            "Он тогузунчу кылымдын экинчи жарымында соода жолдору мурдагы маанисин жогото баштаган",
        ),
        "АННОТАЦИЯ",
        "Киришүү",
        ("Теориялык негиздер", "Булактар жана ыкмалар"),
        "Корутунду",
        "Адабияттар",
        "БӨЛҮМ",
        "БАШ СӨЗ",
    ),
    "de": Tongue(
        "de",
        (
            "Die Erforschung des städtischen Gedächtnisses hat in den letzten Jahren erheblich an Bedeutung gewonnen",
            "Die Akten zeigen, dass die Veränderungen lange vor ihrer gesetzlichen Regelung eingesetzt hatten",
            "Dagegen blieb die Lage der ländlichen Gebiete in der Forschung meist unbeachtet",
            "Der Verfasser räumt ein, dass die Überlieferung lückenhaft ist und vorsichtig gelesen werden muss",
            "Diese Entwicklung lässt sich nicht allein mit wirtschaftlichen Gründen erklären",
            "In der zweiten Hälfte des neunzehnten Jahrhunderts verloren die alten Handelswege an Gewicht",
        ),
        "ZUSAMMENFASSUNG",
        "Einleitung",
        ("Begriffe und Theorie", "Quellen und Methode"),
        "Fazit",
        "Literaturverzeichnis",
        "KAPITEL",
        "VORWORT",
    ),
    "fr": Tongue(
        "fr",
        (
            "Les travaux consacrés à la mémoire des villes se sont multipliés au cours des dernières années",
            "Les registres montrent que les changements avaient commencé bien avant leur inscription dans la loi",
            "La situation des campagnes est cependant restée longtemps à l’écart de la recherche",
            "L’auteur reconnaît les limites de ses sources et propose de les lire avec prudence",
            "Il serait insuffisant d’expliquer cette évolution par des raisons économiques seulement",
            "Dans la seconde moitié du dix-neuvième siècle, les anciennes routes perdirent leur importance",
        ),
        "RÉSUMÉ",
        "Introduction",
        ("Cadre théorique", "Sources et méthode"),
        "Conclusion",
        "Bibliographie",
        "CHAPITRE",
        "PRÉFACE",
    ),
    "az": Tongue(
        "az",
        (
            "Şəhərin yaddaşı haqqında aparılan tədqiqatlar son illərdə həm sayca, həm də üsul baxımından artmışdır",
            "Arxiv sənədləri göstərir ki, dəyişikliklər qanunlar qəbul edilməzdən xeyli əvvəl başlamışdır",
            "Bununla yanaşı, kənd yerlərindəki vəziyyət uzun müddət tədqiqatlardan kənarda qalmışdır",
            "Müəllif mənbələrin məhdud olduğunu qeyd edir və onları müqayisəli şəkildə oxumağı təklif edir",
            "On doqquzuncu əsrin ikinci yarısında ticarət yolları əvvəlki əhəmiyyətini tədricən itirmişdir",
            "Bu nəticələri hələ ki yekun hesab etmək olmaz, çünki bir çox sənəd nəşr olunmamışdır",
        ),
        "XÜLASƏ",
        "Giriş",
        ("Nəzəri əsaslar", "Mənbələr və üsullar"),
        "Nəticə",
        "Ədəbiyyat",
        "FƏSİL",
        "ÖN SÖZ",
    ),
    "kk": Tongue(
        "kk",
        (
            "Қаланың тарихи жадын зерттеу соңғы жылдары ғалымдардың назарын өзіне аударып отыр",
            "Мұрағат құжаттары көрсеткендей, өзгерістер заңдар қабылданғанға дейін басталған",
            "Сонымен қатар ауылдық жерлердегі жағдай ұзақ уақыт бойы зерттеуден тыс қалып келді",
            "Автор дереккөздердің шектеулі екенін айтып, оларды салыстыра қарауды ұсынады",
            "Он тоғызыншы ғасырдың екінші жартысында сауда жолдары бұрынғы маңызын жоғалта бастады",
            "Бұл тұжырымдарды түпкілікті деп санауға болмайды, өйткені көптеген құжат жарияланбаған",
        ),
        "АҢДАТПА",
        "Кіріспе",
        ("Теориялық негіздер", "Дереккөздер мен әдістер"),
        "Қорытынды",
        "Пайдаланылған әдебиеттер",
        "ТАРАУ",
        "АЛҒЫ СӨЗ",
    ),
    "uk": Tongue(
        "uk",
        (
            "Вивчення міської пам’яті останніми роками привертає увагу не лише істориків, а й соціологів",
            "Архівні матеріали свідчать, що перетворення почалися задовго до їх законодавчого оформлення",
            "Водночас становище сільських районів тривалий час залишалося поза межами досліджень",
            "Автор визнає обмеженість джерел і пропонує розглядати їх у порівняльній перспективі",
            "У другій половині дев’ятнадцятого століття торговельні шляхи поступово втратили значення",
            "Ці висновки не можна вважати остаточними, оскільки багато документів ще не опубліковано",
        ),
        "АНОТАЦІЯ",
        "Вступ",
        ("Теоретичні засади", "Джерела та методи"),
        "Висновки",
        "Список використаних джерел",
        "РОЗДІЛ",
        "ПЕРЕДМОВА",
    ),
}

WORKS = (
    Work("Faroqhi", "Suraiya", "S.", "1984", "Towns and Townsmen of Ottoman Anatolia: Trade, Crafts and Food Production", "Cambridge", "Cambridge University Press"),
    Work("Ortaylı", "İlber", "İ.", "2000", "Tanzimat Devrinde Osmanlı Mahallî İdareleri", "Ankara", "Türk Tarih Kurumu"),
    Work("İnalcık", "Halil", "H.", "1973", "The Ottoman Empire: The Classical Age 1300–1600", "London", "Weidenfeld and Nicolson"),
    Work("Anderson", "Benedict", "B.", "1991", "Imagined Communities: Reflections on the Origin and Spread of Nationalism", "London", "Verso"),
    Work("Wendt", "Alexander", "A.", "1992", "Anarchy is what States Make of it: The Social Construction of Power Politics", "", "", "International Organization", "46(2)", "391–425"),
    Work("Huntington", "Samuel P.", "S. P.", "1993", "The Clash of Civilizations?", "", "", "Foreign Affairs", "72(3)", "22–49"),
    Work("Карпат", "Кемаль", "К.", "1985", "Население Османской империи и его демографические особенности", "Москва", "Наука"),
    Work("Бартольд", "Василий", "В. В.", "1927", "История культурной жизни Туркестана", "Ленинград", "Изд-во Академии наук СССР"),
    Work("Абрамзон", "Саул", "С. М.", "1971", "Киргизы и их этногенетические и историко-культурные связи", "Ленинград", "Наука"),
    Work("Кулов", "Эркин", "Э.", "2010", "Кыргыз Республикасынын тышкы саясаты жана анын өнүгүшү", "Бишкек", "Илим"),
    Work("Assmann", "Jan", "J.", "1992", "Das kulturelle Gedächtnis: Schrift, Erinnerung und politische Identität", "München", "C. H. Beck"),
    Work("Nora", "Pierre", "P.", "1989", "Between Memory and History: Les Lieux de Mémoire", "", "", "Representations", "26", "7–24", "https://doi.org/10.2307/2928520"),
    Work("Halbwachs", "Maurice", "M.", "1950", "La mémoire collective", "Paris", "Presses universitaires de France"),
    Work("Keohane", "Robert O.", "R. O.", "1984", "After Hegemony: Cooperation and Discord in the World Political Economy", "Princeton", "Princeton University Press"),
    Work("Грушевський", "Михайло", "М. С.", "1991", "Історія України-Руси: в одинадцяти томах", "Київ", "Наукова думка"),
    Work("Oran", "Baskın", "B.", "2001", "Türk Dış Politikası: Kurtuluş Savaşından Bugüne Olgular, Belgeler, Yorumlar", "İstanbul", "İletişim Yayınları"),
    Work("Waltz", "Kenneth N.", "K. N.", "1979", "Theory of International Politics", "Reading", "Addison-Wesley"),
    Work("World Bank", "", "", "2022", "Global Economic Prospects", "Washington", "World Bank", url="https://www.worldbank.org/en/publication/global-economic-prospects"),
)  # fmt: skip


def apa(work: Work) -> str:
    """`Nora, P. (1989). Title. Journal, 26, 7–24. https://…`"""
    name = f"{work.family}, {work.initials}" if work.initials else f"{work.family}."
    where = f"{work.journal}, {work.volume}, {work.pages}." if work.journal else f"{work.publisher}."
    return " ".join(part for part in (name, f"({work.year}).", f"{work.title.rstrip('?')}.", where, work.url) if part)


def chicago(work: Work) -> str:
    """`Nora, Pierre. “Title.” Journal 26 (1989): 7–24.` as in a bibliography."""
    name = f"{work.family}, {work.given.rstrip('.')}." if work.given else f"{work.family}."
    if work.journal:
        return f"{name} “{work.title}.” {work.journal} {work.volume} ({work.year}): {work.pages}."
    return f"{name} {work.title}. {work.place}: {work.publisher}, {work.year}."


def gost(work: Work) -> str:
    """`Бартольд В. В. История … — Ленинград : Наука, 1927. — 256 с.`"""
    name = f"{work.family} {work.initials} " if work.initials else f"{work.family}. "
    if work.journal:
        return f"{name}{work.title} // {work.journal}. – {work.year}. – Т. {work.volume}. – С. {work.pages}."
    return f"{name}{work.title}. – {work.place} : {work.publisher}, {work.year}. – 256 с."


def ieee(work: Work) -> str:
    """`P. Nora, “Title,” Journal, vol. 26, pp. 7–24, 1989.`"""
    name = f"{work.initials} {work.family}" if work.initials else work.family
    if work.journal:
        return f"{name}, “{work.title},” {work.journal}, vol. {work.volume}, pp. {work.pages}, {work.year}."
    return f"{name}, {work.title}. {work.place}: {work.publisher}, {work.year}."


def mla(work: Work) -> str:
    """`Nora, Pierre. Title. Publisher, 1989.`"""
    name = f"{work.family}, {work.given.rstrip('.')}." if work.given else f"{work.family}."
    where = (
        f"{work.journal}, {work.volume}, {work.year}, pp. {work.pages}."
        if work.journal
        else f"{work.publisher}, {work.year}."
    )
    return f"{name} {work.title}. {where}"


SHAPES = {"apa": apa, "chicago": chicago, "gost": gost, "ieee": ieee, "mla": mla}

TITLES = {
    "az": (
        "Osmanlı şəhərində yaddaş və idarəetmə",
        "Limanların böyüməsi və karvan yollarının tənəzzülü",
        "Miqrasiya, kimlik və şəhər: müqayisəli tədqiqat",
        "Yerli idarəetmənin dəyişməsi haqqında",
    ),
    "kk": (
        "Осман қаласындағы жады және басқару",
        "Порттардың өсуі мен керуен жолдарының құлдырауы",
        "Көші-қон, бірегейлік және қала: салыстырмалы талдау",
        "Жергілікті басқарудың өзгеруі туралы",
    ),
    "tr": (
        "Osmanlı Kentlerinde Kayıt Tutma ve Bellek",
        "Limanların Büyümesi ve Ticaret Yollarının Değişimi",
        "Göç, Kimlik ve Kent: Karşılaştırmalı Bir İnceleme",
        "Yerel Yönetimlerin Dönüşümü Üzerine Bir Deneme",
    ),
    "en": (
        "Keeping Records in the Ottoman City: Memory and Administration",
        "The Growth of Ports and the Decline of the Caravan Roads",
        "Migration, Identity and the City in Comparative Perspective",
        "An Essay on the Transformation of Local Government",
    ),
    "ru": (
        "Память города и управление в Османской империи",
        "Рост портов и упадок караванных дорог",
        "Миграция, идентичность и город в сравнительной перспективе",
        "Очерк преобразования местного управления",
    ),
    "ky": (
        "Шаардын эс тутуму жана башкаруу маселелери",
        "Порттордун өсүшү жана кербен жолдорунун төмөндөшү",
        "Миграция, иденттүүлүк жана шаар: салыштырма талдоо",
        "Жергиликтүү башкаруунун өзгөрүшү жөнүндө",
    ),
    "de": (
        "Das Gedächtnis der Stadt und die Verwaltung im Osmanischen Reich",
        "Der Aufstieg der Häfen und der Niedergang der Karawanenwege",
        "Migration, Identität und Stadt im Vergleich",
        "Versuch über den Wandel der örtlichen Verwaltung",
    ),
    "fr": (
        "La mémoire de la ville et l’administration dans l’Empire ottoman",
        "L’essor des ports et le déclin des routes caravanières",
        "Migration, identité et ville : une comparaison",
        "Essai sur la transformation du gouvernement local",
    ),
    "uk": (
        "Пам’ять міста та управління в Османській імперії",
        "Зростання портів і занепад караванних шляхів",
        "Міграція, ідентичність і місто в порівняльній перспективі",
        "Нарис перетворення місцевого управління",
    ),
}

AUTHORS = {
    "az": ("Elçin MƏMMƏDOV*", "Dr. Aynur Əliyeva1", "Rauf HƏSƏNOV və Leyla QULİYEVA", "Prof. Dr. Tofiq Abbasov"),
    "kk": ("Ерлан АХМЕТОВ*", "PhD Айгүл Сәрсенова1", "Нұрлан БЕКОВ, Әсел ТӨЛЕУОВА", "проф. Болат Жұмабаев"),
    "tr": ("Selim AKSOY*", "Doç. Dr. Ayşe Kara1", "Elif KARACA ve Murat ŞEN", "Prof. Dr. Hakan Yıldız"),
    "en": ("John MILLER*", "Dr. Anna Brown1", "Peter STONE and Mary GREEN", "Prof. Dr. Helen Carter"),
    "ru": ("Иван ПЕТРОВ*", "д-р Анна Смирнова1", "Олег СИДОРОВ, Мария ИВАНОВА", "проф. Дмитрий Орлов"),
    "ky": ("Айбек САДЫКОВ*", "Prof. Dr. Гүлнара Асанова", "Нурлан БЕКОВ, Айгүл ТОКОЕВА", "Dr. Эркин Кулов1"),
    "de": ("Hans MÜLLER*", "Dr. Anna Schmidt1", "Peter BRAUN und Maria KLEIN", "Prof. Dr. Helga Richter"),
    "fr": ("Jean MOREAU*", "Dr. Anne Dubois1", "Pierre LEBRUN et Marie PETIT", "Prof. Hélène Garnier"),
    "uk": ("Іван ПЕТРЕНКО*", "Dr. Анна Коваль1", "Олег СИДОРЕНКО, Марія БОЙКО", "Prof. Дмитро Орел"),
}
