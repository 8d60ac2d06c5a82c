"""A style as read from its XML: options, macros, layouts, its own locale terms (CSL 1.0.2, "Style structure")."""

from collections.abc import Iterator
from pathlib import Path

from citekit.csl.errors import StyleError
from citekit.csl.markup import marked_parentheses
from citekit.csl.xml import Element, parse_xml

NAME_OPTIONS = (
    "and",
    "delimiter-precedes-et-al",
    "delimiter-precedes-last",
    "et-al-min",
    "et-al-use-first",
    "et-al-use-last",
    "et-al-subsequent-min",
    "et-al-subsequent-use-first",
    "initialize",
    "initialize-with",
    "name-as-sort-order",
    "sort-separator",
    "name-form",
    "name-delimiter",
    "names-delimiter",
)


class Style:
    """An independent or dependent CSL style.

    ``locales`` are the style's own ``cs:locale`` elements; ``parent`` is the address of the independent style a
    dependent one stands for, else the empty string; ``note`` is true for styles that cite in notes.
    """

    def __init__(self, root: Element) -> None:
        if root.tag != "style":
            raise StyleError(f"this is not a CSL style: its root element is <{root.tag}>, not <style>")
        self.attrs = root.attrs
        info = root.find("info")
        self.id = _text(info, "id")
        self.title = _text(info, "title")
        self.parent = _parent(info)
        self.categories = [c.attrs for c in info.all("category")] if info else []
        self.note = root.get("class") == "note"
        self.default_locale = root.get("default-locale")
        self.locales = root.all("locale")
        self.macros = {macro.get("name"): macro for macro in root.all("macro")}
        citation = root.find("citation")
        if citation is None and not self.parent:
            raise StyleError("the style has no <citation>; a dependent style needs a link with rel=independent-parent")
        self.citation = citation or Element("citation", {})
        self.bibliography = root.find("bibliography")
        self._refuse_loops()
        if self.note:
            self._mark_parentheses()

    def inherited(self, area: Element) -> dict[str, str]:
        """Name options in force in ``citation`` or ``bibliography`` (CSL 1.0.2, "Inheritable name options")."""
        options = {name: self.attrs[name] for name in NAME_OPTIONS if name in self.attrs}
        options.update({name: area.attrs[name] for name in NAME_OPTIONS if name in area.attrs})
        return options

    def elements(self, area: Element | None = None) -> Iterator[Element]:
        """Every element below ``area`` (or below all layouts and macros), macros not followed."""
        pending = [area] if area else [self.citation, *([self.bibliography] if self.bibliography else [])]
        if area is None:
            pending += self.macros.values()
        while pending:
            element = pending.pop()
            yield element
            pending += element.children

    def reached(self, area: Element) -> Iterator[Element]:
        """Every element below ``area``, macros followed, each macro once."""
        pending = [area]
        seen: set[str] = set()
        while pending:
            element = pending.pop()
            yield element
            pending += element.children
            macro = element.get("macro")
            if macro in self.macros and macro not in seen:
                seen.add(macro)
                pending.append(self.macros[macro])

    def _mark_parentheses(self) -> None:
        for element in self.elements():
            for name in ("prefix", "suffix"):
                if name in element.attrs:
                    element.attrs[name] = marked_parentheses(element.attrs[name])

    def _refuse_loops(self) -> None:
        """Raise when a macro calls itself, directly or through others."""
        calls = {
            name: {e.get("macro") for e in self.elements(macro) if "macro" in e.attrs}
            for name, macro in self.macros.items()
        }
        done: set[str] = set()
        for start in calls:
            path: list[str] = []
            _walk(start, calls, path, done)


def _walk(name: str, calls: dict[str, set[str]], path: list[str], done: set[str]) -> None:
    if name in path:
        raise StyleError(f"the macro {name!r} calls itself: {' → '.join([*path[path.index(name) :], name])}")
    if name in done or name not in calls:
        return
    path.append(name)
    for called in sorted(calls[name]):
        _walk(called, calls, path, done)
    path.pop()
    done.add(name)


def _text(parent: Element | None, tag: str) -> str:
    child = parent.find(tag) if parent else None
    return child.text.strip() if child else ""


def _parent(info: Element | None) -> str:
    for link in info.all("link") if info else []:
        if link.get("rel") == "independent-parent":
            return link.get("href")
    return ""


def parse_style(source: str | bytes) -> Style:
    """Read a style's XML; :class:`StyleError` says what is wrong with it.

    >>> parse_style('<style class="note"><info><id>x</id></info><citation><layout/></citation></style>').note
    True
    """
    return Style(parse_xml(source))


def load_style(source: "str | bytes | Path") -> Style:
    """Read a style from a path, or from XML given as text or bytes."""
    if isinstance(source, bytes) or (isinstance(source, str) and source.lstrip("\ufeff \t\r\n").startswith("<")):
        return parse_style(source)
    path = Path(source)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise StyleError(f"the style {path} cannot be read: {error.strerror or error}") from None
    try:
        return parse_style(content)
    except StyleError as error:
        raise StyleError(f"{path}: {error}") from None
