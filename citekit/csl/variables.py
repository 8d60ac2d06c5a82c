"""The variables of CSL 1.0.2 by kind (Appendix IV); a field outside these lists is read by the shape of its value."""

from collections.abc import Mapping

from citekit.csl.xml import Element

_NAMES_LIST = """
author chair collection-editor compiler composer container-author contributor curator director editor
editorial-director editor-translator executive-producer guest host illustrator interviewer narrator organizer
original-author performer producer recipient reviewed-author script-writer series-creator translator
"""
NAMES = frozenset(_NAMES_LIST.split())
_DATES_LIST = """
accessed available-date event-date issued original-date submitted
"""
DATES = frozenset(_DATES_LIST.split())
_NUMBERS_LIST = """
chapter-number citation-number collection-number edition first-reference-note-number issue locator number
number-of-pages number-of-volumes page page-first part-number printing-number section supplement-number version
volume
"""
NUMBERS = frozenset(_NUMBERS_LIST.split())
SHORT_FORMS = {
    "title": ("title-short", "shortTitle"),
    "container-title": ("container-title-short", "journalAbbreviation"),
    "collection-title": ("collection-title-short",),
}
"""Where ``form="short"`` looks first."""
ALIASES = {
    "shortTitle": "title-short",
    "journalAbbreviation": "container-title-short",
    "event": "event-title",
}

_TEXT_LIST = """
abstract annote archive archive_collection archive_location archive-place authority call-number citation-key
collection-title container-title container-title-short dimensions division DOI event event-title event-place genre ISBN
ISSN jurisdiction keyword language license medium note original-publisher original-publisher-place original-title
part-title PMCID PMID publisher publisher-place references reviewed-genre reviewed-title scale source status title
title-short URL volume-title collection-title-short
"""
VARIABLES = NAMES | DATES | NUMBERS | frozenset(_TEXT_LIST.split())
"""Every variable a line of a note may set."""


def variables_of(element: Element, macros: Mapping[str, Element]) -> set[str]:
    """Every variable an element can render, macros followed: what a substitute quashes."""
    found: set[str] = set()
    pending = [element]
    seen: set[str] = set()
    while pending:
        at = pending.pop()
        if at.tag not in ("if", "else-if", "label", "key"):
            found.update(at.get("variable").split())
        macro = at.get("macro")
        if at.tag == "text" and macro in macros and macro not in seen:
            seen.add(macro)
            pending.append(macros[macro])
        pending += at.children
    return found
