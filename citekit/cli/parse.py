"""`citekit parse`: reference strings to CSL-JSON."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from citekit.errors import InputError

_COLOURS = ("green", "cyan", "yellow", "magenta", "blue", "red")


@click.command(epilog="Example: citekit parse references.txt --explain")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True), default="-")
@click.option("--blank-line", is_flag=True, help="References are separated by blank lines, not by line ends.")
@click.option("--jsonl", is_flag=True, help="Each line is a JSON object with `raw`.")
@click.option("--explain", is_flag=True, help="Show each field with its characters, confidence and reason.")
@click.option("--language", help="Language of the references, when all share one: tr, en, ru …")
def parse(file: Path, blank_line: bool, jsonl: bool, explain: bool, language: str | None) -> None:
    """Turn reference strings into a CSL-JSON array: one item per string, in the same order, never fewer."""
    from citekit.parse import parse_many

    raws = list(_strings(_text(file), blank_line, jsonl))
    if explain:
        for raw in raws:
            _explain(raw, language)
        return
    records = parse_many(raws, [language] * len(raws) if language else None)
    click.echo("[")
    for number, record in enumerate(records, start=1):
        item = record.to_csl() | {"id": str(number)}
        click.echo(json.dumps(item, ensure_ascii=False) + ("," if number < len(records) else ""))
    click.echo("]")


def _text(file: Path) -> str:
    try:
        data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"cannot read {file}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{file} is not UTF-8 (byte {error.start}); convert it to UTF-8 first") from error


def _strings(text: str, blank_line: bool, jsonl: bool) -> Iterable[str]:
    if blank_line:
        block: list[str] = []
        for line in [*text.splitlines(), ""]:
            if line.strip():
                block.append(line)
            elif block:
                yield "\n".join(block)
                block = []
        return
    for number, line in enumerate(text.splitlines(), start=1):
        if jsonl and line.strip():
            yield _raw_of(line, number)
        elif not jsonl:
            yield line


def _raw_of(line: str, number: int) -> str:
    try:
        raw = json.loads(line)["raw"]
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"line {number} is not a JSON object with `raw`: {error}") from error
    return str(raw)


def _explain(raw: str, language: str | None) -> None:
    """The string with its fields marked, then a line per field in the same colour: value, confidence, reason."""
    from citekit.parse.explain import explain

    told = explain(raw, language)
    fields = dict.fromkeys(mark.field for mark in told.marks)
    colours = {field: _COLOURS[number % len(_COLOURS)] for number, field in enumerate(fields)}
    click.echo(_marked(raw, told.marks, colours))
    for mark in told.marks:
        name = click.style(f"{mark.field:<16}", fg=colours[mark.field])
        why = f"  {mark.reason}" if mark.reason else ""
        click.echo(f"  {name} {mark.value}  [{mark.start}–{mark.end}] {mark.confidence:.2f} {mark.said_by}{why}")
    for rest in told.unparsed:
        click.echo(f"  {'(left over)':<16} {rest}")
    kind = f"{told.type}: {told.type_reason}" if told.type_reason else told.type
    short = f", stands for a work named elsewhere ({told.short_kind})" if told.short_kind else ""
    click.echo(f"  {'type':<16} {kind}{short}; confidence {told.confidence:.2f}\n")


def _marked(raw: str, marks: Iterable[Any], colours: dict[str, str]) -> str:
    at, made = 0, ""
    for mark in marks:
        if mark.start >= at:
            made += raw[at : mark.start] + click.style(raw[mark.start : mark.end], fg=colours[mark.field])
            at = mark.end
    return made + raw[at:]
