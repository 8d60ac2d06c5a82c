"""Given names expanded wherever two people share a family name (``givenname-disambiguation-rule`` other than
by-cite)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from citekit.csl.initials import initials
from citekit.csl.names import Name

if TYPE_CHECKING:
    from citekit.csl.disambiguate import Subject


class GlobalLevels:
    """The level each person's given name needs to be told from all others of the family name in the document."""

    def __init__(self, rule: str) -> None:
        self.primary = rule.startswith("primary-name")
        self.initials_only = rule.endswith("with-initials")
        self.families: dict[str, dict[str, set[str]]] = {}
        self.known: dict[int, dict[Name, int]] = {}

    def apply(self, subjects: "Sequence[Subject]") -> None:
        """Set the levels of every subject."""
        people = {
            name for subject in subjects for variable, *_ in subject.lists for name in self._people(subject, variable)
        }
        for name in people:
            self._register(name)
        for subject in subjects:
            for variable, _total, depth in subject.lists:
                known = self.known.setdefault(depth, {})
                levels = []
                for name in self._people(subject, variable):
                    if name not in known:
                        known[name] = self.level(name, depth)
                    levels.append(known[name])
                if any(levels):
                    subject.levels[variable] = levels
            if subject.levels:
                subject.apply()

    def _people(self, subject: "Subject", variable: str) -> list[Name]:
        people = subject.item.names.get(variable, [])
        return people[:1] if self.primary else people

    def _register(self, name: Name) -> None:
        if name.family:
            short, full = _short(name), _full(name)
            self.families.setdefault(_family(name), {}).setdefault(short, set()).add(full)

    def level(self, name: Name, depth: int) -> int:
        """0 family name alone, 1 with initials, 2 in full; no more than the form has."""
        if not name.family or not depth:
            return 0
        others = self.families[_family(name)]
        if len(others) == 1 and len(next(iter(others.values()))) == 1:
            return 0
        alone = len(others[_short(name)]) == 1
        if depth == 1:  # no initials to show: the rules limited to them do nothing
            return 0 if self.initials_only else 1
        if alone:
            return 1
        return 0 if self.initials_only else 2


def _family(name: Name) -> str:
    return f"{name.particle} {name.family}"


def _short(name: Name) -> str:
    return initials(name.given, ".")


def _full(name: Name) -> str:
    return f"{name.given.replace('.', '. ').replace('  ', ' ').strip()} {name.dropping} {name.suffix}"
