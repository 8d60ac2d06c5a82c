"""`citekit correct`: put a record of a library right, once and for all runs to come."""

import json
from pathlib import Path
from typing import Any

import click

from citekit.errors import UnknownNameError


@click.command(epilog='Example: citekit correct citekit-out/library.sqlite uslu2019 --set title "Türk Dış Politikası"')
@click.argument("store", type=click.Path(path_type=Path))
@click.argument("key", required=False)
@click.option("--set", "values", nargs=2, multiple=True, metavar="VARIABLE VALUE", help="A CSL variable and its value.")
@click.option("--reason", help="Why, for whoever asks later.")
@click.option("--tagged", is_flag=True, help="Print the corrected records as tagged strings for training.")
def correct(
    store: Path, key: str | None, values: tuple[tuple[str, str], ...], reason: str | None, tagged: bool
) -> None:
    """Correct the record of a citation KEY (or id); the next `build` into the same folder keeps what you said.

    Names and dates are given as CSL-JSON or plainly: "Uslu, Nasuh; Şahin, Ali", "2019-05", and an empty value takes the
    variable out. Without --set the record, or the list of all corrections, is shown.
    """
    from citekit.library import corrections
    from citekit.library import store as stores

    library = stores.load(store)
    if tagged:
        _print_tagged(library)
        return
    if key is None:
        for one in stores.decisions(store)[0]:
            click.echo(f"{one.content}\t{one.name}\t{one.value}\t{one.reason or ''}")
        return
    record = _record(library, key)
    if values:
        made = [corrections.correct_field(record, name, _value(name, value), reason) for name, value in values]
        stores.correct(store, made)
        library = corrections.apply(library, made)
        stores.save(library, store)
        record = _record(library, key)
    click.echo(json.dumps(record.to_csl(), ensure_ascii=False, indent=1))


def _record(library: Any, key: str) -> Any:
    ids = {given: record for record, given in library.keys.items()}
    found = next((one for one in library.records if one.id == ids.get(key, key)), None)
    if found is None:
        from difflib import get_close_matches

        near = get_close_matches(key, ids, 3)
        hint = f"; did you mean {' or '.join(near)}?" if near else "; `citekit search` finds keys"
        raise UnknownNameError(f"no record {key!r} in this library{hint}")
    return found


def _value(name: str, text: str) -> Any:
    """A value as CSL-JSON holds it: names and dates may be typed plainly."""
    from citekit.model import CSL_TYPES, DATE_VARIABLES, NAME_VARIABLES

    if not text.strip():
        return None
    if name == "type" and text not in CSL_TYPES:
        raise click.UsageError(f"CSL has no type {text!r}; there are {', '.join(sorted(CSL_TYPES))}")
    if name in NAME_VARIABLES and not text.lstrip().startswith("["):
        return [_name(part) for part in text.split(";") if part.strip()]
    if name in DATE_VARIABLES and not text.lstrip().startswith("{"):
        parts = text.strip().split("-")
        return {"date-parts": [[int(part) for part in parts]]} if all(p.isdigit() for p in parts) else {"literal": text}
    if name in NAME_VARIABLES or name in DATE_VARIABLES:
        try:
            return json.loads(text)
        except ValueError as error:
            raise click.UsageError(f"{name}: not valid JSON: {error}") from error
    return text


def _name(text: str) -> dict[str, str]:
    family, comma, given = (part.strip() for part in text.partition(","))
    return {"family": family, "given": given} if comma else {"literal": family}


def _print_tagged(library: Any) -> None:
    from citekit.parse.corrected import tagged_string

    for record in library.records:
        made = tagged_string(record) if record.state == "corrected" else None
        if made:
            click.echo(made)
