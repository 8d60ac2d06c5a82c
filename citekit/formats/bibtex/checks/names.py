"""Names: `ve` typed for `and`, semicolons, empty names, names in capitals, bodies a style would take for a person."""

import re
from collections.abc import Iterator

from citekit.formats.bibtex.checks.bibfile import BibEntry, BibField, BibFile, Fix, Remark, part, whole
from citekit.formats.bibtex.name_problems import joiners, name_problem
from citekit.formats.bibtex.names import split_names
from citekit.languages import words

_FIELDS = frozenset(("author", "editor", "translator", "bookauthor", "editora", "editorb", "editorc", "holder"))
_ET_AL = re.compile(r"\s+(?:and\s+)?(?:et\.?\s*al\.?|vd\.?|и др\.?)\s*$", re.IGNORECASE)


def check_names(file: BibFile) -> Iterator[Remark]:
    """Whether BibTeX reads from a name field the names that are meant."""
    for entry in file.entries:
        for field in entry.fields:
            if field.name in _FIELDS and field.enclosing != "no-enclosing":
                yield from _check_field(entry, field)


def _check_field(entry: BibEntry, field: BibField) -> Iterator[Remark]:
    et_al = _ET_AL.search(field.value)
    if et_al:
        said = f"{et_al[0].strip()!r} is no name; BibTeX says 'and others'"
        fix = part(field, et_al.start(), et_al.end(), " and others")
        yield Remark("names", "warning", field.line, entry.key, field.name, said, fix)
        return
    problem = name_problem(field.value)
    if problem:
        yield Remark("names", "warning", field.line, entry.key, field.name, problem, _joined(field))
    for name in split_names(field.value):
        plain = name.strip()
        letters = [sign for sign in plain if sign.isalpha()]
        if "," in plain and len(letters) > 6 and all(sign.isupper() for sign in letters):
            said = f"{plain!r} is in capitals"
            yield Remark("names", "info", field.line, entry.key, field.name, said)
        if _is_body(plain):
            at = field.value.index(plain)
            fix = part(field, at, at + len(plain), f"{{{plain}}}", safe=False)
            said = f"{plain!r} looks like an organisation; in braces BibTeX leaves it whole"
            yield Remark("names", "warning", field.line, entry.key, field.name, said, fix)


def _joined(field: BibField) -> Fix | None:
    """The field with `and` where a joiner or a semicolon stands; only when nothing is in braces."""
    if "{" in field.value:
        return None
    listed = sorted(map(re.escape, joiners()), key=len, reverse=True)
    text = re.sub(rf"\s+(?:{'|'.join(listed)})\s+", " and ", field.value)
    if ";" in text and "," in text:
        text = re.sub(r"\s*;\s*", " and ", text.strip().rstrip(";"))
    text = re.sub(r"\band(?:\s+and)+\b", "and", text)
    text = re.sub(r"^\s*and\s+|\s+and\s*$", "", text)
    return whole(field, text, safe=False) if text != field.value else None


def _is_body(name: str) -> bool:
    """Several words, no comma, no braces, one of them what only organisations are called."""
    found = name.split()
    if "," in name or "{" in name or "\\" in name or len(found) < 2:
        return False
    known = {word.lower() for word in words("names.organisation_words") if len(word) > 3}
    return any(word.lower() in known for word in found)
