"""One name as text: order of parts, particles, initials, name-part formatting (CSL 1.0.2, "Names")."""

import re
from collections.abc import Mapping

from citekit.csl.affixes import affix, format_marks
from citekit.csl.initials import initials
from citekit.csl.markup import CLOSE
from citekit.csl.names import Name
from citekit.csl.textcase import change_case
from citekit.csl.xml import Element

_BOUND = ("cs", "fr", "ru")
"""Languages whose typography lets no line end between a particle and the name."""
_TURKIC = re.compile("[ğıĞİəƏ]")
"""Letters only alphabets with a dotted İ have."""


class PartFormat:
    """Formatting, case and affixes of one ``cs:name-part``."""

    __slots__ = ("after", "before", "case", "closing", "opening")

    def __init__(self, element: Element | None) -> None:
        self.opening = format_marks(element) if element else ""
        self.closing = CLOSE * len(self.opening)
        self.case = element.get("text-case") if element else ""
        self.before = affix(element.get("prefix")) if element else ""
        self.after = affix(element.get("suffix")) if element else ""

    def style(self, text: str, dotted: bool = False) -> str:
        """The text with case and formatting; empty stays empty. ``dotted``: the capital of i is İ."""
        if not text:
            return ""
        if self.case:
            text = change_case(text, self.case, "tr" if dotted or _TURKIC.search(text) else "", True)
        return self.opening + text + self.closing

    def wrap(self, text: str) -> str:
        """The text with the affixes of the part."""
        return self.before + text + self.after if text else ""


class NameForm:
    """How a style writes one name; built once for every ``cs:name``.

    ``depth`` is how many levels of given-name expansion it offers: short → initials → full, or initials → full.
    """

    def __init__(
        self, options: Mapping[str, str], element: Element | None, style: Mapping[str, str], language: str = ""
    ) -> None:
        parts = {part.get("name"): part for part in element.children} if element else {}
        self.family = PartFormat(parts.get("family"))
        self.given = PartFormat(parts.get("given"))
        self.short = options.get("form") == "short"
        self.initialize_with = options.get("initialize-with")
        self.cut = options.get("initialize", "true") != "false"
        self.hyphen = style.get("initialize-with-hyphen", "true") != "false"
        self.demote = style.get("demote-non-dropping-particle", "display-and-sort")
        self.separator = affix(options.get("sort-separator", ", "))
        initial = self.initialize_with is not None and self.cut
        self.depth = (2 if initial else 1) if self.short else (1 if initial else 0)
        self.cased = bool(self.family.case or self.given.case)
        self.gap = "\u00a0" if language in _BOUND else " "
        self.bare = self.initialize_with is not None and "." not in self.initialize_with
        self.sorted: dict[Name, str] = {}
        self.known: dict[tuple[Name, bool, int, bool], str] = {}

    def text(self, name: Name, inverted: bool, level: int, dotted: bool = False) -> str:
        """The name, family name first when ``inverted``; ``level`` counts the steps its given name is expanded."""
        key = (name, inverted, level, dotted and self.cased)
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = self._write(name, inverted, level, dotted)
        return found

    def _write(self, name: Name, inverted: bool, level: int, dotted: bool) -> str:
        if name.literal:
            return self.family.style(name.literal, dotted)
        if name.asian:
            return self._asian(name, level, dotted)
        given = self._given(name, level) if name.family else name.given
        if self.short and level == 0:
            if not name.family:
                return self.given.wrap(self.given.style(name.given, dotted))
            family, particle = self.family.style(name.family, dotted), self.family.style(name.particle, dotted)
            if inverted and particle and self.demote == "display-and-sort":
                return self.family.wrap(family) + self.separator + particle
            return self.family.wrap(join_particle(particle, family, self.gap))
        if name.fixed:
            family = self.family.wrap(self.family.style(name.family, dotted))
            return join_words(family, self.given.wrap(self.given.style(given, dotted)))
        if not name.family:
            return self.given.wrap(self.given.style(given, dotted))
        return self._inverted(name, given, dotted) if inverted else self._direct(name, given, dotted)

    def _asian(self, name: Name, level: int, dotted: bool) -> str:
        family = self.family.wrap(self.family.style(name.family, dotted))
        if self.short and level == 0:
            return family
        return family + self.given.wrap(self.given.style(name.given, dotted))

    def _given(self, name: Name, level: int) -> str:
        """The given name as this level shows it: in full, or as initials."""
        full = level >= 2 or (level == 1 and not (self.short and self.initialize_with is not None and self.cut))
        if self.initialize_with is None or (full and self.cut):
            return name.given
        return initials(name.given, self.initialize_with, self.hyphen, self.cut)

    def _suffix(self, name: Name) -> str:
        """ "Jr." loses its period where initials have none."""
        return name.suffix.replace(".", "") if self.bare else name.suffix

    def _direct(self, name: Name, given: str, dotted: bool) -> str:
        """Given, dropping particle, particle, family, suffix."""
        family = join_particle(
            self.family.style(name.particle, dotted), self.family.style(name.family, dotted), self.gap
        )
        family = join_particle(self.given.style(name.dropping, dotted), family, self.gap)
        if name.suffix:
            family += (", " if name.comma else " ") + self._suffix(name)
        return join_words(self.given.wrap(self.given.style(given, dotted)), self.family.wrap(family))

    def _inverted(self, name: Name, given: str, dotted: bool) -> str:
        """Family, given and particles, suffix; where the particle goes is the style's choice."""
        family, rest = self.family.style(name.family, dotted), self.given.style(given, dotted)
        particle = self.family.style(name.particle, dotted)
        tail = self.given.style(name.dropping, dotted)
        if self.demote == "display-and-sort":
            tail = join_words(tail, particle)
        else:
            family = join_particle(particle, family, self.gap)
        pieces = [self.family.wrap(family), self.given.wrap(join_words(rest, tail)), self._suffix(name)]
        return self.separator.join([piece for piece in pieces if piece])


def join_words(first: str, second: str) -> str:
    """Two pieces with a space between, or the one that is there."""
    if first and second:
        return first + second if first[-1].isspace() else f"{first} {second}"
    return first or second


def join_particle(particle: str, rest: str, gap: str = " ") -> str:
    """A particle and what follows; no space after an apostrophe or hyphen.

    >>> join_particle("d’", "Aubignac"), join_particle("van der", "Vlist")
    ('d’Aubignac', 'van der Vlist')
    """
    if particle and particle.rstrip(CLOSE)[-1:] in "’'-":
        return particle + rest
    return particle + gap + rest if particle and rest else particle or rest


def sort_text(name: Name, form: NameForm) -> str:
    """The name as sort keys see it: family name first, particles before or after it (CSL 1.0.2, "Sorting")."""
    found = form.sorted.get(name)
    if found is None:
        found = form.sorted[name] = _sort_text(name, form)
    return found


def _sort_text(name: Name, form: NameForm) -> str:
    if name.literal:
        return name.literal
    family = name.family if form.demote != "never" else join_particle(name.particle, name.family)
    if form.short:
        return family
    tail = join_words(name.dropping, name.particle if form.demote != "never" else "")
    given = name.given if form.initialize_with is None else initials(name.given, "", False, form.cut)
    return "  ".join(piece for piece in (family, tail, given, name.suffix) if piece)
