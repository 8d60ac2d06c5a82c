"""What a push would do, known from the state alone: nothing is asked of Zotero."""

from collections.abc import Iterable
from dataclasses import dataclass

from citekit.zotero.objects import Wanted
from citekit.zotero.state import State


@dataclass(frozen=True, slots=True)
class Plan:
    """Objects to create, to update, and those that are there as they shall be."""

    create: tuple[Wanted, ...]
    update: tuple[Wanted, ...]
    unchanged: tuple[Wanted, ...]

    def lines(self) -> list[str]:
        """The plan for a person: a line an object to be sent, then the sums.

        >>> Plan((Wanted("items", "items/a", "ABCD2345", {}, "Nutuk"),), (), ()).lines()
        ['create item: Nutuk', '1 to create, 0 to update, 0 unchanged']
        """
        told = [f"create {_noun(one)}: {one.label}" for one in self.create]
        told += [f"update {_noun(one)}: {one.label}" for one in self.update]
        sums = f"{len(self.create)} to create, {len(self.update)} to update, {len(self.unchanged)} unchanged"
        return [*told, sums]


def compare(objects: Iterable[Wanted], state: State) -> Plan:
    """Sort objects by what the state knows of them."""
    create: list[Wanted] = []
    update: list[Wanted] = []
    unchanged: list[Wanted] = []
    for one in objects:
        entry = state.entries.get(one.name)
        if entry is None:
            create.append(one)
        elif entry.digest != one.digest:
            update.append(one)
        else:
            unchanged.append(one)
    return Plan(tuple(create), tuple(update), tuple(unchanged))


def _noun(one: Wanted) -> str:
    return one.kind.removesuffix("s")
