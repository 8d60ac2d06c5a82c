"""Tables on the terminal: framed by rich on a terminal, tab-separated for other programs."""

import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click


def show_table(rows: Sequence[Mapping[str, Any]], *, right: frozenset[str] = frozenset()) -> None:
    """Print rows that share their keys; ``right`` names the columns of figures."""
    if not rows:
        return
    if not sys.stdout.isatty():
        click.echo("\t".join(rows[0]))
        for row in rows:
            click.echo("\t".join(_plain(value) for value in row.values()))
        return
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in rows[0]:
        table.add_column(name, justify="right" if name in right else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(_plain(value)) for value in row.values()))
    Console().print(table)


def _plain(value: Any) -> str:
    text = "" if value is None else str(value)
    return " ".join(text.split())
