"""Splits a .bib text into bibtexparser's blocks so that every entry comes out, whatever is wrong with the file.

bibtexparser 2's own splitter gives up an entry for a missing or doubled comma, a missing key or a repeated field; this
one yields the same blocks (:mod:`bibtexparser.model`) and says in ``parser_metadata["problems"]`` what it
saw, each with its 1-based line. ``parser_metadata["span"]`` is where a block stands in the text, in characters.
"""

import re
from typing import NamedTuple

from bibtexparser.model import Block, Entry, ExplicitComment, Field, ImplicitComment, Preamble, String

from citekit.formats.bibtex.values import ENTRY_LIKE, close_brace, read_value, shorter_value
from citekit.uncollected import uncollected

_START = re.compile(r"@\s*+(\w++)\s*+([{(])")
_KEYED = re.compile(r"\s*+[^\s,{}()=%#@\"']++\s*+(?:,\s*+(?:[\w-]++\s*+=|\})|=\s*+[\w{\"])")
_PLAIN_KEY = re.compile(r"\s*+([^\s,{}()=]++),")
_KEY = re.compile(r"\s*+([^,{}=\n]*+)")
_FIELD = re.compile(
    r"\s*+([^\s=,{}()\"#%@'\\]++)\s*+=\s*+"
    r"(?:\{([^{}]*+(?:\{[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+\}[^{}]*+)*+)\}|\"([^\"{}]*+)\"|(\d++)|([A-Za-z][\w.:-]*+))"
    r"\s*+(?:,|(?=[})]))"
)
_END = re.compile(r"\s*+([})])(?!\s*+,)")
_TURKISH_I = {0x130: "I", 0x131: "i"}
"""`İNCOLLECTİON`, `TİTLE` and `tıtle`: what a Turkish keyboard or program makes of entry types and field names."""
_NAME = re.compile(r"\s*+([^=,{}\"\n]*+)\s*+=")
_PREMATURE = re.compile(r"\s*+,\s*+[A-Za-z][\w-]*+\s*+=\s*+[\w{\"]")
_COMMENT_LINE = re.compile(r"\s*+%[^\n]*+(?:\n|$)")
_GARBAGE = re.compile(r"[^,{}\n]*+[{},]?")
_SPACE = re.compile(r"\s*+")

Problem = tuple[int, str]


class Place(NamedTuple):
    """Where a field stands in the text: its name, its value with what encloses it, and where reading goes on."""

    start: int
    value: int
    value_end: int
    end: int


class Splitter:
    """One pass over one text; ``blocks()`` gives its blocks in order; ``places`` is filled with one per field."""

    def __init__(self, text: str, places: list[Place] | None = None) -> None:
        self.text = text
        self._places = places
        self._dotted = "İ" in text or "ı" in text
        self._problems: list[Problem] = []
        self._line = 1
        self._counted = 0
        self._bare: list[Field] = []  # the entry's fields whose values are names or sums of parts
        self._last = (0, 0)  # where the last value stands, for values that turn out to be too long

    def _line_at(self, place: int) -> int:
        """The 1-based line of a place; places are asked in rising order, so counting is linear."""
        if place < self._counted:
            return self._line - self.text.count("\n", place, self._counted)
        self._line += self.text.count("\n", self._counted, place)
        self._counted = place
        return self._line

    def _say(self, place: int, message: str) -> None:
        self._problems.append((self._line_at(place), message))

    def blocks(self) -> list[Block]:
        """Every block of the text; what stands between entries is an implicit comment."""
        text, made = self.text, []
        done = place = 0
        while True:
            start = _START.search(text, place)
            if start is None:
                break
            if not self._opens(start, done):
                place = start.end()
                continue
            made += self._between(done, start.start())
            self._problems = []
            found, done = self._block(start)
            for block in found:
                block.set_parser_metadata("span", (start.start(), done))
                if self._problems:
                    block.set_parser_metadata("problems", self._problems)
            made += found
            place = done
        return made + self._between(done, len(text))

    def _opens(self, start: re.Match[str], done: int) -> bool:
        """Whether an `@word{` begins a block: at a line's start, right after a block, or clearly with a key."""
        text, place = self.text, start.start()
        line = max(text.rfind("\n", done, place) + 1, done)
        before = text[line:place]
        if not before or before.isspace():
            return True
        return "%" not in before and _KEYED.match(text, start.end()) is not None

    def _between(self, start: int, end: int) -> list[Block]:
        part = self.text[start:end]
        if not part or part.isspace():
            return []
        comment = ImplicitComment(part.strip(), self._line_at(start + len(part) - len(part.lstrip())), part)
        comment.set_parser_metadata("span", (start, end))
        return [comment]

    def _block(self, start: re.Match[str]) -> tuple[list[Block], int]:
        kind = start[1].lower()
        if kind == "comment":
            return self._comment(start)
        if kind == "preamble":
            return self._preamble(start)
        if kind == "string":
            return self._strings(start)
        return self._entry(start)

    def _comment(self, start: re.Match[str]) -> tuple[list[Block], int]:
        line, inner, end = self._line_at(start.start()), start.end(), 0
        if start[2] == "{":
            found = close_brace(self.text, inner)
            end = found.end + 1 if found.closed else 0
        else:
            end = self.text.find(")", inner) + 1
        if not end:
            newline = self.text.find("\n", inner)
            end = newline if newline >= 0 else len(self.text)
            self._say(start.start(), "the comment is never closed; it was taken to end with its line")
            return [ExplicitComment(self.text[inner:end].strip(), line, self.text[start.start() : end])], end
        return [ExplicitComment(self.text[inner : end - 1], line, self.text[start.start() : end])], end

    def _preamble(self, start: re.Match[str]) -> tuple[list[Block], int]:
        line = self._line_at(start.start())
        value = read_value(self.text, start.end())
        closing = _SPACE.match(self.text, value.end)
        end = closing.end() if closing else value.end
        closed = self.text[end : end + 1] in ("}", ")")
        if not closed:
            self._say(value.end, "the preamble is not closed")
        inner = self.text[start.end() : end].strip()
        end += closed
        if value.problem:
            self._say(start.start(), value.problem)
        raw = self.text[start.start() : end]
        return [Preamble(inner, line, raw)], end

    def _strings(self, start: re.Match[str]) -> tuple[list[Block], int]:
        line = self._line_at(start.start())
        fields, end = self._fields(start.end(), "}" if start[2] == "{" else ")")
        raw = self.text[start.start() : end]
        if not fields:
            return [ExplicitComment(raw, line, raw)], end
        return [String(f.key, f.value, f.start_line, raw, f.enclosing) for f in fields], end

    def _entry(self, start: re.Match[str]) -> tuple[list[Block], int]:
        text, line = self.text, self._line_at(start.start())
        key, place = self._key(start.end(), start[2])
        self._bare = []
        fields, end = self._fields(place, "}" if start[2] == "{" else ")")
        kind = start[1] if start[1].isascii() else start[1].translate(_TURKISH_I)
        entry = Entry(kind, key, fields, line, text[start.start() : end])
        if self._bare:
            entry.set_parser_metadata("bare", self._bare)
        return [entry], end

    def _key(self, place: int, opening: str) -> tuple[str, int]:
        """The key and where its fields begin; an empty key when there is none."""
        text = self.text
        found = _PLAIN_KEY.match(text, place)
        if found:
            return found[1], found.end()
        found = _KEY.match(text, place)
        key = found[1].rstrip() if found else ""
        end = found.end() if found else place
        after = _SPACE.match(text, end)
        if after and text[after.end() : after.end() + 1] == ",":
            end = after.end()
        sign = text[end : end + 1]
        if opening == "(" and key.endswith(")"):
            return key[:-1].rstrip(), found.start(1) + len(key) - 1 if found else end
        if sign == "=":
            self._say(place, "the entry has no key")
            return "", place
        if sign == ",":
            if not key:
                self._say(place, "the entry has no key")
            elif " " in key or "\t" in key:
                self._say(place, f"the key {key!r} holds a space")
            return key, end + 1
        if sign == "\n" and key:
            self._say(place, f"missing comma after the key {key!r}")
        elif not key:
            self._say(place, "the entry has no key")
        return key, end

    def _fields(self, place: int, closer: str) -> tuple[list[Field], int]:
        """All fields from ``place`` on, and where the entry ends."""
        text = self.text
        fields: list[Field] = []
        dotted = self._dotted
        match_field, count, add = _FIELD.match, text.count, fields.append
        while True:
            match = match_field(text, place)
            if match is None:
                end = _END.match(text, place)
                if end is not None and end[1] == closer:
                    return fields, end.end()
                place, more = self._irregular(fields, place, closer)
                if not more:
                    return fields, place
                continue
            name, braced, quoted, number, bare = match.groups()
            if dotted and not name.isascii():
                name = name.translate(_TURKISH_I)
            start = match.start(1)
            self._line = line = self._line + count("\n", self._counted, start)
            self._counted = start
            if braced is not None:
                self._last = match.span(2)
                add(Field(name, braced, line, "{"))
            elif quoted is not None:
                add(Field(name, quoted, line, '"'))
            elif number is not None:
                add(Field(name, number, line))
            else:
                add(Field(name, bare, line, "no-enclosing"))
                self._bare.append(fields[-1])
            place = match.end()
            if self._places is not None:
                equals = text.index("=", match.end(1)) + 1
                value = equals + len(text[equals:place]) - len(text[equals:place].lstrip())
                whole = text[value:place].rstrip().removesuffix(",").rstrip()
                self._places.append(Place(start, value, value + len(whole), place))

    def _irregular(self, fields: list[Field], place: int, closer: str) -> tuple[int, bool]:
        """What is not a plain `name = value,`: the end, a nested value, or a mistake. True: the entry goes on."""
        text = self.text
        space = _SPACE.match(text, place)
        place = space.end() if space else place
        sign = text[place : place + 1]
        if sign == closer:
            if _PREMATURE.match(text, place + 1):
                self._say(place, f"one {closer} too many before the next field")
                return place + 1, True
            return place + 1, False
        if not sign:
            self._say(place, f"the file ends before the entry's closing {closer}")
            return place, False
        if sign == "@" and ENTRY_LIKE.match(text, place):
            shorter = self._shorten(fields)
            if shorter:
                return shorter, True
            self._say(place, f"the next entry begins before the closing {closer}")
            return self._back_over_space(place), False
        if sign == ",":
            self._say(place, "a comma too many")
            return place + 1, True
        comment = _COMMENT_LINE.match(text, place)
        if comment:
            self._say(place, "a comment inside the entry")
            return comment.end(), True
        name = _NAME.match(text, place)
        if name and name[1].strip():
            return self._field(fields, name)
        return self._garbage(place, closer)

    def _field(self, fields: list[Field], name: re.Match[str]) -> tuple[int, bool]:
        text, line = self.text, self._line_at(name.start(1))
        value = read_value(text, name.end())
        self._last = (value.end - 1 - len(value.text), value.end - 1) if value.enclosing in ("{", '"') else (0, 0)
        key = field_name(name[1])
        if any(map(str.isspace, name[1].strip())):
            self._say(name.start(1), f"the field name {name[1]!r} holds a space")
        fields.append(Field(key, value.text, line, value.enclosing))
        if value.enclosing == "no-enclosing":
            self._bare.append(fields[-1])
        if value.problem:
            self._say(name.start(1), f"{key}: {value.problem}")
        if self._places is not None:
            begin = _SPACE.match(text, name.end())
            comma = text[value.end : value.end + 1] == ","
            begins = begin.end() if begin else name.end()
            self._places.append(Place(name.start(1), begins, value.end, value.end + comma))
        if value.cut is not None:
            return self._back_over_space(value.cut), False
        space = _SPACE.match(text, value.end)
        after = space.end() if space else value.end
        sign = text[after : after + 1]
        if sign == ",":
            return after + 1, True
        if sign and sign not in "})%@":
            self._say(value.end, f"missing comma after {key}")
        return after, True

    def _shorten(self, fields: list[Field]) -> int:
        """Give back the fields the last value swallowed; 0 when it swallowed none."""
        start, end = self._last
        shorter = shorter_value(self.text, start, end) if fields and end > start else None
        if shorter is None:
            return 0
        last = fields[-1]
        fields[-1] = Field(last.key, self.text[start:shorter].strip(), last.start_line, last.enclosing)
        self._say(start, f"{last.key}: missing closing brace in the value")
        self._line, self._counted = self._line_at(shorter), shorter  # reading goes back
        self._last = (0, 0)
        return self.text.index(",", shorter) + 1

    def _garbage(self, place: int, closer: str) -> tuple[int, bool]:
        """Skip what makes no sense, and say so; a brace group is skipped whole."""
        text = self.text
        found = _GARBAGE.match(text, place)
        end = max(found.end() if found else place, place + 1)
        last = text[end - 1 : end]
        if last == "{":
            closing = close_brace(text, end)
            end = closing.end + 1 if closing.closed else closing.end
            self._say(place, f"not a field: {text[place:end].strip()[:60]!r}")
            return end, closing.closed
        if last == closer and end - 1 > place:
            end -= 1
        self._say(place, f"not a field: {text[place:end].strip()[:60]!r}")
        return end, True

    def _back_over_space(self, place: int) -> int:
        while place and self.text[place - 1].isspace():
            place -= 1
        return place


def field_name(typed: str) -> str:
    """A field's name as typed, white space inside it as hyphens and Turkish `İ`, `ı` as the letters TeX knows.

    >>> field_name("TİTLE "), field_name("date added")
    ('TITLE', 'date-added')
    """
    return "-".join(typed.translate(_TURKISH_I).split())


def split(text: str) -> list[Block]:
    """The blocks of a .bib text, in order, nothing left out.

    >>> [type(block).__name__ for block in split("% mine\\n@ book {a,, title = {Nutuk} year = 1927}")]
    ['ImplicitComment', 'Entry']
    """
    with uncollected():
        return Splitter(text).blocks()
