"""The report page: what each chapter cites and what is missing, in one self-contained HTML file.

Every value goes through :func:`html.escape`; the page has no script and a policy that forbids any.
"""

from collections import defaultdict
from collections.abc import Iterable
from html import escape

from citekit import __version__
from citekit.check.messages import say
from citekit.library import Library
from citekit.model import ChapterExtract, Citation, Finding, Record
from citekit.report.summary import FIGURES, summary

HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Citations</title>
<style>
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --bad: #b3261e; --doubt: #8a5a00; --good: #1b6e3c; }
@media (prefers-color-scheme: dark) { :root { --bad: #ff8a80; --doubt: #ffca66; --good: #7fd99a; } }
body { font: 1rem/1.5 system-ui, "Noto Sans", sans-serif; max-width: 68rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 3rem; } h3 { font-size: 1rem; margin-bottom: .3rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; font-size: .9rem; width: 100%; }
th, td { padding: .3rem .6rem; text-align: left; border-bottom: 1px solid var(--line); vertical-align: top; }
th { position: sticky; top: 0; background: Canvas; } .figure { text-align: right; font-variant-numeric: tabular-nums; }
td a { color: inherit; } .muted { opacity: .7; } .mark { font-size: .75rem; border: 1px solid; border-radius: 3px;
padding: 0 .3em; white-space: nowrap; } .error, .stub { color: var(--bad); } .warning { color: var(--doubt); }
.parsed, .imported { color: var(--good); } details { margin: .3rem 0; } summary { cursor: pointer; }
blockquote { margin: .4rem 0 .4rem 1rem; padding-left: .8rem; border-left: 3px solid var(--line); }
@media print { details > * { display: block; } }
</style></head><body><main>
"""


def page(library: Library) -> str:
    """The whole page as HTML."""
    parts = [HEAD, "<h1>Citations</h1>\n", _overview(library)]
    findings: dict[str | None, list[Finding]] = defaultdict(list)
    for finding in library.findings:
        findings[finding.chapter].append(finding)
    texts = {document.id: document.text for document in library.documents}
    for one in library.extracts:
        parts.append(_chapter(library, one, findings[one.chapter.id], texts[one.chapter.document]))
    parts.append(f'<p class="muted">Made by citekit {escape(__version__)}.</p>\n</main></body></html>\n')
    return "".join(parts)


def _overview(library: Library) -> str:
    rows = summary(library)
    stubs = sum(record.state == "stub" for record in library.records)
    figures = [
        (len(library.documents), "texts"),
        (len(rows), "chapters"),
        (sum(row["citations"] for row in rows), "citations"),
        (len(library.records), "sources"),
        (stubs, "of them known only from citations"),
        (len(library.findings), "findings"),
    ]
    line = " · ".join(f"<strong>{count:,}</strong> {word}" for count, word in figures)
    if not rows:
        return f"<p>{line}</p>\n"
    columns = [name for name in rows[0] if name not in ("document", "chapter")]
    head = "".join(f"<th{_align(name)}>{escape(name)}</th>" for name in columns)
    body = []
    for row in rows:
        title = escape(row["title"] or row["chapter"])
        shown = {name: escape(str(row[name])) for name in columns}
        shown["title"] = f'<a href="#{escape(row["chapter"])}">{title}</a>'
        body.append("<tr>" + "".join(f"<td{_align(name)}>{shown[name]}</td>" for name in columns) + "</tr>")
    table = f"<table><thead><tr>{head}</tr></thead><tbody>\n" + "\n".join(body) + "</tbody></table>"
    return f'<p>{line}</p>\n<div class="wide">{table}</div>\n'


def _align(name: str) -> str:
    return ' class="figure"' if name in FIGURES else ""


def _chapter(library: Library, one: ChapterExtract, findings: Iterable[Finding], text: str) -> str:
    chapter = one.chapter
    title = escape(" ".join((chapter.title or chapter.id).split()))
    authors = escape(", ".join(chapter.authors))
    parts = [f'<section id="{escape(chapter.id)}"><h2>{title}</h2>\n']
    if authors:
        parts.append(f'<p class="muted">{authors}</p>\n')
    remarks = "".join(_finding(finding) for finding in findings)
    if remarks:
        parts.append(f"<h3>Findings</h3>\n<ul>\n{remarks}</ul>\n")
    cited: dict[str, list[Citation]] = defaultdict(list)
    for citation in one.citations:
        for record in dict.fromkeys(item.record for item in citation.items if item.record):
            cited[record].append(citation)
    records = library.records_of(chapter.id)
    if records:
        rows = "".join(_source(record, cited[record.id], text) for record in records)
        parts.append(f"<h3>Sources ({len(records)})</h3>\n{rows}")
    return "".join(parts) + "</section>\n"


def _finding(finding: Finding) -> str:
    places = ", ".join(f"“{escape(place.raw)}”" for place in finding.places[:6])
    more = f" and {len(finding.places) - 6} more" if len(finding.places) > 6 else ""
    where = f' <span class="muted">{places}{more}</span>' if places else ""
    mark = f'<span class="mark {finding.severity}">{finding.severity}</span>'
    return f"<li>{mark} {escape(say(finding))}{where}</li>\n"


def _source(record: Record, citations: list[Citation], text: str) -> str:
    state = "stub" if record.state == "stub" else record.state
    shown = "cited, not described" if state == "stub" else "described"
    quotes = "".join(f"<blockquote>{escape(_sentence(one, text))}</blockquote>\n" for one in citations)
    head = f'{escape(label(record))} <span class="mark {state}">{shown}</span>'
    times = f' <span class="muted">{len(citations)}×</span>' if citations else ' <span class="muted">not cited</span>'
    raw = f'<p class="muted">{escape(" ".join(record.raw.split()))}</p>\n' if record.raw else ""
    return f"<details><summary>{head}{times}</summary>\n{raw}{quotes}</details>\n"


def label(record: Record) -> str:
    """A source in a line: authors, year and title, as far as they are known."""
    names = record.author or record.editor
    authors = ", ".join(name.literal or name.family or name.given or "" for name in names[:3])
    if len(names) > 3:
        authors += " …"
    year = str(record.issued.year) if record.issued and record.issued.year else ""
    return ". ".join(part for part in (authors, year, record.title or "") if part) or record.id


def _sentence(citation: Citation, text: str) -> str:
    start, end = citation.sentence or citation.span
    return " ".join(text[start:end].split())
