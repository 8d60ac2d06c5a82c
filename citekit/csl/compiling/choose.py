"""``cs:choose``: which branch holds for this shape and situation (CSL 1.0.2, "Choose")."""

from typing import TYPE_CHECKING

from citekit.csl.cite import FIRST, IBID, IBID_LOCATOR
from citekit.csl.xml import Element

if TYPE_CHECKING:
    from citekit.csl.compiling.compiler import Compiler


def branch(element: Element, compiler: "Compiler") -> Element | None:
    """The first ``if``/``else-if`` whose conditions hold, else the ``else``, else None."""
    for child in element.children:
        if child.tag == "else":
            return child
        if child.tag in ("if", "else-if") and holds(child, compiler):
            return child
    return None


def holds(condition: Element, compiler: "Compiler") -> bool:
    """Whether the tests of one condition give what its ``match`` asks."""
    match = condition.get("match", "all")
    results: list[bool] = []
    for name, test in _TESTS.items():
        if name in condition.attrs:
            answers = [test(value, compiler) for value in condition.attrs[name].split()]
            # an item has one type: a list of types asks for any of them, whatever the match
            results += [any(answers)] if name == "type" and match == "all" else answers
    if match == "any":
        return any(results)
    if match == "none":
        return not any(results)
    return all(results) and bool(results)


def _is_type(value: str, compiler: "Compiler") -> bool:
    return compiler.kind == value


def _has(value: str, compiler: "Compiler") -> bool:
    return compiler.has(value)


def _numeric(value: str, compiler: "Compiler") -> bool:
    if value == "locator":
        return compiler.situation.locator_numeric
    if value in compiler.facts.questions.numeric and compiler.has(value):
        return value == "citation-number" or compiler.answers[compiler.facts.questions.numeric.index(value)]
    return False


def _uncertain(value: str, compiler: "Compiler") -> bool:
    questions = compiler.facts.questions
    if value not in questions.uncertain:
        return False
    return compiler.answers[len(questions.numeric) + questions.uncertain.index(value)]


def _locator(value: str, compiler: "Compiler") -> bool:
    label = compiler.situation.label
    return label == value or (label == "sub verbo" and value == "sub-verbo")


def _position(value: str, compiler: "Compiler") -> bool:
    situation = compiler.situation
    if situation.area != "citation":
        return False
    position = situation.position
    if value == "first":
        return position == FIRST
    if value == "subsequent":
        return position != FIRST
    if value == "ibid":
        return position >= IBID
    if value == "ibid-with-locator":
        return position == IBID_LOCATOR
    return value == "near-note" and situation.near_note


def _disambiguate(value: str, compiler: "Compiler") -> bool:
    compiler.conditions += 1
    return (compiler.situation.disambiguate >= compiler.conditions) == (value == "true")


_TESTS = {
    "type": _is_type,
    "variable": _has,
    "is-numeric": _numeric,
    "is-uncertain-date": _uncertain,
    "locator": _locator,
    "position": _position,
    "disambiguate": _disambiguate,
}
