"""Text to LaTeX: what TeX would misread is escaped, CSL-JSON tags become commands, math stays.

Unicode stays Unicode unless ``ascii`` is asked for. For every text made by :func:`latex_reading.to_text`, reading what
is written here gives the same text.
"""

import re
import unicodedata
from functools import lru_cache

from citekit.formats.bibtex.latex_reading import LONG, brace_pairs, is_plain, squeeze
from citekit.formats.bibtex.latex_tables import command_for, tables

_SPECIAL = re.compile(r"[\\{}$&%#_^~<\u00a0\u2009]|-(?=-)|`(?=`)|'(?=')|[^\S ]|  ")
_MATH = re.compile(r"\$(?!\s)(?:[^$]*[^$\s\\]\$(?!\d)|[^$]*[\\^_{][^$]*(?<!\\)\$)")
_TAG = re.compile(r"<(/?)(i|b|em|strong|sup|sub|sc|span)(\s[^<>]*)?>")
_COMMAND = re.compile(r"\\([A-Za-z]+\*?)")
_ESCAPES = {
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "$": "\\$",
    "&": "\\&",
    "%": "\\%",
    "#": "\\#",
    "_": "\\_",
    "^": "\\textasciicircum{}",
    "~": "\\textasciitilde{}",
    "\u00a0": "~",
    "\u2009": "\\,",
    "-": "-{}",
    "`": "`{}",
    "'": "'{}",
    "<": "<",
}
_COMMANDING = frozenset("\\<$&%#_^~{}\u2009")
_OPENING = {"i": "\\emph{", "em": "\\emph{", "b": "\\textbf{", "strong": "\\textbf{", "sup": "\\textsuperscript{"}
_OPENING |= {"sub": "\\textsubscript{", "sc": "\\textsc{"}


def to_latex(text: str, *, ascii_only: bool = False, commands: bool = True) -> str:
    """A value for a text field, without its enclosing braces.

    ``commands``: an unknown `\\command{…}` in the text stays one, as a .bib file had it; otherwise `\\` is a sign.

    >>> to_latex('R&D in <span class="nocase">Kyrgyzstan</span>: 50% of $x^2$')
    'R\\\\&D in {Kyrgyzstan}: 50\\\\% of $x^2$'
    >>> to_latex("Çağrı Şen", ascii_only=True)
    '{\\\\c{C}}a{\\\\u{g}}r{\\\\i} {\\\\c{S}}en'
    """
    if text.isalnum() or _is_safe(text):
        made = text.strip()
    else:
        made = (_write_again if len(text) < LONG else _write)(text, commands)
    return to_ascii_latex(made) if ascii_only and not made.isascii() else made


def _is_safe(text: str) -> bool:
    """Whether TeX reads a text as it is."""
    return (
        is_plain(text)
        and "&" not in text
        and "%" not in text
        and "#" not in text
        and "_" not in text
        and "^" not in text
        and "<" not in text
    )


def to_ascii_latex(text: str) -> str:
    """Every character a command of the tables says, as that command; the rest stays."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(char if char.isascii() else command_for(char) or char for char in composed)


def _write(text: str, commands: bool) -> str:
    text = squeeze(text)
    pairs = _paired_tags(text) if "<" in text else {}
    braces = brace_pairs(text) if commands and "\\" in text and "{" in text else {}
    made: list[str] = []
    place = 0
    while place < len(text):
        found = _SPECIAL.search(text, place)
        if found is None:
            made.append(text[place:])
            break
        start = found.start()
        made.append(text[place:start])
        if start in pairs:
            place, written = pairs[start]
            made.append(written)
            continue
        written, place = _sign(text, start, commands, pairs, braces)
        made.append(written)
        if place in pairs and written[:1] == "\\" and pairs[place][1][:1] == "{" and place - start > 1:
            made.append("\\relax ")
    return "".join(made)


_write_again = lru_cache(maxsize=2048)(_write)
"""For journals, publishers and series, which come again and again in one file."""


def _sign(
    text: str, start: int, commands: bool, pairs: dict[int, tuple[int, str]], braces: dict[int, int]
) -> tuple[str, int]:
    sign = text[start]
    if sign == "$":
        math = _MATH.match(text, start)
        spaced = math and commands and (math[0][1] == " " or math[0][-2] == " ")  # reading never leaves such math
        if math and not spaced and _balanced(math[0]) and not any(start < tag < math.end() for tag in pairs):
            return math[0], math.end()
    elif sign == "\\" and commands:
        command = _COMMAND.match(text, start)
        if command and not tables().knows(command[1]) and command[1] not in tables().silent:
            end = command.end()
            while text[end : end + 1] == "{":
                closing = braces.get(end, -1)
                if closing < 0 or not _balanced(text[end : closing + 1]):
                    break
                end = closing + 1
            return text[start:end], end
    return _ESCAPES.get(sign, sign), start + 1


def _balanced(text: str) -> bool:
    """Whether braces close as BibTeX counts them, escaped ones too."""
    depth = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0


def _paired_tags(text: str) -> dict[int, tuple[int, str]]:
    """Tags that open and close properly: their place to the place after them and what to write; others are text."""
    found: dict[int, tuple[int, str]] = {}
    open_tags: list[re.Match[str]] = []
    for tag in _TAG.finditer(text):
        if not tag[1]:
            if _opening(tag, text):
                open_tags.append(tag)
        elif open_tags and open_tags[-1][2] == tag[2]:
            opening = open_tags.pop()
            written = _opening(opening, text)
            found[opening.start()] = (opening.end(), written)
            found[tag.start()] = (tag.end(), "}" * (written.count("{")))
    return found


def _opening(tag: re.Match[str], text: str) -> str:
    if tag[2] != "span":
        return _OPENING[tag[2]]
    what = (tag[3] or "").replace(" ", "").lower()
    if "nocase" in what:
        after = text[tag.end() : tag.end() + 1]
        return "{{" if after in _COMMANDING else "{"
    return "\\textsc{" if "small-caps" in what else ""
