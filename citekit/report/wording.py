"""The words of the report page, one TOML file a language: looked up for the page, and carried in it for its switch."""

import json
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from citekit.report.safe import shown

LANGUAGES = ("tr", "en", "ru", "ky")
FALLBACK = "en"


@cache
def table(language: str) -> dict[str, str]:
    """The words of one language by dotted key; those it lacks are English.

    >>> table("tr")["view.overview"]
    'Genel bakış'
    """
    folder = resources.files("citekit.report") / "page_words"
    found = _flat(tomllib.loads((folder / f"{language}.toml").read_text(encoding="utf-8")))
    return found if language == FALLBACK else {**table(FALLBACK), **found}


def _flat(words: dict[str, Any], before: str = "") -> dict[str, str]:
    made: dict[str, str] = {}
    for key, value in words.items():
        made.update(_flat(value, f"{before}{key}.") if isinstance(value, dict) else {before + key: str(value)})
    return made


@dataclass(frozen=True)
class Wording:
    """The words of a page in one language."""

    language: str = FALLBACK
    empty: bool = False
    """Whether marks are left for the page's script to fill, as in templates, which it has to open anyway."""

    @classmethod
    def of(cls, locale: str) -> "Wording":
        """The words for a locale (`tr-TR`, `ky`), English for a language the page has no words for.

        >>> Wording.of("ru-RU").say("view.matrix")
        'Источники'
        """
        code = locale.replace("_", "-").split("-")[0].lower()
        return cls(code if code in LANGUAGES else FALLBACK)

    def say(self, key: str, **values: object) -> str:
        """A word as plain text; a key without a word is its own last part."""
        word = table(self.language).get(key) or key.rpartition(".")[2].replace("-", " ")
        return word.format(**values) if values else word

    def mark(self, key: str) -> str:
        """A word as an element that the page's language switch can rewrite."""
        return f'<span data-w="{shown(key)}">{"" if self.empty else shown(self.say(key))}</span>'

    def counted(self, key: str, count: int) -> str:
        """The word for so many things, as :meth:`mark` does; its forms stand in one line, `глава|главы|глав`.

        >>> Wording("ru").counted("figure.chapters", 22)
        '<span data-w="figure.chapters" data-n="22">главы</span>'
        """
        forms = self.say(key).split("|")
        word = "" if self.empty else forms[min(plural(self.language, count), len(forms) - 1)]
        return f'<span data-w="{shown(key)}" data-n="{count}">{shown(word)}</span>'

    def told(self, key: str, **values: int) -> dict[str, str]:
        """A sentence with figures in it, and the attributes by which the page's language switch can rewrite it."""
        return {"description": self.say(key, **values), "data_w": key, "data_values": json.dumps(values)}

    def name(self, key: str, attribute: str = "aria-label") -> str:
        """A word as an attribute that the page's language switch can rewrite."""
        return f'{attribute}="{shown(self.say(key))}" data-w-{attribute}="{shown(key)}"'


def plural(language: str, count: int) -> int:
    """Which of a word's forms goes with a count: English has two, Russian three, Turkish and Kyrgyz one.

    >>> [plural("ru", count) for count in (1, 3, 5, 11, 21)], plural("en", 1), plural("tr", 5)
    ([0, 1, 2, 2, 0], 0, 0)
    """
    if language == "en":
        return int(count != 1)
    if language != "ru":
        return 0
    if count % 10 == 1 and count % 100 != 11:
        return 0
    return 1 if 2 <= count % 10 <= 4 and not 12 <= count % 100 <= 14 else 2


def number(count: int) -> str:
    """A count with a narrow space between thousands, as all four languages allow.

    >>> number(12345) == "12\\u202f345"
    True
    """
    return f"{count:,}".replace(",", "\u202f")
