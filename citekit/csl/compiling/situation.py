"""Where a cite stands, as far as a style can ask: part of the key under which compiled layouts are kept."""


class Situation:
    """Area, position, locator and disambiguation; equal situations share their compiled layouts.

    ``label`` is the locator's label when there is a locator, else empty; ``sort`` marks compiling for a sort key;
    ``overrides`` are name options a sort key sets.
    """

    __slots__ = (
        "area",
        "disambiguate",
        "has_first_note",
        "has_year_suffix",
        "key",
        "label",
        "locator_numeric",
        "near_note",
        "numbered",
        "overrides",
        "position",
        "sort",
    )

    def __init__(
        self,
        area: str,
        position: int = 0,
        label: str = "",
        near_note: bool = False,
        locator_numeric: bool = False,
        disambiguate: int = 0,
        has_first_note: bool = False,
        has_year_suffix: bool = False,
        sort: bool = False,
        overrides: tuple[tuple[str, str], ...] = (),
    ) -> None:
        self.area = area
        self.position = position
        self.label = label
        self.near_note = near_note
        self.locator_numeric = locator_numeric
        self.disambiguate = disambiguate
        self.has_first_note = has_first_note
        self.has_year_suffix = has_year_suffix
        self.numbered = True
        self.sort = sort
        self.overrides = dict(overrides)
        self.key = (
            area, position, label, near_note, locator_numeric, disambiguate, has_first_note, has_year_suffix, sort,
            overrides
        )  # fmt: skip
