"""Something that is no author's name stands where one should: a role, a title, an editor's mark.

`(Editor, 2021)`, `(Melissen (Ed.). 2005: 10)`, an author with title and translator run together; initials alone, a
patronymic for the surname, given names in some citations only.
"""

import re
from collections.abc import Iterator
from functools import cache

from citekit.check.odd_names import variant_of, with_given_names
from citekit.check.remark import remark
from citekit.check.shape import Shape, shapes
from citekit.languages import words
from citekit.library import Library
from citekit.link.authors import words_of
from citekit.model import ChapterExtract, Finding, Reference


def check(library: Library) -> Iterator[Finding]:
    """One finding for each such name, in the text and in the list."""
    for extract in library.extracts:
        found = shapes(library, extract, ("parenthetical", "narrative"))
        for shape in found:
            yield from _in_text(library, extract, shape)
        yield from _persons(library, extract, found)
        for reference in extract.references:
            yield from _in_list(library, extract, reference)


def _in_text(library: Library, extract: ChapterExtract, shape: Shape) -> Iterator[Finding]:
    item = shape.cited.item
    roles = _roles()
    if item.authors and words_of(item.authors[0]) and "".join(words_of(item.authors[0])) in _no_names():
        values = {"name": item.authors[0]}
        yield remark(library, extract.chapter, "odd-author", "error", [shape.span], values=values)
        return
    mark = re.search(r"\(?\b(\w+)\.?\)", shape.head) if shape.year else None
    inner = {"".join(words_of(word)) for word in re.findall(r"[,.]\s+([^\W\d_]{2,8})[.,]", shape.head)}
    abbreviations = {word for word in roles if len(word) <= 4}
    if mark and "".join(words_of(mark[1])) in roles:
        fix = re.sub(r"\s*\(?\b\w+\.?\)[.,]?", "", shape.head).rstrip() + f" {shape.year}{shape.tail}"
        values = {"mark": mark[0]}
        yield remark(
            library, extract.chapter, "odd-author", "info", [shape.span], variant="mark", values=values, fix=fix
        )
    elif inner & abbreviations and "," in shape.head and len(shape.head.split()) >= 3:
        values = {"name": " ".join(shape.head.split()).strip(" ,")}
        yield remark(library, extract.chapter, "odd-author", "warning", [shape.span], variant="run", values=values)


def _persons(library: Library, extract: ChapterExtract, found: list[Shape]) -> Iterator[Finding]:
    """One finding for each kind of odd person's name in a chapter's citations."""
    kinds: dict[str, list[Shape]] = {"given": list(with_given_names(found))}
    for shape in found:
        kind = variant_of(shape) if shape.cited.citation.form == "parenthetical" else None
        if kind:
            kinds.setdefault(kind, []).append(shape)
    for kind, group in kinds.items():
        if group:
            names = "; ".join(dict.fromkeys(shape.head.strip(" ,(") for shape in group))
            at = [shape.span for shape in group]
            values = {"names" if kind == "given" else "name": names}
            yield remark(library, extract.chapter, "odd-author", "info", at, variant=kind, values=values)


def _in_list(library: Library, extract: ChapterExtract, reference: Reference) -> Iterator[Finding]:
    names = reference.record.author if reference.record else ()
    for name in names:
        shown = name.literal or name.family or ""
        if "".join(words_of(shown)) in _no_names():
            values = {"name": shown}
            yield remark(library, extract.chapter, "odd-author", "info", [reference], variant="entry", values=values)


@cache
def _roles() -> frozenset[str]:
    """Words for an editor or translator, folded."""
    found = (*words("roles.editor"), *words("roles.translator"))
    return frozenset("".join(words_of(word)) for word in found if " " not in word) - {""}


@cache
def _no_names() -> frozenset[str]:
    """Words that stand where a name should, folded."""
    return frozenset("".join(words_of(word)) for word in words("names.not_names"))
