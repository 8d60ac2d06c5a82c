"""`citekit check`: what an editor should look at, in the form asked for."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.options import MESSAGES, parallel, progress, settings_for, text_options, total_size

if TYPE_CHECKING:
    from citekit.library import Library
    from citekit.model import Finding, Record
    from citekit.settings import CheckSettings, Settings

_FORMS = ("terminal", "json", "sarif", "github", "csv", "junit", "markdown", "html")
_GRAVE = {"error": 3, "warning": 2, "info": 1, "never": 9}


@click.command(epilog="Example: citekit check chapter.txt --ignore quotation-without-page --fail-on warning")
@text_options
@click.option("--format", "form", type=click.Choice(_FORMS), default="terminal", show_default=True)
@click.option("--select", multiple=True, metavar="CHECK", help="Run only this check (may be repeated).")
@click.option("--ignore", multiple=True, metavar="CHECK", help="Leave this check out (may be repeated).")
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "info", "never"]), help="Exit with 1 from this severity on."
)
@click.option("--since", type=click.Path(path_type=Path, dir_okay=False), help="Show only what an earlier JSON lacks.")
@click.option(
    "--against", type=click.Path(path_type=Path, dir_okay=False), help="A bibliography or library the texts must cite."
)
@MESSAGES
@click.option("--list", "listing", is_flag=True, help="Say what each check asks and stop.", is_eager=True,
              expose_value=False, callback=lambda ctx, _, value: _explain(ctx) if value else None)  # fmt: skip
def check(
    paths: tuple[Path, ...],
    config: Path | None,
    encoding: str | None,
    jobs: int | None,
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    since: Path | None,
    against: Path | None,
    language: str | None,
) -> None:
    """Find what is missing, wrong or doubtful in the citations of texts, and say where and what to do.

    Exits with 0 when nothing is as severe as --fail-on (default: error), with 1 otherwise.
    """
    from citekit.pipeline import analyse
    from citekit.report.findings import get

    settings = settings_for(paths, config, encoding=encoding)
    rules = _rules(settings.check, select, ignore, fail_on)
    settings = settings.model_copy(update={"check": rules})
    earlier = _earlier(since) if since else frozenset()
    known = _bibliography(against) if against else ()
    with parallel(jobs, total_size(paths, settings)) as spread, progress(form == "terminal") as told:
        library = analyse(paths, settings, spread, told)
    if known:
        library = _against(library, known, settings)
    library = _put_aside(library, earlier, against)
    click.echo(get(form)(library, language or settings.locale), nl=False)
    if _grave(library.findings, rules.fail_on):
        raise click.exceptions.Exit(1)


def _rules(
    rules: "CheckSettings", select: Sequence[str], ignore: Sequence[str], fail_on: str | None
) -> "CheckSettings":
    """The checks of `citekit.toml` with what the options say on top; unknown names are refused before any work."""
    from citekit.check.catalogue import chosen

    changed = {"select": tuple(select) or rules.select, "ignore": (*rules.ignore, *ignore)}
    made = rules.model_copy(update={**changed, "fail_on": fail_on or rules.fail_on})
    chosen(made)
    return made


def _earlier(path: Path) -> frozenset[str]:
    from citekit.errors import InputError
    from citekit.report.findings_json import fingerprints

    try:
        return fingerprints(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from error
    except (ValueError, KeyError) as error:
        raise InputError(f"{path} is not what `citekit check --format json` prints ({error})") from error


def _bibliography(path: Path) -> "tuple[Record, ...]":
    """The records of a bibliography in any format, or of a library."""
    from citekit import formats
    from citekit.errors import InputError
    from citekit.library import store

    if path.suffix in (".sqlite", ".db"):
        return tuple(record for record in store.load(path).records if record.state != "stub")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 (byte {error.start}); save it as UTF-8") from error
    return formats.get(formats.detect(text, path.name)).loads(text).records


def _against(library: "Library", known: "tuple[Record, ...]", settings: "Settings") -> "Library":
    """The library linked and checked once more, with a given bibliography beside the texts' own references."""
    from citekit.check import check as run
    from citekit.library import assemble
    from citekit.link import link

    made = assemble(library.documents, link(library.extracts, known), known)
    return made.model_copy(update={"findings": run(made, settings)})


def _put_aside(library: "Library", earlier: frozenset[str], against: Path | None) -> "Library":
    """Without the findings of an earlier run and those dismissed in the library the texts are held against."""
    from citekit.library import store
    from citekit.library.dismissals import fingerprint, remaining

    findings = tuple(finding for finding in library.findings if fingerprint(finding) not in earlier)
    if against and against.suffix in (".sqlite", ".db"):
        findings = remaining(findings, store.decisions(against)[1])
    return library.model_copy(update={"findings": findings})


def _grave(findings: "Sequence[Finding]", fail_on: str) -> bool:
    return any(_GRAVE[finding.severity] >= _GRAVE[fail_on] for finding in findings)


def _explain(ctx: click.Context) -> None:
    """Every check with what it asks."""
    from citekit.check.catalogue import explain, names

    for name in names():
        click.echo(f"{click.style(name, bold=True)}\n  {explain(name).replace(chr(10), chr(10) + '  ')}\n")
    ctx.exit(0)
