"""One rendering of one item: what a compiled style reads while it runs."""

from collections.abc import Sequence

from citekit.csl.item import Item
from citekit.csl.names import Name

FIRST, SUBSEQUENT, IBID, IBID_LOCATOR = 0, 1, 2, 3


class Cite:
    """An item in its place, with what the place adds: locator, position, disambiguation.

    ``blocks`` says for a names block (its key) how many names it shows and how far each given name is expanded;
    ``ready`` is its text where that is known already, with its ``first_names``;
    ``used`` collects variables a substitute has rendered; ``first_names`` is what the first names block showed.
    """

    __slots__ = (
        "area",
        "author_only",
        "blocks",
        "disambiguate",
        "first_names",
        "first_note",
        "fixed_position",
        "item",
        "label",
        "locator",
        "near_note",
        "position",
        "prefix",
        "ready",
        "seen",
        "substitute",
        "substituting",
        "suffix",
        "suffix_done",
        "suppress_author",
        "used",
        "year_suffix",
    )

    def __init__(self, item: Item, area: str) -> None:
        self.item = item
        self.area = area
        self.locator = ""
        self.label = ""
        self.position = FIRST
        self.fixed_position: int | None = None
        self.near_note = False
        self.first_note = 0
        self.prefix = ""
        self.suffix = ""
        self.suppress_author = False
        self.author_only = False
        self.disambiguate = 0
        self.blocks: dict[str, tuple[int, tuple[int, ...]]] | None = None
        self.substitute: tuple[str, int, str] | None = None
        self.substituting = False
        self.used: frozenset[str] | None = None
        self.first_names: tuple[Sequence[Name], list[str], str] | None = None
        self.year_suffix = ""
        self.ready: tuple[str, tuple[Sequence[Name], list[str], str] | None] | None = None
        self.seen: list[tuple[str, Sequence[Name], int, int]] | None = None
        self.suffix_done = False

    def start(self) -> None:
        """Forget what an earlier rendering of this cite left behind."""
        self.used = None
        self.first_names = None
        self.suffix_done = False
