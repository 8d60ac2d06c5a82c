"""Et al. misspelled (`at el.`), in another language than the chapter's, or left out where the chapter has it.

Left out: three authors and more in full, in a chapter that shortens the others; at its first citation a work may stand
in full, as some styles want.
"""

import re
from collections.abc import Iterator
from typing import TypeGuard

from citekit.check.cited import Cited, cited_in, label
from citekit.check.remark import remark
from citekit.check.shape import Shape, shapes
from citekit.errors import UnknownNameError
from citekit.languages import language, languages
from citekit.library import Library
from citekit.link.authors import words_of
from citekit.model import ChapterExtract, Finding

Key = tuple[str, str | None]
_MANY = 3
_HABIT = 3


def check(library: Library) -> Iterator[Finding]:
    """One finding for each misspelling in a chapter, one for each foreign form."""
    for extract in library.extracts:
        wrong: dict[tuple[str, str], list[Shape]] = {}
        foreign: dict[str, list[Shape]] = {}
        for shape in shapes(library, extract, ("parenthetical", "narrative")):
            printed = _printed(shape)
            if not printed:
                continue
            right = _right(printed)
            if right and right != printed:
                wrong.setdefault((printed, right), []).append(shape)
            elif right and _is_foreign(right, extract.chapter.language):
                foreign.setdefault(right, []).append(shape)
        yield from _wrong(library, extract, wrong)
        yield from _foreign(library, extract, foreign)
        yield from _in_full(library, extract)


def _printed(shape: Shape) -> str:
    """The words between the last name and the year, as printed: `et al.`, `vd.`, `и др.`."""
    item = shape.cited.item
    if not item.et_al or not item.authors:
        return ""
    at = shape.head.find(item.authors[-1])
    if at < 0:
        return ""
    return shape.head[at + len(item.authors[-1]) :].strip(" ,;:([")


def _right(printed: str) -> str | None:
    """The form that is right for what is printed: the first of its language that it spells or nearly spells."""
    for code, known in languages().items():
        own = known.et_al[0]
        if printed == own:
            return own
        if f"{printed}." in known.et_al and code == _home(printed):
            return f"{printed}."
        if printed in known.et_al and code == _home(printed):
            return own if _letters(printed, own) else printed
    return None


def _letters(printed: str, own: str) -> bool:
    """Whether the same letters are meant (`et al`, `at el.`, `et. al`), not another word (`and others`, `ve diğ.`)."""
    mine, theirs = (sorted(re.sub(r"\W", "", text.casefold())) for text in (printed, own))
    return mine == theirs or (abs(len(mine) - len(theirs)) <= 1 and len(set(mine) ^ set(theirs)) == 0)


def _home(printed: str) -> str:
    """The language a form belongs to: the one whose first form shares its letters, else the first that lists it."""
    listing = [code for code, known in languages().items() if printed in known.et_al]
    fitting = [code for code in listing if _letters(printed, languages()[code].et_al[0])]
    return (fitting or listing)[0]


def _is_foreign(form: str, code: str | None) -> bool:
    try:
        own = language(code).et_al[0] if code else form
    except UnknownNameError:
        return False
    return form != own and form in {known.et_al[0] for known in languages().values()}


def _wrong(library: Library, extract: ChapterExtract, groups: dict[tuple[str, str], list[Shape]]) -> Iterator[Finding]:
    for (printed, right), group in groups.items():
        values = {"printed": printed, "right": right}
        at = [shape.span for shape in group]
        yield remark(library, extract.chapter, "et-al", "warning", at, values=values, fix=right)


def _foreign(library: Library, extract: ChapterExtract, groups: dict[str, list[Shape]]) -> Iterator[Finding]:
    for form, group in groups.items():
        own = language(extract.chapter.language or "en").et_al[0]
        values = {"printed": form, "right": own, "count": str(len(group))}
        at = [shape.span for shape in group]
        yield remark(library, extract.chapter, "et-al", "info", at, variant="foreign", values=values, fix=own)


def _in_full(library: Library, extract: ChapterExtract) -> Iterator[Finding]:
    """Three authors and more spelled out after the same work was shortened, or where the others are shortened."""
    shortened: set[Key] = set()
    works: dict[bool, set[Key]] = {True: set(), False: set()}
    after: list[Cited] = []
    first: list[Cited] = []
    for cited in cited_in(library, extract):
        item = cited.item
        if item.org or not item.authors or not (item.et_al or len(item.authors) >= _MANY):
            continue
        key = "".join(words_of(item.authors[0])), item.year
        if item.et_al:
            shortened.add(key)
        else:
            (after if key in shortened else first).append(cited)
        works[item.et_al].add(key)
    habit = len(works[True] - works[False]) >= _HABIT and len(works[False]) * _HABIT <= len(works[True])
    for cited in (*after, *(first if habit else ())):
        own = language(extract.chapter.language).et_al[0] if _known(extract.chapter.language) else "et al."
        values = {"cited": label(cited.item), "right": f"{cited.item.authors[0]} {own}"}
        yield remark(library, extract.chapter, "et-al", "info", [cited.citation], variant="full", values=values)


def _known(code: str | None) -> TypeGuard[str]:
    return code in languages()
