"""A person or an organisation, in CSL's parts."""

from pydantic import Field

from citekit.model.span import Frozen


class Name(Frozen):
    """A CSL name: either ``literal`` (an organisation, an undivided name) or ``family`` with its companions."""

    family: str | None = None
    given: str | None = None
    dropping_particle: str | None = Field(None, alias="dropping-particle")
    non_dropping_particle: str | None = Field(None, alias="non-dropping-particle")
    suffix: str | None = None
    comma_suffix: bool | None = Field(None, alias="comma-suffix")
    static_ordering: bool | None = Field(None, alias="static-ordering")
    literal: str | None = None

    def to_csl(self) -> dict[str, object]:
        """The CSL-JSON name object, empty parts left out."""
        return self.model_dump(by_alias=True, exclude_none=True)
