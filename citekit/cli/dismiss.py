"""`citekit dismiss`: put findings aside for good, with a reason, in the citekit.toml beside the texts."""

import json
from pathlib import Path

import click


@click.command(epilog='Example: citekit dismiss my-book/ 3fa9c1d2e4b5a697 --reason "cited as the publisher asks"')
@click.argument("path", type=click.Path(path_type=Path, exists=True))
@click.argument("fingerprints", nargs=-1, required=True)
@click.option("--reason", required=True, help="Why the finding needs nothing done; kept beside it.")
@click.option(
    "--config", type=click.Path(path_type=Path), help="Settings file; by default the citekit.toml by the texts."
)
def dismiss(path: Path, fingerprints: tuple[str, ...], reason: str, config: Path | None) -> None:
    """Put aside the findings of these FINGERPRINTS (printed by `citekit check`) for the texts in PATH.

    They stay aside when the text moves, and come back when what they speak of changes.
    """
    from citekit.errors import InputError
    from citekit.report.writing import write_whole
    from citekit.settings import find_settings, load_settings

    target = config or find_settings([path]) or (path if path.is_dir() else path.parent) / "citekit.toml"
    try:
        before = target.read_text(encoding="utf-8") if target.is_file() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read {target}: {error}") from error
    known = {one.fingerprint for one in load_settings(target).check.dismissed} if before else set()
    new = [one for one in dict.fromkeys(fingerprints) if one not in known]
    for one in new:
        if len(one) < 8 or not one.isalnum():
            raise InputError(f"{one!r} is no fingerprint; `citekit check` prints them in brackets after each finding")
    rows = [f"[[check.dismissed]]\nfingerprint = {_quoted(one)}\nreason = {_quoted(reason)}\n" for one in new]
    if rows:
        lead = before if not before or before.endswith("\n") else before + "\n"
        write_whole(target, "\n".join(filter(None, (lead, *rows))).encode())
    click.echo(f"{len(new)} put aside in {target}")


def _quoted(text: str) -> str:
    """A TOML basic string: JSON's escapes are TOML's."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
