"""The last pass over a rendered piece: punctuation merged and moved into quotes, quote marks turned into glyphs."""

import re

from citekit.csl.locale import Locale
from citekit.csl.markup import CLOSE, INNER_QUOTE, JOIN, PAREN, QUOTE, SUFFIX, UNPAREN, UNQUOTE

_DROP_SECOND = frozenset(("..", ",,", "::", ";;", "!!", "??", ";:", "!:", "?:", ":.", ";.", "!.", "?."))
_DROP_FIRST = frozenset((":!", ";!", ":?", ";?"))
_FORMATS = "\ufdd0-\ufddf\ufde2-\ufdef"
"""Every mark but the end of a quote and the join."""
_MEETING = re.compile(f"([.,:;!?])([{_FORMATS}{JOIN}]*){JOIN}([{_FORMATS}{UNQUOTE}{JOIN}]*)([.,:;!?])")
_ENDED = re.compile(f"([.!?])([{CLOSE}]*{UNQUOTE}[{CLOSE}{UNQUOTE}]*){JOIN}[{_FORMATS}{JOIN}]*\\.")
"""A sentence ended inside a quote, and a period after it."""
_QUOTED = re.compile(f"((?:{UNQUOTE}[{CLOSE}{JOIN}]*)+)(?<={JOIN})([.,!?])")
_QUOTED_END = re.compile(f"([.,:;!?])([{CLOSE}]*)((?:{UNQUOTE}[{CLOSE}]*)+)$")
_PARENTHESES = re.compile(f"([{PAREN}{UNPAREN}])[()]")
_SPACE_CLOSED = " " + CLOSE
_LAST_SPACE = re.compile(f"( +)({CLOSE}+)$")
_SPACES = re.compile(f"([  ])((?:[{CLOSE}{JOIN}{SUFFIX}\ufdd1-\ufdde])*)[  ]+(?=[^  ]|$)")


class Quotes:
    """The quotation marks of a locale and whether punctuation goes inside them."""

    __slots__ = ("inner", "inside", "outer")

    def __init__(self, locale: Locale) -> None:
        term = locale.term
        self.outer = (term("open-quote") or "“", term("close-quote") or "”")
        self.inner = (term("open-inner-quote") or "‘", term("close-inner-quote") or "’")
        self.inside = locale.punctuation_in_quote


def finish(text: str, quotes: Quotes) -> str:
    """Merge and move punctuation, collapse spaces, choose quote glyphs; formatting marks stay.

    >>> from citekit.csl.locale import Locale
    >>> finish("Who?" + JOIN + ". 2019" + JOIN + ".", Quotes(Locale("en-US")))
    'Who? 2019.'
    """
    if JOIN in text:
        text = merge(text)
        if UNQUOTE in text:
            text = _move_inside(text) if quotes.inside else _ENDED.sub(r"\1\2", text)
        text = text.replace(JOIN, "")
    if "  " in text or _SPACE_CLOSED in text:
        text = _SPACES.sub(r"\1\2", text)
    if text.endswith(CLOSE):
        text = _LAST_SPACE.sub(r"\2\1", text)
    if QUOTE in text or INNER_QUOTE in text:
        text = _glyphs(text, quotes)
    return text


def bracketed(text: str) -> str:
    """Parentheses of affixes inside one another, by turns round and square (Chicago Manual of Style, "Brackets").

    >>> bracketed(f"{PAREN}(see Smith {PAREN}(2000{UNPAREN}){UNPAREN})")
    '(see Smith [2000])'
    """
    depth = 0

    def turned(found: re.Match[str]) -> str:
        nonlocal depth
        if found[1] == PAREN:
            depth += 1
            return "(" if depth % 2 else "["
        depth = max(depth - 1, 0)
        return "]" if depth % 2 else ")"

    return _PARENTHESES.sub(turned, text)


def merge(text: str) -> str:
    """Apply the table of punctuation that meets where pieces were joined."""
    while True:
        merged = _MEETING.sub(_meet, text)
        if merged == text:
            return text
        text = merged


def _meet(found: re.Match[str]) -> str:
    first, middle, rest, second = found.groups()
    between = (middle + rest).replace(JOIN, "")
    pair = first + second
    if pair in _DROP_SECOND:
        return first + between
    if pair in _DROP_FIRST:
        return between + second
    return first + between + second


def _move_inside(text: str) -> str:
    """Set a comma, period or mark after a closing quote inside it."""
    while True:
        found = _QUOTED.search(text)
        if not found:
            return text
        head, tail = text[: found.start()], text[found.end() :]
        quotes = found[1].replace(JOIN, "")
        mark = found[2]
        last = head.rstrip(CLOSE)[-1:]
        pair = last + mark
        if pair in _DROP_SECOND:
            mark = ""
        elif pair in _DROP_FIRST:
            stripped = head.rstrip(CLOSE)
            head = stripped[:-1] + head[len(stripped) :]
        inside = len(head.rstrip(CLOSE))
        text = head[:inside] + mark + head[inside:] + quotes + tail
        if tail[:1] in ".,!?" and tail:
            text = head + mark + quotes + JOIN + tail


def _glyphs(text: str, quotes: Quotes) -> str:
    """Outer and inner quotation marks by depth."""
    out = []
    stack = [False]
    for piece in re.split(f"([{QUOTE}{UNQUOTE}{INNER_QUOTE}])", text):
        if piece == UNQUOTE:
            inner = stack.pop() if len(stack) > 1 else False
            out.append((quotes.inner if inner else quotes.outer)[1])
        elif piece in (QUOTE, INNER_QUOTE):
            nested = len(stack) > 1
            inner = not stack[-1] if nested else piece == INNER_QUOTE
            stack.append(inner)
            out.append((quotes.inner if inner else quotes.outer)[0])
        else:
            out.append(piece)
    return "".join(out)
