"""`citekit search`: find records and citations in a library, whatever the spelling of its letters."""

from pathlib import Path

import click

from citekit.cli.tables import show_table


@click.command(epilog="Example: citekit search citekit-out/library.sqlite isparta")
@click.argument("store", type=click.Path(path_type=Path))
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="How many at most.")
def search(store: Path, words: tuple[str, ...], limit: int) -> None:
    """Find records and citing sentences by any word; `ısparta`, `Isparta` and `ISPARTA` are one."""
    from citekit.library import store as stores

    hits = stores.find(store, " ".join(words), limit)
    if not hits:
        click.echo(f"nothing found for {' '.join(words)!r}", err=True)
    show_table([{"kind": hit.kind, "id": hit.id, "text": hit.text} for hit in hits])
