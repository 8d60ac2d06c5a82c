"""Where a field's value ends: braces, quotes, numbers, names and `#`, and what to make of one that never closes.

Braces count as BibTeX counts them: all of them, `\\{` too. Only where that leaves a value open are escaped braces
left out of the count. An entry that seems to begin inside a value (`@article{key, title =` at a line's start) is text
as long as the value closes properly soon after; otherwise the value was never closed and ends before it. Every search
is bounded, so a broken file costs linear time.
"""

import re
from typing import NamedTuple

_BRACES = re.compile(r"[{}]|\n[ \t]*+@[ \t]*+\w++\s*+[{(]")
_QUOTES = re.compile(r'["{}]|\n[ \t]*+@[ \t]*+\w++\s*+[{(]')
ENTRY_LIKE = re.compile(r"\s*+@[ \t]*+\w++\s*+[{(]\s*+(?:[^\s,{}=]++\s*+,\s*+)?[\w-]++\s*+=")
_PROPER_END = re.compile(r"\s*+(?:[,})#]|%[^\n]*+\n|$)")
_NEXT_FIELD = re.compile(r",?[ \t]*+\n[ \t]*+[A-Za-z][\w-]*+[ \t]*+=[ \t]*+[\w{\"]")
_NEXT_INLINE = re.compile(r"\s*+,\s*+[A-Za-z][\w-]*+[ \t]*+=[ \t]*+[{\"\d]")
_PART = re.compile(r'\s*+(?:\{([^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+)\}|"([^"{}]*+)"|([^\s,{}()"#%=@]++))')
_JOIN = re.compile(r"\s*+#\s*+")
_WORDS = re.compile(r"[^,{}\"\n]++")
MOST_SUSPECTS = 8
FURTHEST = 100_000
"""How many entry-like lines, and how many characters after the first, may stand in one value."""


class Value(NamedTuple):
    """A value's text, how it was enclosed (bibtexparser's words), where reading goes on, and what was wrong."""

    text: str
    enclosing: str | None
    end: int
    problem: str | None = None
    cut: int | None = None
    """Where the entry has to end, when the value ran into what looks like the next entry."""


class _Close(NamedTuple):
    end: int  # index of the closing sign, or where an unclosed value has to stop
    closed: bool
    suspects: int


def close_brace(text: str, start: int) -> _Close:
    """Where the brace before ``start`` closes."""
    depth = aware = 1
    first, suspects, second_choice = -1, 0, -1
    for match in _BRACES.finditer(text, start):
        sign = match.group()
        place = match.start()
        if first >= 0 and place - first > FURTHEST:
            break
        if sign == "{":
            depth += 1
            aware += text[place - 1] != "\\"
        elif sign == "}":
            depth -= 1
            aware -= text[place - 1] != "\\"
            if depth == 0 and (_PROPER_END.match(text, place + 1) or not (suspects or aware > 0)):
                return _Close(place, True, suspects)
            if aware == 0 and second_choice < 0 and depth and _PROPER_END.match(text, place + 1):
                second_choice = place
        else:
            depth += 1
            aware += 1
            if ENTRY_LIKE.match(text, place):
                suspects += 1
                first = place if first < 0 else first
                if suspects > MOST_SUSPECTS:
                    break
    if second_choice >= 0 and (first < 0 or second_choice < first):
        return _Close(second_choice, True, 0)
    return _Close(first if first >= 0 else len(text), False, suspects)


def close_quote(text: str, start: int) -> _Close:
    """Where the quotation mark before ``start`` closes: the first one outside braces."""
    depth, first, suspects = 0, -1, 0
    for match in _QUOTES.finditer(text, start):
        sign = match.group()
        place = match.start()
        if first >= 0 and place - first > FURTHEST:
            break
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth -= 1
            if depth < 0 and first < 0:
                return _Close(place, False, 0)
        elif sign == '"':
            escaped = text[place - 1] == "\\" and not _PROPER_END.match(text, place + 1)
            if depth == 0 and not escaped:
                return _Close(place, True, suspects)
        else:
            depth += 1
            if ENTRY_LIKE.match(text, place):
                suspects += 1
                first = place if first < 0 else first
                if suspects > MOST_SUSPECTS:
                    break
    return _Close(first if first >= 0 else len(text), False, suspects)


def read_value(text: str, start: int) -> Value:
    """The value that begins at or after ``start``: one part, or several joined by `#`, kept as they stand."""
    first = _read_part(text, start)
    if first.cut is not None or (first.problem and first.enclosing == "no-enclosing"):
        return first
    join = _JOIN.match(text, first.end)
    if not join:
        return first
    end, problem = first.end, first.problem
    while join:
        part = _read_part(text, join.end())
        end, problem = part.end, problem or part.problem
        if part.cut is not None:
            return part._replace(text=text[start:end].strip(), enclosing="no-enclosing")
        join = _JOIN.match(text, end)
    return Value(text[start:end].strip(), "no-enclosing", end, problem)


def _read_part(text: str, start: int) -> Value:
    match = _PART.match(text, start)
    if match:
        if match[1] is not None and _PROPER_END.match(text, match.end()):
            return Value(match[1], "{", match.end())
        if match[2] is not None and _PROPER_END.match(text, match.end()):
            return Value(match[2], '"', match.end())
        if match[3] is not None:
            return _bare(text, match)
    place = start
    while place < len(text) and text[place].isspace():
        place += 1
    sign = text[place : place + 1]
    if sign not in ("{", '"') or not sign:
        return Value("", "{", place, "the field has no value")
    found = close_brace(text, place + 1) if sign == "{" else close_quote(text, place + 1)
    if found.closed:
        problem = "the value holds what looks like the start of an entry" if found.suspects else None
        return Value(text[place + 1 : found.end], sign, found.end + 1, problem)
    return _unclosed(text, place + 1, found.end, sign)


def _bare(text: str, match: re.Match[str]) -> Value:
    """A number, a `@string` name, or words someone forgot to put in braces (`year = c. 2019`)."""
    if match[3].isdecimal():
        return Value(match[3], None, match.end())
    if _PROPER_END.match(text, match.end()):
        return Value(match[3], "no-enclosing", match.end())
    words = _WORDS.match(text, match.start(3))
    if words and text[words.end() : words.end() + 1] in (",", "}", "\n", "") and words.end() > match.end():
        return Value(words[0].strip(), "{", words.end(), f"the value {words[0].strip()!r} stands without braces")
    return Value(match[3], "no-enclosing", match.end())


def _unclosed(text: str, start: int, limit: int, sign: str) -> Value:
    """The best end for a value that never closes: before the next `name =` at a line's start, or before ``limit``."""
    said = f"missing {'}' if sign == '{' else sign} after the value"
    following = _NEXT_FIELD.search(text, start, limit) or _NEXT_INLINE.search(text, start, limit)
    if following:
        return Value(text[start : following.start()].strip(), sign, following.start(), said)
    region = text[start:limit].rstrip()
    if text[limit : limit + 1] == "}":
        return Value(region.rstrip(","), sign, limit, said)
    if region.endswith("\n}"):
        region = region[:-1].rstrip()
    return Value(region.rstrip(","), sign, limit, said, limit)


def shorter_value(text: str, start: int, end: int) -> int | None:
    """Where a value that swallowed the fields after it should have ended, when a brace inside it is missing."""
    following = _NEXT_INLINE.search(text, start, end)
    return following.start() if following else None
