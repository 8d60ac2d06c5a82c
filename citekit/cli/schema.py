"""`citekit schema`: the JSON Schema of the records."""

import json

import click

from citekit import model


@click.command(epilog="Example: citekit schema Record > record.schema.json")
@click.argument("name", default="Record")
def schema(name: str) -> None:
    """Print the JSON Schema of a record type: Record (the default), Citation, Reference, Chapter, Finding …"""
    found = getattr(model, name, None)
    if not (isinstance(found, type) and issubclass(found, model.Frozen)):
        known = sorted(
            key
            for key in model.__all__
            if isinstance(getattr(model, key), type) and issubclass(getattr(model, key), model.Frozen)
        )
        raise click.UsageError(f"no record type {name!r}; there are {', '.join(known)}")
    click.echo(json.dumps(found.model_json_schema(by_alias=True), indent=2, ensure_ascii=False))
