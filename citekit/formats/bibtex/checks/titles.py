"""Titles: capitals a style would make small, a full stop at the end, a title all in capitals."""

import re
from collections.abc import Iterator

from citekit.formats.bibtex.checks.bibfile import BibFile, Remark, part
from citekit.formats.bibtex.langid import tag_of

_FIELDS = frozenset(("title", "booktitle", "subtitle", "maintitle"))
_GROUP = re.compile(r"\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|\\[A-Za-z]+|\$[^$]*\$")
_ACRONYM = re.compile(r"(?<![\w{\\-])(?:\w*[a-zçğışöüа-я]\w*[A-ZÇĞİÖŞÜА-Я]\w*|[A-ZÇĞİÖŞÜА-Я]{2,}\w*)(?![\w}])")


def check_titles(file: BibFile) -> Iterator[Remark]:
    """Whether a title comes out of a style as it went in."""
    for entry in file.entries:
        langid = entry.get("langid", "hyphenation", "language")
        english = langid is None or (tag_of(langid.value) or "en").startswith("en")
        for field in entry.fields:
            if field.name not in _FIELDS or field.enclosing == "no-enclosing" or not field.value.strip():
                continue
            letters = [sign for sign in field.value if sign.isalpha()]
            if len(letters) > 12 and all(sign.isupper() for sign in letters):
                said = "the title is in capitals; styles make capitals themselves"
                yield Remark("title-capitals", "info", field.line, entry.key, field.name, said)
                continue
            if field.value.rstrip().endswith(".") and not re.search(r"\b\w\.$|\.\.\.$", field.value.rstrip()):
                place = len(field.value.rstrip()) - 1
                fix = part(field, place, place + 1, "")
                said = "the style sets the full stop after the title"
                yield Remark("title-stop", "info", field.line, entry.key, field.name, said, fix)
            if not english or field.name == "booktitle":
                continue
            hidden = _GROUP.sub(lambda match: "\x00" * len(match[0]), field.value)
            for word in _ACRONYM.finditer(hidden):
                if "\x00" in hidden[word.start() - 1 : word.end() + 1]:
                    continue
                fix = part(field, word.start(), word.end(), f"{{{word[0]}}}")
                said = f"{word[0]} loses its capitals in sentence case; braces keep them"
                yield Remark("unprotected", "info", field.line, entry.key, field.name, said, fix)
