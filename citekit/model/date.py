"""A CSL date: one day, month or year, a range, a season, or words."""

from typing import Any

from pydantic import Field, field_validator

from citekit.model.span import Frozen


class Date(Frozen):
    """CSL-JSON date. ``date_parts`` holds one (year, month?, day?) or two of them for a range; an open end is ``(0,)``.

    >>> Date.model_validate({"date-parts": [["2019", 3]]}).to_csl()
    {'date-parts': [[2019, 3]]}
    >>> Date.of(2019).year
    2019
    """

    date_parts: tuple[tuple[int, ...], ...] = Field((), alias="date-parts")
    season: str | int | None = None
    circa: bool | str | int | None = None
    literal: str | None = None
    raw: str | None = None
    edtf: str | None = None

    @field_validator("date_parts", mode="before")
    @classmethod
    def _numbers(cls, value: Any) -> Any:
        if not isinstance(value, list | tuple):
            return value
        return tuple(
            tuple(int(part) for part in parts if part not in (None, "")) if isinstance(parts, list | tuple) else parts
            for parts in value
        )

    @classmethod
    def of(cls, *parts: int) -> "Date":
        """A single date from year, month (1-12) and day, as many as are known."""
        return cls(date_parts=(parts,))

    @property
    def year(self) -> int | None:
        """The first year, or None when the date is only words."""
        return self.date_parts[0][0] if self.date_parts and self.date_parts[0] else None

    def to_csl(self) -> dict[str, object]:
        """The CSL-JSON date object."""
        made: dict[str, object] = self.model_dump(by_alias=True, exclude_none=True, exclude={"date_parts"})
        if self.date_parts:
            made = {"date-parts": [list(parts) for parts in self.date_parts], **made}
        return made
