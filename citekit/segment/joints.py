"""How two lines that follow each other read together: as one sentence, or as the end and beginning of paragraphs."""

from collections.abc import Container

from citekit.segment.lines import Line, Sheet
from citekit.text.joining import join
from citekit.text.view import Edit

_ENDS = frozenset(".!?…:;")
_CLOSERS = "”»\"’')]*0123456789¹²³⁰⁴⁵⁶⁷⁸⁹"


def joint(before: Line, after: Line, known: Container[str] = ()) -> Edit:
    """The edit that reads two lines of one paragraph as one; ``known`` are folded words of the text.

    >>> a, b = Line(0, 5, "ulus-", 0, 0, False), Line(6, 13, "lararası", 0, 0, False)
    >>> joint(a, b)
    (4, 6, '')
    """
    seam = join(before.text, after.text, known)
    return before.end - seam.cut, after.start, seam.glue


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
    # A short line that ends no sentence before a capital is a heading or an item, unless a parenthesis is open.
    if after.blanks > sheet.gap + 1 or (after.blanks > sheet.gap and short):
        return True
    return (
        len(before.text) < sheet.width * 0.6
        and after.text[0].isupper()
        and before.text.count("(") <= before.text.count(")")
    )
