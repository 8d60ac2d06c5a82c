"""The page's first view and its list of chapters: figures, what to fix first, what each chapter cites and shares."""

from collections import Counter

from citekit.check.messages import advice, title
from citekit.report.page_content import Content
from citekit.report.safe import anchor, shown
from citekit.report.summary import FIGURES, summary
from citekit.report.wording import number

SEVERITIES = ("error", "warning", "info")
FIRST = 10
"""So many kinds of findings are named on the first view."""


def overview(content: Content) -> str:
    """Figures, findings by urgency, the sources that most chapters share."""
    words = content.words
    return (
        f'<div class="tiles">{_tiles(content)}</div>'
        f'<div class="columns"><section><h3>{words.mark("overview.fix-first")}</h3>{_fix_first(content)}</section>'
        f"<section><h3>{words.mark('overview.shared')}</h3>{_shared(content)}</section></div>"
    )


def _tiles(content: Content) -> str:
    library = content.library
    citations = [citation for one in library.extracts for citation in one.citations]
    states = Counter(content.state(citation) for citation in citations)
    levels: Counter[str] = Counter(finding.severity for finding in library.findings)
    figures = [
        (len(library.documents), "figure.texts", "chapters", ""),
        (sum(bool(one.citations) for one in library.extracts), "figure.citing-chapters", "chapters", ""),
        (len(citations), "figure.citations", "chapters", ""),
        (len(library.records), "figure.sources", "matrix", ""),
        (sum(record.state != "stub" for record in library.records), "figure.described", "matrix", "good"),
        (sum(record.state == "stub" for record in library.records), "figure.stubs", "matrix", "doubt"),
        (states["linked"], "figure.linked", "chapters", "good"),
        (states["doubtful"] + states["missing"], "figure.doubtful", "chapters", "doubt"),
        *((levels[level], f"severities.{level}", f"findings/{level}", level) for level in SEVERITIES),
    ]
    return "".join(
        f'<a class="tile {look}" href="#{view}"><b>{number(count)}</b> {content.words.mark(key)}</a>'
        for count, key, view, look in figures
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
        for n, key in enumerate(("column.source", "figure.chapters", "figure.citations"))
    )
    return f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'


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
            f"{shown(content.title(one.chapter, 90))}</a>"
            f'<span class="by">{shown(", ".join(one.chapter.authors)[:120])}</span></th><td>{language}</td>'
            f'<td class="figure">{row["citations"] or "·"}</td><td class="figure">{row["sources"] or "·"}</td>'
            f"<td>{_bar(content, own, shared)}</td>{figures}</tr>"
        )
    return (
        f'<p class="legend">{content.words.mark("chapters.shares")}</p><div class="wide"><table class="chapters">'
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
