"""A reference string as the parser reads it: breaks joined, markup and control signs gone, and the way back to ``raw``.

Everything downstream works on :class:`Prepared.text`; ``Prepared.source`` gives the span in the string that was handed
in, so that evidence points at what the person sees.
"""

import re
from dataclasses import dataclass
from html import unescape

from citekit.text.view import Edit, TextView

LONGEST = 20_000
"""Characters that are parsed; what stands beyond them is kept unparsed. No reference is that long."""

_TROUBLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]|[^\S ]|  |<[A-Za-z/]|&[A-Za-z#]"
)
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]{0,12}(?:\s[^<>]{0,300})?/?>")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,6}|#[xX][0-9a-fA-F]{1,5});")
_SOFT_HYPHEN = re.compile(r"\u00ad\s*")
_SPACES = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060\ufeff]+")
_VISIBLE_GAP = re.compile(r"[\s\x00-\x1f\x7f-\x9f]")
_BREAK_HYPHEN = re.compile(r"(?<=[^\W\d_])([-\u2010\u00ac])[ \t]*[\r\n\f]\s*(?=([^\W\d_]))")
_URL = re.compile(r"(?:https?|ftp)\s?:\s?//|\bwww\.", re.IGNORECASE)
_PIECE = re.compile(r"[^\s<>\"“”«»]+")
_GOES_ON = re.compile(r"[/\-_=?&.%#~]$")
_GOES_ON_WITH = re.compile(r"[/\-_=?&%#~]|[a-z0-9]{1,30}[/\-_=?&%#]|[a-z0-9]{1,30}\.[a-z0-9]")
_NUMBER_END = re.compile(r"\d{1,8}[/.,)]?$")
_RESUMES = re.compile(r"[a-z0-9%_~/\-]")


@dataclass(frozen=True, slots=True)
class Prepared:
    """The string to parse and its view; ``beyond`` is what was too long to read."""

    raw: str
    text: str
    view: TextView | None
    beyond: str = ""

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Span in ``raw`` of ``text[start:end]``."""
        return (start, end) if self.view is None else self.view.source(start, end)


def _url_edits(raw: str) -> tuple[list[Edit], list[tuple[int, int]]]:
    """Breaks inside URLs to close (`https://www.turkkon.⏎⏎org/a`), and the spans the URLs cover."""
    edits: list[Edit] = []
    spans: list[tuple[int, int]] = []
    at = 0
    while found := _URL.search(raw, at):
        head = found.group()
        gap = re.search(r"\s", head)
        while gap is not None:
            edits.append((found.start() + gap.start(), found.start() + gap.end(), ""))
            gap = re.compile(r"\s").search(head, gap.end())
        end = found.end()
        piece = _PIECE.match(raw, end)
        end = piece.end() if piece else end
        while (gap := _SPACES.match(raw, end)) and (nxt := _PIECE.match(raw, gap.end())):
            if not _continues(raw[found.start() : end], nxt.group(), gap.group()):
                break
            edits.append((gap.start(), gap.end(), ""))
            end = nxt.end()
        spans.append((found.start(), end))
        at = end
    return edits, spans


def _continues(url: str, piece: str, gap: str) -> bool:
    """Whether a URL goes on after a gap: it was cut at a joint, or the next piece can only be a part of a URL."""
    if not _RESUMES.match(piece) or _URL.match(piece):
        return False
    if "\n" in gap and _GOES_ON.search(url) and not url.endswith("."):
        return True
    if url.endswith("-") and _NUMBER_END.match(piece):
        return True
    return bool(_GOES_ON.search(url) and _GOES_ON_WITH.match(piece))


def prepare(raw: str) -> Prepared:
    """Join what line breaks tore, drop markup and invisible signs, make every run of spaces one blank.

    >>> prepare("Up-\\nheaval in <i>Kyrgyzstan</i>").text
    'Upheaval in Kyrgyzstan'
    """
    beyond = raw[LONGEST:]
    source = raw[:LONGEST]
    edits, urls = _url_edits(source) if "//" in source or "www." in source else ([], [])
    if not edits and not beyond and not _TROUBLE.search(source) and source == source.strip():
        return Prepared(raw, source, None)
    edits += _joining_edits(source, urls)
    if "<" in source:
        edits += [(m.start(), m.end(), "") for m in _TAG.finditer(source)]
    if "&" in source:
        edits += [
            (m.start(), m.end(), unescape(m.group())) for m in _ENTITY.finditer(source) if not _in(urls, m.start())
        ]
    edits += _space_edits(source)
    view = TextView.of(source, edits=edits) if edits else None
    return Prepared(raw, view.text if view else source, view, beyond)


def _space_edits(source: str) -> list[Edit]:
    """Blanks at both ends go, runs inside become one, invisible signs alone become none."""
    edits: list[Edit] = []
    for found in _SPACES.finditer(source):
        edge = found.start() == 0 or found.end() == len(source)
        if edge or found.group() != " ":
            blank = not edge and _VISIBLE_GAP.search(found.group())
            edits.append((found.start(), found.end(), " " if blank else ""))
    return edits


def _joining_edits(source: str, urls: list[tuple[int, int]]) -> list[Edit]:
    """Soft hyphens and hyphens at a line's end; before a capital the hyphen is the word's own (`Türkiye-⏎Manas`)."""
    edits: list[Edit] = [(m.start(), m.end(), "") for m in _SOFT_HYPHEN.finditer(source)]
    for found in _BREAK_HYPHEN.finditer(source):
        if not _in(urls, found.start()):
            keeps = found[2].isupper() and not source[found.start() - 1].isupper()
            edits.append((found.end(1) if keeps else found.start(), found.end(), ""))
    return edits


def _in(spans: list[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in spans)
