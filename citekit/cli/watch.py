"""`citekit watch`: check again whenever a text is saved."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.options import MESSAGES, parallel, settings_for, text_options, total_size

if TYPE_CHECKING:
    from citekit.settings import Settings

_PAUSE = 0.5

Stamps = dict[Path, tuple[int, int]]
"""When each file was written (nanoseconds) and how large it is (bytes)."""


@click.command(epilog="Example: citekit watch chapter.txt --language tr")
@text_options
@MESSAGES
def watch(
    paths: tuple[Path, ...], config: Path | None, encoding: str | None, jobs: int | None, language: str | None
) -> None:
    """Check the texts now and each time one of them, or their citekit.toml, is saved; Ctrl-C stops.

    A text that cannot be read is reported and watched on; texts that the settings exclude are not watched.
    """
    settings: Settings | None = None
    seen: tuple[Stamps, Stamps] | None = None
    while True:
        rules = _stamps(_settings_file(paths, config))
        if seen is None or rules != seen[0]:
            settings = _settings(paths, config, encoding) or settings
        stamps = rules, _stamps(_texts(paths, settings, started=seen is not None))
        if stamps != seen:
            seen = stamps
            if settings is not None:
                _check(paths, settings, jobs, language)
        time.sleep(_PAUSE)


def _settings_file(paths: tuple[Path, ...], config: Path | None) -> tuple[Path, ...]:
    from citekit.settings import find_settings

    found = config or find_settings(paths)
    return (found,) if found else ()


def _texts(paths: tuple[Path, ...], settings: "Settings | None", started: bool) -> tuple[Path, ...]:
    """The texts to watch; one that vanishes later may come back, one that was never there is a mistake."""
    from citekit.errors import InputError
    from citekit.read.folder import texts

    try:
        return texts(paths, settings.exclude if settings else ())
    except InputError:
        if started:
            return ()
        raise


def _stamps(paths: tuple[Path, ...]) -> Stamps:
    """The stamps of files; those that are just being replaced are left out."""
    found = {}
    for path in paths:
        try:
            state = path.stat()
        except OSError:
            continue
        found[path] = state.st_mtime_ns, state.st_size
    return found


def _settings(paths: tuple[Path, ...], config: Path | None, encoding: str | None) -> "Settings | None":
    """The settings as they are now; None, with a word on stderr, when they cannot be read."""
    from citekit.errors import CitekitError

    try:
        return settings_for(paths, config, encoding=encoding)
    except CitekitError as error:
        click.echo(f"citekit: {error}", err=True)
        return None


def _check(paths: tuple[Path, ...], settings: "Settings", jobs: int | None, language: str | None) -> None:
    from citekit.errors import CitekitError
    from citekit.pipeline import analyse
    from citekit.report.findings import get

    try:
        with parallel(jobs, total_size(paths, settings)) as spread:
            library = analyse(paths, settings, spread)
    except CitekitError as error:
        click.echo(f"citekit: {error}", err=True)
        return
    click.clear()
    click.echo(get("terminal")(library, language or settings.locale))
