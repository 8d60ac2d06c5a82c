"""Findings a person has looked at and put aside: known again by what they say, not by where they stand."""

import hashlib
from collections.abc import Iterable

from citekit.model import Finding
from citekit.model.span import Frozen


class Dismissal(Frozen):
    """A finding put aside: its fingerprint, its check (to be listed by), and the reason given."""

    fingerprint: str
    check: str
    reason: str


def fingerprint(finding: Finding) -> str:
    """What a finding says, hashed: check, document, values and the printed places, without any position.

    A finding without places speaks of its chapter, and is known by it.

    >>> at = [Finding(check="x", severity="info", document="d", message="x", chapter=name) for name in ("a", "b")]
    >>> fingerprint(at[0]) == fingerprint(at[1])
    False
    """
    places = sorted({" ".join(place.raw.split()) for place in finding.places})
    values = [f"{name}={value}" for name, value in sorted(finding.values.items()) if not value.isdigit()]
    where = [] if places else [finding.chapter or ""]
    said = "\x1f".join([finding.check, finding.document, finding.message, *values, *places, *where])
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def dismiss(finding: Finding, reason: str) -> Dismissal:
    """Put a finding aside for a reason."""
    return Dismissal(fingerprint=fingerprint(finding), check=finding.check, reason=reason)


def remaining(findings: Iterable[Finding], dismissals: Iterable[Dismissal]) -> tuple[Finding, ...]:
    """The findings nobody has dismissed."""
    aside = {dismissal.fingerprint for dismissal in dismissals}
    return tuple(finding for finding in findings if fingerprint(finding) not in aside)
