"""`citekit zotero`: push a library to Zotero, pull a collection back."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from citekit.model import Exchange, Record
    from citekit.zotero import Proposal, Server

WEB = click.option("--web", is_flag=True, help="Use zotero.org instead of the Zotero on this computer.")
LIBRARY = click.option("--library", help="users/123 or groups/456; by default your own library.")
KEY = click.option("--key", envvar="CITEKIT_ZOTERO_KEY", help="Key from zotero.org/settings/keys (for --web).")
URL = click.option("--url", envvar="CITEKIT_ZOTERO_URL", help="Where Zotero listens, when not at its usual address.")


@click.group(epilog="Example: citekit zotero push citekit-out/library.sqlite --dry-run")
def zotero() -> None:
    """Send a library to Zotero as collections and items, or bring a Zotero collection back."""


@zotero.command(epilog="Example: citekit zotero push citekit-out/library.sqlite --dry-run")
@click.argument("file", type=click.Path(path_type=Path))
@WEB
@LIBRARY
@KEY
@URL
@click.option("--dry-run", is_flag=True, help="Show what would be sent, and send nothing.")
@click.option("--update", is_flag=True, help="Overwrite what was edited or deleted in Zotero since the last push.")
@click.option("--state", type=click.Path(path_type=Path), help="Memory of what was sent; by default beside FILE.")
def push(
    file: Path,
    web: bool,
    library: str | None,
    key: str | None,
    url: str | None,
    dry_run: bool,
    update: bool,
    state: Path | None,
) -> None:
    """Create collections and items in Zotero for a library.sqlite or a bibliography; a second push changes nothing.

    Without --web it is the Zotero on this computer (version 10 or newer), which asks for your permission.
    """
    from citekit import zotero as room
    from citekit.cli.options import progress
    from citekit.cli.sources import load_exchange

    exchange = load_exchange(file)
    state = state or file.with_name(f"{file.stem}.zotero.json")
    if dry_run:
        known = room.load_state(state)
        plan = room.compare(room.wanted(exchange, known.seed)[0], known)
        click.echo("\n".join(plan.lines()))
        return
    with _server(web, library, key, url) as server, progress(True) as report:
        try:
            result = room.push(exchange, server, state, update, report)
        except KeyboardInterrupt as stop:
            click.echo(f"citekit: stopped; {state} knows what was sent: run it again and it goes on", err=True)
            raise click.exceptions.Exit(130) from stop
    click.echo(result.summary())
    for name in result.edited:
        click.echo(f"citekit: {name}: edited in Zotero, left as it is; --update overwrites it", err=True)
    for name, why in result.failed:
        click.echo(f"citekit: {name}: {why}", err=True)
    if result.failed:
        raise click.exceptions.Exit(1)


@zotero.command(epilog="Example: citekit zotero pull mine.rdf --into citekit-out/library.sqlite")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--collection", help="Name or key of a Zotero collection; by default the whole library.")
@click.option("--into", type=click.Path(path_type=Path), help="A library.sqlite whose stubs are to be completed.")
@click.option("--out", type=click.Path(path_type=Path), help="Write what was pulled as CSL-JSON.")
@WEB
@LIBRARY
@KEY
@URL
def pull(
    file: Path | None,
    collection: str | None,
    into: Path | None,
    out: Path | None,
    web: bool,
    library: str | None,
    key: str | None,
    url: str | None,
) -> None:
    """Bring records from Zotero (or from a file exported from it) and propose them for works known only as stubs.

    Nothing is taken over without a yes to each proposal; what was accepted holds on later runs.
    """
    from citekit import zotero as room
    from citekit.cli.sources import load_exchange

    if file is not None:
        exchange = load_exchange(file)
    else:
        with _server(web, library, key, url) as server:
            exchange = room.pull(server, collection)
    click.echo(f"{len(exchange.records)} records")
    if out is not None:
        _write(exchange, out)
    if into is not None:
        _complete(exchange, into)


def _server(web: bool, library: str | None, key: str | None, url: str | None) -> "Server":
    from citekit import zotero as room
    from citekit.errors import SettingsError
    from citekit.zotero.local import LOCAL
    from citekit.zotero.server import WEB as ZOTERO_ORG

    if not web:
        prefix = f"/{library.strip('/')}" if library else "/users/0"
        return room.LocalServer(url or LOCAL, prefix, ask=lambda message: click.echo(message, err=True))
    if not key:
        raise SettingsError("--web needs a key: make one at zotero.org/settings/keys and give it with --key")
    return room.web_server(key, library, url or ZOTERO_ORG)


def _write(exchange: "Exchange", out: Path) -> None:
    from citekit import formats
    from citekit.errors import OutputError
    from citekit.report.writing import write_whole

    if out.exists():
        raise OutputError(f"{out} exists; choose another --out")
    write_whole(out, formats.get("csl-json").dumps(exchange).text.encode())


def _complete(exchange: "Exchange", into: Path) -> None:
    """Show each proposal and keep the accepted ones as corrections of the library."""
    from citekit import zotero as room
    from citekit.library import store
    from citekit.library.corrections import correct_field

    library = store.load(into)
    stubs = {record.id: record for record in library.records if record.state == "stub"}
    accepted: dict[str, Record] = {}
    for proposal in room.proposals(stubs.values(), exchange.records):
        if proposal.stub not in accepted and click.confirm(_question(stubs[proposal.stub], proposal), default=False):
            accepted[proposal.stub] = proposal.record
    corrections = [
        correct_field(stubs[stub], name, value, "taken from Zotero")
        for stub, record in accepted.items()
        for name, value in record.to_csl().items()
        if name not in ("id", "custom", "citation-key")
    ]
    store.correct(into, corrections)
    click.echo(f"{len(accepted)} of {len(stubs)} stubs completed; they hold from the next build on")


def _question(stub: "Record", proposal: "Proposal") -> str:
    from citekit.library.search import shown

    reasons = ", ".join(proposal.reasons)
    return f"{shown(stub)}\n  is it  {shown(proposal.record)}  ({reasons}; {proposal.score:.0%})?"
