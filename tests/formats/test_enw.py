"""EndNote's tagged form."""

import pytest

from citekit.errors import InputError
from citekit.formats import enw
from citekit.model import Exchange, Record

TEXT = """%0 Journal Article
%A Uslu, Nasuh
%A T.C. Dışişleri Bakanlığı
%T Uzun bir
başlık
%J Bilig
%D 2019
%8 March 5, 2019
%@ 1300-0535
%K Rusya
%K Orta Asya
%X Öz.

İkinci paragraf.
%+ Ankara
%T İkinci başlık

%0 Karikatür
%T Çizgi
"""


def test_an_export_is_read_and_written_again() -> None:
    exchange = enw.loads(TEXT)
    article, other = exchange.records
    assert article.to_csl() == {
        "id": "enw-1",
        "type": "article-journal",
        "author": [{"family": "Uslu", "given": "Nasuh"}, {"literal": "T.C. Dışişleri Bakanlığı"}],
        "issued": {"date-parts": [[2019, 3, 5]]},
        "abstract": "Öz.\n\nİkinci paragraf.",
        "container-title": "Bilig",
        "ISSN": "1300-0535",
        "title": "Uzun bir başlık",
        "custom": {"enw": {"+": ["Ankara"], "T": ["İkinci başlık"]}},
    }
    assert (other.type, other.custom) == ("document", {"enw": {"0": ["Karikatür"]}})
    assert [problem.line for problem in exchange.problems] == [18]
    written = enw.dumps(exchange)
    assert written.losses == ()
    back = enw.loads(written.text)
    assert [record.custom for record in back.records] == [record.custom for record in exchange.records]
    assert back.tags == exchange.tags == {"enw-1": ("Rusya", "Orta Asya")}


def test_a_line_that_looks_like_a_tag_stays_in_the_abstract() -> None:
    record = Record(id="a", type="book", abstract="Bir\n%0 Book")
    (back,) = enw.loads(enw.dumps(Exchange(records=(record,))).text).records
    assert back.abstract == record.abstract


def test_text_without_tags_is_refused() -> None:
    with pytest.raises(InputError, match="no line begins with %0"):
        enw.loads("TY  - BOOK\n")
