"""A round bracket never closed before its paragraph ends, or doubled; a number's square bracket left open."""

import re
from collections.abc import Iterator

from citekit.check.remark import remark
from citekit.library import Library
from citekit.model import ChapterExtract, Finding
from citekit.text.view import TextView

_SHOWN = 40
_AHEAD = 400
_SQUARE = re.compile(
    r"\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*(?:,\s[^\W\d_]{1,3}\.?\s?\d+[\d–-]*)?(?=[.,;]?\s(?![^\[\]\n]{0,40}\]))"
)
"""A citation's number, with or without a page, and no closing bracket soon after: `[14, с. 5. Причина`."""


def check(library: Library) -> Iterator[Finding]:
    """One finding for each such bracket of the running text."""
    for extract in library.extracts:
        view = library.running_view(extract.chapter.id)
        for match in re.finditer(r"\(\((?=[^()]{3,120}\)(?!\)))", view.text):
            yield _remark(library, extract, view, match.start(), match.end(), "doubled")
        for start, end in (match.span() for match in re.finditer(r"[^\n]+", view.text)):
            for at in _open(view.text, start, end):
                yield _remark(library, extract, view, at, min(at + _SHOWN, end), None)
        for match in _SQUARE.finditer(view.text) if _cites_numbers(extract) else ():
            yield _remark(library, extract, view, match.start(), match.end(), None)


def _cites_numbers(extract: ChapterExtract) -> bool:
    return any(citation.form == "numeric" for citation in extract.citations)


def _open(text: str, start: int, end: int) -> Iterator[int]:
    """Where brackets of a paragraph open that nothing closes."""
    opened: list[int] = []
    for match in re.finditer(r"[()]", text[start:end]):
        if match.group() == "(":
            opened.append(start + match.start())
        elif opened:
            opened.pop()
    following = re.search(r"[()]", text[end : end + _AHEAD])
    if following and following.group() == ")":
        opened = opened[:-1]  # the paragraph was broken inside the bracket
    return (at for at in opened if not text.startswith("((", at) and _is_prose(text, at, end))


def _is_prose(text: str, at: int, end: int) -> bool:
    """Whether a bracket opens in running prose or before a year, not in a heading, a table cell or a smiley."""
    inside = text[at:end]
    long = len(inside) > 60 or re.match(r"\([^()]{2,60}\b(?:1[89]|20)\d\d\b", inside) is not None
    return long and inside[1:2].strip() != "" and inside[-1] in ".!?:;)…”»"


def _remark(
    library: Library, extract: ChapterExtract, view: TextView, start: int, end: int, variant: str | None
) -> Finding:
    values = {"shown": view.text[start : end + 20].split("\n")[0]}
    span = view.source(start, end)
    return remark(library, extract.chapter, "brackets", "error", [span], variant=variant, values=values)
