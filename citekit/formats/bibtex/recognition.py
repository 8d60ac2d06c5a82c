"""How a BibTeX file gives itself away."""

import re

_ENTRY = re.compile(r"^[ \t]*@[ \t]*[^\W\d_]\w*[ \t]*[{(]", re.MULTILINE)


def recognises(text: str) -> float:
    """How sure a text is BibTeX: an `@type{` at a line's start is enough, if the text does not open like XML or JSON.

    >>> recognises("% my library\\n@book{a, title = {Nutuk}}")
    0.9
    >>> recognises("TY  - BOOK")
    0.0
    """
    text = text.lstrip("\ufeff")
    start = text.lstrip("\ufeff \t\r\n")[:1]
    if start in ("<", "[") or (start == "{" and "@" not in text):
        return 0.0
    return 0.9 if _ENTRY.search(text) else 0.0
