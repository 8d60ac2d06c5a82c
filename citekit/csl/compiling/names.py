"""``cs:names``: which variable, its list of names, label and substitutes (CSL 1.0.2, "Names")."""

from typing import TYPE_CHECKING

from citekit.csl.affixes import affix, wrapping
from citekit.csl.cite import Cite
from citekit.csl.compiling.labels import label_texts
from citekit.csl.compiling.part import ABSENT, Part, Run, decorated, sequence
from citekit.csl.markup import CLOSE, NAMES
from citekit.csl.namelist import NameList
from citekit.csl.xml import Element

if TYPE_CHECKING:
    from citekit.csl.compiling.compiler import Compiler

_PAIRS = {("editor", "translator"): ("editortranslator", "editor-translator")}


def compile_names(element: Element, compiler: "Compiler") -> Part:
    """A ``cs:names`` with everything in it; the first one of a cite that shows names is marked."""
    inner = _names(element, compiler)
    if inner.run is None or compiler.situation.sort or compiler.inherited_names:
        return inner
    run = inner.run

    def first(cite: Cite) -> str:
        leads = cite.first_names is None
        text = run(cite)
        if not text:
            return ""
        if leads:
            if cite.first_names is None:
                cite.first_names = ([], [], text)
                if cite.substitute is not None:
                    text = cite.substitute[0]
            if cite.suppress_author:
                return ""
            return NAMES + text + CLOSE
        return text

    return Part(first, "", True, True)


def _names(element: Element, compiler: "Compiler") -> Part:
    """The variables of the element, or what a substitute gives when they are empty.

    Affixes and formats of the element go around names, those of a substitute included, not around a title in their
    place.
    """
    before, after = wrapping(element)
    names = _effective(element, compiler)
    builder = compiler.name_list(names, element)
    compiler.inherited_names.append(names)
    own = _variables(element.get("variable").split(), names, builder, compiler)
    if not builder.count:
        own = decorated(own, before, after)
    compiler.inherited_names.pop()
    substitute = element.find("substitute")
    if substitute is None:
        return own
    candidates = []
    for child in substitute.children:
        compiler.inherited_names.append(names)
        parts = compiler.part(child)
        compiler.inherited_names.pop()
        if child.tag == "names":
            parts = [decorated(part, before, after) for part in parts]
        candidates += [part.run or _constant(part.text) for part in parts if not part.empty]
        if child.tag == "text" and ("term" in child.attrs or "value" in child.attrs):
            break  # a term or value needs no data: it is the substitute even when the style makes it empty
    first = own.run
    if not candidates:
        return own

    def run(cite: Cite) -> str:
        leads, outer, used = cite.first_names, cite.substituting, cite.used
        text = first(cite) if first else ""
        if text or (cite.substitute is not None and leads is None and cite.first_names is not None):
            return text
        for candidate in candidates:
            cite.substituting = True
            text = candidate(cite)
            cite.substituting = outer
            if text:
                return text
            cite.first_names, cite.used = leads, used
        return ""

    return Part(run, "", True, True)


def _constant(text: str) -> Run:
    return lambda _cite: text


def _effective(element: Element, compiler: "Compiler") -> Element:
    """The element with the ``name``, ``et-al`` and ``label`` of the names it substitutes, where it has none itself."""
    if not compiler.inherited_names or any(c.tag in ("name", "et-al", "label") for c in element.children):
        return element
    above = compiler.inherited_names[-1]
    key = (id(element), id(above))
    merged = compiler.facts.merged.get(key)
    if merged is not None:
        return merged
    merged = compiler.facts.merged[key] = Element("names", dict(element.attrs))
    if "delimiter" in above.attrs:
        merged.attrs.setdefault("delimiter", above.attrs["delimiter"])
    merged.children = [c for c in above.children if c.tag in ("name", "et-al", "label")]
    return merged


def _variables(variables: list[str], names: Element, builder: NameList, compiler: "Compiler") -> Part:
    """The lists of several variables, joined; editor and translator of one work, when equal, as one list."""
    present = [name for name in variables if name in compiler.present]
    if not present:
        return ABSENT
    runs = [_one(name, builder, names, compiler) for name in present]
    delimiter = affix(names.get("delimiter") or compiler.options.get("names-delimiter", ""))
    if builder.count:
        return Part(_counter([run for run, _ in runs]), "", True, True)
    joined = sequence([Part(run, "", True, True) for run, _ in runs], delimiter)
    pair = _PAIRS.get((present[0], present[1])) if len(present) == 2 else None
    pair = pair or (_PAIRS.get((present[1], present[0])) if len(present) == 2 else None)
    if pair is None:
        return Part(joined, "", True, True)
    merged = _one(present[0], builder, names, compiler, pair)
    if not merged[1]:
        return Part(joined, "", True, True)
    first, second = present

    def run(cite: Cite) -> str:
        if cite.item.names.get(first) == cite.item.names.get(second):
            return merged[0](cite)
        return joined(cite)

    return Part(run, "", True, True)


def _counter(runs: list[Run]) -> Run:
    return lambda cite: str(sum(int(run(cite) or 0) for run in runs))


def _one(
    variable: str, builder: NameList, names: Element, compiler: "Compiler", terms: tuple[str, ...] = ()
) -> tuple[Run, bool]:
    """A run for one variable, its label included; the flag says whether a label term was found."""
    label = names.find("label")
    single = many = ""
    found = False
    if label is not None and not builder.count and not compiler.situation.sort:
        known = [term for term in terms or (variable,) if compiler.locale.find(term) is not None]
        single, many = label_texts(label, known[0], compiler) if known else ("", "")
        found = bool(single or many)
    plural = label.get("plural", "contextual") if label is not None else ""
    name = names.find("name")
    leading = label is not None and name is not None and names.children.index(label) < names.children.index(name)
    quashable = variable in compiler.facts.quashable
    render = builder.render

    def run(cite: Cite) -> str:
        if quashable and cite.used is not None and variable in cite.used:
            return ""
        people = cite.item.names.get(variable)
        if not people:
            return ""
        text = render(people, cite, variable)
        if cite.substituting and text:  # inside a substitute, too, a variable is rendered once
            cite.used = (cite.used or frozenset()) | {variable}
        if not text or not found:
            return text
        several = plural == "always" or (plural == "contextual" and len(people) > 1)
        term = many if several else single
        return term + text if leading else text + term

    return run, found
