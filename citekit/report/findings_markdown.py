"""Findings as Markdown: the body of an e-mail to the author, chapter by chapter."""

import re

from citekit.check.messages import advice, candidates, say, title
from citekit.library import Library
from citekit.model import Finding
from citekit.report.findings import Ruler, by_chapter, chapter_name, rulers

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|!~$])")
_SEVERE_FIRST = {"error": 0, "warning": 1, "info": 2}
_SHOWN = 5


def write(library: Library, language: str = "en") -> str:
    """A heading for each chapter, under it each kind of finding with its places, the severe first."""
    measured = rulers(library)
    lines: list[str] = []
    for chapter, findings in by_chapter(library):
        lines += [f"## {escape(chapter_name(chapter))}", ""] if chapter else []
        kinds: dict[str, list[Finding]] = {}
        for finding in sorted(findings, key=lambda found: _SEVERE_FIRST[found.severity]):
            kinds.setdefault(finding.check, []).append(finding)
        for check, group in kinds.items():
            said = advice(group[0], language)
            lines += [f"### {escape(title(check, language))} ({len(group)})", ""]
            lines += [escape(said), ""] if said else []
            lines += [line for finding in group for line in _item(finding, measured[finding.document], language)]
            lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def _item(finding: Finding, ruler: Ruler, language: str) -> list[str]:
    made = [f"- {escape(say(finding, language))}"]
    for place in finding.places[:_SHOWN]:
        line, _ = ruler.at(place.start)
        raw = " ".join(place.raw.split())
        made.append(f"  - {line}: {escape(raw if len(raw) <= 160 else raw[:157] + '…')}")
    if len(finding.places) > _SHOWN:
        made.append(f"  - … +{len(finding.places) - _SHOWN}")
    if finding.fix:
        made.append(f"  - → {escape(finding.fix)}")
    made += [f"  - ? {escape(what)} ({escape(why)})" for what, why in candidates(finding, language)]
    return made


def escape(text: str) -> str:
    """Text that Markdown shows as it is.

    >>> escape("<b> *x* [y](z)")
    '\\\\<b\\\\> \\\\*x\\\\* \\\\[y\\\\](z)'
    """
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
