"""One rough sound for a name in any script and transcription, so that Томберг and Tomberg meet."""

import tomllib
from functools import cache, lru_cache
from importlib import resources

from citekit.languages import languages
from citekit.text.casing import fold

_FIRST = ("ru", "ky", "kk", "uk", "uz", "az")
"""Whose reading of a Cyrillic letter counts when languages differ; the rest follow by code."""


@cache
def _letters() -> dict[int, str]:
    """Cyrillic letter → Latin, from the language files' tables."""
    known = languages()
    order = [code for code in _FIRST if code in known] + [code for code in known if code not in _FIRST]
    table: dict[int, str] = {}
    for code in order:
        for native, latin in known[code].transliteration.latin.items():
            if len(native) == 1 and native > "\u036f":
                table.setdefault(ord(native), latin)
    return table


@cache
def _sounds() -> tuple[tuple[str, str], ...]:
    data = tomllib.loads((resources.files(__package__) / "sounds.toml").read_text(encoding="utf-8"))
    return tuple((spelling, sound) for spelling, sound in data["same"])


@lru_cache(maxsize=65536)
def sound(name: str) -> str:
    """The rough sound of a name: transliterated, folded, spellings of one sound made one, doubled letters single.

    >>> sound("Veliyev") == sound("Veliev")
    True
    """
    text = fold(name.lower().translate(_letters()))
    text = "".join(letter for letter in text if letter.isalnum())
    for spelling, one in _sounds():
        text = text.replace(spelling, one)
    return "".join(letter for index, letter in enumerate(text) if index == 0 or text[index - 1] != letter)
