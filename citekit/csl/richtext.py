"""Field text with HTML-like tags and straight quotes, turned into marked text.

CSL-JSON allows ``<i> <b> <sup> <sub> <sc>``, ``<span style="font-variant: small-caps;">`` and
``<span class="nocase">`` in fields (citeproc-js documentation, "rich text"). Quotes inside a field become quote marks,
so that they alternate with the quotes of the style; an apostrophe becomes ’.
"""

import re

from citekit.csl.markup import (
    BOLD,
    CLOSE,
    FLIP,
    INNER_QUOTE,
    ITALIC,
    JOIN,
    MARK,
    NO_FORMAT,
    NOCASE,
    QUOTE,
    SMALL_CAPS,
    SUBSCRIPT,
    SUPERSCRIPT,
    UNQUOTE,
)

_SPECIAL = re.compile("[<\"'“”‘\ufdd0-\ufdef]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_TOKEN = re.compile(r"(</?(?:i|b|sup|sub|sc|span)(?:\s[^<>]{0,80})?>|[\"'“”‘’])")
_TAGS = {"i": FLIP + ITALIC, "b": FLIP + BOLD, "sup": SUPERSCRIPT, "sub": SUBSCRIPT}
_TAGS["sc"] = FLIP + SMALL_CAPS
_PAIR = {'"': '"', "'": "'", "“": "”", "‘": "’"}
_PUNCTUATION = ".,;:!?"


def rich_text(text: str) -> str:
    """Marked text of one field; single quotes written as ‘ ’ stay single.

    >>> rich_text("Isparta") , rich_text("L'homme") , rich_text("<i>Nutuk</i>") == FLIP + ITALIC + "Nutuk" + CLOSE
    ('Isparta', 'L’homme', True)
    """
    if not text.isprintable():
        text = _CONTROL.sub("", text)
    if "«" in text or "»" in text:  # French spacing inside guillemets, where the writer put any
        text = text.replace("« ", "«\u202f").replace(" »", "\u202f»")
    if _SPECIAL.search(text):
        text = _mark(MARK.sub("", text))
    if text and text[0] in _PUNCTUATION:
        return JOIN + text
    return text


def plain_text(text: str) -> str:
    """A field in which tags and quotes are ordinary characters."""
    return text if text.isascii() and text.isprintable() else MARK.sub("", _CONTROL.sub("", text))


def _opener(tag: str) -> str:
    """The mark a start tag stands for; the empty string for a span that says nothing known."""
    name, _, rest = tag[1:-1].partition(" ")
    if name != "span":
        return _TAGS[name]
    rest = re.sub(r"\s+", "", rest)
    if "nodecor" in rest:
        return NO_FORMAT
    if "nocase" in rest:
        return NOCASE
    if "small-caps" in rest:
        return _TAGS["sc"]
    return ""


def _mark(text: str) -> str:
    """Walk tags and quotes; what finds no partner stays as it was written."""
    pieces = _TOKEN.split(text)
    out: list[str] = []
    waiting: list[tuple[str, int]] = []  # what is open: tag name or quote character, and where it stands in out
    for place, piece in enumerate(pieces):
        if place % 2 == 0:
            out.append(piece)
        elif piece[0] == "<":
            _take_tag(piece, out, waiting)
        else:
            before = _neighbour(pieces, place, -1)
            after = _neighbour(pieces, place, 1)
            _take_quote(piece, (before, after), out, waiting)
    for _kind, at in waiting:
        if out[at] == "'":
            out[at] = "’"
    return "".join(out)


def _neighbour(pieces: list[str], place: int, step: int) -> str:
    """The character next to a quote, tags passed over; a space at the ends of the field."""
    at = place + step
    while 0 <= at < len(pieces):
        piece = pieces[at]
        if piece and piece[0] != "<":
            return piece[-1 if step < 0 else 0]
        at += step
    return " "


def _take_tag(tag: str, out: list[str], waiting: list[tuple[str, int]]) -> None:
    closing = tag[1] == "/"
    name = tag[2 if closing else 1 : -1].partition(" ")[0]
    if not closing:
        waiting.append((name, len(out)))
        out.append(tag)
        return
    for depth in range(len(waiting) - 1, -1, -1):
        if waiting[depth][0] == name:
            at = waiting[depth][1]
            mark = _opener(out[at])
            out[at] = mark
            out.append(CLOSE if mark else "")
            for _kind, lost in waiting[depth + 1 :]:
                if out[lost] == "'":
                    out[lost] = "’"
            del waiting[depth:]
            return
    out.append(tag)


def _take_quote(mark: str, around: tuple[str, str], out: list[str], waiting: list[tuple[str, int]]) -> None:
    """Open, close or apostrophe: by what stands on both sides and by what is open."""
    before, after = around
    inside_word = before.isalnum() and after.isalnum()
    if mark in "'\"”’" and not inside_word and not before.isspace():
        for depth in range(len(waiting) - 1, -1, -1):
            kind, at = waiting[depth]
            if kind not in _PAIR:
                break
            if _PAIR[kind] == mark:
                out[at] = INNER_QUOTE if kind == "‘" else QUOTE
                out.append(UNQUOTE)
                del waiting[depth:]
                return
    nested = before in "\"'“‘" and bool(waiting) and waiting[-1][1] >= len(out) - 2
    if mark in _PAIR and (before.isspace() or before in "([{-–—/=" or nested) and not after.isspace():
        waiting.append((mark, len(out)))
        out.append(mark)
        return
    out.append("’" if mark == "'" else mark)
