"""How two lines that follow each other read together: with a space, without one, without the hyphen, or not at all."""

import re

from citekit.segment.lines import Line, Sheet
from citekit.text.view import Edit

_URL_TAIL = re.compile(r"(?:https?://|www\.|doi\.org/|doi:\s?10\.)\S*$", re.IGNORECASE)
_URL_MORE = re.compile(r"^[\w%&=?#~+./:;,@!$()-]*[/=_%?&#.\-\d][\w%&=?#~+/-]*")
_URL_OPEN = frozenset("/-_=?&.%#~:+")
_ENDS = frozenset(".!?…:;")
_CLOSERS = "”»\"’')]*0123456789¹²³⁰⁴⁵⁶⁷⁸⁹"
_HYPHENS = frozenset("-\u00ad\u2010¬")


def joint(before: Line, after: Line, known: frozenset[str] = frozenset()) -> Edit:
    """The edit that reads two lines of one paragraph as one; ``known`` are words (casefolded) of the text.

    >>> a, b = Line(0, 5, "ulus-", 0, 0, False), Line(6, 13, "lararası", 0, 0, False)
    >>> joint(a, b)
    (4, 6, '')
    """
    tail = before.text[-1]
    url = _URL_TAIL.search(before.text)
    if url:
        if (tail in _URL_OPEN and _URL_MORE.match(after.text)) or _breaks_inside(after.text):
            return before.end, after.start, ""
        return before.end, after.start, " "
    if tail in _HYPHENS and len(before.text) > 1 and before.text[-2].isalpha() and after.text[0].isalpha():
        return _hyphen(before, after, known)
    if tail in "/–" and len(before.text) > 1 and not before.text[-2].isspace() and after.text[0].isalnum():
        return before.end, after.start, ""
    return before.end, after.start, " "


def _breaks_inside(text: str) -> bool:
    """Whether a line begins with the rest of a URL: a first word with slashes or several hyphens, not a sentence."""
    word = text.split(None, 1)[0]
    return (word.count("/") + word.count("-") + word.count("_") >= 2 and not word[0].isupper()) or (
        "/" in word and "." not in word and not word.startswith("(") and word[0].islower()
    )


def _hyphen(before: Line, after: Line, known: frozenset[str]) -> Edit:
    """Soft (dropped) when the next line goes on in lower case, unless the text writes the word with its hyphen."""
    if before.text[-1] == "-":
        left = re.split(r"[^\w’']", before.text[:-1])[-1]
        right = re.split(r"[^\w’']", after.text)[0]
        if not after.text[0].islower() or f"{left}-{right}".casefold() in known:
            return before.end, after.start, ""
    return before.end - 1, after.start, ""


def ends_sentence(text: str) -> bool:
    """Whether a line may end a sentence: a full stop, a mark or a colon, closing signs and note numbers left aside."""
    bare = text.rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in _ENDS if bare != text else text[-1] in _ENDS


def ends_paragraph(before: Line, after: Line, sheet: Sheet) -> bool:
    """Whether a paragraph surely ends between two lines that follow each other (page furniture left aside)."""
    if after.text[0].islower() or before.text[-1] in ",-\u00ad(":
        return False
    done = ends_sentence(before.text)
    if not sheet.wrapped:
        return done or after.blanks > 0
    short = len(before.text) < sheet.width * 0.75
    if done:
        return short or after.blanks > sheet.gap or after.indent > before.indent + 1
    return after.blanks > sheet.gap + 1 or (after.blanks > sheet.gap and short)
