"""The table of checks: name → module, loaded when asked for; others may join by the entry point `citekit.checks`."""

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points

from citekit.errors import SettingsError, UnknownNameError
from citekit.library import Library
from citekit.model import Finding
from citekit.settings import CheckSettings

Check = Callable[[Library], Iterable[Finding]]

CHECKS: dict[str, str] = {
    "missing-reference": "citekit.check.missing_reference",
    "no-reference-list": "citekit.check.no_reference_list",
    "uncited-reference": "citekit.check.uncited_reference",
    "uncited-known": "citekit.check.uncited_known",
    "year-differs": "citekit.check.year_differs",
    "author-count": "citekit.check.author_count",
    "author-spelling": "citekit.check.author_spelling",
    "given-name": "citekit.check.given_name",
    "name-typo": "citekit.check.name_typo",
    "namesakes": "citekit.check.namesakes",
    "described-differently": "citekit.check.described_differently",
    "one-key": "citekit.check.one_key",
    "year-suffix-gap": "citekit.check.year_suffix_gap",
    "impossible-year": "citekit.check.impossible_year",
    "future-year": "citekit.check.future_year",
    "missing-year": "citekit.check.missing_year",
    "bare-address": "citekit.check.bare_address",
    "odd-author": "citekit.check.odd_author",
    "separator": "citekit.check.separator",
    "mixed-form": "citekit.check.mixed_form",
    "joiner-language": "citekit.check.joiner_language",
    "et-al": "citekit.check.et_al",
    "spacing": "citekit.check.spacing",
    "citation-place": "citekit.check.citation_place",
    "repeated-citation": "citekit.check.repeated_citation",
    "organisation-variant": "citekit.check.organisation_variant",
    "locator": "citekit.check.locator",
    "quotation-page": "citekit.check.quotation_page",
    "later-event": "citekit.check.later_event",
    "marker-without-note": "citekit.check.marker_without_note",
    "note-without-marker": "citekit.check.note_without_marker",
    "notes-order": "citekit.check.notes_order",
    "back-reference": "citekit.check.back_reference",
    "numeric": "citekit.check.numeric",
    "brackets": "citekit.check.brackets",
    "quotation-marks": "citekit.check.quotation_marks",
    "duplicate-sentence": "citekit.check.duplicate_sentence",
    "lost-page": "citekit.check.lost_page",
    "mixed-script": "citekit.check.mixed_script",
    "author-script": "citekit.check.author_script",
    "running-title": "citekit.check.running_title",
    "duplicate-entry": "citekit.check.duplicate_entry",
    "incomplete-entry": "citekit.check.incomplete_entry",
    "entry-dates": "citekit.check.entry_dates",
    "entry-pages": "citekit.check.entry_pages",
    "entry-title": "citekit.check.entry_title",
    "entry-form": "citekit.check.entry_form",
    "list-order": "citekit.check.list_order",
    "list-heading": "citekit.check.list_heading",
    "address": "citekit.check.address",
    "access-date": "citekit.check.access_date",
    "identifier": "citekit.check.identifier",
    "uncited-stretch": "citekit.check.uncited_stretch",
    "attribution": "citekit.check.attribution",
}


@cache
def names() -> tuple[str, ...]:
    """Every check's name: citekit's own in the order of the table, then those from outside."""
    outside = sorted(point.name for point in entry_points(group="citekit.checks"))
    return (*CHECKS, *(name for name in outside if name not in CHECKS))


def load(name: str) -> Check:
    """The check of a name; UnknownNameError lists the names there are, SettingsError says what an outside one lacks."""
    if name in CHECKS:
        found: Check = import_module(CHECKS[name]).check
        return found
    for point in entry_points(group="citekit.checks"):
        if point.name == name:
            try:
                outside: Check = point.load()
            except (ImportError, AttributeError) as error:
                raise SettingsError(f"the check {name!r} from {point.value} cannot be loaded: {error}") from error
            return outside
    raise UnknownNameError(f"unknown check {name!r}; there are {', '.join(names())}")


def explain(name: str) -> str:
    """What a check asks: its module's docstring."""
    module = import_module(CHECKS[name]) if name in CHECKS else import_module(load(name).__module__)
    return (module.__doc__ or "").strip()


def chosen(settings: CheckSettings) -> tuple[str, ...]:
    """The checks to run: all or those selected, less those ignored or switched off."""
    for name in (*settings.select, *settings.ignore, *settings.severity):
        if name not in names():
            raise UnknownNameError(f"unknown check {name!r}; there are {', '.join(names())}")
    wanted = settings.select or names()
    off = {name for name, severity in settings.severity.items() if severity == "off"} | set(settings.ignore)
    return tuple(name for name in names() if name in wanted and name not in off)
