"""`citekit parse`: reference strings to CSL-JSON."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from citekit.errors import InputError


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
    records = parse_many(raws, [language] * len(raws) if language else None)
    if explain:
        for record in records:
            _explain(record)
        return
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


def _explain(record: Any) -> None:
    """The string with its fields marked, then a line per field: value, characters, confidence, reason."""
    click.echo(_marked(record))
    csl = record.to_csl()
    for one in record.evidence:
        value = csl.get(one.field)
        shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        place = f"{one.start}–{one.end}" if one.start is not None else "not printed"
        why = f"  {one.reason}" if one.reason else ""
        click.echo(f"  {one.field:<16} {shown}  [{place}] {one.confidence:.2f} {one.source}{why}")
    for rest in record.unparsed:
        click.echo(f"  {'(left over)':<16} {rest}")
    click.echo(f"  {'type':<16} {record.type}  {record.confidence:.2f}\n")


def _marked(record: Any) -> str:
    colours = ("green", "cyan", "yellow", "magenta", "blue", "red")
    raw, at, made = record.raw or "", 0, ""
    spans = sorted((one.start, one.end, one.field) for one in record.evidence if one.start is not None)
    fields = {field: colours[number % len(colours)] for number, field in enumerate(dict.fromkeys(s[2] for s in spans))}
    for start, end, field in spans:
        if start < at:
            continue
        made += raw[at:start] + click.style(raw[start:end], fg=fields[field])
        at = end
    return made + raw[at:]
