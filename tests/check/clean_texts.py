# ruff: noqa: E501 - a reference is one line
"""Clean texts about real published works, in four languages and three styles: no check has anything to say about them.

Faults are planted in them one at a time (`test_planted_faults.py`).
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from clean_azerbaijani import AZERBAIJANI, GOST

ENGLISH = """Soft Power in World Politics

Introduction

Power is the ability to affect others to get the outcomes one wants (Nye, 2004: 2). The concept was introduced at the
end of the Cold War and has been debated ever since (Baldwin, 2016; Nye, 1990). Realists doubt that attraction can
replace coercion (Mearsheimer, 2001: 30; Waltz, 1979: 102). Keohane and Nye (1977: 24) describe a world in which several
channels connect societies. “Anarchy is what states make of it” is the best known sentence of this debate (Wendt,
1992: 395).

Institutions and Norms

Institutions reduce the costs of agreement (Keohane, 1984: 90). Norms spread in three stages, as Finnemore and Sikkink
(1998: 895) have shown. Networks of activists bring new issues to the agenda (Keck & Sikkink, 1998: 12). The regional
level has its own logic, and security complexes differ from one another (Buzan & Wæver, 2003: 44). Public diplomacy
needs listening more than speaking (Melissen, 2005: 13; Cull, 2008: 32). Regime theory joined both views (Krasner,
1983: 2).

Conclusion

Attraction is no substitute for resources, but it makes them go further (Nye, 2004: 129). Later work returned to the
question of measurement (Baldwin, 2016: 140; Cull, 2008: 45). The debate between the schools goes on (Keohane, 1984:
245; Wendt, 1992: 424).

References

Baldwin, D. A. (2016). Power and International Relations: A Conceptual Approach. Princeton: Princeton University Press.
Buzan, B., & Wæver, O. (2003). Regions and Powers: The Structure of International Security. Cambridge: Cambridge University Press.
Cull, N. J. (2008). Public Diplomacy: Taxonomies and Histories. The ANNALS of the American Academy of Political and Social Science, 616(1), 31-54.
Finnemore, M., & Sikkink, K. (1998). International Norm Dynamics and Political Change. International Organization, 52(4), 887-917.
Keck, M. E., & Sikkink, K. (1998). Activists Beyond Borders: Advocacy Networks in International Politics. Ithaca: Cornell University Press.
Keohane, R. O. (1984). After Hegemony: Cooperation and Discord in the World Political Economy. Princeton: Princeton University Press.
Keohane, R. O., & Nye, J. S. (1977). Power and Interdependence: World Politics in Transition. Boston: Little, Brown.
Krasner, S. D. (1983). International Regimes. Ithaca: Cornell University Press.
Mearsheimer, J. J. (2001). The Tragedy of Great Power Politics. New York: W. W. Norton.
Melissen, J. (2005). The New Public Diplomacy: Soft Power in International Relations. Basingstoke: Palgrave Macmillan.
Nye, J. S. (1990). Bound to Lead: The Changing Nature of American Power. New York: Basic Books.
Nye, J. S. (2004). Soft Power: The Means to Success in World Politics. New York: PublicAffairs.
Waltz, K. N. (1979). Theory of International Politics. Reading: Addison-Wesley.
Wendt, A. (1992). Anarchy is what states make of it: The social construction of power politics. International Organization, 46(2), 391-425.
"""

TURKISH = """Türk Dış Politikasının Tarihsel Kaynakları

Giriş

Türk dış politikasının temel ilkeleri Cumhuriyet’in ilk yıllarında biçimlenmiştir (Oran, 2001: 20). Bu dönemin
anlaşılması için Osmanlı mirasına bakmak gerekir (İnalcık, 2009: 453; Ortaylı, 1983: 15). Modernleşme süreci hem
kurumları hem de toplumu değiştirmiştir (Berkes, 1978: 40). Sander (1989: 163) bu mirasın sürekliliğini vurgular.
Merkez ile çevre arasındaki ilişki siyasal hayatı açıklayan bir çerçeve sunar (Mardin, 1973: 170).

Cumhuriyet Dönemi

Lozan’dan sonra yeni devletin sınırları büyük ölçüde belirlenmişti (Armaoğlu, 1983: 310). Soğuk Savaş yıllarında
ittifak ilişkileri öne çıktı (Gönlübol ve Sar, 1963: 25; Oran, 2001: 480). Ekonomik yapıdaki değişim dış politikayı da
etkilemiştir (Boratav, 1974: 150). Zürcher (1993: 203) dönemi iki partili bir geçiş olarak anlatır. Kimlik tartışmaları
bu yıllarda yeniden canlandı (Berkes, 1978: 512; Karpat, 1959: 88).

Sonuç

Tarihsel süreklilik ile değişim birlikte ele alınmalıdır (Armaoğlu, 1983: 900; İnalcık, 2009: 460). Bu çalışma iki
yaklaşımı birleştirmiştir (Mardin, 1973: 185).

Kaynakça

Armaoğlu, F. (1983). 20. Yüzyıl Siyasi Tarihi. Ankara: Türkiye İş Bankası Kültür Yayınları.
Berkes, N. (1978). Türkiye’de Çağdaşlaşma. İstanbul: Doğu-Batı Yayınları.
Boratav, K. (1974). Türkiye’de Devletçilik. İstanbul: Gerçek Yayınevi.
Gönlübol, M. ve Sar, C. (1963). Atatürk ve Türkiye’nin Dış Politikası. İstanbul: Milli Eğitim Basımevi.
İnalcık, H. (2009). Devlet-i Aliyye. İstanbul: Türkiye İş Bankası Kültür Yayınları.
Karpat, K. H. (1959). Turkey’s Politics: The Transition to a Multi-Party System. Princeton: Princeton University Press.
Mardin, Ş. (1973). Center-Periphery Relations: A Key to Turkish Politics. Daedalus, 102(1), 169-190.
Oran, B. (2001). Türk Dış Politikası: Kurtuluş Savaşından Bugüne. İstanbul: İletişim Yayınları.
Ortaylı, İ. (1983). İmparatorluğun En Uzun Yüzyılı. İstanbul: Hil Yayınları.
Sander, O. (1989). Siyasi Tarih. Ankara: İmge Kitabevi.
Zürcher, E. J. (1993). Turkey: A Modern History. London: I. B. Tauris.
"""

RUSSIAN = """История Центральной Азии в трудах востоковедов

Введение

История региона изучена неравномерно (Бартольд, 1963: 12). Первые обобщения появились в начале прошлого века
(Бартольд, 1963: 45; Бернштам, 1952: 8). Кочевые общества долго рассматривались как застойные (Хазанов, 1975: 30).
Гумилёв (1967: 91) предложил иную картину. Этнический состав населения сложился поздно (Абрамзон, 1971: 22; Петров,
1961: 60).

Материалы

Эпос остаётся важным источником (Жирмунский, 1962: 280). Археология дала опору датировкам (Бернштам, 1952: 101).
Родовая структура описана подробно (Абрамзон, 1971: 180; Хазанов, 1975: 77).

Заключение

Сравнение источников позволяет уточнить выводы (Жирмунский, 1962: 310; Петров, 1961: 144). Вопрос о происхождении
остаётся открытым (Гумилёв, 1967: 120).

Список литературы

Абрамзон, С. М. (1971). Киргизы и их этногенетические и историко-культурные связи. Ленинград: Наука.
Бартольд, В. В. (1963). Сочинения. Москва: Издательство восточной литературы.
Бернштам, А. Н. (1952). Историко-археологические очерки Центрального Тянь-Шаня. Москва: Издательство АН СССР.
Гумилёв, Л. Н. (1967). Древние тюрки. Москва: Наука.
Жирмунский, В. М. (1962). Народный героический эпос. Москва: Гослитиздат.
Петров, К. И. (1961). К истории движения киргизов на Тянь-Шань. Фрунзе: Издательство АН Киргизской ССР.
Хазанов, А. М. (1975). Социальная история скифов. Москва: Наука.
"""

KYRGYZ = """Кыргыз эпосунун изилденүү тарыхы

Киришүү

Манас эпосу жөнүндө алгачкы маалыматтар эрте жазылган (Валиханов, 1904: 208). Эпостун варианттары кийин жыйналган
(Мусаев, 1979: 14). Тарыхый булактар эпосту түшүнүүгө жардам берет (Абрамзон, 1971: 340). Жирмунский (1962: 282)
эпосту башка элдердин чыгармалары менен салыштырган. Кыргыз коомунун түзүлүшү да изилденген (Бернштам, 1952: 66).

Изилдөөлөр

Эпостун мазмуну ар кыл мезгилдерди чагылдырат (Мусаев, 1979: 102; Жирмунский, 1962: 300). Айтуучулардын чеберчилиги
өзүнчө тема болуп саналат (Рахматуллин, 1968: 25). Этнография бул ишти толуктайт (Абрамзон, 1971: 356).

Корутунду

Изилдөөлөр дагы улантылышы керек (Рахматуллин, 1968: 90). Салыштыруу ыкмасы натыйжалуу болду (Валиханов, 1904: 220;
Бернштам, 1952: 71).

Адабияттар

Абрамзон, С. М. (1971). Киргизы и их этногенетические и историко-культурные связи. Ленинград: Наука.
Бернштам, А. Н. (1952). Историко-археологические очерки Центрального Тянь-Шаня. Москва: Издательство АН СССР.
Валиханов, Ч. Ч. (1904). Сочинения. Санкт-Петербург: Типография Главного управления уделов.
Жирмунский, В. М. (1962). Народный героический эпос. Москва: Гослитиздат.
Мусаев, С. (1979). Эпос Манас. Фрунзе: Илим.
Рахматуллин, К. (1968). Манасчылар. Фрунзе: Илим.
"""

NOTES = """Türk Dilinin Yazı Tarihi Üzerine Notlar

Giriş

Türk yazı dilinin tarihi uzun zamandır tartışılmaktadır.1 Alfabe değişikliği bu tartışmanın merkezinde yer alır.2 Yeni
yazı kısa sürede benimsenmiştir.3 Sovyet deneyimi ise başka bir yol izlemiştir.4 Dil planlaması bu iki örnekte farklı
sonuçlar vermiştir.5

Sonuç

Karşılaştırma yeni sorular doğurmaktadır.6

1 Agâh Sırrı Levend, Türk Dilinde Gelişme ve Sadeleşme Evreleri, Ankara, Türk Dil Kurumu Yayınları, 1960, s. 30.
2 Bilâl N. Şimşir, Türk Yazı Devrimi, Ankara, Türk Tarih Kurumu, 1992, s. 57.
3 Şimşir, a.g.e., s. 101.
4 Geoffrey Lewis, The Turkish Language Reform: A Catastrophic Success, Oxford, Oxford University Press, 1999, s. 12.
5 A.g.e., s. 40.
6 Levend, a.g.e., s. 112.
"""

NUMERIC = """Ranking Pages on the Web

Introduction

The link structure of the web carries information about importance [1]. The idea was extended to topics soon after [2].
Hubs and authorities offer another view [3]. Both approaches use the same matrix methods [1, 3].

Method

Random walks converge under mild conditions [4]. The damping factor decides the speed [2, 4].

Conclusion

Ranking remains a central problem of retrieval [5].

References

[1] L. Page, S. Brin, R. Motwani, and T. Winograd, The PageRank Citation Ranking: Bringing Order to the Web. Stanford: Stanford InfoLab, 1999.
[2] T. H. Haveliwala, "Topic-sensitive PageRank," in Proceedings of the 11th International Conference on World Wide Web, 2002, pp. 517-526.
[3] J. M. Kleinberg, "Authoritative sources in a hyperlinked environment," Journal of the ACM, vol. 46, no. 5, pp. 604-632, 1999.
[4] A. N. Langville and C. D. Meyer, Google's PageRank and Beyond: The Science of Search Engine Rankings. Princeton: Princeton University Press, 2006.
[5] C. D. Manning, P. Raghavan, and H. Schütze, Introduction to Information Retrieval. Cambridge: Cambridge University Press, 2008.
"""

CLEAN = {
    "en": ENGLISH, "tr": TURKISH, "ru": RUSSIAN, "ky": KYRGYZ, "az": AZERBAIJANI, "notes": NOTES, "numeric": NUMERIC,
    "gost": GOST,
}  # fmt: skip
