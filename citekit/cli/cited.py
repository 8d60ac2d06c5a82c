"""`citekit aux`: a .bib with just what a document cites (the file is `cited.py`, for Windows has no `aux`)."""

from pathlib import Path

import click


@click.command("aux", epilog="Example: citekit aux thesis.aux --bib refs.bib --out thesis.bib")
@click.argument("documents", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--bib", "bibs", multiple=True, required=True, type=click.Path(path_type=Path), help="May be repeated.")
@click.option("--out", type=click.Path(path_type=Path), help="File to write; by default standard output.")
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
@click.option("--uncited", is_flag=True, help="List the entries nothing cites as well.")
def aux(documents: tuple[Path, ...], bibs: tuple[Path, ...], out: Path | None, force: bool, uncited: bool) -> None:
    """Write the entries that .aux, .bcf, .tex or .md files cite; say which keys are missing. Exits with 1 if any is."""
    from citekit.cli.bib import read_bib
    from citekit.errors import OutputError
    from citekit.formats.bibtex.cited import Cited, cited_keys, subset
    from citekit.report.writing import write_whole

    found = [cited_keys(read_bib(document, None), document.name) for document in documents]
    keys = dict.fromkeys(key for one in found for key in one.keys)
    cited = Cited(tuple(keys), any(one.everything for one in found))
    made = subset("\n".join(read_bib(file, None) for file in bibs), cited)
    if out is None:
        click.echo(made.text, nl=False)
    elif out.exists() and not force:
        raise OutputError(f"{out} exists; choose another --out or use --force")
    else:
        write_whole(out, made.text.encode())
    click.echo(f"{len(keys)} keys cited, {len(made.missing)} missing, {len(made.uncited)} entries uncited", err=True)
    for key in made.missing:
        click.echo(f"missing: {key}", err=True)
    for key in made.uncited if uncited else ():
        click.echo(f"uncited: {key}", err=True)
    if made.missing:
        raise click.exceptions.Exit(1)
