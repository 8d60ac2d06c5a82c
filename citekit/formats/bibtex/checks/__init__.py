"""What is wrong with a .bib file, entry by entry, each with its line and, where there is one, its fix.

One file per question; the catalogue below is the list. ``check(text)`` runs them all; ``fixed(text, remarks)`` applies
fixes. A fix is safe when it cannot change what the entry says.
"""

from collections.abc import Callable, Iterable, Iterator

from citekit.formats.bibtex.checks.bibfile import BibEntry, BibFile, Fix, Remark
from citekit.formats.bibtex.checks.dates import check_dates
from citekit.formats.bibtex.checks.demands import check_demands
from citekit.formats.bibtex.checks.fields import check_fields
from citekit.formats.bibtex.checks.identifiers import check_identifiers
from citekit.formats.bibtex.checks.keys import check_keys
from citekit.formats.bibtex.checks.languages import check_languages
from citekit.formats.bibtex.checks.names import check_names
from citekit.formats.bibtex.checks.pages import check_pages
from citekit.formats.bibtex.checks.signs import check_signs
from citekit.formats.bibtex.checks.syntax import check_syntax
from citekit.formats.bibtex.checks.titles import check_titles

__all__ = ["CATALOGUE", "BibEntry", "BibFile", "Fix", "Remark", "check", "fixed"]

CATALOGUE: tuple[Callable[[BibFile], Iterator[Remark]], ...] = (
    check_syntax,
    check_keys,
    check_demands,
    check_fields,
    check_names,
    check_dates,
    check_pages,
    check_identifiers,
    check_titles,
    check_signs,
    check_languages,
)


def check(text: str) -> list[Remark]:
    """Every remark on a .bib text, in the order of lines.

    >>> [(remark.check, remark.line) for remark in check("@book{a,\\n title = {R & D},\\n pages = {1-2}\\n}")]
    [('missing-field', 1), ('missing-field', 1), ('unescaped', 2), ('pages', 3)]
    """
    file = BibFile(text)
    remarks = [remark for question in CATALOGUE for remark in question(file)]
    return sorted(remarks, key=lambda remark: (remark.line, remark.check, remark.field or ""))


def fixed(text: str, remarks: Iterable[Remark], safe_only: bool = True) -> str:
    """The text with the fixes of the remarks put in; of two that overlap the earlier one."""
    fixes = sorted({remark.fix for remark in remarks if remark.fix and (remark.fix.safe or not safe_only)})
    made: list[str] = []
    place = 0
    for fix in fixes:
        if fix.start < place:
            continue
        made += [text[place : fix.start], fix.text]
        place = fix.end
    return "".join([*made, text[place:]])
