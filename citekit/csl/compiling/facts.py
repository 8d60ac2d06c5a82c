"""What holds for a style whatever the item: collected once, shared by all its compiled layouts."""

from citekit.csl.item import Questions
from citekit.csl.locators import LocatorWords
from citekit.csl.namelist import NameList
from citekit.csl.style import Style
from citekit.csl.variables import variables_of
from citekit.csl.xml import Element

_PLACE_OPTIONS = {"position", "near-note", "et-al-subsequent-min", "et-al-subsequent-use-first"}
_PLACE_VARIABLES = {"first-reference-note-number", "accessed"}


class Facts:
    """Questions the style asks of values, variables its substitutes render, and caches keyed by its elements.

    ``placed``: the text of a cite hangs on where it stands, or on the day a page was seen; ``located``: cites show
    locators; ``suffix_areas`` names the areas ("citation", "bibliography") in which the style places the year suffix
    itself.
    """

    def __init__(self, style: Style) -> None:
        self.questions = _questions(style)
        self.quashable = _quashable(style)
        self.suffix_areas = {
            area
            for area, element in (("citation", style.citation), ("bibliography", style.bibliography))
            if element is not None and {"year-suffix", "citation-label"} & variables_of(element, style.macros)
        }
        self.placed = _placed(style)
        self.located = "locator" in variables_of(style.citation, style.macros)
        self.blocks = any("display" in element.attrs for element in style.elements())
        self.lists: dict[tuple[object, ...], NameList] = {}
        self.words: dict[str, LocatorWords] = {}
        self.merged: dict[tuple[int, int], Element] = {}


def _placed(style: Style) -> bool:
    layout = style.citation.find("layout")
    rows = [style.attrs, style.citation.attrs]
    rows += [element.attrs for element in style.reached(layout)] if layout is not None else []
    return any(
        not _PLACE_OPTIONS.isdisjoint(row) or not _PLACE_VARIABLES.isdisjoint(row.get("variable", "").split())
        for row in rows
    )


def _questions(style: Style) -> Questions:
    numeric: dict[str, None] = {}
    uncertain: dict[str, None] = {}
    for element in style.elements():
        for name, found in (("is-numeric", numeric), ("is-uncertain-date", uncertain)):
            found.update(dict.fromkeys(element.get(name).split()))
    return Questions(numeric, uncertain)


def _quashable(style: Style) -> set[str]:
    """Variables a substitute may render, which then stay silent in the rest of the cite."""
    found: set[str] = set()
    for element in style.elements():
        if element.tag == "substitute":
            found |= variables_of(element, style.macros)
    return found
