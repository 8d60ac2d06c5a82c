"""``cs:number``: numeric, ordinal, long ordinal and roman forms (CSL 1.0.2, "Number")."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from citekit.csl.cite import Cite
from citekit.csl.compiling.part import ABSENT, Part, variable
from citekit.csl.compiling.texts import finish_text, quashed
from citekit.csl.numbers import TOKENS, is_numeric, is_roman_range, long_ordinal, ordinal, to_roman
from citekit.csl.pages import page_ranges
from citekit.csl.xml import Element

if TYPE_CHECKING:
    from citekit.csl.compiling.compiler import Compiler


def compile_number(element: Element, compiler: "Compiler") -> Part:
    """A number variable in its form; what is not numeric is rendered as it stands."""
    name = element.get("variable")
    if not compiler.has(name):
        return ABSENT
    form = element.get("form", "numeric")
    write = number_writer(name, form, compiler)

    words = compiler.locator_words()

    def run(cite: Cite) -> str:
        return write(words.without(name, number_text(cite, name)))

    return finish_text(variable(quashed(name, run, compiler)), element, compiler)


def number_text(cite: Cite, name: str) -> str:
    """The value of a number variable, those a cite carries itself included."""
    if name == "locator":
        return cite.locator
    if name == "citation-number":
        return str(cite.item.number)
    if name == "first-reference-note-number":
        return str(cite.first_note) if cite.first_note else ""
    if name == "page-first":
        return cite.item.text.get("page-first") or re.split(r"[-–,&]", cite.item.text.get("page", ""))[0].strip()
    return cite.item.text.get(name, "")


def number_writer(name: str, form: str, compiler: "Compiler") -> Callable[[str], str]:
    """A function from the field's text to the number in its form."""
    locale = compiler.locale
    gender = locale.gender(compiler.situation.label if name == "locator" else name)
    if form == "ordinal":
        one: Callable[[int], str] = lambda number: ordinal(number, locale, gender)  # noqa: E731
    elif form == "long-ordinal":
        one = lambda number: long_ordinal(number, locale, gender)  # noqa: E731
    elif form == "roman":
        one = to_roman
    else:
        one = str
    style = compiler.style.attrs.get("page-range-format", "") if name in ("page", "locator") else ""
    delimiter = locale.term("page-range-delimiter") or "–"

    def write(text: str) -> str:
        if text.isdigit():
            return one(int(text)) if form != "numeric" else text
        if name in ("page", "locator") and form == "numeric":
            return page_ranges(text, style, delimiter)
        if is_roman_range(text):
            return text.replace("-", delimiter)
        return write_several(text, one, form, delimiter) if is_numeric(text) else text

    return write


def write_several(text: str, one: Callable[[int], str], form: str, dash: str = "–") -> str:
    """Each number of "2-4" or "5, 7 & 9" in its form, separators spaced as the specification says."""
    if "/" in text:  # a fraction or a double issue is no list
        return text
    out = ""
    for place, piece in enumerate(TOKENS.split(text.strip())):
        if place % 2:
            out += {",": ", ", "&": " & "}.get(piece, dash if piece == "-" else piece)
        elif piece.isdigit() and form != "numeric":
            out += one(int(piece))
        else:
            out += piece
    return out
