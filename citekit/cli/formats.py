"""`citekit formats`: the bibliographic formats citekit reads and writes."""

import click

from citekit.cli.tables import show_table


@click.command(epilog="Example: citekit formats")
def formats() -> None:
    """List the formats for `render`, `export --to` and `import`."""
    from citekit import formats as known

    table = known.TABLE
    show_table(
        [
            {"format": name, "for": table[name].purpose if name in table else "added by another package"}
            for name in known.names()
        ]
    )
