"""One fold for names and words, cached, since the same words come again and again in a text."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Without case and diacritics; i, ı, İ and I are one letter: `Isparta`, `ısparta` and `İSPARTA` meet."""
    bare = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("İ", "i")).casefold()
    return "".join(char for char in bare if not unicodedata.combining(char))
