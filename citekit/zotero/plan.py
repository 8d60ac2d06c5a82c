"""What a push would do, known from the state alone: nothing is asked of Zotero."""

from collections import Counter
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
        """The plan for a person: a line a collection or item to be sent, then the sums, notes among them.

        >>> Plan((Wanted("items", "items/a", "ABCD2345", {}, "Nutuk"),), (), ()).lines()
        ['create item: Nutuk', '1 to create (1 item), 0 to update, 0 unchanged']
        """
        told = [f"create {_noun(one)}: {one.label}" for one in self.create if one.kind != "notes"]
        told += [f"update {_noun(one)}: {one.label}" for one in self.update if one.kind != "notes"]
        sums = f"{len(self.create)} to create{_kinds(self.create)}, {len(self.update)} to update{_kinds(self.update)}"
        return [*told, f"{sums}, {len(self.unchanged)} unchanged"]


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


def _kinds(objects: Iterable[Wanted]) -> str:
    counts = Counter(one.kind for one in objects)
    parts = ", ".join(f"{count} {kind.removesuffix('s') if count == 1 else kind}" for kind, count in counts.items())
    return f" ({parts})" if parts else ""


def _noun(one: Wanted) -> str:
    return one.kind.removesuffix("s")
