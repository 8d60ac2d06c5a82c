"""LaTeX to text: accents, symbols, Cyrillic commands and fonts become characters and CSL-JSON tags.

Math (`$x^2$`) and commands nobody knows stay as typed. In title fields a brace group protects its letters from changes
of case and becomes `<span class="nocase">`; elsewhere it groups, and goes.
"""

import re
import unicodedata
from functools import lru_cache

from citekit.formats.bibtex.latex_tables import tables

NOCASE = '<span class="nocase">'
SMALL_CAPS = '<span style="font-variant:small-caps;">'
TAGS = {
    "i": ("<i>", "</i>"),
    "b": ("<b>", "</b>"),
    "sup": ("<sup>", "</sup>"),
    "sub": ("<sub>", "</sub>"),
    "sc": (SMALL_CAPS, "</span>"),
    "quote": ("“", "”"),
    "": ("", ""),
}
_SIGNS = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("~", "\u00a0"))
_GROUP = re.compile(r"\{([^{}]*+)\}")
_TOKEN = re.compile(r"\\([A-Za-z]+\*?)\s*+|\\(.|\n|$)|([{}$~])|(-{2,3})|(``|'')|([^\\{}$~\-`']++|[-`'])", re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SCRIPT = re.compile(r"([\^_])\s*(?:\{([^{}\\$]*)\}|([\w+*-]))")
_ACCENT = re.compile(
    r"(?<!\\)(?:\{\\(?:[`'^\"~=.]|[uvHckrdb](?![A-Za-z])\s?)(?:\{\\?[A-Za-z]\}|\\?[A-Za-z](?![A-Za-z]))\}"
    r"|\\(?:[`'^\"~=.](?:\{\\?[A-Za-z]\}|[A-Za-z])|[uvHckrdb]\{[A-Za-z]\}|[ijoOlL]\{\})|\{\\[A-Za-z]{1,2}\})"
)
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_ESCAPED_MATH = re.compile(r"\$[_^](?:\w|\{\w*\})\$")
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
LONG = 200
"""From this length on a value is an abstract or a title: it will not come again."""
_DASHES = {"--": "–", "---": "—"}
_QUOTES = {"``": "“", "''": "”"}
DEEPEST = 60
"""Groups nested deeper than this are read as if they were not nested."""


def to_text(value: str, title: bool = False) -> str:
    """The text of a LaTeX value, white space runs as one space.

    >>> to_text(r"G{\\"o}kalp, {\\c{S}}{\\.I}nasi \\& \\emph{o\\u{g}lu} $x^2$")
    'Gökalp, Şİnasi & <i>oğlu</i> $x^2$'
    >>> to_text("The {Kyrgyz} language", title=True)
    'The <span class="nocase">Kyrgyz</span> language'
    """
    if value.isalnum() or not value:
        return value
    if is_plain(value):
        return value.strip()
    if "\\" in value:
        value = plain_accents(value)
    if not value.isprintable():
        value = _CONTROL.sub("", value)
    if "\\" not in value and "$" not in value:
        text = _plain_groups(value, title)
        if "{" not in text and "}" not in text:
            return squeeze(text)
    return _read_commands(value, title) if len(value) < LONG else _read_all(value, title)


def is_plain(value: str) -> bool:
    """Whether TeX reads a value as the text it is; False also for what takes a closer look (a line break, say)."""
    return (
        value.isprintable()
        and "\\" not in value
        and "{" not in value
        and "}" not in value
        and "$" not in value
        and "~" not in value
        and "  " not in value
        and "--" not in value
        and "``" not in value
        and "''" not in value
    )


def _plain_groups(value: str, title: bool) -> str:
    """A value without commands or math: dashes, quotes and ties as signs, groups read; nested ones are left."""
    for typed, sign in _SIGNS:
        if typed in value:
            value = value.replace(typed, sign)
    return _GROUP.sub(_protected if title else r"\1", value) if "{" in value else value


def _protected(match: re.Match[str]) -> str:
    return f"{NOCASE}{match[1]}</span>" if match[1].strip() else match[1]


def _read_all(value: str, title: bool) -> str:
    text = squeeze(_Reader(value, title).read())
    # Dollars typed as `\$…\$` around what can only be math are math: read them as they will be written.
    return to_text(text, title) if "\\$" in value and _ESCAPED_MATH.search(text) else text


_read_commands = lru_cache(maxsize=2048)(_read_all)
"""Journals, publishers and series come again and again in one file."""


def plain_accents(value: str) -> str:
    """A value with its accented letters as characters and all else as typed."""
    return value if "$" in value else _ACCENT.sub(_accented, value)


def _accented(match: re.Match[str]) -> str:
    return _accent(match[0])


@lru_cache(maxsize=2048)
def _accent(typed: str) -> str:
    """One accented letter, as most TeX in a .bib file is; what is none (`{\\te}`) as typed."""
    made = _Reader(typed, False).read()
    return typed if "\\" in made else made


def squeeze(text: str) -> str:
    """White space runs as one space, no-break spaces kept."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(part for part in _SPACES.split(text) if part)


class _Reader:
    """Reads one value; ``place`` moves over ``value``."""

    def __init__(self, value: str, title: bool) -> None:
        self.value = value
        self.title = title
        self.place = 0
        self.tables = tables()
        self.pairs: dict[int, int] | None = None

    def read(self) -> str:
        parts: list[str] = []
        while self.place < len(self.value):
            parts.append(self.group(0, False))  # an unmatched brace ends a group: go on after it
        return "".join(parts)

    def group(self, depth: int, protected: bool) -> str:
        """Everything up to the brace that closes this group, which is consumed."""
        parts: list[str] = []
        closing = ""
        while self.place < len(self.value):
            match = _TOKEN.match(self.value, self.place)
            if match is None:
                break
            self.place = match.end()
            name, sign, special, dash, quote, text = match.groups()
            if text is not None:
                parts.append(text)
            elif name is not None:
                if name in self.tables.switches:
                    before, after = TAGS[self.tables.switches[name]]
                    parts.append(before)
                    closing = after + closing
                else:
                    parts.append(self.command(name, match.start(), depth, protected))
            elif sign is not None:
                parts.append(self.sign(sign, depth, protected))
            elif dash is not None:
                parts.append(_DASHES[dash])
            elif quote is not None:
                parts.append(_QUOTES[quote])
            elif special == "{":
                parts.append(self.inner(depth, protected))
            elif special == "}":
                break
            else:
                parts.append("\u00a0" if special == "~" else self.math())
        return "".join(parts) + closing

    def inner(self, depth: int, protected: bool) -> str:
        """A brace group; in a title it protects, unless it opens with a command, as for an accent."""
        protects = self.title and not protected and self.value[self.place : self.place + 1] != "\\"
        if depth > DEEPEST:
            return ""
        text = self.group(depth + 1, protected or protects)
        return f"{NOCASE}{text}</span>" if protects and text.strip() else text

    def argument(self, depth: int) -> str:
        """The next group or token, as text."""
        while self.value[self.place : self.place + 1].isspace():
            self.place += 1
        sign = self.value[self.place : self.place + 1]
        if sign == "{":
            self.place += 1
            return self.group(depth + 1, True)
        if sign == "\\":
            match = _TOKEN.match(self.value, self.place)
            if match:
                self.place = match.end()
                if match[1] is not None:
                    return self.command(match[1], match.start(), depth, True)
                return self.sign(match[2], depth, True)
        if sign in ("}", ""):
            return ""
        self.place += 1
        return sign

    def command(self, name: str, start: int, depth: int, protected: bool) -> str:
        known = self.tables
        if name in known.symbols:
            return known.symbols[name]
        if name in known.accents and depth < DEEPEST:
            return self.accent(name, depth)
        kind = known.markup.get(name)
        if kind is None:
            return "" if name in known.silent else self.raw(start)
        if kind in ("verbatim", "math"):
            text = self.raw_argument()
            return _math_text(text) if kind == "math" else text
        before, after = TAGS[kind]
        if self.value[self.place : self.place + 1] != "{":
            return self.raw(start)
        self.place += 1
        return before + self.group(depth + 1, protected) + after

    def sign(self, sign: str, depth: int, protected: bool) -> str:
        if sign in self.tables.accents and depth < DEEPEST:
            return self.accent(sign, depth)
        if sign == "(":
            end = self.value.find("\\)", self.place)
            if end >= 0:
                inner, self.place = self.value[self.place : end], end + 2
                return f"${inner.strip()}$"
        return self.tables.signs.get(sign, f"\\{sign}")

    def accent(self, name: str, depth: int) -> str:
        letter = self.argument(depth + 1)
        mark = self.tables.accents[name]
        first = letter[:1]
        if not first or first.isspace():
            return unicodedata.normalize("NFKD", {"^": "^", "~": "~"}.get(name, "")) + letter
        if first in "ıȷ":
            first = "i" if first == "ı" else "j"
        if name == "." and first == "i":
            return letter.replace("ı", "i", 1)
        return unicodedata.normalize("NFC", first + mark) + letter[1:]

    def raw(self, start: int) -> str:
        """A command nobody knows, with its arguments, as typed."""
        end = self.place
        while self.value[end : end + 1] == "{":
            closing = self.closing(end)
            if closing < 0:
                break
            end = closing + 1
        self.place = end
        return self.value[start:end]

    def closing(self, opening: int) -> int:
        """Where a brace closes, -1 when it does not; all pairs are found at once, so that asking costs nothing."""
        if self.pairs is None:
            self.pairs = brace_pairs(self.value)
        return self.pairs.get(opening, -1)

    def raw_argument(self) -> str:
        if self.value[self.place : self.place + 1] != "{":
            return ""
        closing = self.closing(self.place)
        closing = closing if closing >= 0 else len(self.value)
        inner, self.place = self.value[self.place + 1 : closing], closing + 1
        return inner.strip()

    def math(self) -> str:
        """`$…$` as typed, a lone super- or subscript as its tag; a dollar without a partner is a dollar."""
        end = self.value.find("$", self.place)
        while end > 0 and self.value[end - 1] == "\\":
            end = self.value.find("$", end + 1)
        if end < 0:
            return "$"
        inner = self.value[self.place : end].strip()
        self.place = end + 1
        return _math_text(inner)


def _math_text(inner: str) -> str:
    script = _SCRIPT.fullmatch(inner)
    if script:
        before, after = TAGS["sup" if script[1] == "^" else "sub"]
        return f"{before}{script[2] if script[2] is not None else script[3]}{after}"
    return f"${inner}$" if inner else ""


def brace_pairs(text: str) -> dict[int, int]:
    """Every brace that closes, to where it does; escaped braces do not count."""
    pairs: dict[int, int] = {}
    waiting: list[int] = []
    for match in _BRACE.finditer(text):
        if match[0] == "{":
            waiting.append(match.start())
        elif match[0] == "}" and waiting:
            pairs[waiting.pop()] = match.start()
    return pairs


def balanced(text: str) -> str:
    """The text with braces that close, as BibTeX counts: what never closes is closed at the end, a stray `}` goes.

    >>> balanced("a {b"), balanced("a} b")
    ('a {b}', 'a b')
    """
    if "{" not in text and "}" not in text:
        return text
    depth = 0
    made: list[str] = []
    for sign in text:
        if sign == "}" and depth == 0:
            continue
        depth += (sign == "{") - (sign == "}")
        made.append(sign)
    return "".join(made) + "}" * depth
