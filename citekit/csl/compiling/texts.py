"""``cs:text``: variables, macros, terms and values (CSL 1.0.2, "Text")."""

from functools import partial
from typing import TYPE_CHECKING

from citekit.csl.affixes import wrapping
from citekit.csl.cite import Cite
from citekit.csl.compiling.part import ABSENT, NOTHING, Part, Run, decorated, mapped, variable
from citekit.csl.markup import JOIN, NUMBER, SUFFIX, TERM
from citekit.csl.pages import page_ranges, spaced_ampersands
from citekit.csl.richtext import rich_text
from citekit.csl.textcase import change_case
from citekit.csl.variables import NUMBERS, SHORT_FORMS
from citekit.csl.xml import Element

if TYPE_CHECKING:
    from citekit.csl.compiling.compiler import Compiler


def compile_text(element: Element, compiler: "Compiler") -> Part:
    """One ``cs:text``, with case, period stripping, quotes, formats and affixes."""
    attrs = element.attrs
    if "variable" in attrs:
        part = _variable(attrs["variable"], attrs.get("form", "long"), compiler)
    elif "macro" in attrs:
        part = compiler.macro(attrs["macro"])
    elif "term" in attrs:
        part = _term(element, compiler)
    else:
        value = attrs.get("value", "")
        part = Part(None, rich_text(value))
    return finish_text(part, element, compiler)


def finish_text(part: Part, element: Element, compiler: "Compiler") -> Part:
    """Apply text-case and strip-periods, then what stands around."""
    if part.empty:
        return part
    case = element.get("text-case")
    if case:
        part = mapped(part, caser(case, compiler, own="term" in element.attrs or element.tag == "date"))
    if element.get("strip-periods") == "true":
        part = mapped(part, strip_periods)
    return decorated(part, *wrapping(element))


def caser(case: str, compiler: "Compiler", own: bool = False) -> "partial[str]":
    """A function that applies ``text-case`` in the item's language, or in the locale's for its ``own`` words."""
    language = compiler.locale.language if own else compiler.case_language()
    return partial(change_case, case=case, lang=language, title_case=own or compiler.english())


def strip_periods(text: str) -> str:
    """The text without full stops."""
    return text.replace(JOIN + ".", "").replace(".", "")


def _term(element: Element, compiler: "Compiler") -> Part:
    name, form = element.get("term"), element.get("form", "long")
    text = compiler.locale.term(name, form, element.get("plural") == "true")
    if not text:
        return NOTHING
    text = rich_text(text)
    if compiler.style.note or compiler.situation.area == "bibliography":
        text = TERM + text
    if name == "no date" and compiler.situation.has_year_suffix and compiler.implicit_suffix():
        return Part(_with_suffix(text), "", False, False)
    return Part(None, text)


def _with_suffix(text: str) -> Run:
    """A "no date" carries the year suffix when no year does."""

    def run(cite: Cite) -> str:
        if cite.year_suffix and not cite.suffix_done:
            cite.suffix_done = True
            return f"{text}{SUFFIX}{cite.year_suffix}"
        return text

    return run


def quashed(name: str, run: Run, compiler: "Compiler") -> Run:
    """The same run, silent once a substitute has rendered the variable (CSL 1.0.2, "Substitute")."""
    if name not in compiler.facts.quashable:
        return run

    def watched(cite: Cite) -> str:
        if cite.used is not None and name in cite.used:
            return ""
        text = run(cite)
        if cite.substituting and text:  # inside a substitute, too, a variable is rendered once
            cite.used = (cite.used or frozenset()) | {name}
        return text

    return watched


def _variable(name: str, form: str, compiler: "Compiler") -> Part:
    special = _SPECIAL.get(name)
    if special:
        return special(compiler)
    if form == "short":
        for short in SHORT_FORMS.get(name, (f"{name}-short",)):
            if short in compiler.present:
                return variable(quashed(name, _field(short), compiler))
    if name in compiler.present:
        run = _number_field(name, compiler) if name in NUMBERS else _field(name)
        return variable(quashed(name, run, compiler))
    return ABSENT


def _field(name: str) -> Run:
    return lambda cite: cite.item.text.get(name, "")


def _number_field(name: str, compiler: "Compiler") -> Run:
    """A number as text: the hyphen of a range becomes a dash, an escaped one stays a hyphen."""

    delimiter = compiler.locale.term("page-range-delimiter") or "–"

    words = compiler.locator_words()

    def run(cite: Cite) -> str:
        text = words.without(name, cite.item.text.get(name, ""))
        if "&" in text:
            text = spaced_ampersands(text)
        return page_ranges(text, "", delimiter) if "-" in text else text

    return run


def _page(compiler: "Compiler", name: str = "page") -> Part:
    if "page" not in compiler.present:
        return ABSENT
    style = compiler.style.attrs.get("page-range-format", "")
    delimiter = compiler.locale.term("page-range-delimiter") or "–"

    def run(cite: Cite) -> str:
        text = cite.item.text.get("page", "")
        if "&" in text:
            text = spaced_ampersands(text)
        return page_ranges(text, style, delimiter) if "-" in text or "–" in text else text

    return variable(quashed("page", run, compiler))


def _page_first(compiler: "Compiler") -> Part:
    if not compiler.has("page-first"):
        return ABSENT

    def run(cite: Cite) -> str:
        text = cite.item.text.get("page-first") or cite.item.text.get("page", "")
        return text.replace("–", "-").replace("&", "-").replace(",", "-").split("-")[0].strip()

    return variable(run)


def _locator(compiler: "Compiler") -> Part:
    if not compiler.situation.label:
        return ABSENT
    page = compiler.situation.label == "page"
    style = compiler.style.attrs.get("page-range-format", "") if page else ""
    delimiter = compiler.locale.term("page-range-delimiter") or "–"
    ampersand = compiler.locale.term("and", "symbol")

    def run(cite: Cite) -> str:
        text = page_ranges(spaced_ampersands(cite.locator), style, delimiter)
        return text.replace("&", ampersand) if "&" in text and ampersand else text

    return variable(run)


def _citation_number(compiler: "Compiler") -> Part:
    mark = NUMBER if compiler.situation.area == "bibliography" and not compiler.situation.sort else ""
    return variable(lambda cite: f"{mark}{cite.item.number}" if cite.item.number else "")


def _year_suffix(_compiler: "Compiler") -> Part:
    def run(cite: Cite) -> str:
        return SUFFIX + cite.year_suffix if cite.year_suffix else ""

    return Part(run, "", False, True)


def _first_note(compiler: "Compiler") -> Part:
    if not compiler.situation.has_first_note:
        return ABSENT
    return variable(lambda cite: str(cite.first_note))


def _citation_label(_compiler: "Compiler") -> Part:
    return variable(lambda cite: cite.item.citation_label + cite.year_suffix)


_SPECIAL = {
    "page": _page,
    "page-first": _page_first,
    "locator": _locator,
    "citation-number": _citation_number,
    "year-suffix": _year_suffix,
    "first-reference-note-number": _first_note,
    "citation-label": _citation_label,
}
