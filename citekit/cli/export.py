"""`citekit export`: one bibliographic format into another."""

from pathlib import Path

import click


@click.command(epilog="Example: citekit export citekit-out/library.sqlite --to biblatex --chapter 000-05 --out usl.bib")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--to", "form", required=True, help="biblatex, bibtex, csl-json, ris, zotero-rdf …; see `citekit formats`."
)
@click.option("--out", type=click.Path(path_type=Path), help="File to write; by default standard output.")
@click.option("--chapter", help="Only what this chapter cites (its id), when FILE is a library.sqlite.")
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
def export(file: Path, form: str, out: Path | None, chapter: str | None, force: bool) -> None:
    """Write a library.sqlite, or a .bib, .ris, .json or .rdf file, in another format; say what was not carried."""
    from citekit import formats
    from citekit.cli.sources import load_exchange
    from citekit.errors import OutputError
    from citekit.formats import losses
    from citekit.report.writing import write_whole

    written = formats.get(form).dumps(load_exchange(file, chapter))
    if out is None:
        click.echo(written.text, nl=False)
    elif out.exists() and not force:
        raise OutputError(f"{out} exists; choose another --out or use --force")
    else:
        write_whole(out, written.text.encode())
    told = losses.summary(form, written.losses)
    if told:
        click.echo(f"citekit: {told}", err=True)
    single = [loss for loss in written.losses if loss.record]
    for loss in single[:20]:
        where = " ".join(part for part in (loss.record, loss.field) if part)
        click.echo(f"citekit: {form}: {where}: {loss.message}", err=True)
    if len(single) > 20:
        click.echo(f"citekit: {form}: and {len(single) - 20} more values not carried", err=True)
