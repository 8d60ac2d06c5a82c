"""Findings as SARIF 2.1.0 (OASIS), the form code-review tools show beside the text."""

import json
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from citekit import __version__
from citekit.check.messages import advice, say, title
from citekit.library import Library
from citekit.library.dismissals import fingerprint
from citekit.model import Finding, Place, Source
from citekit.report.findings import Ruler, rulers

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(library: Library, language: str = "en") -> str:
    """One run; columns count code points; the first place is the location, the others are related locations."""
    measured = rulers(library)
    checks = sorted({finding.check for finding in library.findings})
    run = {
        "tool": {
            "driver": {
                "name": "citekit",
                "semanticVersion": __version__,
                "rules": [_rule(check, library, language) for check in checks],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, library, measured[finding.document], checks.index(finding.check), language)
            for finding in library.findings
        ],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(check: str, library: Library, language: str) -> dict[str, Any]:
    first = next(finding for finding in library.findings if finding.check == check)
    said = advice(first, language)
    name = title(check, language)
    return {"id": check, "shortDescription": {"text": name}, **({"help": {"text": said}} if said else {})}


def _result(finding: Finding, library: Library, ruler: Ruler, index: int, language: str) -> dict[str, Any]:
    places = [_location(place, finding, library, ruler) for place in finding.places]
    if not places:
        chapter = library.chapter(finding.chapter).start if finding.chapter else 0
        places = [_location(Place(start=chapter, end=chapter, raw=""), finding, library, ruler)]
    made: dict[str, Any] = {
        "ruleId": finding.check,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": say(finding, language)},
        "locations": places[:1],
        "partialFingerprints": {"citekit/v1": fingerprint(finding)},
        "rank": round(finding.confidence * 100, 1),
    }
    if len(places) > 1:
        made["relatedLocations"] = [{"id": number, **place} for number, place in enumerate(places[1:], 1)]
    return made


def _location(place: Place, finding: Finding, library: Library, ruler: Ruler) -> dict[str, Any]:
    (line, column), (last, end) = ruler.at(place.start), ruler.at(place.end)
    region: dict[str, Any] = {"startLine": line, "startColumn": column, "endLine": last, "endColumn": end}
    if place.raw:
        region["snippet"] = {"text": place.raw}
    uri = _uri(library.document(finding.document).source)
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}
    if finding.chapter:
        location["logicalLocations"] = [{"name": finding.chapter, "kind": "module"}]
    return location


def _uri(source: Source) -> str:
    """A text's path as given when it is relative, as code-review tools want it, else its name."""
    path = PurePath(source.path or source.name)
    inside = not path.is_absolute() and ".." not in path.parts
    return quote(path.as_posix() if inside else source.name)
