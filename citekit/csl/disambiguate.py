"""Telling apart cites that would read the same (CSL 1.0.2, "Disambiguation").

Names hidden by "et al." are added one at a time, given names are expanded, the ``disambiguate`` condition is set,
year suffixes are
given: in this order, each only for cites that still clash, each undone where it told nothing apart.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from citekit.csl.cite import SUBSEQUENT, Cite
from citekit.csl.item import Item
from citekit.csl.namelevels import GlobalLevels
from citekit.csl.names import Name

if TYPE_CHECKING:
    from citekit.csl.engine import Engine

Step = tuple[str, str, int, int]
"""("names", variable, count, 0) or ("given", variable, place of the name, level)."""


class Subject:
    """One item under disambiguation: its cite in the form compared, and the state its names are in."""

    __slots__ = ("cite", "counts", "item", "levels", "lists", "shown", "text")

    def __init__(self, item: Item) -> None:
        self.item = item
        self.cite = Cite(item, "citation")
        self.cite.position = SUBSEQUENT
        self.cite.near_note = True
        self.lists: list[tuple[str, int, int]] = []  # variable, names in all, levels a given name has
        self.counts: dict[str, int] = {}
        self.levels: dict[str, list[int]] = {}
        self.shown: dict[str, int] = {}
        self.text: str | None = None

    def state(self) -> tuple[dict[str, int], dict[str, list[int]]]:
        """A copy to come back to."""
        return dict(self.counts), {name: list(levels) for name, levels in self.levels.items()}

    def restore(self, state: tuple[dict[str, int], dict[str, list[int]]]) -> None:
        """Come back to a copied state."""
        self.counts, self.levels = dict(state[0]), {name: list(levels) for name, levels in state[1].items()}
        self.apply()

    def apply(self) -> None:
        """Hand the state to the cite."""
        self.text = None
        self.cite.blocks = {
            name: (self.counts.get(name, 0), tuple(self.levels.get(name, ()))) for name, _total, _depth in self.lists
        } or None


class Disambiguator:
    """Works over all items of a document and leaves the outcome in ``blocks`` and in the items."""

    def __init__(self, engine: "Engine") -> None:
        self.engine = engine
        attrs = engine.style.citation.attrs
        self.add_names = attrs.get("disambiguate-add-names") == "true"
        self.add_given = attrs.get("disambiguate-add-givenname") == "true"
        self.rule = attrs.get("givenname-disambiguation-rule", "by-cite")
        self.by_cite = self.rule == "by-cite"
        self.add_suffix = attrs.get("disambiguate-add-year-suffix") == "true"
        self.conditions = sum("disambiguate" in element.attrs for element in engine.style.elements())
        self.texts: dict[str, tuple[str, tuple[Sequence[Name], list[str], str] | None]] = {}
        """What a cite without locator and year suffix reads as in the end, and its first names, by item id."""
        self.needed = self.add_names or self.add_given or self.add_suffix or self.conditions > 0

    def run(self, items: Iterable[Item]) -> dict[str, dict[str, tuple[int, tuple[int, ...]]]]:
        """Disambiguate items given in the order of the bibliography; names blocks by item id are returned."""
        if not self.needed:
            return {}
        subjects = [Subject(item) for item in items]
        for subject in subjects:
            subject.item.disambiguate = 0
            subject.item.year_suffix = 0
            self._look(subject)
        if self.add_given and not self.by_cite:
            GlobalLevels(self.rule).apply(subjects)
        if self.add_names or (self.add_given and self.by_cite):
            for pool in self._pools(subjects):
                self._resolve(pool, self._steps(pool), 0)
        self._last_resorts(subjects)
        self.texts = {s.item.id: (self.key(s), s.cite.first_names) for s in subjects if not s.item.year_suffix}
        return {s.item.id: s.cite.blocks for s in subjects if s.cite.blocks and (s.counts or s.levels)}

    def _look(self, subject: Subject) -> None:
        """Render once and note which lists of names the cite shows."""
        subject.cite.seen = []
        subject.text = self.engine.render(subject.cite)
        for variable, people, shown, depth in subject.cite.seen:
            if variable not in subject.shown:
                subject.lists.append((variable, len(people), depth))
                subject.shown[variable] = shown
        subject.cite.seen = []

    def key(self, subject: Subject) -> str:
        """What the cite reads as; rendered again only when its state has changed."""
        if subject.text is None:
            subject.text = self.engine.render(subject.cite)
        return subject.text

    def _pools(self, subjects: Sequence[Subject]) -> list[list[Subject]]:
        """Sets of subjects that read the same."""
        return [pool for pool in self._parts(subjects) if len(pool) > 1]

    def _parts(self, subjects: Sequence[Subject]) -> list[list[Subject]]:
        pools: dict[str, list[Subject]] = {}
        for subject in subjects:
            pools.setdefault(self.key(subject), []).append(subject)
        return list(pools.values())

    def _steps(self, pool: Sequence[Subject]) -> list[Step]:
        """Every step that may tell the pool's cites apart, in the order they are tried."""
        steps: list[Step] = []
        first = pool[0]
        for variable, _total, depth in first.lists:
            most = max((total for s in pool for name, total, _ in s.lists if name == variable), default=0)
            start = first.shown.get(variable, 0)
            given = depth if self.add_given and self.by_cite else 0
            for place in range(start):
                steps += [("given", variable, place, level) for level in range(1, given + 1)]
            if not self.add_names:
                continue
            for count in range(start + 1, most + 1):
                steps.append(("names", variable, count, 0))
                steps += [("given", variable, count - 1, level) for level in range(1, given + 1)]
        return steps

    def _resolve(self, pool: list[Subject], steps: Sequence[Step], start: int) -> None:
        """Take steps until the pool splits, then go on with its parts; steps that split nothing are undone."""
        kept = [subject.state() for subject in pool]
        for place in range(start, len(steps)):
            before = [subject.state() for subject in pool]
            for subject in pool:
                _take(subject, steps[place])
            parts = self._parts(pool)
            if len(parts) > 1:
                for part in parts:
                    if len(part) > 1:
                        self._resolve(part, steps, place + 1)
                return
            last_level = place + 1 == len(steps) or steps[place + 1][:3] != steps[place][:3]
            if steps[place][0] == "given" and last_level:
                for subject, state in zip(pool, before, strict=True):
                    subject.restore(_without(state, steps[place]))
        for subject, state in zip(pool, kept, strict=True):
            subject.restore(state)

    def _last_resorts(self, subjects: Sequence[Subject]) -> None:
        """The ``disambiguate`` condition, then year suffixes, for what still reads the same."""
        pools = self._pools(subjects)
        if self.conditions and not self.add_suffix:  # a year suffix always tells apart, and leaves the text alone
            for pool in pools:
                self._set_conditions(pool, 1)
            pools = [part for pool in pools for part in self._parts(pool) if len(part) > 1]
        if self.add_suffix:
            for pool in pools:
                for number, subject in enumerate(sorted(pool, key=lambda s: s.item.number), 1):
                    subject.item.year_suffix = number

    def _set_conditions(self, pool: list[Subject], level: int) -> None:
        """Let the style's ``disambiguate`` conditions hold one after another until the pool splits."""
        for reached in range(level, self.conditions + 1):
            for subject in pool:
                subject.cite.disambiguate = subject.item.disambiguate = reached
                subject.text = None
            parts = self._parts(pool)
            if len(parts) > 1:
                for part in parts:
                    if len(part) > 1:
                        self._set_conditions(part, reached + 1)
                return
        for subject in pool:
            subject.cite.disambiguate = subject.item.disambiguate = level - 1
            subject.text = None


def _take(subject: Subject, step: Step) -> None:
    kind, variable, number, level = step
    if kind == "names":
        subject.counts[variable] = number
    else:
        levels = subject.levels.setdefault(variable, [])
        levels.extend([0] * (number + 1 - len(levels)))
        levels[number] = level
    subject.apply()


def _without(
    state: tuple[dict[str, int], dict[str, list[int]]], step: Step
) -> tuple[dict[str, int], dict[str, list[int]]]:
    """The state with the given name of a step back at its lowest level."""
    counts, levels = state
    if step[1] in levels and step[2] < len(levels[step[1]]):
        levels[step[1]][step[2]] = 0
    return counts, levels
