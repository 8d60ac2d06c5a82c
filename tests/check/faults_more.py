# ruff: noqa: E501 - texts are quoted as they stand
"""More faults to plant, of the kinds editors find late: lost text, wrong dates, named and uncited sources, damage."""

Fault = tuple[str, str, str, str]

_DAMAGE: list[Fault] = [
    ("en", "Regime theory joined both views (Krasner,\n1983: 2).", "Regime theory joined both of these views and the",
     "lost-page"),
    ("tr", "Kimlik tartışmaları\nbu yıllarda yeniden canlandı (Berkes, 1978: 512; Karpat, 1959: 88).",
     "Kimlik tartışmaları bu\nyıllarda özellikle büyük şehirlerde ve", "lost-page"),
    ("ru", "Родовая структура описана подробно (Абрамзон, 1971: 180; Хазанов, 1975: 77).",
     "Родовая структура описана подробно во многих местах и", "lost-page"),
    ("ky", "Этнография бул ишти толуктайт (Абрамзон, 1971: 356).", "Этнография бул ишти ар тараптан жана кеңири",
     "lost-page"),
    ("az", "Qafqazda danışıqlar uzun\nmüddət nəticəsiz qalmışdır (de Waal, 2003: 254).",
     "Qafqazda danışıqlar uzun\nmüddət nəticəsiz qalmış və bu", "lost-page"),
    ("tr", "Modernleşme süreci hem\nkurumları hem de toplumu değiştirmiştir (Berkes, 1978: 40).",
     "Modernleşme süreci çok uzun sürmüştür. Modernleşme süreci çok uzun sürmüştür (Berkes, 1978: 40).", "duplicate-sentence"),
    ("ru", "Археология дала опору датировкам (Бернштам, 1952: 101).",
     "Археология дала опору датировкам. Археология дала опору датировкам (Бернштам, 1952: 101).", "duplicate-sentence"),
    ("ky", "Этнография бул ишти толуктайт (Абрамзон, 1971: 356).",
     "Этнография бул ишти толуктайт. Этнография бул ишти толуктайт (Абрамзон, 1971: 356).", "duplicate-sentence"),
    ("ky", "Этнография бул ишти", "«Этнография бул ишти", "quotation-marks"),
    ("az", "Milli kimlik\nməsələsi", "“Milli kimlik\nməsələsi", "quotation-marks"),
    ("notes", "Yeni\nyazı kısa sürede benimsenmiştir.3", "“Yeni\nyazı kısa sürede benimsenmiştir.3", "quotation-marks"),
    ("gost", "Таласа и Енисея [3, с. 45].", "Таласа и Енисея [3, с. 45.", "brackets"),
    ("gost", "спорной [4].", "спорной [4.", "brackets"),
    ("az", "(Goldman, 2008: 170)", "(Goldman, 2008: 170", "brackets"),
    ("gost", "спорной [4].", "спорной. [4]", "citation-place"),
    ("numeric", "Hubs and authorities offer another view [3].", "Hubs and authorities offer another view. [3]",
     "citation-place"),
    ("az", "başlayaraq araşdırılır (Altstadt, 1992: 50; Swietochowski, 1995: 29).",
     "başlayaraq araşdırılır. (Altstadt, 1992: 50; Swietochowski, 1995: 29)", "citation-place"),
    ("tr", "etkilemiştir (Boratav, 1974: 150).", "etkilemiştir (Boratav, 1974: 150)..", "citation-place"),
    ("gost", "Палеография этих", "Пaлеогрaфия этих", "mixed-script"),
    ("gost", "Енисея [3, с. 45]", "Енисея [7, с. 45]", "numeric"),
    ("gost", "ещё предстоит [5]", "ещё предстоит [4]", "uncited-reference"),
    ("gost", "в долине Орхона [1, с. 12]", "в долине Орхона [5, с. 12]", "numeric"),
]  # fmt: skip

_YEARS: list[Fault] = [
    ("en", "(Nye, 2004: 129)", "(Nye, 2094: 129)", "future-year"),
    ("tr", "(Boratav, 1974: 150)", "(Boratav, 2074: 150)", "future-year"),
    ("ru", "(Хазанов, 1975: 30)", "(Хазанов, 2095: 30)", "future-year"),
    ("ky", "(Рахматуллин, 1968: 25)", "(Рахматуллин, 2068: 25)", "future-year"),
    ("az", "(de Waal, 2003: 15)", "(de Waal, 2093: 15)", "future-year"),
    ("en", "Ithaca: Cornell University Press.\nMearsheimer",
     "Retrieved March 3, 2090, from https://www.cornellpress.edu/regimes\nMearsheimer", "future-year"),
    ("tr", "İstanbul: Hil Yayınları.", "İstanbul: Hil Yayınları. Erişim tarihi: 12.03.2091, https://hil.com.tr/kitap",
     "future-year"),
    ("ru", "Древние тюрки. Москва: Наука.", "Древние тюрки. URL: https://nauka.ru/gumilev (дата обращения: 05.06.2092).",
     "future-year"),
    ("en", "Ithaca: Cornell University Press.\nMearsheimer",
     "Retrieved March 3, 1980, from https://www.cornellpress.edu/regimes\nMearsheimer", "entry-dates"),
    ("tr", "İstanbul: Hil Yayınları.", "Erişim tarihi: 12.03.1979, https://hil.com.tr/kitap", "entry-dates"),
    ("ru", "Древние тюрки. Москва: Наука.", "Древние тюрки. URL: https://nauka.ru/gumilev (дата обращения: 05.06.1966).",
     "entry-dates"),
    ("en", "International Organization, 52(4), 887-917.", "International Organization, 52(4), 917-887.", "entry-pages"),
    ("en", "and Social Science, 616(1), 31-54.", "and Social Science, 616(1), 54-31.", "entry-pages"),
    ("tr", "Daedalus, 102(1), 169-190.", "Daedalus, 102(1), 190-169.", "entry-pages"),
    ("en", "The ANNALS of the American Academy of Political and Social Science, 616(1), 31-54.",
     "The ANNALS of the American Academy of Political and Social Science, 616(1), 31-54. https://doi.org/10/1177.00027",
     "identifier"),
    ("az", "(de Waal, 2003: 254)", "(de Waal, 2001: 254)", "year-differs"),
    ("az", "Neft siyasəti dövlətin xarici əlaqələrini müəyyən etmişdir (Cornell, 2011: 210; Goldman, 2008: 77).",
     "Neft siyasəti 2010-cu ildən dövlətin xarici əlaqələrini müəyyən etmişdir (Goldman, 2008: 77).", "later-event"),
    ("ky", "Айтуучулардын чеберчилиги\nөзүнчө тема болуп саналат (Рахматуллин, 1968: 25).",
     "Айтуучулардын чеберчилиги\n1979-жылы өзүнчө тема болгон (Рахматуллин, 1968: 25).", "later-event"),
]  # fmt: skip

_SOURCES: list[Fault] = [
    ("en", "Norms spread in three stages, as Finnemore and Sikkink\n(1998: 895) have shown.",
     "According to the International Monetary Fund, norms of lending spread slowly. Norms spread in three stages. "
     "Finnemore and Sikkink\n(1998: 895) have shown this.", "attribution"),
    ("tr", "Modernleşme süreci hem\nkurumları hem de toplumu değiştirmiştir (Berkes, 1978: 40).",
     "Dünya Bankası’nın 1951 raporuna göre ülkenin yolları yetersizdir. Modernleşme süreci uzundur. Kurumlar değişmiştir "
     "(Berkes, 1978: 40).", "attribution"),
    ("ru", "Археология дала опору датировкам (Бернштам, 1952: 101).",
     "По данным Института археологии, раскопано сорок городищ. Находки изучены слабо. Археология дала опору датировкам "
     "(Бернштам, 1952: 101).", "attribution"),
    ("ky", "Этнография бул ишти толуктайт (Абрамзон, 1971: 356).",
     "ЮНЕСКОнун 2013-жылкы отчетуна ылайык эпос мурас катары корголот. Бул чечим маанилүү. Этнография бул ишти "
     "толуктайт (Абрамзон, 1971: 356).", "attribution"),
    ("az", "Qafqazda danışıqlar uzun\nmüddət nəticəsiz qalmışdır (de Waal, 2003: 254).",
     "BMT-nin 1994-cü il hesabatına görə məcburi köçkünlərin sayı artmışdır. Onların vəziyyəti ağır idi. Danışıqlar "
     "nəticəsiz qalmışdır (de Waal, 2003: 254).", "attribution"),
    ("tr", "(Gönlübol ve Sar, 1963: 25;", "(Sar ve Gönlübol, 1963: 25;", "author-count"),
    ("en", "(Keck & Sikkink, 1998: 12)", "(Sikkink & Keck, 1998: 12)", "author-count"),
    ("en", "Keohane and Nye (1977: 24)", "Nye and Keohane (1977: 24)", "author-count"),
    ("en", "Wendt, 1992: 424)", "Wendt, 1992: 391-425)", "locator"),
    ("tr", "(Mardin, 1973: 185)", "(Mardin, 1973: 169-190)", "locator"),
    ("en", "Cull, 2008: 45)", "Cull, 2008: 31-54)", "locator"),
    ("tr", "Modernleşme süreci hem\nkurumları hem de toplumu değiştirmiştir (Berkes, 1978: 40).",
     "“Modernleşme süreci hem kurumları hem de bütün toplumu değiştirmiştir” (Berkes, 1978).", "quotation-page"),
    ("ru", "Археология дала опору датировкам (Бернштам, 1952: 101).",
     "«Археология дала надёжную опору всем датировкам письменных памятников» (Бернштам, 1952).", "quotation-page"),
    ("ky", "Этнография бул ишти толуктайт (Абрамзон, 1971: 356).",
     "«Этнография бул ишти ар тараптан жана терең толуктап турат» (Абрамзон, 1971).", "quotation-page"),
    ("en", "(Baldwin, 2016: 140;", "(ADB, 2016: 140; Asian Development Bank, 2017: 3;", "organisation-variant"),
    ("tr", "(Mardin, 1973: 185)", "(TDK, 2011; Türk Dil Kurumu, 2019)", "organisation-variant"),
    ("tr", "(Mardin, 1973: 185)", "(T.C. Kültür ve Turizm Bakanlığı, 2011; Türkiye Cumhuriyeti Kültür ve Turizm "
     "Bakanlığı, 2019)", "organisation-variant"),
    ("az", "Əliyarlı, S. (1996). Azərbaycan tarixi. Bakı: Azərbaycan Nəşriyyatı.\nGoldman, M. I. (2008). Petrostate: "
     "Putin, Power, and the New Russia. Oxford: Oxford University Press.\n",
     "Goldman, M. I. (2008). Petrostate: Putin, Power, and the New Russia. Oxford: Oxford University Press.\nƏliyarlı, "
     "S. (1996). Azərbaycan tarixi. Bakı: Azərbaycan Nəşriyyatı.\n", "list-order"),
    ("tr", "Oran, B. (2001). Türk Dış Politikası: Kurtuluş Savaşından Bugüne. İstanbul: İletişim Yayınları.\n",
     "Öran, B. (2001). Türk Dış Politikası: Kurtuluş Savaşından Bugüne. İstanbul: İletişim Yayınları.\nOmar, Z. (2002). "
     "Dış Politika Yazıları. Ankara: İmge Kitabevi.\n", "list-order"),
    ("az", "(Goldman, 2008: 170)", "(Qoldman, 2008: 170; Məmmədov, 2010: 9)", "missing-reference"),
    ("az", "(de Waal, 2003: 254)", "(de Waal and Cornell, 2003: 254)", "joiner-language"),
]  # fmt: skip

_NAMES: list[Fault] = [
    ("en", "(Nye, 2004: 129)", "(A. & I., 2004: 129)", "odd-author"),
    ("en", "(Buzan & Wæver, 2003: 44)", "(Buzan, B., & Wæver, O., 2003: 44)", "odd-author"),
    ("en", "(Krasner,\n1983: 2)", "(Stephen Krasner,\n1983: 2)", "odd-author"),
    ("tr", "(Boratav, 1974: 150)", "(Korkut Boratav, 1974: 150)", "odd-author"),
    ("ru", "(Хазанов, 1975: 30)", "(Анатольевна Хазанова, 1975: 30)", "odd-author"),
    ("ky", "(Рахматуллин, 1968: 25)", "(Рахматуллин, К., 1968: 25)", "odd-author"),
    ("en", "(Nye, 2004: 129)", "(Carleton Univesity, 2004: 129)", "name-typo"),
    ("en", "(Nye, 2004: 129)", "(Minsitry of Trade, 2004: 129)", "name-typo"),
    ("tr", "(Boratav, 1974: 150)", "(Dışişleri Bakanlıgı Dairesi ve Dışişleri Bakanlğı, 1974: 150)", "name-typo"),
    ("en", "(Keck & Sikkink, 1998: 12)", "(Keck; Sikkink, 1998: 12)", "joiner-language"),
    ("en", "(Melissen, 2005: 13; Cull, 2008: 32)", "(Melissen, 2005: Cull, 2008: 32)", "separator"),
    ("tr", "(Boratav, 1974: 150)", "(Tuncay et al.1974: 150)", "spacing"),
    ("en", "(Nye, 2004: 129)", "(The World Bank, 2019; World Bank, 2020)", "organisation-variant"),
    ("en", "(Nye, 2004: 129)", "(World Bank Group, 2019; WORLD BANK GROUP, 2020)", "organisation-variant"),
]  # fmt: skip

MORE: list[Fault] = [*_NAMES, *_DAMAGE, *_YEARS, *_SOURCES]
