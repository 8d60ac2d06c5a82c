"""The findings as data for the page's list, worded in every language the page speaks."""

from typing import Any

from citekit.check.messages import advice, say, title
from citekit.report.page_content import Content
from citekit.report.safe import anchor
from citekit.report.wording import LANGUAGES

LONGEST = 400


def findings_data(content: Content) -> dict[str, Any]:
    """Findings as [check, severity, chapter, its name, words at the place, address]; ``said`` by language."""
    library = content.library
    rows = []
    for n, finding in enumerate(library.findings, 1):
        where = name = address = ""
        if finding.chapter:
            where = anchor("", finding.chapter)[1:]
            name = content.title(library.chapter(finding.chapter), 60)
            address = content.chapter_address(finding.chapter, f"f{n}" if finding.places else "")
        raw = " ".join(finding.places[0].raw[:LONGEST].split()) if finding.places else ""
        rows.append([finding.check, finding.severity, where, name, raw[:160], address])
    samples = {finding.check: finding for finding in library.findings}
    return {
        "rows": rows,
        "said": {code: [say(one, code)[:LONGEST] for one in library.findings] for code in LANGUAGES},
        "titles": {code: {check: title(check, code) for check in samples} for code in LANGUAGES},
        "advice": {code: {check: advice(one, code) for check, one in samples.items()} for code in LANGUAGES},
    }
