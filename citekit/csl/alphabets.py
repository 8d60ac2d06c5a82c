"""Which alphabets a list in some language is sorted by; the letters themselves stand in ``citekit/languages``."""

import re
from pathlib import Path

from citekit.csl.collate import Collation

_FOLDER = Path(__file__).resolve().parent.parent / "languages"
_ALPHABET = re.compile(r"^alphabet = \[([^\]]*)\]", re.MULTILINE)
"""One entry is read by pattern: parsing a whole language file takes longer than a bibliography."""
_LETTER = re.compile('"([^"]+)"')
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
    found = _ALPHABET.search(path.read_text(encoding="utf-8"))
    return tuple(_LETTER.findall(found[1])) if found else ()


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
