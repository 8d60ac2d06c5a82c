"""Which alphabets a list in some language is sorted by; the letters themselves stand in ``citekit/languages``."""

import tomllib
from pathlib import Path

from citekit.csl.collate import Collation

_FOLDER = Path(__file__).resolve().parent.parent / "languages"
_DOTTED = {"tr", "az"}
_CYRILLIC = ("ky", "kk", "ru", "uk", "tg")
_LATIN = ("tr", "az", "tk")


def alphabet(code: str) -> tuple[str, ...]:
    """The alphabet of a language in sorting order; empty for a language without a file.

    >>> "".join(alphabet("tr"))[8:14]
    'ğhıijk'
    """
    path = _FOLDER / f"{code}.toml"
    if not code.isalpha() or not path.is_file():
        return ()
    with path.open("rb") as file:
        letters = tomllib.load(file).get("alphabet", ())
    return tuple(str(letter) for letter in letters)


def collation(language: str, cyrillic_first: bool = False) -> Collation:
    """The order of a list in ``language``: its own alphabet first, then those of the other script's languages.

    >>> key = collation("tr").key
    >>> sorted(["İnalcık", "Irmak", "İskakova", "Işık", "Çelik", "Şahin", "Асанов", "Smith"], key=key)
    ['Çelik', 'Irmak', 'Işık', 'İnalcık', 'İskakova', 'Smith', 'Şahin', 'Асанов']
    """
    latin = [language] if language not in _CYRILLIC else []
    if language in _LATIN:
        latin += [code for code in _LATIN if code != language]

    def alphabets() -> list[tuple[str, ...]]:
        return [alphabet(code) for code in (*latin, *([language] if not latin else ()), *_CYRILLIC)]

    return Collation(alphabets, language in _DOTTED, cyrillic_first)
