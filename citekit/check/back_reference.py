"""A back-reference (`a.g.e.`, ibid., `там же`, a short title) that cannot be followed.

Nothing before it, several works before it, an author never cited in full: the reason stands in the message. One that
jumps back over many notes is a hint.
"""

from collections.abc import Iterator

from citekit.check.remark import remark
from citekit.library import Library
from citekit.link.numbers import bare
from citekit.model import Finding, Reference

_FAR = 40


def check(library: Library) -> Iterator[Finding]:
    """One finding for each back-reference that stays open or reaches far."""
    for extract in library.extracts:
        for reference in extract.references:
            if reference.short_kind in (None, "author-date"):
                continue  # an author and year that is nowhere listed is the business of missing-reference
            if reference.short_form_of is None:
                variant = {"ibid": "ibid", "short-title": "short"}.get(reference.short_kind or "")
                values = {"printed": reference.raw[:60], "reason": reference.reason or ""}
                yield remark(
                    library, extract.chapter, "back-reference", "warning", [reference], variant=variant, values=values
                )
            elif _distance(library, reference) > _FAR:
                target = library.reference(reference.short_form_of)
                values = {"printed": reference.raw[:60], "note": target.note or "", "target": target.raw[:60]}
                yield remark(
                    library, extract.chapter, "back-reference", "info", [reference], variant="far", values=values
                )


def _distance(library: Library, reference: Reference) -> int:
    """How many notes lie between a back-reference and its full reference, in one chapter."""
    target = library.reference(reference.short_form_of or reference.id)
    mine, theirs = bare(reference.note or ""), bare(target.note or "")
    if target.chapter != reference.chapter or not (mine.isdigit() and theirs.isdigit()):
        return 0
    return int(mine) - int(theirs)
