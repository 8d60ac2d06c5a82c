"""Case and diacritics: one folded form in which spellings of the same word meet."""

import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"ı": "i", "İ": "i", "ə": "e", "Ə": "e", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d"})


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Without case and diacritics, dotted and dotless i one letter; scripts stay apart.

    >>> {fold(word) for word in ("ısparta", "Isparta", "ISPARTA", "İsparta")}
    {'isparta'}
    """
    decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS)).casefold()
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
