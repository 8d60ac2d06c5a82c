"""Names get the part that the words beside them say."""

import pytest

from citekit.parse import parse
from citekit.parse.tagger import shipped


@pytest.mark.skipif(shipped() is None, reason="needs the shipped model")
@pytest.mark.parametrize(
    ("raw", "role", "family"),
    [
        ("Oran, B. (Ed.). (2013). Türk dış politikası. İletişim Yayınları.", "editor", "Oran"),
        ("Bozkurt, G. S. (der.) (2011), Orta Asya ve Kafkasya, İstanbul: Beta.", "editor", "Bozkurt"),
        ("Aytmatov, Cengiz. Gün Olur Asra Bedel. Çeviren Refik Özdek, Ötüken Neşriyat, 2008.", "translator", "Özdek"),
        ("Dadabaev, T. (Ed.). (2020). Central Asia in world politics. Brill.", "editor", "Dadabaev"),
        ("Abdykalykov, A. (Director). (1998). Beshkempir [Film]. Kyrgyzfilm.", "director", "Abdykalykov"),
        (
            "Фуко М. Надзирать и наказывать / пер. с фр. В. Наумова. М.: Ad Marginem, 1999. 480 с.",
            "translator",
            "Наумова",
        ),
        ("История таджикского народа / под ред. Б. Г. Гафурова. М.: Наука, 1963. 600 с.", "editor", "Гафурова"),
        ("Шамшиев, Б. (реж.). (1975). Ак кеме [Фильм]. Кыргызфильм.", "director", "Шамшиев"),
    ],
)
def test_role(raw: str, role: str, family: str) -> None:
    assert [name.family for name in getattr(parse(raw), role)] == [family]
