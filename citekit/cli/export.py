"""`citekit export`: one bibliographic format into another."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from citekit.model import Exchange, Written


@click.command(epilog="Example: citekit export citekit-out/library.sqlite --to biblatex --chapter 000-05 --out usl.bib")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--to", "form", help="biblatex, bibtex, csl-json, ris, zotero-rdf …; see `citekit formats`.")
@click.option("--out", type=click.Path(path_type=Path), help="File to write; by default standard output.")
@click.option("--into", type=click.Path(path_type=Path), help="A .bib to merge into; only what is new is touched.")
@click.option("--chapter", help="Only what this chapter cites (its id), when FILE is a library.sqlite.")
@click.option("--letters", type=click.Path(path_type=Path), help="Also write this .sty: Cyrillic under pdflatex.")
@click.option("--ascii", "ascii_only", is_flag=True, help="In a .bib, letters as LaTeX commands: ğ as {\\u{g}}.")
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
def export(
    file: Path,
    form: str | None,
    out: Path | None,
    into: Path | None,
    chapter: str | None,
    letters: Path | None,
    ascii_only: bool,
    force: bool,
) -> None:
    """Write a library.sqlite, or a .bib, .ris, .json or .rdf file, in another format; say what was not carried."""
    from citekit import formats
    from citekit.cli.sources import load_exchange, tell_problems
    from citekit.formats import losses

    if bool(form) == bool(into) and not (into and form in ("bibtex", "biblatex")):
        raise click.UsageError("name a format with --to, or a .bib to merge into with --into")
    if (letters or ascii_only) and form not in ("biblatex", "bibtex", "jabref") and not into:
        raise click.UsageError("--letters and --ascii are for a .bib: --to biblatex or --to bibtex")
    if ascii_only and (into or form == "jabref"):
        raise click.UsageError("--ascii goes with --to biblatex or --to bibtex, not with --into")
    if letters:
        _write_letters(letters, force)
    if into:
        _merge(file, into, chapter, classic=form == "bibtex")
        return
    assert form is not None
    found = load_exchange(file, chapter)
    written = _ascii(form, found) if ascii_only else formats.get(form).dumps(found)
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


def _ascii(form: str, found: "Exchange") -> "Written":
    from citekit.formats import biblatex, bibtex

    return bibtex.dumps(found, ascii_only=True) if form == "bibtex" else biblatex.dumps(found, ascii_only=True)


def _write_letters(path: Path, force: bool) -> None:
    from citekit.formats.bibtex.letters import letters_package

    if path.suffix != ".sty":
        raise click.UsageError("--letters names a file ending in .sty")
    text = letters_package()
    if not path.exists() or path.read_text(encoding="utf-8", errors="replace") != text:
        _write(text, path, force)


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
