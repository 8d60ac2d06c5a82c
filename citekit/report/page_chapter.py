"""A chapter in the page: its text with citations marked and findings in the margin, beside it its sources."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from citekit.check.messages import candidates
from citekit.model import Chapter, ChapterExtract, Citation, Finding, Record
from citekit.report.page_content import Content
from citekit.report.paragraphs import blocks
from citekit.report.safe import anchor, shown
from citekit.report.weaving import Mark, weave
from citekit.report.wording import number

_BROKEN = re.compile(r"(?<=\w)-[ \t]*\r?\n\s*(?=\w)")
LONG = 500
"""Places longer than this (a stretch without citations, say) are tinted less."""
ASIDES = {"note-body", "running-head", "page-number", "page-break", "link-dump", "author-title-line", "source-line"}


def chapter_article(content: Content, one: ChapterExtract) -> str:
    """The chapter as an article, to be kept in a template until it is opened."""
    chapter, words = one.chapter, content.words
    document = content.library.document(chapter.document)
    name = content.chapter_address(chapter.id)
    where = [shown(document.title or document.source.name), shown(chapter.id)]
    if chapter.language:
        where.append(words.mark(f"language.{chapter.language}"))
    where.append(words.mark(f"citing.{chapter.citation_style}"))
    authors = f'<p class="authors">{shown(", ".join(chapter.authors))}</p>' if chapter.authors else ""
    found = content.findings.get(chapter.id, [])
    whole = "".join(remark(content, n, finding) for n, finding in found if not finding.places)
    return (
        f'<article class="chapter"><header><p class="kicker">{" · ".join(where)}</p>'
        f'<h2 tabindex="-1">{shown(content.title(chapter))}</h2>{authors}'
        f'<p class="figures">{_figures(content, one)}</p>{_legend(content, one)}</header>'
        f'<div class="spread"><section class="text" {words.name("chapter.text")}>'
        f"{f'<div class=whole>{whole}</div>' if whole else ''}"
        f'<div class="running" id="{name}/text" lang="{shown(chapter.language or "")}">{chapter_text(content, one)}'
        f"</div></section>{_beside(content, one)}</div></article>"
    )


def _figures(content: Content, one: ChapterExtract) -> str:
    found = content.findings.get(one.chapter.id, [])
    figures = [
        (len(one.citations), "figure.citations"),
        (len(content.library.records_of(one.chapter.id)), "figure.sources"),
        (len(one.references), "figure.references"),
        (len(found), "figure.findings"),
    ]
    return " ".join(
        f"<span><b>{number(count)}</b> {content.words.counted(key, count)}</span>" for count, key in figures
    )


def _legend(content: Content, one: ChapterExtract) -> str:
    """What the lines under citations mean, and how many there are of each."""
    states = Counter(content.state(citation) for citation in one.citations)
    marks = " ".join(
        f'<span><span class="cite {state}">{content.words.mark(f"cite.{state}")}</span> {number(states[state])}</span>'
        for state in ("linked", "stub", "doubtful", "missing")
        if states[state]
    )
    return f'<p class="legend">{marks}</p>' if marks else ""


def _beside(content: Content, one: ChapterExtract) -> str:
    """The chapter's sources in the style's order; the script puts in the entries it finds with the sources."""
    words = content.words
    records = sorted(content.library.records_of(one.chapter.id), key=lambda record: content.rank[record.id])
    rows = "".join(_entry(content, record, one.chapter) for record in records)
    if rows:
        listed = f'<div class="copy all" data-all></div><ol class="entries">{rows}</ol>'
    else:
        listed = f'<p class="muted">{words.mark("chapter.nothing")}</p>'
    head = f'{words.mark("chapter.bibliography")} <span class="count">{len(records)}</span>'
    return (
        f'<aside class="beside" {words.name("chapter.bibliography")}><h3>{head}</h3>'
        f'<p class="muted">{words.mark("chapter.style")} {shown(content.style_title)}</p>{listed}</aside>'
    )


def _entry(content: Content, record: Record, chapter: Chapter) -> str:
    times = content.counts[record.id][chapter.id]
    cited = f' data-times="{times}"' if times else ""
    return f'<li data-source="{anchor("", content.key(record.id))[1:]}"{cited}>'


def remark(content: Content, n: int, finding: Finding, name: str = "") -> str:
    """A finding as a note, worded by the script; ``name`` is its address when it stands at its place."""
    language = content.words.language
    fix = ""
    if finding.fix:
        fix = f' <span class="fix">{content.words.mark("finding.fix")} <b>{shown(finding.fix[:300])}</b></span>'
    nearest = "; ".join(f"{what} ({why})" if why else what for what, why in candidates(finding, language)[:3])
    near = f' <span class="near">{content.words.mark("finding.candidates")} {shown(nearest[:600])}</span>'
    address = f' id="{name}"' if name else ""
    return (
        f'<span class="remark {finding.severity}" role="note"{address} data-finding="{n}">'
        f"<b>{content.words.mark(f'severity.{finding.severity}')} · "
        '<span class="check"></span></b> <span class="said"></span> '
        f'<span class="advice"></span>{fix}{near if nearest else ""}</span>'
    )


def chapter_text(content: Content, one: ChapterExtract) -> str:
    """The text in paragraphs, every citation, reference, note and finding at its place."""
    chapter = one.chapter
    text = content.library.document(chapter.document).text
    view = content.library.running_view(chapter.id)

    def show(left: int, right: int) -> str:
        piece = text[left:right]
        kept, at = [], 0
        for match in _BROKEN.finditer(piece):
            place = view.position(left + match.start())
            if place is None or view.text[place + 1 : place + 2] == piece[match.end()]:
                kept.append(piece[at : match.start() + (place is not None)])
                at = match.end()
        return shown("".join(kept) + piece[at:], quotes=False)

    marks = sorted(_marks(content, one), key=lambda mark: (mark.start, mark.level, -mark.end))
    entries = [ref.start for ref in one.references if ref.origin == "reference-list"]
    done: set[Mark] = set()
    parts = []
    for block in blocks(text, chapter, entries):
        here = [mark for mark in marks if mark.start < block.end and mark.end > block.start]
        tag = "h3" if block.kind == "heading" else "p"
        look = "" if block.kind in ("p", "heading") else f' class="{block.kind}"'
        parts.append(f"<{tag}{look}>{''.join(weave(text, block.start, block.end, here, done, show))}</{tag}>\n")
    return "".join(parts)


def _marks(content: Content, one: ChapterExtract) -> Iterator[Mark]:
    chapter = one.chapter
    notes = {note.id: (n, note) for n, note in enumerate(chapter.notes, 1)}
    for n, note in notes.values():
        for start, end in note.parts or ((note.start, note.end),):
            name = content.chapter_address(chapter.id, f"n{n}")
            yield Mark(start, end, 0, "span", 'class="aside note-body"', name if start == note.start else "")
    for region in chapter.regions:
        if region.kind in ASIDES and region.kind != "note-body":
            yield Mark(region.start, region.end, 0, "span", f'class="aside {region.kind}"')
    labels = {note.label: content.chapter_address(chapter.id, f"n{n}") for n, note in notes.values()}
    for n, reference in enumerate(one.references, 1):
        name = content.chapter_address(chapter.id, f"r{n}")
        yield Mark(reference.start, reference.end, 1, "span", 'class="reference"', name)
    before: dict[str, str] = defaultdict(str)
    citations = sorted(one.citations, key=lambda citation: citation.start)
    for n, finding in content.findings.get(chapter.id, []):
        for mark in _places(content, n, finding):
            around = _citation_around(citations, mark)
            if around:
                before[around.id] += mark.before
                yield mark._replace(level=3, before="")
            else:
                yield mark
    for citation in citations:
        yield _citation(content, citation, labels)._replace(before=before[citation.id])


def _citation_around(citations: Sequence[Citation], mark: Mark) -> Citation | None:
    """The citation a place is a part of: it must stay one link, with no note inside."""
    at = bisect_right(citations, mark.start, key=lambda citation: citation.start) - 1
    if at < 0 or citations[at].end < mark.end or citations[at].span == (mark.start, mark.end):
        return None
    return citations[at]


def _citation(content: Content, citation: Citation, labels: dict[str, str]) -> Mark:
    name = content.citation_address(citation)
    links = content.library.links_of(citation.id)
    sources = " ".join(dict.fromkeys(anchor("", content.key(link.record))[1:] for link in links))
    kind = links[0].kind if links else "missing"
    more = f' data-note="{labels[citation.note]}"' if citation.note in labels else ""
    look = f'class="cite {content.look(citation)}" href="#{name}" data-sources="{sources}" data-kind="{kind}"{more}'
    return Mark(citation.start, citation.end, 2, "a", look, name)


def _places(content: Content, n: int, finding: Finding) -> Iterator[Mark]:
    name = content.chapter_address(finding.chapter or "", f"f{n}")
    for index, place in enumerate(finding.places):
        note = remark(content, n, finding, name) if index == 0 else ""
        long = " long" if place.end - place.start > LONG else ""
        look = f'class="place {finding.severity}{long}" data-finding="{n}"'
        yield Mark(place.start, max(place.end, place.start + 1), 1, "span", look, "", note)
