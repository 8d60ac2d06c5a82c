"""Compiling a layout or macro for one shape of item in one situation: ``choose`` and macros are resolved here, once."""

from collections.abc import Callable, Sequence

from citekit.csl.affixes import affix, wrapping
from citekit.csl.compiling.choose import branch
from citekit.csl.compiling.dates import compile_date
from citekit.csl.compiling.facts import Facts
from citekit.csl.compiling.labels import compile_label
from citekit.csl.compiling.names import compile_names
from citekit.csl.compiling.numbers import compile_number
from citekit.csl.compiling.part import NOTHING, Part, decorated, group
from citekit.csl.compiling.situation import Situation
from citekit.csl.compiling.texts import compile_text
from citekit.csl.item import Shape
from citekit.csl.locale import Locale
from citekit.csl.locators import LocatorWords
from citekit.csl.namelist import NameList
from citekit.csl.style import Style
from citekit.csl.xml import Element


class Compiler:
    """Turns elements into parts. What an element needs to know of the style, the locale and the item's shape is
    here."""

    def __init__(self, style: Style, locale: Locale, shape: Shape, situation: Situation, facts: Facts) -> None:
        self.style = style
        self.locale = locale
        self.kind, self.present, self.answers, self.language = shape
        self.situation = situation
        self.facts = facts
        area = style.bibliography if situation.area == "bibliography" and style.bibliography else style.citation
        self.options = style.inherited(area)
        self.options.update(situation.overrides)
        self.conditions = 0
        self.inherited_names: list[Element] = []
        self._macros: dict[tuple[str, int], Part] = {}

    def has(self, name: str) -> bool:
        """Whether the item has the variable in this situation."""
        if name in self.present:
            return True
        if name == "locator":
            return bool(self.situation.label)
        if name == "first-reference-note-number":
            return self.situation.has_first_note
        if name == "year-suffix":
            return self.situation.has_year_suffix
        if name == "page-first":
            return "page" in self.present
        return name in ("citation-number", "citation-label") and self.situation.numbered

    def implicit_suffix(self) -> bool:
        """Whether a year suffix goes after the first year, because the style does not place it itself."""
        return self.situation.area not in self.facts.suffix_areas

    def english(self) -> bool:
        """Whether title case applies to this item: by its own language, else by the style's."""
        return (self.language or self.locale.language) == "en"

    def case_language(self) -> str:
        """The language whose casing rules the item's text follows."""
        return self.language or self.locale.language

    def part(self, element: Element) -> list[Part]:
        """Parts of one element: one, or for ``choose`` those of the branch that holds."""
        if element.tag == "choose":
            chosen = branch(element, self)
            return self.parts(chosen.children) if chosen else []
        compile_element = _ELEMENTS.get(element.tag)
        return [compile_element(element, self)] if compile_element else []

    def parts(self, elements: Sequence[Element]) -> list[Part]:
        """Parts of several elements in order."""
        return [part for element in elements for part in self.part(element)]

    def locator_words(self) -> LocatorWords:
        """The locale's words for volumes, pages and the like."""
        found = self.facts.words.get(self.locale.lang)
        if found is None:
            found = self.facts.words[self.locale.lang] = LocatorWords(self.locale)
        return found

    def name_list(self, names: Element, own: Element) -> NameList:
        """The list options of a ``cs:names``; one object for all shapes, so that written names are kept across them."""
        above = id(self.inherited_names[-1]) if names is not own and self.inherited_names else 0
        situation = self.situation
        key = (id(own), above, situation.area, situation.sort, self.locale.lang, *situation.overrides.items())
        found = self.facts.lists.get(key)
        if found is None:
            found = self.facts.lists[key] = NameList(names, self.options, self.style.attrs, self.locale, self.situation)
        return found

    def macro(self, name: str) -> Part:
        """The macro's content as one part, compiled once; an unknown macro renders nothing."""
        key = (name, id(self.inherited_names[-1]) if self.inherited_names else 0)
        if key not in self._macros:
            element = self.style.macros.get(name)
            self._macros[key] = group(self.parts(element.children), "") if element else NOTHING
        return self._macros[key]


def compile_group(element: Element, compiler: Compiler) -> Part:
    """A ``cs:group`` with delimiter, affixes, formats and display."""
    part = group(compiler.parts(element.children), affix(element.get("delimiter")))
    return decorated(part, *wrapping(element, quotes=False))


_ELEMENTS: dict[str, Callable[[Element, Compiler], Part]] = {
    "text": compile_text,
    "date": compile_date,
    "number": compile_number,
    "names": compile_names,
    "label": compile_label,
    "group": compile_group,
}
