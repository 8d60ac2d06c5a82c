"""How persons are named in citations: initials alone, a patronymic for the surname, given names beside it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from citekit.check.shape import Shape
from citekit.languages import words
from citekit.link.authors import words_of

_INITIALS = re.compile(r"[^\W\d_]\.?(?:[\s-]?[^\W\d_]\.)*")
_FULL = re.compile(r"[^\W\d_]{2,},\s[^\W\d_]\.(?=[\s,&]|$)")
_GIVEN = re.compile(r"[^\W\d_][\w’'-]{2,}(?:\s[^\W\d_]\.?)?")
_USUAL = 4


def variant_of(shape: Shape) -> str | None:
    """`initials`: `(A. & I., 2015)`; `patronymic`: `(Анатольевна Васильева, 2018)`; `full`: `(Kara, O., 2016)`."""
    item = shape.cited.item
    if item.org or not item.authors or not shape.year:
        return None
    if all(_INITIALS.fullmatch(author.strip()) and len(author.strip()) < 8 for author in item.authors):
        return "initials" if any(len(author.strip(".")) == 1 for author in item.authors) else None
    if any(_patronymic(author) for author in item.authors):
        return "patronymic"
    return "full" if _FULL.search(shape.head) else None


def _patronymic(name: str) -> bool:
    """Whether a name of two words holds a patronymic as its own word."""
    parts = name.split()
    return len(parts) == 2 and any(len(part) > 5 and part.lower().endswith(_patronymics()) for part in parts)


@cache
def _patronymics() -> tuple[str, ...]:
    """Endings of Slavic patronymics; words such as `oğlu` and `kyzy` belong to surnames as well."""
    return tuple(
        ending for ending in words("names.patronymic_endings") if re.search("вич$|вна$|vich$|vna$|viç$", ending)
    )


def with_given_names(found: Sequence[Shape]) -> Iterator[Shape]:
    """Citations of one person with a given name before the surname, where most of the chapter's have none."""
    persons = [
        shape
        for shape in found
        if shape.cited.citation.form == "parenthetical"
        and len(shape.cited.item.authors) == 1
        and not shape.cited.item.org
    ]
    given = [shape for shape in persons if _has_given(shape)]
    if given and len(persons) - len(given) >= max(_USUAL, 2 * len(given)):
        yield from given


def _has_given(shape: Shape) -> bool:
    before, found, _ = shape.head.partition(shape.cited.item.authors[0])
    name = before.strip(" (")
    if not found or not _GIVEN.fullmatch(name) or not name[0].isupper():
        return False
    return "".join(words_of(name)) not in _leads()


@cache
def _leads() -> frozenset[str]:
    """Words that lead into a citation, folded: `Bkz. Kara, 2004`."""
    return frozenset("".join(words_of(word)) for name in ("lead_ins", "secondary") for word in words(name))
