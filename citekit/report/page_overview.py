"""The page's first view and its list of chapters: figures, what to fix first, what each chapter cites and shares."""

from collections import Counter
from collections.abc import Iterator

from citekit.check.messages import advice, title
from citekit.report.page_content import Content
from citekit.report.safe import anchor, shown
from citekit.report.summary import FIGURES, summary
from citekit.report.wording import number

SEVERITIES = ("error", "warning", "info")
CITED = ("linked", "stub", "doubtful", "missing")
FIRST = 10
"""So many kinds of findings are named on the first view."""


def overview(content: Content) -> str:
    """Figures, findings by urgency, the sources that most chapters share."""
    words = content.words
    return (
        f'<div class="panels">{"".join(_panels(content))}</div>'
        f'<div class="columns"><section><h3>{words.mark("overview.fix-first")}</h3>{_fix_first(content)}</section>'
        f"<section><h3>{words.mark('overview.shared')}</h3>{_shared(content)}</section></div>"
    )


def _panels(content: Content) -> Iterator[str]:
    """Chapters, citations, sources and findings, each with a bar of its kinds."""
    library = content.library
    citing = sum(bool(one.citations) for one in library.extracts)
    parts = [(citing, "figure.citing-chapters", "linked", ""), (len(library.extracts) - citing, "citing.none", "", "")]
    yield _panel(content, len(library.extracts), "figure.chapters", "chapters", parts, len(library.documents))
    states = Counter(content.state(citation) for one in library.extracts for citation in one.citations)
    parts = [(states[state], f"cite.{state}", state, "") for state in CITED]
    yield _panel(content, states.total(), "figure.citations", "chapters", parts)
    stubs = sum(record.state == "stub" for record in library.records)
    known = len(library.records) - stubs
    parts = [(known, "figure.described", "linked", "matrix/described"), (stubs, "figure.stubs", "stub", "matrix/stub")]
    yield _panel(content, len(library.records), "figure.sources", "matrix", parts)
    levels: Counter[str] = Counter(finding.severity for finding in library.findings)
    parts = [(levels[level], f"severities.{level}", level, f"findings/{level}") for level in SEVERITIES]
    yield _panel(content, levels.total(), "figure.findings", "findings", parts)


def _panel(
    content: Content, count: int, key: str, view: str, parts: list[tuple[int, str, str, str]], of: int = 0
) -> str:
    """A figure, its parts (count, word, look, address) as a bar and as a list; ``of`` so many texts."""
    words, at, bar, rows = content.words, 0.0, [], []
    for part, name, look, address in parts:
        if part:
            wide = 100 * part / count
            bar.append(f'<rect class="{look}" x="{at:.2f}" width="{wide:.2f}" height="6"/>')
            at += wide
        row = f"{words.mark(name)} <b>{number(part)}</b>"
        row = f'<a href="#{address}">{row}</a>' if address else row
        rows.append(f'<li class="{look}">{row}</li>')
    texts = f' <span class="of">· {number(of)} {words.counted("figure.texts", of)}</span>' if of else ""
    figure = f'<a href="#{view}"><b>{number(count)}</b> {words.counted(key, count)}</a>'
    return (
        f'<section class="panel"><h3>{figure}{texts}</h3>'
        '<svg viewBox="0 0 100 6" height="6" preserveAspectRatio="none" aria-hidden="true">'
        f"{''.join(bar)}</svg><ul>{''.join(rows)}</ul></section>"
    )


def _fix_first(content: Content) -> str:
    """Kinds of findings, the gravest and most frequent first, each with what to do."""
    counts = Counter((SEVERITIES.index(finding.severity), finding.check) for finding in content.library.findings)
    sample = {finding.check: finding for finding in content.library.findings}
    rows = []
    for (level, check), count in sorted(counts.items(), key=lambda pair: (pair[0][0], -pair[1], pair[0][1]))[:FIRST]:
        severity, language = SEVERITIES[level], content.words.language
        rows.append(
            f'<li class="{severity}"><a href="#{anchor("findings", severity, check)}">'
            f'<b>{number(count)}×</b> <span data-check="{shown(check)}">{shown(title(check, language))}</span></a> '
            f'<span class="muted" data-advice="{shown(check)}">{shown(advice(sample[check], language))}</span></li>'
        )
    if not rows:
        return f'<p class="muted">{content.words.mark("overview.clean")}</p>'
    return f'<ol class="first">{"".join(rows)}</ol>'


def _shared(content: Content) -> str:
    found = content.counts
    records = [record for record in content.library.records if len(found.get(record.id, ())) > 1]
    records.sort(key=lambda one: (-len(found[one.id]), -found[one.id].total(), one.id))
    if not records:
        return f'<p class="muted">{content.words.mark("overview.nothing-shared")}</p>'
    rows = "".join(
        f'<tr><td><a href="#{content.source_address(record.id)}">{content.label(record)}</a> '
        f'{content.state_mark(record)}</td><td class="figure">{len(found[record.id])}</td>'
        f'<td class="figure">{found[record.id].total()}</td></tr>'
        for record in records[:12]
    )
    head = "".join(
        f'<th scope="col"{" class=figure" if n else ""}>{content.words.mark(key)}</th>'
        for n, key in enumerate(("column.source", "column.chapters", "column.citations"))
    )
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return f'<div class="wide" tabindex="0" role="group" {content.words.name("overview.shared")}>{table}</div>'


def chapter_list(content: Content) -> str:
    """A row per chapter: what it cites, how much of it others cite too, what was found."""
    columns = ("chapter", "language", "citations", "sources", "shares", "linked", "references", "findings")
    head = "".join(
        f'<th scope="col"{" class=figure" if key in FIGURES else ""}>{content.words.mark(f"column.{key}")}</th>'
        for key in columns
    )
    rows, last = [], ""
    for one, row in zip(content.library.extracts, summary(content.library), strict=True):
        if row["document"] != last:
            last = row["document"]
            rows.append(f'<tr class="group"><th colspan="{len(columns)}" scope="rowgroup">{shown(last)}</th></tr>')
        own, shared = content.shares[one.chapter.id]
        language = content.words.mark(f"language.{row['language']}") if row["language"] else ""
        figures = "".join(f'<td class="figure">{row[key] or "·"}</td>' for key in ("linked", "references", "findings"))
        rows.append(
            f'<tr><th scope="row"><a href="#{content.chapter_address(one.chapter.id)}">'
            f"{shown(content.title(one.chapter, 90))}</a> <code>{shown(one.chapter.id)}</code>"
            f'<span class="by">{shown(", ".join(one.chapter.authors)[:120])}</span></th><td>{language}</td>'
            f'<td class="figure">{row["citations"] or "·"}</td><td class="figure">{row["sources"] or "·"}</td>'
            f"<td>{_bar(content, own, shared)}</td>{figures}</tr>"
        )
    return (
        f'<p class="legend">{content.words.mark("chapters.shares")}</p>'
        f'<div class="wide" tabindex="0" role="group" {content.words.name("view.chapters")}><table class="chapters">'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


def _bar(content: Content, own: int, shared: int) -> str:
    if not own + shared:
        return ""
    split = 100 * own / (own + shared)
    return (
        f'<svg class="bar" viewBox="0 0 100 8" width="100" height="8" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="own" width="{split:.1f}" height="8"/>'
        f'<rect class="shared" x="{split:.1f}" width="{100 - split:.1f}" height="8"/></svg>'
        f'<span class="shares">{own} + {shared}</span>'
    )
