"""`citekit extract`: citations and references as JSON, in the shape other programs read."""

import json
from pathlib import Path

import click

from citekit.cli.options import parallel, progress, settings_for, text_options, total_size
from citekit.cli.tables import show_table


@click.command(epilog="Example: citekit extract article.txt --format json > article.json")
@text_options
@click.option("--format", "form", type=click.Choice(["json", "jsonl", "table"]), default="table", show_default=True)
def extract(paths: tuple[Path, ...], config: Path | None, encoding: str | None, jobs: int | None, form: str) -> None:
    """Find every citation and reference fragment of the texts and print them.

    `json` is one object in the extract contract (documents with chapters, citations, references, findings); `jsonl` one
    such document a line; `table` one citation a line.
    """
    from citekit.check.messages import say
    from citekit.library import extract_json
    from citekit.pipeline import analyse

    settings = settings_for(paths, config, encoding=encoding)
    with parallel(jobs, total_size(paths, settings)) as spread, progress(True) as told:
        library = analyse(paths, settings, spread, told)
    made = extract_json(library, say)
    if form == "json":
        click.echo(json.dumps(made, ensure_ascii=False, indent=1))
    elif form == "jsonl":
        for document in made["documents"]:
            click.echo(json.dumps(document, ensure_ascii=False))
    else:
        show_table(
            [
                {
                    "chapter": citation["chapter"],
                    "start": citation["start"],
                    "form": citation["form"],
                    "citation": citation["raw"],
                    "works": "; ".join(_work(item) for item in citation["items"]),
                }
                for document in made["documents"]
                for citation in document["citations"]
            ]
        )


def _work(item: dict[str, object]) -> str:
    authors = item["authors"]
    names = ", ".join(authors) if isinstance(authors, list) else ""
    year = f"{item['year'] or item['nodate'] or item['date'] or ''}{item['suffix'] or ''}"
    return " ".join(part for part in (names, year, f"@{item['locator']}" if item["locator"] else "") if part)
