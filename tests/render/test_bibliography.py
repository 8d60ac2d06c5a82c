"""One bibliography in several outputs: the same entries, each as it would be alone."""

import pytest

from citekit.errors import SettingsError, UnknownNameError
from citekit.model import Record
from citekit.render import bibliographies, bibliography

ITEMS = [
    ("u", "book", "Uslu", "Türk dış politikası", "tr"),
    ("s", "article-journal", "Smith", "A & B", "en"),
    ("i", "book", "Иванов", "История <i>книги</i>", "ru"),
    ("k", "book", "Асанов", "Тышкы саясат", "ky"),
]
RECORDS = [
    Record.from_csl(
        {
            "id": name,
            "type": kind,
            "author": [{"family": family, "given": "A."}],
            "title": title,
            "language": language,
            "issued": {"date-parts": [[2019]]},
        }
    )
    for name, kind, family, title, language in ITEMS
]


@pytest.mark.parametrize("style", ["apa", "ieee", "chicago-notes-bibliography"])
@pytest.mark.parametrize("outputs", [("html", "markdown", "text"), ("text",), ("latex", "rtf")])
def test_each_output_is_as_it_would_be_alone(style: str, outputs: tuple[str, ...]) -> None:
    made = bibliographies(RECORDS, style, "tr-TR", outputs)
    assert list(made) == list(outputs)
    for output in outputs:
        assert made[output] == bibliography(RECORDS, style, "tr-TR", output)
        assert sorted(entry.record for entry in made[output].entries) == ["i", "k", "s", "u"]


def test_nothing_gives_nothing() -> None:
    assert bibliographies([], "apa", outputs=("text", "html"))["html"].entries == ()


@pytest.mark.parametrize(
    ("engine", "outputs", "error"),
    [("citeproc-js", ("text",), UnknownNameError), ("citeproc-py", ("text", "rtf"), SettingsError)],
)
def test_an_engine_that_cannot_says_so(engine: str, outputs: tuple[str, ...], error: type[Exception]) -> None:
    with pytest.raises(error, match="citeproc-py"):
        bibliographies(RECORDS, "apa", "en-US", outputs, engine)
