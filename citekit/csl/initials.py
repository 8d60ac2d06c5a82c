"""Given names cut to initials (CSL 1.0.2, "Name", ``initialize-with``)."""

import re
from functools import lru_cache

from citekit.csl.markup import INNER_QUOTE, MARK, QUOTE
from citekit.csl.names import ROMANESQUE

_TOKENS = re.compile("([\ufdd0-\ufdef]|[\\s\u00a0]+|[-‐–])")
_SIGNS = "ʿʾʻʼ‘’ʹ"
_DOTTED = re.compile(r"[^.]+\.?|\.")


@lru_cache(maxsize=50_000)
def initials(given: str, mark: str, hyphen: bool = True, cut: bool = True) -> str:
    """The given name with every name cut to its initial and ``mark`` after it; with ``cut`` false only initials that
    are there already get the mark.

    >>> initials("Jean-Paul Émile", ". "), initials("Hsien-Li", ".", hyphen=False), initials("J.B. de C.M.", ". ")
    ('J.-P. É.', 'H.L.', 'J. B. de C. M.')
    >>> initials("Ph. John ME", ".", cut=False), initials("TSerendorjiin", "."), initials("İbrahim Ömer", ". ")
    ('Ph. John ME', 'Ts.', 'İ. Ö.')
    """
    if QUOTE in given or INNER_QUOTE in given:  # a nickname between quotes: nothing here can be cut
        return given
    out = ""
    gap = ""
    before_initial = True
    for token in _TOKENS.split(given):
        if not token:
            continue
        if MARK.match(token):
            out += token
        elif token.isspace():
            gap = " "
        elif token in "-‐–":
            gap = "-"
        else:
            for piece in _DOTTED.findall(token):
                stem = _stem(piece, cut)
                if stem:
                    out = _add_initial(out, stem + mark, gap, before_initial, hyphen)
                else:
                    out = _add_word(out, piece, gap, token, not cut)
                before_initial = bool(stem) or (gap == "-" and cut)
                gap = ""
    return out.rstrip()


def _add_initial(out: str, initial: str, gap: str, after_initial: bool, hyphen: bool) -> str:
    if gap == "-" and hyphen:
        closed = out.rstrip("\ufdd0")
        return closed.rstrip() + out[len(closed) :] + "-" + initial
    if not after_initial and MARK.sub("", out):
        return out.rstrip() + " " + initial
    trailing = out[-1:].isspace() or not MARK.sub("", out)
    closed = out.rstrip("\ufdd0")
    if not trailing and closed != out and closed[-1:].isspace():  # the space of a mark inside closed markup moves out
        return closed.rstrip() + out[len(closed) :] + " " + initial
    return out + initial


def _add_word(out: str, word: str, gap: str, token: str, keep_half: bool) -> str:
    if word == ".":
        return out
    if gap == "-":  # the second half of "Ji-eun" has no initial of its own
        return out.rstrip() + "-" + word if keep_half else out
    glued = not gap and token != word
    return out.rstrip() + ("" if glued or not MARK.sub("", out) else " ") + word


def _stem(piece: str, cut: bool) -> str:
    """The letters an initial keeps; the empty string for a word that stays whole."""
    dotted = piece.endswith(".")
    letters = piece.rstrip(".")
    sign = len(letters) - len(letters.lstrip(_SIGNS))  # the ayn of "ʿAlāʾ" goes with its initial
    if sign:
        rest = _stem(piece[sign:], cut)
        return letters[:sign] + rest if rest else ""
    if not letters or not letters[0].isalpha() or letters[0].islower() or not ROMANESQUE.match(letters):
        return ""
    if dotted or len(letters) == 1:
        return letters
    if not cut:
        return ""
    lead = 1
    while lead < len(letters) and letters[lead].isupper():
        lead += 1
    if 1 < lead < len(letters) and letters[lead].islower():
        return letters[0] + letters[1:lead].lower()
    return letters[0]
