"""Words for typeset test documents: names, titles and sentences in nine languages, all made up for the tests."""

NAMES: dict[str, list[tuple[str, str]]] = {
    "tr": [("Yılmaz", "Ayşe"), ("Öztürk", "Mehmet Ali"), ("Şahin", "Zeynep"), ("Kaya", "Hakan"), ("İnalcık", "Halil"),
           ("Çelik", "Burcu"), ("Uslu", "Nasuh"), ("Erdoğan", "Elif"), ("Güngör", "Cem"), ("Aydın Koç", "Selin")],
    "en": [("Smith", "John"), ("O’Brien", "Mary K."), ("van der Berg", "Peter"), ("Chen", "Li"), ("Thornton", "William"),
           ("Mearsheimer", "Ruth"), ("Walt", "Simon"), ("Johnson-Hall", "Amy"), ("Patel", "Anil"), ("Li", "Wei")],
    "ru": [("Иванов", "Иван Иванович"), ("Петрова", "Анна Сергеевна"), ("Богатуров", "Алексей"), ("Соловьёв", "Пётр"),
           ("Звягельская", "Ирина"), ("Казанцев", "Андрей"), ("Мамедова", "Лейла"), ("Тишков", "Валерий")],
    "de": [("Müller", "Hans"), ("Schröder", "Anna"), ("Weiß", "Jürgen"), ("von Humboldt", "Karl"), ("Bäcker", "Ute"),
           ("Schmidt-Lux", "Thomas"), ("Großmann", "Eva"), ("Keller", "Reiner")],
    "fr": [("Dupont", "Jean"), ("Lefèvre", "Marie"), ("de La Tour", "Anne"), ("Bourdieu", "Paul"), ("Gérard", "Luc"),
           ("Moreau", "Claire"), ("Chartier", "Roger"), ("Hérault", "Élise")],
    "uk": [("Шевченко", "Олена"), ("Коваленко", "Андрій"), ("Ґалаґан", "Ірина"), ("Їжакевич", "Іван"), ("Мельник", "Юрій"),
           ("Бондаренко", "Оксана"), ("Грицак", "Ярослав"), ("Плохій", "Сергій")],
    "ky": [("Абдылдаев", "Эсенбай"), ("Осмонов", "Алыкул"), ("Байтур", "Анвар"), ("Чоротегин", "Тынчтыкбек"),
           ("Мусаев", "Самар"), ("Токтоналиев", "Жаныбек"), ("Өмүралиева", "Сайра")],
    "kk": [("Әуезов", "Мұхтар"), ("Қыдырбаева", "Рахманқұл"), ("Сүлейменов", "Олжас"), ("Нұрғалиев", "Рымғали"),
           ("Жұмабаева", "Гүлнар"), ("Оспан", "Ерлан")],
    "az": [("Əliyev", "Rəşad"), ("Məmmədov", "Elçin"), ("Hüseynova", "Günel"), ("Quliyev", "Fuad"), ("Əsədova", "Lalə"),
           ("Nərimanoğlu", "Kamil")],
}  # fmt: skip

TITLES: dict[str, list[str]] = {
    "tr": ["Türk dış politikasının kuramsal temelleri", "Orta Asya’da enerji güvenliği", "Bellek ve kent", "Göç yolları",
           "Osmanlı taşrasında eğitim", "Bölgesel bütünleşme ve yeni kurumlar", "Dilin sınırları"],
    "en": ["The limits of regional order", "Memory and the city", "Energy security in Central Asia", "Water, law and power",
           "A theory of small states", "Learning from networks", "The making of a border"],
    "ru": ["Международные отношения в Центральной Азии", "История и память", "Язык и власть", "Экономика переходного периода",
           "Водные ресурсы региона", "Очерки политической географии"],
    "de": ["Grundlagen der Wissenssoziologie", "Erinnerung und Stadt", "Macht und Recht in Europa", "Die Grenzen der Sprache",
           "Energiepolitik im Wandel"],
    "fr": ["La mémoire et la ville", "Les frontières de la langue", "L’ordre régional en question", "Histoire de la lecture",
           "Le pouvoir et la loi"],
    "uk": ["Історія і пам’ять", "Мова та влада", "Кордони Європи", "Нариси політичної географії", "Економіка перехідної доби"],
    "ky": ["Кыргыз тилинин тарыхы", "Элдик оозеки чыгармачылык", "Борбор Азиядагы суу маселеси", "Тил жана коом"],
    "kk": ["Қазақ әдебиетінің тарихы", "Тіл және қоғам", "Орталық Азиядағы энергетика", "Дала өркениеті"],
    "az": ["Azərbaycan dilinin tarixi", "Xəzərin enerji siyasəti", "Dil və cəmiyyət", "Qafqazda sərhədlər"],
}  # fmt: skip

PLACES: dict[str, tuple[str, str, str]] = {
    "tr": ("Ankara", "Dost Yayınları", "Bilgi Dergisi"), "en": ("London", "Meridian Press", "Journal of Area Studies"),
    "ru": ("Москва", "Наука", "Вопросы истории"), "de": ("Berlin", "Nordverlag", "Zeitschrift für Soziologie"),
    "fr": ("Paris", "Éditions du Seuil neuf", "Revue d’histoire"), "uk": ("Київ", "Критика", "Український журнал"),
    "ky": ("Бишкек", "Турар", "Ала-Тоо журналы"), "kk": ("Алматы", "Ғылым", "Қазақ тілі журналы"),
    "az": ("Bakı", "Elm", "Dil və ədəbiyyat"),
}  # fmt: skip

SENTENCES: dict[str, list[str]] = {
    "tr": ["Bölgesel düzenin dönüşümü yalnızca güç dengesiyle açıklanamaz", "Bu süreçte 1991 yılı bir dönüm noktası olmuştur",
           "Kentlerin belleği (özellikle başkentlerde) yeniden yazılmaktadır", "Avrupa Birliği’nin (AB) etkisi sınırlı kalmıştır",
           "Nüfusun %46,5’i kırsal alanda yaşamaktadır", "Eğitim kurumları bu dönemde hızla yaygınlaşmıştır",
           "Söz konusu kavram ilk kez 19. yüzyılda kullanılmıştır", "Enerji hatları siyasi gündemi belirlemektedir"],
    "en": ["The transformation of regional order cannot be explained by power alone", "This changed after 1991",
           "Urban memory (above all in capitals) is being rewritten", "The European Union (EU) had little influence",
           "About 46.5% of the population lives in the countryside", "Schools spread quickly in this period",
           "The term was first used in the 19th century", "Pipelines set the political agenda"],
    "ru": ["Преобразование регионального порядка нельзя объяснить одной лишь силой", "После 1991 г. положение изменилось",
           "Память городов (прежде всего столиц) переписывается заново", "Влияние Европейского союза (ЕС) было невелико",
           "Около 46,5% населения живёт в сельской местности", "Школы в этот период распространялись быстро",
           "Термин впервые появился в XIX в. и вскоре стал общим", "Трубопроводы определяют политическую повестку"],
    "de": ["Der Wandel der regionalen Ordnung lässt sich nicht allein mit Macht erklären", "Nach 1991 änderte sich die Lage",
           "Das Gedächtnis der Städte (vor allem der Hauptstädte) wird neu geschrieben", "Schulen breiteten sich rasch aus",
           "Die Europäische Union (EU) hatte wenig Einfluss", "Der Begriff entstand im 19. Jahrhundert"],
    "fr": ["La transformation de l’ordre régional ne s’explique pas par la seule puissance", "La situation a changé après 1991",
           "La mémoire des villes (surtout des capitales) est réécrite", "L’Union européenne (UE) a eu peu d’influence",
           "Les écoles se sont répandues rapidement", "Le terme est apparu au XIXe siècle"],
    "uk": ["Перетворення регіонального порядку не можна пояснити самою лише силою", "Після 1991 р. становище змінилося",
           "Пам’ять міст (передусім столиць) переписується", "Вплив Європейського Союзу (ЄС) був незначним",
           "Школи в цей час швидко поширювалися", "Термін уперше з’явився в XIX ст. і згодом став загальним"],
    "ky": ["Аймактык тартиптин өзгөрүшүн күч менен гана түшүндүрүүгө болбойт", "1991-жылдан кийин абал өзгөргөн",
           "Шаарлардын эс тутуму (айрыкча борборлордо) кайра жазылууда", "Европа Биримдигинин (ЕБ) таасири аз болгон",
           "Мектептер бул мезгилде тез тараган"],
    "kk": ["Аймақтық тәртіптің өзгеруін тек күшпен түсіндіруге болмайды", "1991 жылдан кейін жағдай өзгерді",
           "Қалалардың жады (әсіресе астаналарда) қайта жазылуда", "Еуропалық Одақтың (ЕО) ықпалы аз болды",
           "Мектептер бұл кезеңде тез тарады"],
    "az": ["Regional nizamın dəyişməsini yalnız güclə izah etmək olmaz", "1991-ci ildən sonra vəziyyət dəyişdi",
           "Şəhərlərin yaddaşı (xüsusilə paytaxtlarda) yenidən yazılır", "Avropa İttifaqının (Aİ) təsiri az olmuşdur",
           "Məktəblər bu dövrdə sürətlə yayılmışdır"],
}  # fmt: skip

NARRATIVES: dict[str, tuple[str, str, str]] = {
    # before the names, after the bracket, the joining word
    "tr": ("", " bu görüşe karşı çıkmaktadır.", "ve"), "en": ("As ", " argues, the picture is mixed.", "and"),
    "ru": ("По мнению автора, ", " показывает иное.", "и"), "de": ("Dagegen betont ", ", dass dies nicht genügt.", "und"),
    "fr": ("Selon ", ", la question reste ouverte.", "et"), "uk": ("Натомість ", " доводить інше.", "і"),
    "ky": ("", " башкача пикирин билдирет.", "жана"), "kk": ("", " басқаша пікір айтады.", "және"),
    "az": ("", " başqa fikir söyləyir.", "və"),
}  # fmt: skip

LEAD_INS = {"tr": "bkz. ", "en": "see ", "ru": "см. ", "de": "vgl. ", "fr": "voir ", "uk": "див. ", "ky": "кара: ",
            "kk": "қараңыз: ", "az": "bax: "}  # fmt: skip
HEADINGS = {
    "tr": ("GİRİŞ", "KAYNAKÇA"), "en": ("Introduction", "References"), "ru": ("Введение", "Список литературы"),
    "de": ("Einleitung", "Literaturverzeichnis"), "fr": ("Introduction", "Bibliographie"),
    "uk": ("Вступ", "Список використаних джерел"), "ky": ("Киришүү", "Адабияттар"),
    "kk": ("Кіріспе", "Пайдаланылған әдебиеттер"), "az": ("Giriş", "Ədəbiyyat"),
}  # fmt: skip
LOCALES = {"tr": "tr-TR", "en": "en-US", "ru": "ru-RU", "de": "de-DE", "fr": "fr-FR", "uk": "uk-UA", "ky": "ru-RU",
           "kk": "ru-RU", "az": "tr-TR"}  # fmt: skip
