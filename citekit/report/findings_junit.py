"""Findings as JUnit XML: a suite for each chapter, so that a build server shows which chapter is clean."""

import re

from lxml import etree

from citekit.check.messages import advice, say
from citekit.library import Library
from citekit.model import Finding
from citekit.report.findings import Ruler, chapter_name, rulers

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write(library: Library, language: str = "en") -> str:
    """Errors and warnings fail their case, infos are its output; a chapter without findings is one passed case."""
    measured = rulers(library)
    root = etree.Element("testsuites", name="citekit")
    groups: dict[str | None, list[Finding]] = {extract.chapter.id: [] for extract in library.extracts}
    for finding in library.findings:
        groups.setdefault(finding.chapter, []).append(finding)
    for chapter, findings in groups.items():
        name = chapter_name(library.chapter(chapter)) if chapter else "texts"
        failures = sum(1 for finding in findings if finding.severity != "info")
        suite = etree.SubElement(
            root, "testsuite", name=_clean(name), tests=str(max(len(findings), 1)), failures=str(failures)
        )
        for finding in findings:
            _case(suite, finding, measured[finding.document], library, language)
        if not findings:
            etree.SubElement(suite, "testcase", name="no findings", classname=_clean(chapter or ""))
    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return made.decode()


def _case(suite: "etree._Element", finding: Finding, ruler: Ruler, library: Library, language: str) -> None:
    name = library.document(finding.document).source.name
    where = ":".join([name, *map(str, ruler.at(finding.places[0].start))]) if finding.places else name
    case = etree.SubElement(suite, "testcase", name=_clean(f"{finding.check} {where}"), classname=finding.chapter or "")
    said = _clean(say(finding, language))
    detail = _clean("\n".join([said, advice(finding, language), *(f"{where}: {p.raw}" for p in finding.places[:1])]))
    if finding.severity == "info":
        etree.SubElement(case, "system-out").text = detail
    else:
        failure = etree.SubElement(case, "failure", message=said, type=finding.severity)
        failure.text = detail


def _clean(text: str) -> str:
    """Text without the signs XML 1.0 forbids."""
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)
