"""`citekit recite`: a chapter in another citation style."""

from pathlib import Path
from typing import Any

import click


@click.command(epilog="Example: citekit recite citekit-out/library.sqlite 000-05 --style ieee > chapter.txt")
@click.argument("store", type=click.Path(path_type=Path))
@click.argument("chapter")
@click.option("--style", help="CSL style by name or path; without one, --to pandoc is meant.")
@click.option("--locale", help="Language of the style's own words; the chapter's by default.")
@click.option("--to", "output", type=click.Choice(["text", "markdown", "html", "pandoc"]), help="Form of the result.")
@click.option("--bib", type=click.Path(path_type=Path), help="With --to pandoc: the .bib to write beside it.")
@click.option("--force", is_flag=True, help="Replace the .bib if it exists.")
def recite(
    store: Path, chapter: str, style: str | None, locale: str | None, output: str | None, bib: Path | None, force: bool
) -> None:
    """Rewrite a CHAPTER (its id) of a library.sqlite: citations in the style's form, its bibliography at the end.

    `--to pandoc` writes Markdown with `[@key, p. 35]` instead, to be set in any style later. What was not found, or has
    no record, stays as it was printed and is listed on stderr.
    """
    from citekit.cli.options import known_locale
    from citekit.library import store as stores
    from citekit.render.recite import recite as rewrite
    from citekit.render.recite import recite_pandoc

    if locale:
        known_locale(locale)
    library = stores.load(store)
    known = [one.chapter.id for one in library.extracts]
    if chapter not in known:
        raise click.UsageError(f"no chapter {chapter!r}; there are {', '.join(known)}")
    if output == "pandoc" or not style:
        made = recite_pandoc(library, chapter)
        if bib:
            _write_bib(library, chapter, bib, force)
    else:
        language = library.chapter(chapter).language
        made = rewrite(library, chapter, style, locale or _locale_of(language), output or "text")
    _show(made, output or "text")


def _locale_of(code: str | None) -> str | None:
    from citekit.languages import language

    return language(code).locale if code else None


def _show(made: Any, output: str) -> None:
    click.echo(made.text, nl=False)
    for number, note in enumerate(made.notes, start=1):
        click.echo(f"\n[^{number}]: {note}" if output == "markdown" else f"\n[{number}] {note}")
    for entry in made.bibliography:
        click.echo(f"\n{entry}")
    for citation in made.untouched:
        click.echo(f"citekit: left as printed: {' '.join(citation.raw.split())}", err=True)


def _write_bib(library: Any, chapter: str, path: Path, force: bool) -> None:
    from citekit import formats
    from citekit.errors import OutputError
    from citekit.library import exchange
    from citekit.report.writing import write_whole

    if path.exists() and not force:
        raise OutputError(f"{path} exists; choose another --bib or use --force")
    write_whole(path, formats.get("biblatex").dumps(exchange(library, chapter)).text.encode())
