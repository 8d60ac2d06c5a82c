"""Findings as JSON: {"findings": [{check, severity, document, chapter, places, message, fix, confidence, …}]}."""

import json
from typing import Any

from citekit.check.messages import advice, candidates, say
from citekit.library import Library
from citekit.library.dismissals import fingerprint
from citekit.model import Finding


def write(library: Library, language: str = "en") -> str:
    """One object; `fingerprint` is what `--since` and dismissals know a finding by."""
    found = [_finding(finding, library, language) for finding in library.findings]
    return json.dumps({"findings": found}, ensure_ascii=False, indent=1) + "\n"


def _finding(finding: Finding, library: Library, language: str) -> dict[str, Any]:
    return {
        "check": finding.check,
        "severity": finding.severity,
        "document": library.document(finding.document).source.name,
        "chapter": finding.chapter,
        "places": [{"start": place.start, "end": place.end, "raw": place.raw} for place in finding.places],
        "message": say(finding, language),
        "advice": advice(finding, language),
        "fix": finding.fix,
        "candidates": [{"what": what, "why": why} for what, why in candidates(finding, language)],
        "values": finding.values,
        "confidence": finding.confidence,
        "fingerprint": fingerprint(finding),
    }


def fingerprints(text: str) -> frozenset[str]:
    """The fingerprints in an earlier output; ValueError when it is not one."""
    data = json.loads(text)
    if not isinstance(data, dict) or not isinstance(data.get("findings"), list):
        raise ValueError("no findings in it")
    return frozenset(str(found["fingerprint"]) for found in data["findings"] if isinstance(found, dict))
