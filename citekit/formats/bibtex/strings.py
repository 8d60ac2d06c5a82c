"""`@string` names and `#`: what a value says once its parts are put together."""

import re

from bibtexparser.library import Library
from bibtexparser.model import Entry, String

from citekit.formats.bibtex.library import InPlace, add_problem
from citekit.formats.bibtex.values import close_brace, close_quote

MONTH_MACROS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The names every BibTeX style defines; a month field keeps them as they are."""

_SPACE = re.compile(r"[\s#]*+")
_BARE = re.compile(r"[^\s#{}\",]++")


class ResolveStrings(InPlace):
    """Puts each value's parts together; a name no `@string` defines stays as typed and is said."""

    def transform(self, library: Library) -> Library:
        """Resolve every `no-enclosing` value, with the definitions that stand before it."""
        known = dict.fromkeys(MONTH_MACROS)
        values: dict[str, str | None] = dict(known)
        for block in library.blocks:
            if isinstance(block, Entry):
                for field in block.parser_metadata.get("bare", ()):
                    text, unknown = resolve(field.value, values)
                    field.value = text
                    for name in unknown:
                        add_problem(block, field.start_line, f"{field.key}: no @string defines {name!r}")
            elif isinstance(block, String):
                text, unknown = resolve(block.value, values) if block.enclosing == "no-enclosing" else (block.value, [])
                values[block.key.lower()] = text
                for name in unknown:
                    add_problem(block, block.start_line or 0, f"{block.key}: no @string defines {name!r}")
        return library


def resolve(expression: str, values: dict[str, str | None]) -> tuple[str, list[str]]:
    """The text of `a # "b" # {c}` and the names nobody defined; None stands for a name that keeps itself.

    >>> resolve('jan # "~15"', {"jan": None})
    ('jan~15', [])
    """
    if expression.isalnum():  # one name or number, as almost always
        value = values.get(expression.lower(), "")
        if value is None or expression.isdecimal():
            return expression, []
        if value:
            return value, []
    parts: list[str] = []
    unknown: list[str] = []
    place = 0
    while True:
        space = _SPACE.match(expression, place)
        place = space.end() if space else place
        if place >= len(expression):
            return "".join(parts), unknown
        sign = expression[place]
        if sign in '{"':
            close = close_brace if sign == "{" else close_quote
            end = close(expression, place + 1).end
            parts.append(expression[place + 1 : end])
            place = end + 1
            continue
        bare = _BARE.match(expression, place)
        if bare is None:
            parts.append(sign)
            place += 1
            continue
        name = bare[0]
        value = values.get(name.lower(), "")
        if name.isdecimal() or value is None:
            parts.append(name)
        elif name.lower() in values:
            parts.append(value or "")
        else:
            parts.append(name)
            unknown.append(name)
        place = bare.end()
