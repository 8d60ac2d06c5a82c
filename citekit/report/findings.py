"""The findings of a library in every form: `get("sarif")(library, "tr")` is the text to write.

A writer is a function (library, language of the messages) → text; to add one, add a file and a line here.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from itertools import accumulate

from citekit.errors import UnknownNameError
from citekit.library import Library
from citekit.model import Chapter, Document, Finding

Writer = Callable[[Library, str], str]

WRITERS: dict[str, str] = {
    "terminal": "citekit.report.findings_terminal",
    "json": "citekit.report.findings_json",
    "sarif": "citekit.report.findings_sarif",
    "github": "citekit.report.findings_github",
    "csv": "citekit.report.findings_csv",
    "junit": "citekit.report.findings_junit",
    "markdown": "citekit.report.findings_markdown",
    "html": "citekit.report.findings_html",
}


def get(name: str) -> Writer:
    """The writer of a form; UnknownNameError lists those there are."""
    if name not in WRITERS:
        raise UnknownNameError(f"unknown output {name!r}; there are {', '.join(WRITERS)}")
    writer: Writer = import_module(WRITERS[name]).write
    return writer


@dataclass(frozen=True)
class Ruler:
    """Lines and columns of a document, both from 1, in code points; only `\\n` ends a line."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, document: Document) -> "Ruler":
        """Measure a document."""
        sizes = (len(line) for line in document.text.split("\n"))
        return cls(document.text, (0, *accumulate(size + 1 for size in sizes)))

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset.

        >>> Ruler("a\\nbc", (0, 2, 5)).at(3)
        (2, 2)
        """
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line, without its end."""
        return self.text[self.starts[number - 1] : self.starts[number] - 1].rstrip("\r")


def rulers(library: Library) -> dict[str, Ruler]:
    """A ruler for each document, by id."""
    return {document.id: Ruler.of(document) for document in library.documents}


def by_chapter(library: Library) -> Iterator[tuple[Chapter | None, list[Finding]]]:
    """Chapters that have findings, in reading order, each with its own; findings of no chapter come first."""
    groups: dict[str | None, list[Finding]] = {}
    for finding in library.findings:
        groups.setdefault(finding.chapter, []).append(finding)
    if None in groups:
        yield None, groups[None]
    for extract in library.extracts:
        if extract.chapter.id in groups:
            yield extract.chapter, groups[extract.chapter.id]


def chapter_name(chapter: Chapter | None) -> str:
    """A chapter as a heading: its id, authors and title."""
    if chapter is None:
        return ""
    title = " ".join((chapter.title or "").split())
    return " · ".join(filter(None, (chapter.id, ", ".join(chapter.authors), title)))


def counts(findings: tuple[Finding, ...] | list[Finding]) -> dict[str, int]:
    """How many findings there are of each severity."""
    return {level: sum(1 for f in findings if f.severity == level) for level in ("error", "warning", "info")}
