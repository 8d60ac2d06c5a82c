"""The variables of CSL 1.0.2 by kind (Appendix IV); a field outside these lists is read by the shape of its value."""

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
    "event-title": "event",
}
