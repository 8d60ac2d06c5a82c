"""`citekit watch`: check again whenever a text is saved."""

import time
from pathlib import Path

import click

from citekit.cli.options import MESSAGES, settings_for, text_options

_PAUSE = 0.5


@click.command(epilog="Example: citekit watch chapter.txt --language tr")
@text_options
@MESSAGES
def watch(
    paths: tuple[Path, ...], config: Path | None, encoding: str | None, jobs: int | None, language: str | None
) -> None:
    """Check the texts now and each time one of them is saved; Ctrl-C stops.

    A text that cannot be read is reported and watched on.
    """
    seen: dict[Path, tuple[int, int]] | None = None
    while True:
        stamps = _stamps(paths)
        if stamps != seen:
            seen = stamps
            _check(paths, config, encoding, language)
        time.sleep(_PAUSE)


def _stamps(paths: tuple[Path, ...]) -> dict[Path, tuple[int, int]]:
    """When each text was written and how large it is; texts that are just being replaced are left out."""
    from citekit.read.folder import texts

    found = {}
    for path in texts(paths):
        try:
            state = path.stat()
        except OSError:
            continue
        found[path] = state.st_mtime_ns, state.st_size
    return found


def _check(paths: tuple[Path, ...], config: Path | None, encoding: str | None, language: str | None) -> None:
    from citekit.errors import CitekitError
    from citekit.pipeline import analyse
    from citekit.report.findings import get

    try:
        settings = settings_for(paths, config, encoding=encoding)
        library = analyse(paths, settings)
    except CitekitError as error:
        click.echo(f"citekit: {error}", err=True)
        return
    click.clear()
    click.echo(get("terminal")(library, language or settings.locale))
