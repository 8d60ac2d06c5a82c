"""Send an exchange to Zotero: safely repeatable, resumable, and never over what a person changed unless asked."""

from collections.abc import Callable, Iterable
from pathlib import Path

from citekit.errors import ServiceError
from citekit.model import Exchange
from citekit.zotero.objects import Kind, Wanted, wanted
from citekit.zotero.plan import compare
from citekit.zotero.sending import Pushed, Sending
from citekit.zotero.server import BATCH, Server
from citekit.zotero.state import load_state

__all__ = ["Pushed", "push"]

Report = Callable[[str, int, int], None]


def push(
    exchange: Exchange,
    server: Server,
    state_file: Path,
    update: bool = False,
    report: Report = lambda stage, done, of: None,
) -> Pushed:
    """Bring a Zotero library to hold the exchange; ``state_file`` remembers, ``update`` overwrites a person's edits.

    ``report`` is told the kind of object, how many are done and of how many. Raises ServiceError when Zotero cannot be
    reached or refuses; what was sent until then is remembered and not sent again.
    """
    state = load_state(state_file)
    if state.target and state.target != server.target:
        raise ServiceError(f"{state_file} belongs to {state.target}, not {server.target}; use another --state")
    sending = Sending(server, state.model_copy(update={"target": server.target}), state_file, update)
    objects, lost = wanted(exchange, state.seed)
    sending.result.losses = lost
    sending.settle([one for one in objects if one.name in state.pending])
    plan = compare(objects, sending.state)
    edited = sending.edited_since(plan.unchanged) if update else []
    todo = [*plan.create, *plan.update, *edited]
    settled = {*sending.result.created, *sending.result.updated, *sending.result.edited}
    sending.result.unchanged += [one.name for one in plan.unchanged if one not in edited and one.name not in settled]
    done = 0
    for batch in batches(todo):
        sending.send(batch)
        done += len(batch)
        report(batch[0].kind, done, len(todo))
    return sending.result


def batches(objects: Iterable[Wanted]) -> list[list[Wanted]]:
    """Lists of at most fifty of one kind: collections by depth, then items, then notes."""
    kinds: tuple[Kind, ...] = ("collections", "items", "notes")
    groups: dict[tuple[int, int], list[Wanted]] = {}
    for one in objects:
        groups.setdefault((kinds.index(one.kind), one.level), []).append(one)
    return [
        group[start : start + BATCH] for _, group in sorted(groups.items()) for start in range(0, len(group), BATCH)
    ]
