"""Letters of one alphabet inside words of another (homoglyphs), or foreign accents.

A Latin `a` in a Cyrillic word makes it unfindable; `ǧ` stands for `ğ`.
"""

import re
from collections.abc import Iterator

from citekit.check.cited import cited_in
from citekit.check.remark import remark
from citekit.library import Library
from citekit.model import ChapterExtract, Finding

_CYRILLIC = "А-Яа-яЁёӨөҮүҢңҚқҒғҰұІіҺһӘәҶҷ"
_LATIN = "A-Za-zÇçĞğİıÖöŞşÜüƏə"
_MIXED = re.compile(rf"\b(?=\w*[{_CYRILLIC}])(?=\w*[{_LATIN}])[{_CYRILLIC}{_LATIN}]{{3,}}\b")
_TWINS = str.maketrans("аеорсухкмтнвіАЕОРСУХКМТНВІ", "aeopcyxkmthbiAEOPCYXKMTHBI")
_ODD = {"ǧ": "ğ", "Ǧ": "Ğ", "ĝ": "ğ", "ș": "ş", "Ș": "Ş", "ţ": "ț"}


def check(library: Library) -> Iterator[Finding]:
    """One finding for each mixed word of a chapter, each odd letter."""
    for extract in library.extracts:
        yield from _words(library, extract)
        yield from _odd_letters(library, extract)


def _words(library: Library, extract: ChapterExtract) -> Iterator[Finding]:
    view = library.running_view(extract.chapter.id)
    found: dict[str, list[tuple[int, int]]] = {}
    for match in _MIXED.finditer(view.text):
        word = match.group()
        if _is_slip(word):
            found.setdefault(word, []).append(view.source(*match.span()))
    for word, at in found.items():
        values = {"word": word, "letters": ", ".join(sorted(_strangers(word)))}
        yield remark(library, extract.chapter, "mixed-script", "warning", at, values=values, fix=_mended(word))


def _strangers(word: str) -> set[str]:
    latin = set(re.findall(f"[{_LATIN}]", word))
    cyrillic = set(re.findall(f"[{_CYRILLIC}]", word))
    return latin if len(latin) <= len(cyrillic) else cyrillic


def _is_slip(word: str) -> bool:
    """Strangers that look like letters of the word's own alphabet; a Latin stem with a Cyrillic ending is no slip."""
    twins = {chr(key) for key in _TWINS} | {chr(value) for value in _TWINS.values()}
    return _strangers(word) <= twins and not re.fullmatch(f"[{_LATIN}]+[{_CYRILLIC}]+", word)


def _mended(word: str) -> str:
    back = {value: chr(key) for key, value in _TWINS.items()}
    mostly_cyrillic = len(re.findall(f"[{_CYRILLIC}]", word)) >= len(word) / 2
    return "".join(back.get(ord(c), c) for c in word) if mostly_cyrillic else word.translate(_TWINS)


def _odd_letters(library: Library, extract: ChapterExtract) -> Iterator[Finding]:
    for cited in cited_in(library, extract):
        for author in cited.item.authors:
            odd = sorted(letter for letter in set(author) if letter in _ODD)
            if odd:
                values = {"word": author, "letters": ", ".join(odd)}
                fix = "".join(_ODD.get(letter, letter) for letter in author)
                yield remark(
                    library, extract.chapter, "mixed-script", "warning", [cited.citation], variant="odd", values=values,
                    fix=fix,
                )  # fmt: skip
