"""Back-references are recognised, full references are not taken for one."""

import pytest

from citekit.parse import read


@pytest.mark.parametrize(
    ("raw", "kind", "family", "locator"),
    [
        ("a.g.e., s. 45.", "op-cit", None, "45"),
        ("Kadir Ertaç Ekinci, a.g.t., ss. 114-117.", "op-cit", "Ekinci", "114-117"),
        ("Uslu, a.g.m., s. 12", "op-cit", "Uslu", "12"),
        ("A.g.e.", "op-cit", None, None),
        ("Aynı yer.", "ibid", None, None),
        ("Bkz. Aydın vd. (2015: 22).", "author-date", "Aydın", "22"),
        ("İnalcık, Devlet-i Aliyye, s. 40.", "short-title", "İnalcık", "40"),
        ("Ibid., p. 3.", "ibid", None, "3"),
        ("P. Nora (dir.), op. cit., p. XIX", "op-cit", "Nora", None),
        ("Ünver, Fatih Külliyesi, 100 vd.", "short-title", "Ünver", "100"),
        ("İpşirli, “Medrese”, 28/330.", "short-title", "İpşirli", "330"),
        ("Roy, op. cit., pp. 12-14.", "op-cit", "Roy", "12-14"),
        ("Vanderhill et al. (2020)", "author-date", "Vanderhill", None),
        ("(European Parliament, 2022)", "author-date", "European Parliament", None),
        ("Там же. С. 31.", "ibid", None, "31"),
        ("Панарин А. С. Указ. соч. С. 104.", "op-cit", "Панарин", "104"),
        ("Ошол эле жерде. 12-б.", "ibid", None, "12"),
        ("Сонда, 45-б.", "ibid", None, "45"),
    ],
)
def test_short_form(raw: str, kind: str, family: str | None, locator: str | None) -> None:
    parsed = read(raw)
    assert parsed.short_kind == kind
    assert parsed.locator == locator
    authors = parsed.record.author
    assert (authors[0].family or authors[0].literal if authors else None) == family
    assert parsed.record.type == "document"


@pytest.mark.parametrize(
    "raw",
    [
        "Turan, Osman. Selçuklular Tarihi. İstanbul: Ötüken Neşriyat, 2003.",
        "Adeeb Khalid, The Politics of Muslim Cultural Reform (Berkeley: University of California Press, 1998), 45.",
        "Усенова, Г. (б.г.). Методика преподавания кыргызского языка. Бишкек.",
        "Айтматов Ч. Гүлсарат: Повесттер. – Фрунзе: Кыргызстан, 1978. – 412 б.",
        "Aynı Gökyüzünün Altında. İstanbul: Can Yayınları, 1999.",
    ],
)
def test_whole_reference(raw: str) -> None:
    assert read(raw).short_kind is None
