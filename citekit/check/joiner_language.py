"""Two authors joined in another language than the chapter's (`and` in a Turkish text), or by a bare comma.

A comma is usual in languages written in Cyrillic; a semicolon joins works, not authors. `&` belongs to no language
and is left to `mixed-form`.
"""

from collections.abc import Iterator

from citekit.check.remark import remark
from citekit.check.shape import Shape, shapes
from citekit.errors import UnknownNameError
from citekit.languages import language, languages, words
from citekit.library import Library
from citekit.link.authors import words_of
from citekit.model import ChapterExtract, Finding


def check(library: Library) -> Iterator[Finding]:
    """One finding for each chapter and foreign word; one for bare commas where the chapter joins otherwise."""
    for extract in library.extracts:
        own = _joiners(extract.chapter.language)
        if not own:
            continue
        found = [shape for shape in shapes(library, extract) if shape.joiner]
        yield from _foreign(library, extract, found, own)
        yield from _commas(library, extract, found, own)


def _joiners(code: str | None) -> tuple[str, ...]:
    try:
        return language(code).joiners if code else ()
    except UnknownNameError:
        return ()


def _foreign(library: Library, extract: ChapterExtract, found: list[Shape], own: tuple[str, ...]) -> Iterator[Finding]:
    known = {word for other in languages().values() for word in other.joiners if word.isalpha()}
    groups: dict[str, list[Shape]] = {}
    for shape in found:
        word = shape.joiner.strip(", ").lower()
        if word in known and word not in own:
            groups.setdefault(word, []).append(shape)
    for word, group in groups.items():
        values = {"word": word, "own": own[0], "count": str(len(group))}
        at = [shape.span for shape in group]
        yield remark(library, extract.chapter, "joiner-language", "warning", at, values=values, fix=own[0])


def _has_role(shape: Shape) -> bool:
    """Whether an editor's or translator's mark stands among the names: those run together with a title."""
    names = {"".join(words_of(author)) for author in shape.cited.item.authors}
    return not names.isdisjoint(
        "".join(words_of(word)) for word in (*words("roles.translator"), *words("roles.editor"))
    )


def _commas(library: Library, extract: ChapterExtract, found: list[Shape], own: tuple[str, ...]) -> Iterator[Finding]:
    bare = [shape for shape in found if shape.joiner in (",", ";") and not _has_role(shape)]
    joined = sum(1 for shape in found if shape.joiner.strip(", ").lower() in own)
    if language(extract.chapter.language or "en").script == "Cyrillic" and joined < len(bare):
        return  # where a comma is usual between authors, only a chapter that has `и` elsewhere is mixed
    if bare and "," not in own and not any(shape.cited.item.org or shape.cited.item.et_al for shape in bare):
        values = {"own": own[0], "count": str(len(bare))}
        at = [shape.span for shape in bare]
        yield remark(
            library, extract.chapter, "joiner-language", "warning", at, variant="comma", values=values, fix=own[0]
        )
