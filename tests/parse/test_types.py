"""The type of a record, by what is printed."""

import pytest

from citekit.parse import parse
from citekit.parse.tagger import shipped


@pytest.mark.skipif(shipped() is None, reason="types of whole strings need the shipped model")
@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ("Berkes, Niyazi. Türkiye’de Çağdaşlaşma. İstanbul: Yapı Kredi Yayınları, 2002.", "book"),
        ("Kurubaş, E. (2010). Güvenlikleştirme kuramı. Uluslararası İlişkiler, 7(26), 3-24.", "article-journal"),
        ("Yaldız, F. (2019). Türkiye Bursları [Yayımlanmamış doktora tezi]. Karadeniz Teknik Üniversitesi.", "thesis"),
        ("Sami Kohen, “Lale Devrimi”, Milliyet, 26 Mart 2005.", "article-newspaper"),
        ("Anayasa Mahkemesi, E. 2008/16, K. 2008/116, 5 Haziran 2008.", "legal_case"),
        ("5580 sayılı Özel Öğretim Kurumları Kanunu, Resmî Gazete 14.02.2007, S. 26434.", "legislation"),
        ("Roy, O. (2000). The new Central Asia. New York: NYU Press.", "book"),
        ("Artman, Vincent. “Documenting Territory.” PhD diss., University of Kansas, 2014.", "thesis"),
        ("Geertz, C. (1973). Thick description. In J. Smith (Ed.), Cultures (pp. 3-30). Basic Books.", "chapter"),
        ("World Bank. (2023). World development indicators [Data set]. https://databank.worldbank.org", "dataset"),
        ("Тишков В. А. Забыть о нации // Вопросы философии. 1998. № 9. С. 3-26.", "article-journal"),
        ("Исаева А.К. Концепт «дом»: дис. ... канд. филол. наук. – Бишкек, 2012. – 184 с.", "thesis"),
        ("Закон Кыргызской Республики «Об образовании» от 30 апреля 2003 года № 92.", "legislation"),
        ("Шустов А. Киргизия выбирает. URL: http://www.centrasia.ru/a (дата обращения: 05.10.2010).", "webpage"),
        ("Айтматов Ч. Ак кеме: повесть. – Фрунзе: Кыргызстан, 1982. – 160 б.", "book"),
        ("Жапаров Ш. Кыргыз антропонимдери // Кыргыз тили жана адабияты. 2011. № 19. Б. 33-38.", "article-journal"),
        ("Токоева А. Эл үчүн // Кыргыз Туусу. 2009-жыл, 14-апрель.", "article-newspaper"),
    ],
)
def test_type(raw: str, kind: str) -> None:
    assert parse(raw).type == kind
