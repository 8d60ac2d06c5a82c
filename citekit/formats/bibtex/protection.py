"""Which words of a title must keep their capitals, for titles that carry no marks of their own.

Classic styles set titles in small letters whatever their language; biblatex does so in English only. A word is
protected when it has a capital that sentence case would not have. Where every longer word has one (English title case)
nothing tells a name from another word: classic styles get such a title as it stands, biblatex's keep the words with a
capital inside them.
"""

import re

from citekit.formats.bibtex.latex_reading import NOCASE

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_ENDS = (":", "?", "!", ".")


def protect(title: str, language: str | None = None) -> str:
    """The title with `nocase` spans around the words whose capitals are meant.

    ``language`` is given for classic styles (English when unknown): other titles are then protected whole.

    >>> print(protect("Orta Asya'da Rusya etkisi"))
    Orta <span class="nocase">Asya'da</span> <span class="nocase">Rusya</span> etkisi
    >>> print(protect("The Mufti of Istanbul", "en"))
    <span class="nocase">The Mufti of Istanbul</span>
    >>> print(protect("Is trust declining? A review", "en"))
    Is trust declining? <span class="nocase">A</span> review
    """
    if NOCASE in title or "<" in title or title.islower():
        return title
    words = list(_WORD.finditer(title))
    if language and not language.startswith("en"):
        capitals = any(sign.isupper() for word in words[1:] for sign in word[0])
        return f"{NOCASE}{title}</span>" if capitals else title
    long = [word[0] for word in words[1:] if len(word[0]) > 3 and not word[0].isupper()]
    title_case = len(long) > 1 and all(word[:1].isupper() for word in long)
    if language and title_case:
        return f"{NOCASE}{title}</span>"
    ends = (":",) if language else _ENDS  # BibTeX keeps a capital after a colon only
    made: list[str] = []
    place = 0
    for number, word in enumerate(words):
        text = word[0]
        opens = number == 0 or title[: word.start()].rstrip(' "“«‘(')[-1:] in ends
        inner = any(sign.isupper() for sign in text[1:])
        if inner or (text[:1].isupper() and not opens and not title_case):
            made += [title[place : word.start()], NOCASE, text, "</span>"]
            place = word.end()
    return "".join([*made, title[place:]])
