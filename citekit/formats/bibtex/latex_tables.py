"""The LaTeX command tables of `latex.toml`, both ways."""

import tomllib
import unicodedata
from functools import cache
from importlib import resources
from typing import NamedTuple


class Tables(NamedTuple):
    """``symbols``: `\\name` to text; ``signs``: `\\` and one sign to text; the rest as in the file."""

    accents: dict[str, str]
    symbols: dict[str, str]
    signs: dict[str, str]
    markup: dict[str, str]
    switches: dict[str, str]
    silent: frozenset[str]
    commands: dict[str, str]
    """A character outside ASCII to the command, without braces, that stands for it."""
    stand_ins: dict[str, str]
    """A letter T1 lacks to the command that looks like it."""

    def knows(self, name: str) -> bool:
        """Whether a `\\name` command is read as text, markup or nothing."""
        return name in self.symbols or name in self.accents or name in self.markup or name in self.switches


@cache
def tables() -> Tables:
    """The tables, read once."""
    data = tomllib.loads((resources.files(__package__) / "latex.toml").read_text(encoding="utf-8"))
    symbols: dict[str, str] = dict(data["symbols"])
    for name, letter in data["cyrillic"].items():
        symbols[f"cyr{name.lower()}"] = letter
        symbols[f"CYR{name}"] = letter.upper()
    commands: dict[str, str] = {}
    for name, text in symbols.items():
        if len(text) == 1 and not text.isascii():
            commands.setdefault(text, f"\\{name}")
    silent = frozenset(data["silent"]["names"])
    signs, markup, switches = data["signs"], data["markup"], data["switches"]
    return Tables(data["accents"], symbols, signs, markup, switches, silent, commands, data["stand_ins"])


@cache
def command_for(char: str) -> str | None:
    """How LaTeX says a character without leaving ASCII, in braces; None when no command of the tables does.

    >>> command_for("ğ"), command_for("ң"), command_for("ı")
    ('{\\\\u{g}}', '{\\\\cyrndsc}', '{\\\\i}')
    """
    known = tables()
    if char in known.commands:
        return f"{{{known.commands[char]}}}"
    parts = unicodedata.normalize("NFD", char)
    if len(parts) < 2:
        return None
    by_mark = {mark: name for name, mark in reversed(known.accents.items())}
    inner = parts[0] if parts[0].isascii() else known.commands.get(parts[0], "")
    if not inner:
        return None
    inner = {"i": "\\i", "j": "\\j"}.get(inner, inner) if unicodedata.combining(parts[1]) == 230 else inner
    for mark in parts[1:]:
        name = by_mark.get(mark)
        if name is None:
            return None
        inner = f"\\{name}{{{inner}}}"
    return f"{{{inner}}}"
