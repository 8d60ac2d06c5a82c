"""Options that several commands share: which texts, which configuration, how many processes."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, TypeVar

import click

from citekit.settings import Settings

_TAG = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")
"""A language tag, roughly (BCP 47): `tr`, `tr-TR`, `uz-Latn`."""

Command = TypeVar("Command", bound=Callable[..., Any])

PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
CONFIG = click.option(
    "--config", type=click.Path(path_type=Path), help="Settings file; by default the citekit.toml beside the texts."
)
ENCODING = click.option("--encoding", help="Encoding of the texts when they are not UTF-8: cp1254, cp1251, utf-16 …")
JOBS = click.option("--jobs", "-j", type=click.IntRange(1), help="Processes to use; by default one per processor.")


def _messages(context: click.Context, parameter: click.Parameter, code: str | None) -> str | None:
    from citekit.check.messages import LANGUAGES

    if code and code.replace("_", "-").partition("-")[0].lower() not in LANGUAGES:
        raise click.BadParameter(f"there are no messages in {code!r}; there are {', '.join(LANGUAGES)}")
    return code


MESSAGES = click.option(
    "--language", callback=_messages, metavar="CODE", help="Language of the messages: tr, en, ru or ky."
)
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
    settings = settings.model_copy(update={name: value for name, value in stated.items() if value})
    known_locale(settings.locale)
    if found:
        _check_documents(settings, found, paths)
    return settings


def known_locale(locale: str) -> str:
    """The locale, when there are words for its language; raises UnknownNameError when there are none."""
    from citekit.csl.bundled import locale_source
    from citekit.csl.locale import normal_tag
    from citekit.errors import UnknownNameError

    if _TAG.fullmatch(locale):
        language = locale.replace("_", "-").partition("-")[0]
        if any(locale_source(normal_tag(tag)) for tag in (locale, language)):
            return locale
    raise UnknownNameError(f"unknown locale {locale!r}; `citekit languages` shows some, such as tr-TR")


def _check_documents(settings: Settings, found: Path, paths: tuple[Path, ...]) -> None:
    """Refuse what is stated about a text that is not there, and a language that is none: it would go unnoticed."""
    from citekit.errors import SettingsError
    from citekit.read.folder import texts

    names = {path.name for path in texts(paths, settings.exclude)}
    for number, one in enumerate(settings.documents):
        if not any(fnmatchcase(name, one.file) for name in names) and not _stands(found, one.file):
            raise SettingsError(f"{found}: documents.{number}.file: there is no text {one.file!r}; give its file name")
    stated = [settings.language]
    for one in settings.documents:
        stated += [one.language, *(chapter.language for chapter in one.chapters)]
    for code in stated:
        if code and not _TAG.fullmatch(code):
            raise SettingsError(f"{found}: {code!r} is no language code; give one such as tr, en, ru or ky")


def _stands(found: Path, name: str) -> bool:
    """Whether a text of this name (or pattern) is somewhere below the settings file, when others are worked on."""
    return any(fnmatchcase(one, name) for _, _, names in os.walk(found.parent) for one in names)


@contextmanager
def parallel(jobs: int | None, characters: int) -> Iterator[Callable[..., Any]]:
    """A `map` over processes when the work is worth starting them (more than 200,000 characters), else the built-in."""
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
