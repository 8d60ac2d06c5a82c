"""A source cited without a year and without a mark that it has none.

One finding for each chapter with all such places. A person cited without a year where the chapter elsewhere gives one
is a slip and a finding of its own.
"""

from collections.abc import Iterator

from citekit.check.cited import label
from citekit.check.impossible_year import wrong_year
from citekit.check.remark import remark
from citekit.check.shape import Shape, shapes
from citekit.library import Library
from citekit.link.authors import words_of
from citekit.model import Finding


def check(library: Library) -> Iterator[Finding]:
    """Undated citations of each chapter; bare addresses and files are left to `bare-address`."""
    for extract in library.extracts:
        found = list(shapes(library, extract))
        dated = _years(found)
        undated = [shape for shape in found if _is_undated(shape)]
        slips = [shape for shape in undated if _is_slip(shape, dated)]
        for shape in slips:
            name = shape.cited.item.authors[0]
            years = sorted(dated.get(_key(shape), ()))
            values = {"cited": label(shape.cited.item), "years": ", ".join(years), "author": name}
            fix = f"{name}, {years[0]}" if len(years) == 1 else None
            variant = "elsewhere" if years else "person"
            yield remark(
                library, extract.chapter, "missing-year", "error", [shape.span], variant=variant, values=values, fix=fix
            )
        rest = [shape for shape in undated if not _is_slip(shape, dated)]
        if rest:
            values = {"count": str(len(rest))}
            yield remark(library, extract.chapter, "missing-year", "warning", [s.span for s in rest], values=values)


def _is_undated(shape: Shape) -> bool:
    item, link = shape.cited.item, shape.cited.link
    if item.year or item.nodate or item.date or not item.authors or (link and "both-undated" in link.causes):
        return False
    return not is_address(item.raw) and not wrong_year(shape)


def is_address(raw: str) -> bool:
    """Whether a printed item is a web address or a file's name, not a source's.

    >>> is_address("https://www.un.org/en"), is_address("azattyk.org")
    (True, False)
    """
    plain = "".join(raw.split()).lower()
    return plain.startswith(("http://", "https://", "www.")) or plain.endswith((".pdf", ".docx", ".doc", ".html"))


def _key(shape: Shape) -> str:
    return "".join(words_of(shape.cited.item.authors[0]))


def _years(found: list[Shape]) -> dict[str, set[str]]:
    years: dict[str, set[str]] = {}
    for shape in found:
        if shape.cited.item.year and shape.cited.item.authors:
            years.setdefault(_key(shape), set()).add(shape.cited.item.year)
    return years


def _is_slip(shape: Shape, dated: dict[str, set[str]]) -> bool:
    """A person or a source dated elsewhere; organisations and titles are often cited undated on purpose."""
    item = shape.cited.item
    if item.org:
        return False
    return _key(shape) in dated or bool(item.locator) or "-" in item.authors[0]
