"""One record on its way out: its fields as TeX values, and what no field says."""

import re
from typing import Any, NamedTuple

from citekit.formats.bibtex.latex_writing import to_latex
from citekit.model import Date, Loss, Record

BLANK_LINES = re.compile(r"[ \t\r]*\n[ \t\r]*\n\s*")
ALIAS = {name: info.alias or name for name, info in Record.model_fields.items()}
"""Record attributes and their CSL names."""


class Style(NamedTuple):
    """How to write: the dialect, and whether letters outside ASCII become commands."""

    classic: bool = False
    ascii_only: bool = False


class Draft:
    """One record on its way out; ``fields`` in order, ``carried`` what has no field of its own."""

    def __init__(self, record: Record, style: Style) -> None:
        self.record = record
        self.style = style
        own = record.custom.get("bibtex") if record.custom else None
        self.own: dict[str, Any] = own if isinstance(own, dict) else {}
        self.left: dict[str, str] = dict(self.own.get("fields", {}))
        self.strict = record.state != "imported"
        self.fields: dict[str, str] = {}
        self.carried: dict[str, Any] = {}
        self.losses: list[Loss] = []

    def tex(self, text: str) -> str:
        return to_latex(text, ascii_only=self.style.ascii_only, commands=not self.strict)

    def lose(self, attribute: str, message: str) -> None:
        """Say that a value will not come back as it is."""
        self.losses.append(Loss(record=self.record.id, field=ALIAS[attribute], message=message))

    def paragraphs(self, attribute: str, text: str) -> str:
        """A longer text: blank lines stay, as TeX's paragraphs; other line breaks become spaces, and are said."""
        parts = [part for part in BLANK_LINES.split(text.strip()) if part]
        if any("\n" in part for part in parts):
            self.lose(attribute, "line breaks become spaces")
        return "\n\n".join(map(self.tex, parts))

    def carry(self, attribute: str) -> None:
        value = getattr(self.record, attribute)
        if isinstance(value, tuple):
            value = [item.to_csl() if hasattr(item, "to_csl") else item for item in value]
        elif isinstance(value, Date):
            value = value.to_csl()
        self.carried[ALIAS[attribute]] = value
