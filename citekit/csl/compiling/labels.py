"""``cs:label``: the term that goes with a number, a locator or a role (CSL 1.0.2, "Label")."""

import re
from typing import TYPE_CHECKING

from citekit.csl.affixes import wrapping
from citekit.csl.cite import Cite
from citekit.csl.compiling.part import NOTHING, Part, decorated, mapped
from citekit.csl.compiling.texts import caser, strip_periods
from citekit.csl.numbers import is_plural
from citekit.csl.xml import Element

if TYPE_CHECKING:
    from citekit.csl.compiling.compiler import Compiler

_LEADING = re.compile(r"\d{1,9}")
_COUNTED = ("number-of-pages", "number-of-volumes")


def compile_label(element: Element, compiler: "Compiler") -> Part:
    """The label of a number variable or of the locator."""
    name = element.get("variable")
    if not compiler.has(name):
        return NOTHING
    term = compiler.situation.label if name == "locator" else name
    one, many = label_texts(element, term, compiler)
    if not one and not many:
        return NOTHING
    plural = element.get("plural", "contextual")
    if one == many or plural != "contextual":
        return Part(None, many if plural == "always" else one)
    if name == "locator":
        return Part(lambda cite: many if is_plural(cite.locator) else one)
    if name in _COUNTED:
        return Part(lambda cite: many if _several(cite.item.text.get(name, "")) else one)

    def run(cite: Cite) -> str:
        return many if is_plural(cite.item.text.get(name, "")) else one

    return Part(run)


def _several(text: str) -> bool:
    number = _LEADING.match(text)
    return bool(number and int(number[0]) > 1) or is_plural(text)


def label_texts(element: Element, term: str, compiler: "Compiler") -> tuple[str, str]:
    """Singular and plural of a label with everything its element asks for around them."""
    return _label_text(element, term, False, compiler), _label_text(element, term, True, compiler)


def _label_text(element: Element, term: str, plural: bool, compiler: "Compiler") -> str:
    text = compiler.locale.term(term, element.get("form", "long"), plural)
    if not text:
        return ""
    part = Part(None, text)
    if element.get("text-case"):
        part = mapped(part, caser(element.get("text-case"), compiler, own=True))
    if element.get("strip-periods") == "true":
        part = mapped(part, strip_periods)
    return decorated(part, *wrapping(element)).text
