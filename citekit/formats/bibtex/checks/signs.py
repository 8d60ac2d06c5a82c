"""Signs in text fields: what TeX stumbles over, look-alike letters of another script, web entities."""

import html
import re
from collections.abc import Iterator

from citekit.formats.bibtex.checks.bibfile import BibEntry, BibField, BibFile, Fix, Remark, part
from citekit.formats.bibtex.fields import LONG, NAMES, SUBTITLES, TEXT, TITLE, rules
from citekit.formats.bibtex.values import close_brace
from citekit.text.script import mixed_words

_TEXT = frozenset(name for name, rule in rules("book").items() if rule.how in (TITLE, TEXT, LONG, NAMES)) - frozenset(
    ("keywords", "keyword", "abstract", "annote", "annotation", "number", "volume")
)
_SKIP = re.compile(r"\$[^$]*\$|\\(?:url|href|path)\{[^{}]*\}(?:\{[^{}]*\})?|\\.")
_BARE = re.compile(r"[&%#_^]")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,5});")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+")
_SAFE = {"&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "^": r"\textasciicircum{}"}


def check_signs(file: BibFile) -> Iterator[Remark]:
    """Every sign of every text field that TeX or a search would trip over."""
    yield from _control_characters(file)
    for entry in file.entries:
        for field in entry.fields:
            if field.name.startswith("bdsk-"):
                continue
            if (field.name not in _TEXT and field.name not in SUBTITLES) or field.enclosing == "no-enclosing":
                continue
            yield from _tex(entry, field)
            for start, end, better in mixed_words(field.value):
                word = field.value[start:end]
                if better != word:
                    fix = part(field, start, end, better, safe=False)
                    said = f"{word!r} mixes Latin and Cyrillic letters that look alike"
                    yield Remark("homoglyph", "warning", field.line, entry.key, field.name, said, fix)


def _control_characters(file: BibFile) -> Iterator[Remark]:
    """NUL and its like, in entries and between them, one remark for a run of them."""
    entries = iter(file.entries)
    entry = next(entries, None)
    line, counted = 1, 0
    for found in _CONTROL.finditer(file.text):
        line, counted = line + file.text.count("\n", counted, found.start()), found.start()
        while entry is not None and entry.end <= found.start():
            entry = next(entries, None)
        key = entry.key if entry is not None and entry.start <= found.start() else ""
        said = f"a control character (U+{ord(found[0][0]):04X}) stands here"
        yield Remark("control-character", "error", line, key, None, said, Fix(found.start(), found.end(), ""))


def _tex(entry: BibEntry, field: BibField) -> Iterator[Remark]:
    hidden = _SKIP.sub(lambda match: " " * len(match[0]), field.value)
    for entity in _ENTITY.finditer(hidden):
        sign = html.unescape(entity[0])
        if sign != entity[0]:
            hidden = hidden[: entity.start()] + " " * len(entity[0]) + hidden[entity.end() :]
            fix = part(field, entity.start(), entity.end(), _SAFE.get(sign, sign))
            said = f"{entity[0]} is HTML for {sign}"
            yield Remark("entity", "warning", field.line, entry.key, field.name, said, fix)
    for found in _BARE.finditer(hidden):
        sign = found[0]
        fix = part(field, found.start(), found.end(), _SAFE[sign])
        said = f"a bare {sign} stops TeX; it is written {_SAFE[sign]}"
        yield Remark("unescaped", "error", field.line, entry.key, field.name, said, fix)
    if field.value.count("$") % 2 and "\\$" not in field.value:
        said = "a $ opens mathematics that never closes"
        yield Remark("unescaped", "error", field.line, entry.key, field.name, said)
    if "{" in field.value and not close_brace(field.value + "}", 0).closed:
        said = "the braces of the value do not balance"
        yield Remark("braces", "error", field.line, entry.key, field.name, said)
