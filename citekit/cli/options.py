"""Options that several commands share: which texts, which configuration, how many processes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from citekit.settings import Settings

Command = TypeVar("Command", bound=Callable[..., Any])

PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
CONFIG = click.option(
    "--config", type=click.Path(path_type=Path), help="Settings file; by default the citekit.toml beside the texts."
)
ENCODING = click.option("--encoding", help="Encoding of the texts when they are not UTF-8: cp1254, cp1251, utf-16 …")
JOBS = click.option("--jobs", "-j", type=click.IntRange(1), help="Processes to use; by default one per processor.")
QUIET = click.option("--quiet", "-q", is_flag=True, help="Print nothing but errors.")


def text_options(command: Command) -> Command:
    """PATHS, --config, --encoding and --jobs: what every command that reads texts takes."""
    for option in (JOBS, ENCODING, CONFIG, PATHS):
        command = option(command)
    return command


def settings_for(paths: tuple[Path, ...], config: Path | None, **stated: Any) -> Settings:
    """The settings of a run: the file's (given, or `citekit.toml` beside the texts), then what the options state."""
    from citekit.settings import find_settings, load_settings

    found = config or find_settings(paths)
    settings = load_settings(found) if found else Settings()
    return settings.model_copy(update={name: value for name, value in stated.items() if value})


@contextmanager
def parallel(jobs: int | None, characters: int) -> Iterator[Callable[..., Any]]:
    """A `map` over processes when the work is worth starting them (more than 200,000 characters), else the built-in."""
    import os

    count = jobs or os.cpu_count() or 1
    if count == 1 or characters < 200_000:
        yield map
        return
    import signal
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(count, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN)) as pool:
        try:
            yield pool.map
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def total_size(paths: tuple[Path, ...], settings: Settings) -> int:
    """Bytes of all texts named by the paths; unreadable ones count nothing (reading them says why)."""
    from citekit.read.folder import texts

    return sum(path.stat().st_size for path in texts(paths, settings.exclude) if path.exists())


@contextmanager
def progress(shown: bool) -> Iterator[Callable[[str, int, int], None]]:
    """A progress bar on stderr when it is a terminal; gives a function (stage, done, of) to report to."""
    import sys

    if not shown or not sys.stderr.isatty():
        yield lambda stage, done, of: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda stage, done, of: bar.update(task, description=stage, completed=done, total=of)
