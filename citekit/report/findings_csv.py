"""Findings as CSV, one line a finding, for a spreadsheet."""

import csv
import io

from citekit.check.messages import advice, candidates, say
from citekit.library import Library
from citekit.report.findings import rulers

COLUMNS = (
    "check", "severity", "document", "chapter", "line", "column", "start", "end", "places", "raw", "message", "fix",
    "candidates", "advice", "confidence",
)  # fmt: skip


def write(library: Library, language: str = "en") -> str:
    """RFC 4180 with a header; cells that a spreadsheet would read as a formula begin with an apostrophe."""
    measured = rulers(library)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for finding in library.findings:
        first = finding.places[0] if finding.places else None
        line, column = measured[finding.document].at(first.start) if first else ("", "")
        cells = (
            finding.check, finding.severity, library.document(finding.document).source.name, finding.chapter or "",
            line, column, first.start if first else "", first.end if first else "", len(finding.places),
            " ".join(first.raw.split()) if first else "", say(finding, language), finding.fix or "",
            "; ".join(f"{what} ({why})" for what, why in candidates(finding, language)), advice(finding, language),
            finding.confidence,
        )  # fmt: skip
        writer.writerow([_safe(cell) for cell in cells])
    return out.getvalue()


def _safe(cell: object) -> object:
    """A cell no spreadsheet computes.

    >>> _safe("=1+1")
    "'=1+1"
    """
    if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{cell}"
    return cell
