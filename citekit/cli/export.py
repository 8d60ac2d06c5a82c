"""`citekit export`: one bibliographic format into another."""

from pathlib import Path

import click


@click.command(epilog="Example: citekit export citekit-out/library.sqlite --to biblatex --chapter 000-05 --out usl.bib")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--to", "form", help="biblatex, bibtex, csl-json, ris, zotero-rdf …; see `citekit formats`.")
@click.option("--out", type=click.Path(path_type=Path), help="File to write; by default standard output.")
@click.option("--into", type=click.Path(path_type=Path), help="A .bib to merge into; only what is new is touched.")
@click.option("--chapter", help="Only what this chapter cites (its id), when FILE is a library.sqlite.")
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
def export(file: Path, form: str | None, out: Path | None, into: Path | None, chapter: str | None, force: bool) -> None:
    """Write a library.sqlite, or a .bib, .ris, .json or .rdf file, in another format; say what was not carried."""
    from citekit import formats
    from citekit.cli.sources import load_exchange, tell_problems
    from citekit.formats import losses

    if bool(form) == bool(into) and not (into and form in ("bibtex", "biblatex")):
        raise click.UsageError("name a format with --to, or a .bib to merge into with --into")
    if into:
        _merge(file, into, chapter, classic=form == "bibtex")
        return
    assert form is not None
    writer = formats.get(form)
    found = load_exchange(file, chapter)
    written = writer.dumps(found)
    _write(written.text, out, force)
    tell_problems(file, found)
    told = losses.summary(form, written.losses)
    if told:
        click.echo(f"citekit: {told}", err=True)
    single = [loss for loss in written.losses if loss.record]
    for loss in single[:20]:
        where = " ".join(part for part in (loss.record, loss.field) if part)
        click.echo(f"citekit: {form}: {where}: {loss.message}", err=True)
    if len(single) > 20:
        click.echo(f"citekit: {form}: and {len(single) - 20} more values not carried", err=True)


def _write(text: str, out: Path | None, force: bool) -> None:
    from citekit.errors import OutputError
    from citekit.report.writing import write_whole

    if out is None:
        click.echo(text, nl=False)
    elif out.exists() and not force:
        raise OutputError(f"{out} exists; choose another --out or use --force")
    else:
        write_whole(out, text.encode())


def _merge(file: Path, into: Path, chapter: str | None, classic: bool) -> None:
    """Merge into a .bib; one that does not exist yet is made."""
    from citekit.cli.bib import read_bib
    from citekit.cli.sources import load_exchange
    from citekit.formats.bibtex.merging import merge
    from citekit.report.writing import write_whole

    before = read_bib(into, None) if into.exists() else ""
    after = merge(before, load_exchange(file, chapter), classic=classic).text
    if after != before:
        write_whole(into, after.encode())
    click.echo(f"{into} {'was merged into' if after != before else 'holds everything already'}", err=True)
