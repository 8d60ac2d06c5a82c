"""A style ready to work: compiled layouts kept by shape and situation, items prepared, cites rendered."""

from collections.abc import Mapping

from citekit.csl.affixes import layout_wrapping
from citekit.csl.cite import Cite
from citekit.csl.compiling.compiler import Compiler
from citekit.csl.compiling.facts import Facts
from citekit.csl.compiling.part import Part, Run, decorated, sequence
from citekit.csl.compiling.situation import Situation
from citekit.csl.item import Item, Reader
from citekit.csl.locale import Locale, LocaleFinder, build_locale
from citekit.csl.markup import CLOSE, LEFT_MARGIN, RIGHT_INLINE, ends_with_block
from citekit.csl.numbers import is_numeric
from citekit.csl.punctuation import Quotes
from citekit.csl.style import Style

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
        self.facts = Facts(style)
        self.reader = Reader(self.facts.questions)
        self.items: dict[str, Item] = {}
        self.added = 0
        self.per_entry = False
        self._programs: dict[tuple[object, ...], Program] = {}

    def locale_of(self, lang: str) -> Locale:
        """The merged locale of a language, built once."""
        locale = self.locales.get(lang)
        if locale is None:
            locale = self.locales[lang] = build_locale(lang, self.find, self.style.locales)
        return locale

    def locale_for(self, cite: Cite) -> Locale:
        """The locale a cite is written in: an entry's own language where that was asked for, else the document's."""
        if self.per_entry and cite.area == "bibliography" and cite.item.language:
            return self.locale_of(cite.item.text["language"])
        return self.locale

    def quotes_for(self, cite: Cite) -> Quotes:
        """The quotation marks of the same locale."""
        locale = self.locale_for(cite)
        return self.quotes if locale is self.locale else Quotes(locale)

    def add(self, data: Mapping[str, object]) -> None:
        """Prepare an item; one with an id seen before replaces it, what is no object is left out."""
        self.added += 1
        warn = self.reader.warnings.append
        if not isinstance(data, Mapping):
            warn(f"item {self.added} is not an object and was left out")
            return
        item = self.reader.read(data, len(self.items))
        if not item.id:
            item.id = f"item-{self.added}"
            warn(f"item {self.added} has no id and goes by {item.id}")
        elif item.id in self.items:
            warn(f"{item.id}: two items have this id; the later one counts")
        self.items[item.id] = item

    def render(self, cite: Cite) -> str:
        """The marked text of one cite or bibliography entry, layout affixes of a citation left out."""
        if cite.ready is not None and not cite.suppress_author:
            text, cite.first_names = cite.ready
            return text
        cite.start()
        return self.program(cite)(cite)

    def program(self, cite: Cite) -> Program:
        """The compiled layout for the cite's shape and situation."""
        key: tuple[object, ...]
        if cite.position or cite.locator or cite.disambiguate or cite.near_note or self.per_entry:
            key = (*_situation(cite), cite.item.shape_key, self.locale_for(cite).lang if self.per_entry else "")
        else:  # what most cites and all entries are
            key = (cite.area, cite.item.shape_key, cite.year_suffix != "")
        program = self._programs.get(key)
        if program is None:
            situation = Situation(*_situation(cite))
            program = self._programs[key] = self.compile(cite.item, situation, self.locale_for(cite))
        return program

    def compiler(self, item: Item, situation: Situation, locale: Locale | None = None) -> Compiler:
        """A compiler for an item's shape."""
        return Compiler(self.style, locale or self.locale, item.shape, situation, self.facts)

    def compile(self, item: Item, situation: Situation, locale: Locale) -> Program:
        """Compile the layout of an area."""
        area = self.style.bibliography if situation.area == "bibliography" else self.style.citation
        layout = area.find("layout") if area else None
        if area is None or layout is None:
            return lambda _cite: ""
        compiler = self.compiler(item, situation, locale)
        parts = compiler.parts(layout.children)
        if situation.area != "bibliography":
            return sequence(parts, "")
        before, after = layout_wrapping(layout)
        if "second-field-align" in area.attrs and len(parts) > 1:
            return _aligned(parts, before, after)
        if after and self.facts.blocks:
            return _closing(sequence(parts, ""), before, after)
        return decorated(Part(sequence(parts, "")), before, after).run or (lambda _cite: "")


def _situation(cite: Cite) -> tuple[str, int, str, bool, bool, int, bool, bool]:
    """The arguments of the cite's :class:`Situation`."""
    label, numeric = (cite.label, is_numeric(cite.locator)) if cite.locator else ("", False)
    placed = (cite.area, cite.position, label, cite.near_note, numeric)
    return (*placed, cite.disambiguate, bool(cite.first_note), bool(cite.year_suffix))


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
