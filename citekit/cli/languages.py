"""`citekit languages`: the languages citekit knows."""

import click

from citekit.cli.tables import show_table


@click.command(epilog="Example: citekit languages ky")
@click.argument("code", required=False)
def languages(code: str | None) -> None:
    """List the languages, or show everything known about one of them as TOML-like lines."""
    from citekit.languages import language
    from citekit.languages import languages as known

    if code is None:
        rows = [
            {
                "code": one.code,
                "language": one.name,
                "name": one.native_name,
                "script": one.script,
                "locale": one.locale,
            }
            for one in known().values()
        ]
        show_table(rows)
        return
    for key, value in language(code).model_dump().items():
        click.echo(f"{key} = {value}")
