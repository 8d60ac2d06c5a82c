"""Findings for the terminal: grouped by chapter, each with its line of the text and the place underlined."""

import unicodedata

import click

from citekit.check.messages import advice, candidates, say, title
from citekit.library import Library
from citekit.library.dismissals import fingerprint
from citekit.model import Finding
from citekit.report.findings import Ruler, by_chapter, chapter_name, counts, rulers

_COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}
_CONTEXT = 50
_SHOWN = 3


def write(library: Library, language: str = "en") -> str:
    """Text with ANSI colours; click takes them out when the output is not a terminal."""
    measured = rulers(library)
    lines: list[str] = []
    for chapter, findings in by_chapter(library):
        lines += [click.style(chapter_name(chapter), bold=True), ""] if chapter else []
        for finding in findings:
            lines += [*_finding(finding, library, measured[finding.document], language), ""]
    numbers = counts(library.findings)
    summary = ", ".join(f"{count} {level}{'s' * (count != 1 and level != 'info')}" for level, count in numbers.items())
    return "\n".join([*lines, summary]) + "\n"


def _finding(finding: Finding, library: Library, ruler: Ruler, language: str) -> list[str]:
    name = library.document(finding.document).source.name
    where = name
    if finding.places:
        line, column = ruler.at(finding.places[0].start)
        where = f"{name}:{line}:{column}"
    colour = _COLOURS[finding.severity]
    head = f"{where}: {click.style(finding.severity, fg=colour, bold=True)}: {title(finding.check, language)}"
    marks = click.style(f"[{finding.check} {fingerprint(finding)}]", dim=True)
    made = [f"{head} {marks}", f"  {visible(say(finding, language))}"]
    for place in finding.places[:_SHOWN]:
        made += _excerpt(ruler, place.start, place.end, colour)
    if len(finding.places) > _SHOWN:
        made.append(f"    … +{len(finding.places) - _SHOWN}")
    if finding.fix:
        made.append(f"  → {visible(finding.fix)}")
    made += [f"  ? {visible(what)} ({visible(why)})" for what, why in candidates(finding, language)]
    said = advice(finding, language)
    return [*made, f"  {said}"] if said else made


def _excerpt(ruler: Ruler, start: int, end: int, colour: str) -> list[str]:
    """The line a place stands on, cut around it, and a second line that underlines it."""
    number, column = ruler.at(start)
    text = ruler.line(number)
    left, right = column - 1, min(column - 1 + end - start, len(text))
    first, last = max(left - _CONTEXT, 0), min(max(right, left + 1) + _CONTEXT, len(text))
    before, marked, after = (visible(part) for part in (text[first:left], text[left:right], text[right:last]))
    lead = f"  {number:>5} | " + ("…" if first else "")
    under = " " * (_width(lead) + _width(before)) + click.style("^" * max(_width(marked), 1), fg=colour)
    return [f"{lead}{before}{click.style(marked, fg=colour)}{after}" + ("…" if last < len(text) else ""), under]


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
