"""`citekit bib`: a .bib file checked, tidied and compared."""

import difflib
import re
from pathlib import Path

import click

from citekit.errors import InputError

_FILE = click.argument("file", type=click.Path(path_type=Path))
_ENCODING = click.option("--encoding", help="Encoding of the file when it is not UTF-8: cp1254, cp1251, latin-1 …")
_ENTRY = re.compile(r"^\s*@\s*\w+\s*[{(]", re.MULTILINE)
_GRAVE = {"error": 3, "warning": 2, "info": 1, "never": 9}


@click.group(epilog="Example: citekit bib check refs.bib --fix")
def bib() -> None:
    """Check, tidy and compare .bib files; nothing is changed unless you ask."""


def read_bib(file: Path, encoding: str | None) -> str:
    """The text of a .bib file; raises InputError in one line when it cannot be read."""
    from citekit.cli.sources import read_bytes
    from citekit.read.decoding import decode

    data = read_bytes(file)
    if encoding or not 0 < data.count(b"\0") < len(data) / 10:  # more of them: UTF-16, or no text at all
        return decode(data, str(file), encoding)[0]
    # Zero bytes in a .bib are damage the checks point at; what stands around them is to be kept.
    decode(data.replace(b"\0", b""), str(file))
    return data.decode("utf-8-sig")


@bib.command(epilog="Example: citekit bib check refs.bib --fix")
@_FILE
@_ENCODING
@click.option("--fix", is_flag=True, help="Put in the fixes that cannot change what an entry says, and show them.")
@click.option("--fix-all", is_flag=True, help="Put in every fix, also those a person should look at.")
@click.option("--format", "form", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True)
@click.option("--ignore", multiple=True, metavar="CHECK", help="Leave this check out (may be repeated).")
@click.option("--fail-on", type=click.Choice(["error", "warning", "info", "never"]), default="error", show_default=True)
def check(
    file: Path, encoding: str | None, fix: bool, fix_all: bool, form: str, ignore: tuple[str, ...], fail_on: str
) -> None:
    """Say what BibTeX, biber or a reader will stumble over, each with its line and its fix."""
    from citekit.formats.bibtex import checks

    text = read_bib(file, encoding)
    if not _ENTRY.search(text):
        raise InputError(f"{file} holds no BibTeX entry; name a .bib file")
    remarks = [remark for remark in checks.check(text) if remark.check not in ignore]
    if form == "json":
        import json

        rows = [{**remark._asdict(), "fix": remark.fix._asdict() if remark.fix else None} for remark in remarks]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        for remark in remarks:
            where = ".".join(part for part in (remark.key, remark.field) if part)
            repair = (" [--fix]" if remark.fix.safe else " [--fix-all]") if remark.fix else ""
            click.echo(f"{file}:{remark.line}: {remark.severity}: {where}: {remark.message} ({remark.check}){repair}")
        counts = {severity: sum(r.severity == severity for r in remarks) for severity in ("error", "warning", "info")}
        click.echo(f"{counts['error']} errors, {counts['warning']} warnings, {counts['info']} infos", err=True)
    if fix or fix_all:
        _change(file, text, checks.fixed(text, remarks, safe_only=not fix_all), encoding)
    worst = max((_GRAVE[remark.severity] for remark in remarks), default=0)
    if worst >= _GRAVE[fail_on]:
        raise click.exceptions.Exit(1)


def _change(file: Path, before: str, after: str, encoding: str | None) -> None:
    """Write the changed text in the file's own encoding and show what changed."""
    from citekit.report.writing import write_whole

    if before == after:
        click.echo("nothing to fix", err=True)
        return
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), str(file), str(file), n=1, lineterm="")
    click.echo("\n".join(lines), err=True)
    write_whole(file, after.encode(encoding or "utf-8"))


@bib.command(epilog="Example: citekit bib tidy refs.bib --out tidy.bib")
@_FILE
@_ENCODING
@click.option("--out", type=click.Path(path_type=Path), help="File to write; by default standard output.")
@click.option("--in-place", is_flag=True, help="Tidy the file itself.")
@click.option("--keep-order", is_flag=True, help="Do not sort the entries by key.")
@click.option("--force", is_flag=True, help="Replace --out if it exists.")
def tidy(file: Path, encoding: str | None, out: Path | None, in_place: bool, keep_order: bool, force: bool) -> None:
    """One field a line, one order of fields, sorted by key, safe fixes put in; TeX, strings and comments stay."""
    from citekit.errors import OutputError
    from citekit.formats.bibtex.checks.tidying import tidy as tidied
    from citekit.report.writing import write_whole

    text = tidied(read_bib(file, encoding), sort=not keep_order)
    target = file if in_place else out
    if target is None:
        click.echo(text, nl=False)
        return
    if target.exists() and not (force or in_place):
        raise OutputError(f"{target} exists; choose another --out or use --force")
    write_whole(target, text.encode())


@bib.command(epilog="Example: citekit bib diff old.bib new.bib")
@click.argument("before", type=click.Path(path_type=Path))
@click.argument("after", type=click.Path(path_type=Path))
@_ENCODING
def diff(before: Path, after: Path, encoding: str | None) -> None:
    """What differs between two .bib files, entry by entry; their order and spaces do not count. Exits with 1 if so."""
    from citekit.formats.bibtex.checks.difference import differences

    found = differences(read_bib(before, encoding), read_bib(after, encoding))
    signs = {"added": "+", "removed": "-", "changed": "~"}
    for one in found:
        where = f"{one.key}.{one.field}" if one.field else one.key
        values = " → ".join(value for value in (one.before, one.after) if value is not None)
        click.echo(f"{signs[one.kind]} {where}: {values}")
    if found:
        raise click.exceptions.Exit(1)
