"""Et al. misspelled (`at el.`, `et al,`), or of another language than the chapter's (`et al.` in a Turkish text)."""

import re
from collections.abc import Iterator

from citekit.check.remark import remark
from citekit.check.shape import Shape, shapes
from citekit.errors import UnknownNameError
from citekit.languages import language, languages
from citekit.library import Library
from citekit.model import ChapterExtract, Finding


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
