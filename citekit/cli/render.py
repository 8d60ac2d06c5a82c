"""`citekit render`: a bibliography in a style, and citations."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click


@click.command(epilog="Example: citekit render library.bib --style chicago-author-date --locale tr-TR --to markdown")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--style", default="apa", show_default=True, help="CSL style by name or path; see `citekit styles`.")
@click.option("--locale", help="Language of the style's own words, as tr-TR; that of the style by default.")
@click.option(
    "--to", "output", type=click.Choice(["text", "html", "markdown", "rtf", "latex"]), default="text", show_default=True
)
@click.option("--cite", metavar="KEY,KEY…", multiple=True, help="Print a citation of these keys; may be repeated.")
@click.option("--per-entry-locale", is_flag=True, help="Each entry speaks its own language: ed., der., под ред.")
@click.option("--cyrillic-first", is_flag=True, help="Sort Cyrillic names before Latin ones.")
@click.option("--engine", type=click.Choice(["citekit", "citeproc-py"]), default="citekit", help="CSL engine.")
@click.option("--chapter", help="Only what this chapter cites (its id), when FILE is a library.sqlite.")
def render(
    file: Path,
    style: str,
    locale: str | None,
    output: str,
    cite: tuple[str, ...],
    per_entry_locale: bool,
    cyrillic_first: bool,
    engine: str,
    chapter: str | None,
) -> None:
    """Render a bibliography from a .bib, .ris, .json or .rdf file or from a library.sqlite.

    With --cite the citations are printed first, one a line, and the bibliography holds what they cite.
    """
    from citekit.cli.options import known_locale
    from citekit.cli.sources import load_exchange, tell_problems
    from citekit.render import bibliography

    if locale:
        known_locale(locale)
    found = load_exchange(file, chapter)
    tell_problems(file, found)
    records = found.records
    options = {"per_entry_locale": per_entry_locale, "cyrillic_first": cyrillic_first}
    if cite:
        _show_cited(records, style, locale, output, cite, options)
        return
    made = bibliography(records, style, locale, output, engine, **options)
    _show((entry.text for entry in made.entries), output, made.warnings)


def _show(entries: Iterable[str], output: str, warnings: Iterable[str]) -> None:
    for text in entries:
        click.echo(f'<div class="csl-entry">{text}</div>' if output == "html" else text)
        if output == "markdown":
            click.echo()
    for warning in warnings:
        click.echo(f"citekit: {warning}", err=True)


def _show_cited(
    records: Any, style: str, locale: str | None, output: str, cite: tuple[str, ...], options: dict[str, bool]
) -> None:
    from difflib import get_close_matches

    from citekit.errors import UnknownNameError
    from citekit.render.engine import cited
    from citekit.render.styles import style_path

    known = {record.citation_key or record.id: record for record in records}
    clusters = []
    for group in cite:
        keys = [key.strip() for key in group.split(",") if key.strip()]
        for key in keys:
            if key not in known:
                near = get_close_matches(key, known, 3)
                raise UnknownNameError(f"no entry {key!r}" + (f"; did you mean {' or '.join(near)}?" if near else ""))
        clusters.append({"items": [{"id": known[key].id} for key in keys]})
    made = cited([record.to_csl() for record in records], style_path(style), clusters, locale, output, **options)
    _show(made.citations, "text", ())
    click.echo()
    _show((text for _, text in made.bibliography), output, made.warnings)
