"""`citekit render`: a bibliography in a style."""

from pathlib import Path

import click


@click.command(epilog="Example: citekit render library.bib --style chicago-author-date --locale tr-TR --to markdown")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--style", default="apa", show_default=True, help="CSL style by name or path; see `citekit styles`.")
@click.option("--locale", default="en-US", show_default=True, help="Language of the style's own words.")
@click.option("--to", "output", type=click.Choice(["text", "html", "markdown"]), default="text", show_default=True)
@click.option("--engine", type=click.Choice(["citekit", "citeproc-py"]), default="citekit", help="CSL engine.")
@click.option("--chapter", help="Only what this chapter cites (its id), when FILE is a library.sqlite.")
def render(file: Path, style: str, locale: str, output: str, engine: str, chapter: str | None) -> None:
    """Render a bibliography from a .bib, .ris, .json or .rdf file or from a library.sqlite."""
    from citekit.cli.sources import load_exchange
    from citekit.render import bibliography

    made = bibliography(load_exchange(file, chapter).records, style, locale, output, engine)
    for entry in made.entries:
        click.echo(f'<div class="csl-entry">{entry.text}</div>' if output == "html" else entry.text)
        if output == "markdown":
            click.echo()
    for warning in made.warnings:
        click.echo(f"citekit: {warning}", err=True)
