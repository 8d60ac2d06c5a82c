"""Findings as GitHub workflow commands: annotations on the lines of a pull request."""

from citekit.check.messages import say, title
from citekit.library import Library
from citekit.model import Finding
from citekit.report.findings import Ruler, rulers

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def write(library: Library, language: str = "en") -> str:
    """One line a finding, at its first place; the lines of the others follow the message."""
    measured = rulers(library)
    return "".join(_line(finding, library, measured[finding.document], language) for finding in library.findings)


def _line(finding: Finding, library: Library, ruler: Ruler, language: str) -> str:
    document = library.document(finding.document)
    properties = {"file": document.source.path or document.source.name, "title": title(finding.check, language)}
    if finding.places:
        place = finding.places[0]
        (line, column), (last, end) = ruler.at(place.start), ruler.at(place.end)
        properties |= {"line": str(line), "endLine": str(last)}
        if line == last:
            properties |= {"col": str(column), "endColumn": str(end)}
    lines = dict.fromkeys(str(ruler.at(place.start)[0]) for place in finding.places)
    others = f" (… {', '.join(list(lines)[1:])})" if len(lines) > 1 else ""
    stated = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {stated}::{_data(say(finding, language) + others)}\n"


def _data(text: str) -> str:
    """The escapes of a command's text.

    >>> _data("50%\\n")
    '50%25%0A'
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
