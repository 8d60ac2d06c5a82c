"""A style ready to work: compiled layouts kept by shape and situation, items prepared, cites rendered."""

from collections.abc import Mapping

from citekit.csl.affixes import layout_wrapping
from citekit.csl.cite import Cite
from citekit.csl.compiling.compiler import Compiler
from citekit.csl.compiling.names import variables_of
from citekit.csl.compiling.part import Part, Run, decorated, sequence
from citekit.csl.compiling.situation import Situation
from citekit.csl.item import Item, Questions, Reader
from citekit.csl.locale import Locale, LocaleFinder, build_locale
from citekit.csl.markup import CLOSE, LEFT_MARGIN, RIGHT_INLINE, ends_with_block
from citekit.csl.numbers import is_numeric
from citekit.csl.punctuation import Quotes
from citekit.csl.style import Style
from citekit.csl.xml import Element

Program = Run


class Engine:
    """Renders cites of one style in one locale."""

    def __init__(self, style: Style, find: LocaleFinder, lang: str | None = None) -> None:
        self.style = style
        self.find = find
        self.lang = lang or style.default_locale or "en-US"
        self.locales: dict[str, Locale] = {}
        self.locale = self.locale_of(self.lang)
        self.quotes = Quotes(self.locale)
        self.questions = _questions(style)
        self.reader = Reader(self.questions)
        self.items: dict[str, Item] = {}
        self.quashable = _quashable(style)
        self.suffix_areas = {area for area in ("citation", "bibliography") if self._shows_suffix(area)}
        self._programs: dict[tuple[object, ...], Program] = {}

    def locale_of(self, lang: str) -> Locale:
        """The merged locale of a language, built once."""
        locale = self.locales.get(lang)
        if locale is None:
            locale = self.locales[lang] = build_locale(lang, self.find, self.style.locales)
        return locale

    def add(self, data: Mapping[str, object]) -> Item:
        """Prepare an item; one with an id seen before replaces it."""
        item = self.reader.read(data, len(self.items))
        self.items[item.id] = item
        return item

    def render(self, cite: Cite) -> str:
        """The marked text of one cite or bibliography entry, layout affixes of a citation left out."""
        cite.start()
        return self.program(cite)(cite)

    def program(self, cite: Cite) -> Program:
        """The compiled layout for the cite's shape and situation."""
        item = cite.item
        key = (
            cite.area,
            item.shape,
            cite.position,
            cite.label if cite.locator else "",
            cite.near_note,
            bool(cite.locator) and is_numeric(cite.locator),
            cite.disambiguate,
            bool(cite.first_note),
            bool(cite.year_suffix),
        )
        program = self._programs.get(key)
        if program is None:
            situation = Situation(key[0], *key[2:3], *key[3:])  # type: ignore[arg-type]
            program = self._programs[key] = self.compile(item, situation)
        return program

    def compiler(self, item: Item, situation: Situation) -> Compiler:
        """A compiler for an item's shape."""
        return Compiler(
            self.style, self.locale, item.shape, situation, self.questions, self.quashable, self.suffix_areas
        )

    def compile(self, item: Item, situation: Situation) -> Program:
        """Compile the layout of an area."""
        area = self.style.bibliography if situation.area == "bibliography" else self.style.citation
        layout = area.find("layout") if area else None
        if area is None or layout is None:
            return lambda _cite: ""
        compiler = self.compiler(item, situation)
        parts = compiler.parts(layout.children)
        if situation.area != "bibliography":
            return sequence(parts, "")
        before, after = layout_wrapping(layout)
        if "second-field-align" in area.attrs and len(parts) > 1:
            return _aligned(parts, before, after)
        if after and any("display" in element.attrs for element in self.style.elements()):
            return _closing(sequence(parts, ""), before, after)
        return decorated(Part(sequence(parts, "")), before, after).run or (lambda _cite: "")

    def _shows_suffix(self, area: str) -> bool:
        """Whether the style places the year suffix itself in this area."""
        element = self.style.citation if area == "citation" else self.style.bibliography
        return element is not None and bool(
            {"year-suffix", "citation-label"} & variables_of(element, self.style.macros)
        )


def _closing(body: Program, before: str, after: str) -> Program:
    """An entry that may end with a display block: its suffix goes inside that block."""

    def run(cite: Cite) -> str:
        text = body(cite)
        if not text:
            return ""
        return before + (text[:-1] + after + CLOSE if ends_with_block(text) else text + after)

    return run


def _aligned(parts: list[Part], before: str, after: str) -> Program:
    """The first field in the margin, the rest beside it (``second-field-align``)."""
    live = [part for part in parts if not part.empty]
    first = sequence(live[:1], "") if live else lambda _cite: ""
    rest = sequence(live[1:], "") if len(live) > 1 else lambda _cite: ""

    def run(cite: Cite) -> str:
        lead, text = first(cite), rest(cite)
        if not lead:
            return before + text + after if text else ""
        return f"{LEFT_MARGIN}{before}{lead}{CLOSE}{RIGHT_INLINE}{text}{after}{CLOSE}"

    return run


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


def has_disambiguate(style: Style) -> bool:
    """Whether the style tests the ``disambiguate`` condition anywhere."""
    return any("disambiguate" in e.attrs for e in style.elements() if isinstance(e, Element))
