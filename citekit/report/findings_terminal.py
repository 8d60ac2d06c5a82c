"""Findings for the terminal: grouped by chapter, each with its line of the text and the place underlined."""

import shutil
import textwrap
import unicodedata

import click

from citekit.check.messages import advice, candidates, say, title
from citekit.library import Library
from citekit.library.dismissals import fingerprint
from citekit.model import Finding
from citekit.report.findings import Ruler, by_chapter, chapter_name, counts, rulers

_COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}
_SHOWN = 3
_MEANT = 8
_WIDE, _NARROW, _MARGIN = 120, 50, 12
"""Columns when the output is no terminal, the fewest that are used, and what number, bar and dots take of a line."""


def write(library: Library, language: str = "en") -> str:
    """Text with ANSI colours; click takes them out when the output is not a terminal."""
    measured = rulers(library)
    columns = max(min(shutil.get_terminal_size((_WIDE, 24)).columns, _WIDE), _NARROW)
    lines: list[str] = []
    for chapter, findings in by_chapter(library):
        lines += [click.style(chapter_name(chapter), bold=True), ""] if chapter else []
        for finding in findings:
            lines += [*_finding(finding, library, measured[finding.document], language, columns), ""]
    numbers = counts(library.findings)
    summary = ", ".join(f"{count} {level}{'s' * (count != 1 and level != 'info')}" for level, count in numbers.items())
    return "\n".join([*lines, summary]) + "\n"


def _finding(finding: Finding, library: Library, ruler: Ruler, language: str, columns: int) -> list[str]:
    name = library.document(finding.document).source.name
    where = name
    if finding.places:
        line, column = ruler.at(finding.places[0].start)
        where = f"{name}:{line}:{column}"
    colour = _COLOURS[finding.severity]
    head = f"{where}: {click.style(finding.severity, fg=colour, bold=True)}: {title(finding.check, language)}"
    marks = click.style(f"[{finding.check} {fingerprint(finding)}]", dim=True)
    made = [f"{head} {marks}", *_wrapped(say(finding, language), columns)]
    for place in finding.places[:_SHOWN]:
        made += _excerpt(ruler, place.start, place.end, colour, columns)
    if len(finding.places) > _SHOWN:
        lines = dict.fromkeys(ruler.at(place.start)[0] for place in finding.places[_SHOWN:])
        made += _wrapped(f"… +{len(finding.places) - _SHOWN}: {', '.join(map(str, lines))}", columns, "        ")
    if finding.fix:
        made += _wrapped(f"→ {finding.fix}", columns)
    meant = candidates(finding, language)
    for what, why in meant[:_MEANT]:
        made += _wrapped(f"? {what} ({why})", columns)
    if len(meant) > _MEANT:
        made.append(f"  … +{len(meant) - _MEANT}")
    return [*made, *_wrapped(advice(finding, language), columns)]


def _wrapped(text: str, columns: int, indent: str = "  ") -> list[str]:
    """Text in lines no wider than the terminal."""
    return textwrap.wrap(
        visible(text), columns, initial_indent=indent, subsequent_indent=indent, break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip


def _excerpt(ruler: Ruler, start: int, end: int, colour: str, columns: int) -> list[str]:
    """The line a place stands on, cut around it to fit, and a second line that underlines it."""
    number, column = ruler.at(start)
    text = ruler.line(number)
    room = columns - _MARGIN
    left, right = column - 1, min(column - 1 + min(end - start, room), len(text))
    around = room - (right - left)
    after = min(around // 2, len(text) - right)
    first = max(left - (around - after), 0)
    last = min(max(right, left + 1) + around - (left - first), len(text))
    before, marked, behind = (visible(part) for part in (text[first:left], text[left:right], text[right:last]))
    lead = f"  {number:>5} | " + ("…" if first else "")
    under = " " * (_width(lead) + _width(before)) + click.style("^" * max(_width(marked), 1), fg=colour)
    return [f"{lead}{before}{click.style(marked, fg=colour)}{behind}" + ("…" if last < len(text) else ""), under]


def visible(text: str) -> str:
    """Text without control signs, so that a text cannot drive the terminal.

    >>> visible("a\\x1b[31mb\\u202ec")
    'a�[31mb�c'
    """
    return "".join("\N{REPLACEMENT CHARACTER}" if unicodedata.category(sign) in ("Cc", "Cf") else sign for sign in text)


def _width(text: str) -> int:
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text
    )
