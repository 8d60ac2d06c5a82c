"""The findings as data for the page's list, worded in every language the page speaks."""

from typing import Any

from citekit.check.messages import advice, say, title
from citekit.report.page_content import Content
from citekit.report.svg import cut
from citekit.report.wording import LANGUAGES

LONGEST = 600


def findings_data(content: Content) -> dict[str, Any]:
    """Findings as [check, severity, number of its chapter, the words there, their page or line, fix, candidates].

    ``said``, ``titles`` and ``advice`` hold its words by language.
    """
    library = content.library
    rows = []
    for finding in library.findings:
        chapter = finding.chapter
        raw = finding.places[0].raw[:LONGEST] if finding.places else ""
        where = content.place(chapter, finding.places[0].start) if chapter and finding.places else None
        number = content.order[chapter] if chapter else None
        near = "; ".join(meant for meant, _ in finding.candidates[:3])
        rows.append(
            [finding.check, finding.severity, number, cut(raw, 160), where, (finding.fix or "")[:300], near[:300]]
        )
    samples = {finding.check: finding for finding in library.findings}
    return {
        "rows": rows,
        "said": {code: [say(one, code)[:LONGEST] for one in library.findings] for code in LANGUAGES},
        "titles": {code: {check: title(check, code) for check in samples} for code in LANGUAGES},
        "advice": {code: {check: advice(one, code) for check, one in samples.items()} for code in LANGUAGES},
    }
