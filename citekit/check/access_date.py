"""A web source without the date it was read, where the chapter's other web sources give one."""

from collections.abc import Iterator

from citekit.check.remark import remark
from citekit.languages import words
from citekit.library import Library
from citekit.model import Finding, Reference

_USUAL = 2


def check(library: Library) -> Iterator[Finding]:
    """One finding for each chapter in which most web sources, not all, have an access date."""
    for extract in library.extracts:
        web = [ref for ref in extract.references if ref.record and ref.record.URL and not ref.record.DOI]
        bare = [reference for reference in web if not _accessed(reference)]
        if bare and len(web) - len(bare) >= _USUAL * len(bare):
            values = {"count": str(len(bare)), "of": str(len(web))}
            yield remark(library, extract.chapter, "access-date", "info", bare, values=values)


def _accessed(reference: Reference) -> bool:
    """Whether an access date was parsed or a word for it is printed."""
    text = reference.text.casefold()
    return bool(reference.record and reference.record.accessed) or any(
        word.casefold() in text for word in words("accessed") if len(word) > 3
    )
