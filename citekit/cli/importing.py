"""`citekit import`: bring a bibliography into a library."""

from pathlib import Path

import click


@click.command("import", epilog="Example: citekit import my.bib --into citekit-out/library.sqlite")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--into", type=click.Path(path_type=Path), required=True, help="The library store; made when missing.")
def import_(file: Path, into: Path) -> None:
    """Bring a .bib, .ris, .json or .rdf file into a library; its keys are kept, twins are merged, nothing is lost."""
    from citekit.cli.sources import load_exchange, tell_problems
    from citekit.library import Library, store
    from citekit.library.including import include

    found = load_exchange(file)
    before = store.load(into) if into.exists() else Library()
    library, added, joined = include(before, found)
    if library != before or not into.exists():
        store.save(library, into)
    click.echo(f"{added} records added to {into}, {joined} were there already")
    stubs = {record.id for record in before.records if record.state == "stub"}
    filled = [library.keys[record.id] for record in library.records if record.id in stubs and record.state != "stub"]
    if filled:
        click.echo(f"stubs completed from entries of the same key: {', '.join(filled)}")
    tell_problems(file, found)
